using FamilyTimeBot.Model.Facts;

namespace FamilyTimeBot.Dialogs.KitPlan;

/// <summary>What a young person wants their time to be called: every later text to them uses it.</summary>
public static class CallsIt
{
    public const string Topic = "call-it";
    private const int MostLetters = 30;

    /// <summary>Null while they have not said, or when it is too long to stand in a sentence.</summary>
    public static string? By(PersonFacts person) =>
        person.Kit?.Wishes.FirstOrDefault(wish => wish.Topic == Topic)?.Said.Trim().Trim('"', '\'', '.', '!') is { Length: > 0 and <= MostLetters } said && !said.Contains('\n', StringComparison.Ordinal)
            ? said
            : null;
}
