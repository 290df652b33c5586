using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Talking;

/// <summary>What a question reads its answer from: the words, and what they were understood as.</summary>
/// <param name="Choices">The words of the choices as they were sent, in the order of their numbers.</param>
/// <param name="Codes">What each of them stood for when it was sent.</param>
public sealed record Reply(string Text, Reading Reading, IReadOnlyList<string> Choices, IReadOnlyList<string> Codes)
{
    /// <summary>What was chosen, by number or words; null when nothing was, or when the choice is none any more.</summary>
    public string? Chosen(Question question) =>
        AnswerGrammar.Choice(Text, Choices) is { } chosen && chosen < Codes.Count && question.Accepts(Codes[chosen]) ? Codes[chosen] : null;

    /// <summary>Yes or no in words. A bare number is read against the choices alone: "0" is not "no, I can't come".</summary>
    public bool? SaysYes => Text.Trim().All(char.IsAsciiDigit) || AnswerGrammar.Choice(Text, Choices) is not null ? null : AnswerGrammar.YesNo(Text);
}

/// <summary>
/// A question that a dialog asks. Its name is a public contract: answers are kept by it, so it is never renamed
/// and never changes type (a checked-in list and a test hold that).
/// </summary>
public abstract class Question
{
    /// <summary>The wording of a question that is only ever filled from a message.</summary>
    public const string NeverAsked = "";

    protected Question(string name, string wording) => (Name, Wording) = (name, wording);

    public string Name { get; }

    /// <summary>The wording's key; the choices' words stand under it.</summary>
    public string Wording { get; }

    /// <summary>The text that asks whether a doubtful reading is right ("Just to check: …").</summary>
    public string CheckWording(string value) => $"{Wording}.check-{value}";

    /// <summary>The codes of the choices in the order of their numbers; empty for words and numbers.</summary>
    public virtual IReadOnlyList<string> Choices => [];

    /// <summary>For each choice an emoji, or null, for channels that show pictures; never in a text message.</summary>
    public virtual IReadOnlyList<string?> Pictures => [];

    /// <summary>The same for choices as they were sent; empty when there are none.</summary>
    internal List<string> PicturesFor(IReadOnlyList<string> codes) => Pictures.Any(picture => picture is not null)
        ? [.. codes.Select(code => Choices.ToList().IndexOf(code) is var at and >= 0 && at < Pictures.Count ? Pictures[at] ?? "" : "")]
        : [];

    /// <summary>It may be left out: its answer is then null.</summary>
    public bool CanSkip { get; init; }

    /// <summary>How it bears on reading the next message.</summary>
    public virtual Asked Asked => Asked.Nothing;

    /// <summary>The type in the checked-in list of names.</summary>
    public abstract string Type { get; }

    /// <summary>The value to keep, or null when the reply does not answer this.</summary>
    public abstract string? Read(Reply reply);

    /// <summary>False for a kept value that no longer is an answer (a release took a choice away): it is asked again.</summary>
    public abstract bool Accepts(string value);
}

/// <inheritdoc />
public abstract class Question<T>(string name, string wording) : Question(name, wording)
{
    /// <summary>The kept value as a dialog sees it. Only called with what <see cref="Question.Accepts"/>.</summary>
    public abstract T Parse(string value);
}
