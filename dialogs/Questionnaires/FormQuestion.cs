using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Questionnaires;

/// <summary>A question of a form, asked as any other. Its kept value is a code, several codes with blanks between, or the words.</summary>
/// <param name="name">Where it is asked once more in one run, a name of its own; null for the item's.</param>
public sealed class FormQuestion(Questionnaire form, FormItem item, string? name = null) : Question<string>(name ?? item.Name, form.Key(item.Name))
{
    /// <summary>The value of words that were kept although they were no answer to what was asked.</summary>
    public const string Unread = "?";

    /// <summary>What is added to a question's name for such words while the question is put once more.</summary>
    public const string InWords = "#words";

    public FormItem Item => item;

    public override IReadOnlyList<string> Choices { get; } = [.. item.Choices.Select(choice => choice.Code)];
    public override string Type => TypeOf(item.Kind);
    public override IReadOnlyList<string?> Pictures { get; } = [.. item.Choices.Select(choice => choice.Picture)];

    /// <summary>The choice of which that is the picture; null for none.</summary>
    public string? CodeOf(string picture) => item.Choices.FirstOrDefault(choice => choice.Picture == picture)?.Code;

    public override Asked Asked => item.Kind switch
    {
        QuestionKind.Rating => Asked.Rating,
        QuestionKind.YesNo => Asked.YesNo,
        QuestionKind.Words or QuestionKind.Person => Asked.Reason,
        _ => Asked.Nothing,
    };

    public bool IsWords => item.Kind is QuestionKind.Words or QuestionKind.Person;

    /// <summary>"None of these" and "Nobody else" go with no other choice: beside one, it is asked which was meant.</summary>
    public static bool StandsAlone(string code) => code is "none" or "nobody";

    public override bool Accepts(string value) =>
        value.Length == 0 || value == Unread || IsWords || (value.Split(' ') is var codes && codes.All(Choices.Contains) && (codes.Length == 1 || !codes.Any(StandsAlone)));

    public override string Parse(string value) => value;

    public override string? Read(Reply reply) => FormReading.Read(this, reply);

    public static string TypeOf(QuestionKind kind) => kind switch
    {
        QuestionKind.Rating => "rating",
        QuestionKind.Choice => "choice",
        QuestionKind.Several => "several",
        QuestionKind.Words => "words",
        QuestionKind.Person => "person",
        QuestionKind.YesNo => "yes/no",
    };
}
