using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Dialogs.Tests.Support;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Tests.Outreach;

/// <summary>
/// Days on which nobody is at the service: the policy's own (Wednesday 25 November 2026) and the bank holidays of England (28 December 2026 stands for
/// Boxing Day). And a carer who is told at once.
/// </summary>
public sealed class ClosedDaysPlanTests
{
    private static readonly Policy Usual = Files.Northamptonshire with { Closed = new ClosedDays() };

    private static readonly Policy Closing = Usual with { Closed = new ClosedDays { BankHolidays = true, Dates = [new ClosedDate(new(2026, 11, 25), "Moving day")] } };

    [Theory]
    [InlineData("2026-11-27 16:00", "2026-11-25 16:00", "2026-11-24 09:00")]
    [InlineData("2026-12-30 16:00", "2026-12-28 16:00", "2026-12-24 09:00")]
    public void Whom_to_ring_is_told_on_the_last_open_day_before(string start, string usually, string closing)
    {
        var session = Session(start, Mum() with { Reach = null });
        Assert.Equal(Utc(closing), Assert.Single(For(Closing, session, "2026-11-20 12:00")).DueAt);
        Assert.Equal(Utc(usually), Assert.Single(For(Usual with { Office = Usual.Office with { BankHolidays = false } }, session, "2026-11-20 12:00")).DueAt);
    }

    [Fact]
    public void A_family_is_reminded_on_a_closed_day_too() =>
        Assert.Equal([Utc("2026-11-24 16:00"), Utc("2026-11-25 16:00")], For(Closing, Session("2026-11-26 16:00", Mum()), "2026-11-20 12:00").Select(text => text.DueAt));

    /// <summary>The day before is closed, so no worker can give their word before the session begins.</summary>
    [Theory]
    [InlineData("2026-11-26 09:30", "2026-11-25 10:00")]
    [InlineData("2026-12-29 09:30", "2026-12-28 10:00")]
    public void What_a_parent_says_on_a_closed_day_reaches_the_carer_in_time(string start, string said)
    {
        var session = Session(start, Mum() with { Said = AttendanceState.NotComing, SaidAt = Utc(said) }, Carer());
        Assert.Single(For(Closing, session, said), text => text.Kind == OutreachKind.CarerAbsent);
        Assert.DoesNotContain(For(Usual with { Office = Usual.Office with { BankHolidays = false } }, session, said), text => text.Kind == OutreachKind.CarerAbsent);
    }

    [Theory]
    [InlineData("2026-11-24 18:00", "after 9am on Thursday 26 November")]
    [InlineData("2026-11-25 10:00", "after 9am on Thursday 26 November")]
    [InlineData("2026-12-24 18:00", "after 9am on Tuesday 29 December")]
    public void When_somebody_next_reads_it_is_said_past_closed_days(string at, string next) =>
        Assert.Equal(next, new OfficeTimes(Closing, Files.Time).NextRead(Utc(at)));

    /// <summary>Two days before, in office hours: a worker could well give their word first.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_carer_hears_at_once_where_the_policy_says_so(bool atOnce)
    {
        var policy = Usual with { Telling = Usual.Telling with { CarerAtOnce = atOnce } };
        var session = Session("2026-11-26 16:00", Mum() with { Said = AttendanceState.NotComing, SaidAt = Utc("2026-11-24 10:00") }, Carer());
        var told = For(policy, session, "2026-11-24 10:00").Where(text => text.Kind == OutreachKind.CarerAbsent).Select(text => (text.To!.Address, text.DueAt));
        Assert.Equal(atOnce ? [("+447700900003", Utc("2026-11-24 10:00"))] : [], told);
    }

    private static IReadOnlyList<PlannedText> For(Policy policy, SessionOutline session, string now) => new OutreachPlan(policy, Files.Time).For([session], Utc(now));

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private static Party Mum() => new() { PersonRef = "P1", Role = PersonRole.Parent, Attends = true, Tell = Tell.Session | Tell.Time, Reach = new Reach("sms", "+447700900001") };

    private static Party Carer() => new() { PersonRef = "P3", Role = PersonRole.Carer, Tell = Tell.Session | Tell.Time, Reach = new Reach("sms", "+447700900003") };

    private static SessionOutline Session(string start, params Party[] parties) =>
        new() { Ref = "S1", ChildRef = "C1", StartsAt = Utc(start), EndsAt = Utc(start).AddHours(1), VenueRef = "V1", Parties = parties };
}
