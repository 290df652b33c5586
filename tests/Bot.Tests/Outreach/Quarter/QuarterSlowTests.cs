using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Outbox;
using Xunit.Abstractions;

namespace FamilyTimeBot.Bot.Tests.Outreach.Quarter;

/// <summary>
/// A quarter of two hundred families by the shipped policy: sessions moved and called off, people silent, phones off, Twilio failing one time
/// in twenty. Every text is accounted for; none goes twice, none at night, none after it was moot.
/// </summary>
public sealed class QuarterSlowTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_text_of_a_quarter_is_accounted_for()
    {
        await using var quarter = await QuarterRun.Begin(seed: 5);
        await quarter.Live();
        var (rows, sessions) = (await quarter.Rows(), (await quarter.Sessions()).ToDictionary(session => session.Ref));
        Show(quarter, rows);
        EveryTextHasOneRow(quarter, rows);
        NoneAtNight(quarter, rows);
        NoneMoot(quarter, rows, sessions);
        EveryAttendeeWasReached(quarter, rows, sessions);
        EveryRingInWithoutAnswerWasTold(quarter, rows, sessions);
        FormsKeepTheirCadence(rows, await quarter.Forms(), sessions);
        QuarterSpecialDays.Hold(quarter, rows);
    }

    private static void EveryTextHasOneRow(QuarterRun quarter, IReadOnlyList<OutboxMessage> rows)
    {
        var held = rows.Where(row => row.ProviderId is not null).ToDictionary(row => row.ProviderId!);
        var lost = quarter.Twilio.Taken.Where(text => !held.ContainsKey(text.Sid)).Select(text => $"{text.Sid} at {text.At:s}: {Told(rows.Where(row => row.Id == text.OutboxId))} [{string.Join(" | ", quarter.Twilio.Taken.Where(other => other.OutboxId == text.OutboxId).Select(other => other.Body))}]").ToList();
        Assert.True(lost.Count == 0, "taken, and on no row: " + string.Join("; ", lost));
        Assert.Equal(quarter.Twilio.Taken.Select(text => text.Sid).Order(), held.Keys.Order());
        Assert.All(quarter.Twilio.Taken, text => Assert.Equal((text.OutboxId, text.To), (held[text.Sid].Id, held[text.Sid].To)));
        Assert.Distinct(rows.Select(row => row.Purpose));
        Assert.True(quarter.Twilio.TakenUnanswered > 10, "too few lost answers to prove anything");
    }

    private static void NoneAtNight(QuarterRun quarter, IReadOnlyList<OutboxMessage> rows)
    {
        var byId = rows.ToDictionary(row => row.Id);
        var ofFamilies = quarter.Twilio.Taken.Where(text => !byId[text.OutboxId].IsDuty() && !byId[text.OutboxId].IsUrgent()).ToList();
        Assert.All(ofFamilies, text => Assert.InRange(quarter.Time.Local(text.At).TimeOfDay, new TimeSpan(8, 0, 0), new TimeSpan(20, 0, 0)));
    }

    private static void NoneMoot(QuarterRun quarter, IReadOnlyList<OutboxMessage> rows, Dictionary<string, Session> sessions)
    {
        var byId = rows.ToDictionary(row => row.Id);
        var log = quarter.Log.ToLookup(happened => happened.Session);
        foreach (var text in quarter.Twilio.Taken)
        {
            var row = byId[text.OutboxId];
            if (row.Kind is not (OutreachKind.Reminder or OutreachKind.RingIn))
                continue;
            var before = log[row.SessionRef!].Where(happened => happened.At < text.At).ToList();
            Assert.DoesNotContain(before, happened => happened.What == "called off");
            var startsAt = sessions[row.SessionRef!].StartsAt;
            if (log[row.SessionRef!].Any(happened => happened.What == "moved" && happened.At > text.At))
                startsAt = startsAt.AddDays(-1);
            Assert.True(text.At < startsAt, $"{row.Purpose} went at {text.At}, after {startsAt}");
            Assert.Contains($"{startsAt:yyyyMMdd'T'HHmm}", row.Purpose, StringComparison.Ordinal);
            var said = before.Skip(1 + before.FindLastIndex(happened => happened.What == "moved")).LastOrDefault(happened => happened.What is "Coming" or "NotComing")?.What;
            Assert.True(said is null || (row.Kind == OutreachKind.RingIn && said == "Coming"), $"{row.Purpose} went although they had said {said}");
        }
    }

    /// <summary>Whoever had a session that took place was asked, or had said already, or is on the duty worker's list to be rung.</summary>
    private static void EveryAttendeeWasReached(QuarterRun quarter, IReadOnlyList<OutboxMessage> rows, Dictionary<string, Session> sessions)
    {
        var bySession = rows.Where(row => row.SessionRef is not null).ToLookup(row => row.SessionRef!);
        var said = quarter.Log.Where(happened => happened.What is "Coming" or "NotComing").Select(happened => happened.Session).ToHashSet();
        foreach (var session in sessions.Values.Where(session => session.State is SessionState.Planned or SessionState.Held && session.StartsAt < quarter.End))
        {
            var texts = bySession[session.Ref].Where(row => row.Kind is OutreachKind.Reminder or OutreachKind.RingIn && row.State is OutboxState.Sent or OutboxState.Delivered);
            var isRung = bySession[session.Ref].Any(row => row.Kind is OutreachKind.Telephone or OutreachKind.TelephoneInstead && row.ProviderId is not null);
            Assert.True(texts.Any() || isRung || said.Contains(session.Ref), $"nobody was told of {session.Ref}: {Told(bySession[session.Ref])}");
        }
        Assert.DoesNotContain(rows, row => row.State is OutboxState.Planned or OutboxState.Claimed && row.StaleAt < quarter.End);
    }

    private static void EveryRingInWithoutAnswerWasTold(QuarterRun quarter, IReadOnlyList<OutboxMessage> rows, Dictionary<string, Session> sessions)
    {
        var told = rows.Where(row => row.Kind == OutreachKind.RingInUnanswered && row.SentAt is not null).ToDictionary(row => row.SessionRef!, row => row.SentAt!.Value);
        var silent = quarter.Families.Where(family => family is { RingIn: true, Habit: Habit.Silent }).Select(family => family.Child).ToHashSet();
        var open = sessions.Values.Where(session => silent.Contains(session.ChildRef) && session.State is (SessionState.Planned or SessionState.Held) && session.StartsAt < quarter.End).ToList();
        Assert.NotEmpty(open);
        var moved = quarter.Log.Where(happened => happened.What == "moved").Select(happened => happened.Session).ToHashSet();
        Assert.All(open.Where(session => !moved.Contains(session.Ref)), session =>
            Assert.InRange(told[session.Ref], session.StartsAt.AddHours(-3), session.StartsAt.AddHours(-2)));
    }

    /// <summary>Each once, no two in a week to one person, after a session that was held, chased twice at most and never once it is filled in.</summary>
    private static void FormsKeepTheirCadence(IReadOnlyList<OutboxMessage> rows, IReadOnlyList<Form> filled, Dictionary<string, Session> sessions)
    {
        var went = rows.Where(row => row.Kind is FormPlan.Kind or FormPlan.ChaserKind && row.ProviderId is not null).ToList();
        Assert.All(went, row => Assert.Equal(SessionState.Held, sessions[row.SessionRef!].State));
        foreach (var own in went.Where(row => row.Kind == "form").GroupBy(row => row.PersonRef).Select(own => own.OrderBy(row => row.SentAt).ToList()))
            Assert.All(own.Zip(own.Skip(1)), pair => Assert.True(pair.Second.SentAt - pair.First.SentAt > TimeSpan.FromDays(6.9), $"{pair.First.Purpose} and {pair.Second.Purpose}"));
        var finished = filled.Where(form => form.Finished).ToLookup(form => (form.PersonRef, form.SessionRef), form => form.At);
        var chasers = went.Where(row => row.Kind == "form.chase").ToList();
        Assert.All(chasers, row => Assert.DoesNotContain(finished[(row.PersonRef, row.SessionRef)], at => at < row.SentAt));
        Assert.All(chasers.GroupBy(row => (row.PersonRef, row.SessionRef)), own => Assert.InRange(own.Count(), 1, 2));
        Assert.True(finished.Count > 25 && filled.Any(form => form.Partial) && chasers.Count > 50, $"{finished.Count} filled in, {chasers.Count} chasers: too few to prove anything");
    }

    private static string Told(IEnumerable<OutboxMessage> rows) => string.Join("; ", rows.Select(row => $"{row.Purpose} {row.State} {row.Error} attempts {row.Attempts} due {row.DueAt:s} sent {row.SentAt:s}"));

    private void Show(QuarterRun quarter, IReadOnlyList<OutboxMessage> rows)
    {
        output.WriteLine($"taken {quarter.Twilio.Taken.Count}, failed {quarter.Twilio.Failures}, taken but unanswered {quarter.Twilio.TakenUnanswered}");
        foreach (var kind in rows.GroupBy(row => row.Kind).OrderBy(group => group.Key))
            output.WriteLine($"{kind.Key}: {string.Join(", ", kind.GroupBy(row => row.State).Select(state => $"{state.Key} {state.Count()}"))}");
        foreach (var reason in rows.Where(row => row.Error is not null).GroupBy(row => (row.State, row.Error)))
            output.WriteLine($"{reason.Key.State}, {reason.Key.Error}: {reason.Count()}");
    }
}
