using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Outreach;

namespace FamilyTimeBot.Bot.Tests.Outreach.Quarter;

/// <summary>What the quarter's young people were sent about cards and letters, held against what they asked for.</summary>
internal static class QuarterSpecialDays
{
    /// <summary>By the shipped policy.</summary>
    private const int DaysBefore = 10;
    private static readonly DateOnly Christmas = new(2026, 12, 25);

    public static void Hold(QuarterRun quarter, IReadOnlyList<OutboxMessage> rows)
    {
        var own = rows.Where(row => row.Kind is OutreachKind.SpecialDay or FormPlan.DaysKind).ToLookup(row => row.PersonRef!);
        var young = quarter.Families.Where(family => family.Cards is not null).ToList();
        Assert.All(Enum.GetValues<CardHabit>(), habit => Assert.True(young.Count(family => family.Cards == habit) >= 8, "too few to prove anything"));
        Assert.Empty(own.Select(person => person.Key).Except(young.Select(family => family.Young)));
        foreach (var family in young)
            Hold(quarter, family, [.. own[family.Young]]);
    }

    /// <summary>Asked once; reminded once of each day that stands, and of none that they took back.</summary>
    private static void Hold(QuarterRun quarter, QuarterFamily family, IReadOnlyList<OutboxMessage> own)
    {
        var hasAsked = family.Cards != CardHabit.DidNotAsk;
        Assert.Equal(hasAsked ? 1 : 0, Went(quarter, own, FormPlan.DaysKind).Count);
        var reminders = Went(quarter, own, OutreachKind.SpecialDay);
        DateOnly[] wanted = family.Cards == CardHabit.NamesDays ? [family.Birthday, Christmas] : [];
        Assert.Equal(wanted.Select(day => SpecialDayComposer.Purpose(family.Young, day)), reminders.Select(text => text.Row.Purpose));
        Assert.All(reminders.Zip(wanted), pair => InTime(quarter, pair.First, pair.Second));
        if (family.Cards == CardHabit.TakesThemBack)
            Assert.Equal((OutboxState.Cleared, "they took the day back"), Only(own.Where(row => row.Kind == OutreachKind.SpecialDay)));
    }

    private static (OutboxState, string?) Only(IEnumerable<OutboxMessage> rows) => Assert.Single(rows) is var row ? (row.State, row.Error) : default;

    /// <summary>What Twilio took, by row: a row that was sent twice is there twice.</summary>
    private static List<(OutboxMessage Row, TakenText Text)> Went(QuarterRun quarter, IReadOnlyList<OutboxMessage> own, string kind) =>
        [.. own.Where(row => row.Kind == kind).SelectMany(row => quarter.Twilio.Taken.Where(text => text.OutboxId == row.Id), (row, text) => (row, text)).OrderBy(sent => sent.text.At)];

    /// <summary>On the afternoon ten days before, and after school.</summary>
    private static void InTime(QuarterRun quarter, (OutboxMessage Row, TakenText Text) sent, DateOnly day)
    {
        var at = quarter.Time.Local(sent.Text.At);
        Assert.Equal(day.AddDays(-DaysBefore), DateOnly.FromDateTime(at));
        Assert.InRange(at.TimeOfDay, new TimeSpan(16, 30, 0), new TimeSpan(20, 0, 0));
        Assert.Contains(day == Christmas ? "Christmas" : "Nans birthday", sent.Text.Body, StringComparison.Ordinal);
    }
}
