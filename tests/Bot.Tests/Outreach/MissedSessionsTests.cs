using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Outreach;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Outreach;

/// <summary>Northamptonshire's rule of two: raised to staff once, and nothing else happens.</summary>
public sealed class MissedSessionsTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Fact]
    public async Task Two_missed_in_a_row_are_raised_once_and_no_session_is_touched()
    {
        var bot = await Past(("S-M1", 8, SessionState.NotHeld, AbsenceReason.Work), ("S-M2", 1, SessionState.CalledOff, AbsenceReason.NotSaid));
        var missed = bot.Services.GetRequiredService<MissedSessions>();
        Assert.Equal((1, 0), (await missed.Raise(default), await missed.Raise(default)));
        await using var store = await bot.OpenStore();
        var alert = await store.Outbox.SingleAsync(row => row.Kind == OutreachKind.Missed);
        Assert.Equal((BotHost.Duty, "P-SARAH", "S-M2"), (alert.To, alert.PersonRef, alert.SessionRef));
        Assert.Equal(
            "Northamptonshire Family Time Service: person P-SARAH has missed or called off 2 sessions in a row, the last one S-M2. Please look at why. Nothing is on hold: staff decide.",
            alert.Text);
        Assert.Equal(SessionState.Planned, (await store.Sessions.SingleAsync(session => session.Ref == "S-A1")).State);
    }

    [Fact]
    public async Task An_illness_is_not_counted()
    {
        var bot = await Past(("S-M1", 8, SessionState.NotHeld, AbsenceReason.IllChild), ("S-M2", 1, SessionState.NotHeld, AbsenceReason.NotSaid));
        Assert.Equal(0, await bot.Services.GetRequiredService<MissedSessions>().Raise(default));
    }

    private async Task<BotHost> Past(params (string Ref, int DaysAgo, SessionState State, AbsenceReason Reason)[] sessions)
    {
        var bot = await shared.BeginAgain();
        await using var store = await bot.OpenStore();
        foreach (var (reference, daysAgo, state, reason) in sessions)
        {
            var start = TestClock.Start.UtcDateTime.AddDays(-daysAgo);
            store.Add(new Session
            {
                Ref = reference,
                ChildRef = "C-AMELIA",
                StartsAt = start,
                EndsAt = start.AddHours(1),
                State = state,
                Attendees = [new SessionAttendee { SessionRef = reference, PersonRef = "P-SARAH" }],
            });
            store.Add(new Attendance { PersonRef = "P-SARAH", SessionRef = reference, ChildRef = "C-AMELIA", State = AttendanceState.NotComing, Reason = reason, At = start.AddDays(-1) });
        }
        await store.SaveChangesAsync();
        return bot;
    }
}
