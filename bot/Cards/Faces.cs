using FamilyTimeBot.Dialogs.Talking;

namespace FamilyTimeBot.Cards;

/// <summary>The picture before a choice's words: the questionnaire's own, else five faces for a rating from bad to good.</summary>
internal static class Faces
{
    private static readonly string[] FromBadToGood = ["\U0001F622", "\U0001F641", "\U0001F610", "\U0001F642", "\U0001F600"];
    private static readonly string[] Rating = ["1", "2", "3", "4", "5"];

    public static string Before(string words, SentQuestion question, int choice) => Of(question, choice) is { Length: > 0 } face ? $"{face} {words}" : words;

    private static string? Of(SentQuestion question, int choice) =>
        choice < question.Pictures.Count && question.Pictures[choice].Length > 0 ? question.Pictures[choice]
        : question.IsRating && choice < question.Codes.Count && question.Codes.SequenceEqual(Rating) ? FromBadToGood[choice]
        : null;
}
