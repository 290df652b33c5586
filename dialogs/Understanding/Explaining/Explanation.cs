namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>How a message came to be read as it was, for staff who try the service out. It holds the message's own words: it is shown, never kept.</summary>
/// <param name="Words">The message as it was made plain: spelling, text-speak and emoji.</param>
/// <param name="Language">BCP 47, as <see cref="Reading.Language"/>.</param>
public sealed record Explanation(string Words, string Language, IReadOnlyList<ExplainedPiece> Pieces, ExplainedWorry Worry);

/// <summary>One stretch of the message and the act that it was read as.</summary>
/// <param name="Words">The stretch, made plain.</param>
/// <param name="Rules">What the words say by rule, without the classifier.</param>
/// <param name="RulesAreFirm">By rule the words leave no doubt.</param>
/// <param name="Needed">From which confidence such an act is recorded without asking back.</param>
public sealed record ExplainedPiece(string Words, Act Act, Intent Rules, bool RulesAreFirm, double Needed)
{
    /// <summary>What the classifier took it for, the likeliest three first.</summary>
    public IReadOnlyList<(Intent Intent, double Chance)> Chances { get; init; } = [];

    /// <summary>Words and circumstances that spoke for the act, the strongest first.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    public IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>Words that point to a day, a child, a place or a person.</summary>
    public IReadOnlyList<string> Pointing { get; init; } = [];
}

/// <summary>How grave it was heard to be.</summary>
/// <param name="Chance">0 to 1: of a worry of any kind.</param>
/// <param name="Needed">From which chance it counts as one, with these phrases.</param>
/// <param name="Phrases">Words that sound like a worry.</param>
/// <param name="Lookalikes">Words that only sound like one ("this traffic is killing me").</param>
public sealed record ExplainedWorry(ConcernLevel Level, string About, double Chance, double Needed, IReadOnlyList<string> Phrases, IReadOnlyList<string> Lookalikes);

/// <summary>Tells how a message was read: the same reading as <see cref="IUnderstanding"/> gives.</summary>
public interface IExplains
{
    Explanation Explain(string text, ReadingContext context);
}
