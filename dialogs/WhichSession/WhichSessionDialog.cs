using System.Globalization;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.WhichSession;

/// <summary>The sessions to choose from, as their words; the number that is chosen, or the words that settle it, name one.</summary>
public sealed class WhichSessionQuestion() : Question<int>("which", "which.session")
{
    public override string Type => "session";
    public override bool Accepts(string value) => int.TryParse(value, CultureInfo.InvariantCulture, out _);
    public override int Parse(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    public override string? Read(Reply reply) =>
        AnswerGrammar.Choice(reply.Text, reply.Choices)?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// "cant come" from somebody with several sessions: which one is settled before the matter itself begins. The turn makes the
/// choices from the person's sessions, and takes the matter up once one is chosen.
/// </summary>
public sealed class WhichSessionDialog : Dialog
{
    public const string Id = "which-session";
    public static readonly WhichSessionQuestion Which = new();

    public override string Name => Id;
    public override IReadOnlyList<Question> Questions => [Which];

    public override async Task Run(Talk talk) => await talk.Ask(Which, SessionWords.Of(talk));
}
