using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Dialogs.Tests.Support;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FsCheck.Xunit;

namespace FamilyTimeBot.Dialogs.Tests.Outreach;

/// <summary>What goes out unasked, and when. Instants are UTC; 26 November 2026 is a Thursday in winter time.</summary>
public sealed class OutreachPlanTests
{
    private static readonly DateTime Start = Utc("2026-11-26 16:00");
    private static readonly DateTime Before = Utc("2026-11-20 12:00");

    private readonly Policy policy = Files.Northamptonshire;

    [Fact]
    public void A_parent_is_reminded_two_days_and_a_day_before() =>
        Assert.Equal(["reminder 2026-11-24 16:00", "reminder 2026-11-25 16:00"], Planned(Session(Mum())));

    [Fact]
    public void A_reminder_is_of_use_until_the_next_and_the_last_until_the_start() =>
        Assert.Equal([Utc("2026-11-25 16:00"), Start], For(Session(Mum())).Select(text => text.StaleAt));

    [Theory]
    [InlineData(AttendanceState.Coming, 0)]
    [InlineData(AttendanceState.NotComing, 0)]
    [InlineData(AttendanceState.Withdrawn, 2)]
    public void Who_has_said_already_is_not_reminded_and_who_took_it_back_is(AttendanceState said, int reminders) =>
        Assert.Equal(reminders, For(Session(Mum() with { Said = said, SaidAt = Before })).Count);

    /// <summary>The clocks go back on 25 October and forward on 28 March: the reminder comes at the time of day of the session.</summary>
    [Theory]
    [InlineData("2026-10-26 16:00", "2026-10-24 15:00")]
    [InlineData("2027-03-29 15:00", "2027-03-27 16:00")]
    public void Hours_before_are_counted_by_the_clock_on_the_wall(string start, string first) =>
        Assert.Equal($"reminder {first}", Planned(Session(Mum()) with { StartsAt = Utc(start), EndsAt = Utc(start).AddHours(1) }, Utc("2026-09-01 12:00"))[0]);

    /// <summary>On 28 March 2027 there is no half past one, on 25 October 2026 there are two: a reminder that falls there goes once, at a time that there is.</summary>
    [Theory]
    [InlineData("2027-03-29 00:30", "2027-03-28 01:30")]
    [InlineData("2026-10-26 01:30", "2026-10-25 00:30")]
    [InlineData("2027-03-28 01:30", "2027-03-27 02:30")]
    public void A_reminder_in_the_hour_that_is_skipped_or_doubled_goes_once(string start, string due)
    {
        var night = policy with { Outreach = policy.Outreach with { ReminderHoursBefore = [24], QuietFrom = new TimeOnly(4, 0), QuietUntil = new TimeOnly(5, 0) } };
        var session = Session(Mum()) with { StartsAt = Utc(start), EndsAt = Utc(start).AddHours(1) };
        Assert.Equal($"reminder {due}", Assert.Single(Shown(new OutreachPlan(night, Files.Time).For([session], Utc("2026-09-01 12:00")))));
    }

    [Theory]
    [InlineData("2026-11-26 07:00", "2026-11-25 08:00")]
    [InlineData("2026-11-26 00:00", "2026-11-25 08:00")]
    [InlineData("2026-11-26 22:00", "2026-11-26 08:00")]
    [InlineData("2026-06-24 23:00", "2026-06-24 07:00")]
    public void None_is_due_in_the_quiet_hours(string start, string last) =>
        Assert.Equal($"reminder {last}", Planned(Session(Mum()) with { StartsAt = Utc(start), EndsAt = Utc(start).AddHours(1) }, Utc("2026-05-01 12:00"))[^1]);

    [Fact]
    public void Brothers_and_sisters_who_come_together_are_one_reminder()
    {
        var texts = For(Session(Mum()), Session(Mum()) with { Ref = "S2", ChildRef = "C2" });
        Assert.Equal(["S1", "S1"], texts.Select(text => text.SessionRef));
    }

    [Fact]
    public void A_session_that_is_moved_is_planned_under_new_names()
    {
        var moved = Session(Mum()) with { StartsAt = Start.AddDays(1), EndsAt = Start.AddDays(1).AddHours(1) };
        Assert.Empty(For(Session(Mum())).Select(text => text.Purpose).Intersect(For(moved).Select(text => text.Purpose)));
    }

    [Theory]
    [InlineData(SessionState.CalledOff)]
    [InlineData(SessionState.Suspended)]
    [InlineData(SessionState.Held)]
    public void Nobody_is_reminded_of_what_is_not_to_come(SessionState state) => Assert.Empty(For(Session(Mum()) with { State = state }));

    [Fact]
    public void Nothing_goes_to_who_may_not_be_told_or_is_restricted()
    {
        Assert.Empty(For(Session(Mum() with { Restricted = true })));
        Assert.Empty(For(Session(Mum() with { Tell = Tell.Session })));
        Assert.Empty(For(Session(Mum() with { Tell = Tell.Nothing })));
        Assert.Empty(For(Session(Mum() with { Role = PersonRole.YoungPerson })));
    }

    /// <summary>That somebody does not come, and that it is called off, a child hears from who looks after them.</summary>
    [Property]
    public void A_child_is_told_of_nothing_by_the_schedule(int minutes, byte said, bool off, bool isSeen)
    {
        var now = Before.AddMinutes(Math.Abs(minutes % (9 * 24 * 60)));
        var child = Mum() with { PersonRef = "Y1", Role = PersonRole.YoungPerson, Attends = isSeen };
        var mum = Mum() with { Said = (AttendanceState)(said % 4), SaidAt = now.AddHours(-1) };
        var session = Session(child, mum, Carer()) with { State = off ? SessionState.CalledOff : SessionState.Planned, Decision = off ? StaffDecision.DoesNotGoAhead : null, IsKnownOf = true };
        Assert.DoesNotContain(For(session, now), text => text.PersonRef == "Y1");
    }

    [Fact]
    public void Who_cannot_be_texted_is_rung_once_while_the_office_is_open()
    {
        var task = Assert.Single(For(Session(Mum() with { Reach = null })));
        Assert.Equal((OutreachKind.Telephone, null, Utc("2026-11-24 16:00")), (task.Kind, task.To, task.DueAt));
        var onMonday = Session(Mum() with { Reach = null }) with { StartsAt = Utc("2026-11-30 16:00"), EndsAt = Utc("2026-11-30 17:00") };
        Assert.Equal(Utc("2026-11-27 09:00"), Assert.Single(For(onMonday)).DueAt);
    }

    [Fact]
    public void A_ring_in_goes_out_on_the_day_and_staff_hear_at_the_cut_off() =>
        Assert.Equal(
            ["reminder 2026-11-24 16:00", "reminder 2026-11-25 16:00", "ring-in 2026-11-26 09:00", "duty.ring-in 2026-11-26 13:00"],
            Planned(Session(Mum()) with { RingIn = true }));

    [Fact]
    public void Where_the_day_leaves_too_little_time_a_ring_in_goes_the_evening_before()
    {
        var early = Session(Mum() with { Said = AttendanceState.Coming, SaidAt = Before }) with { RingIn = true, StartsAt = Utc("2026-11-26 10:00"), EndsAt = Utc("2026-11-26 11:00") };
        Assert.Equal(["ring-in 2026-11-25 18:00", "duty.ring-in 2026-11-26 07:00"], Planned(early));
    }

    [Theory]
    [InlineData(AttendanceState.Coming, "2026-11-25 10:00", true)]
    [InlineData(AttendanceState.Coming, "2026-11-26 07:30", false)]
    [InlineData(AttendanceState.Coming, "2026-11-26 09:20", false)]
    [InlineData(AttendanceState.NotComing, "2026-11-20 10:00", false)]
    [InlineData(AttendanceState.Withdrawn, "2026-11-26 09:20", true)]
    public void Only_an_answer_of_the_day_closes_a_ring_in(AttendanceState said, string at, bool isOpen) =>
        Assert.Equal(isOpen, For(Session(Mum() with { Said = said, SaidAt = Utc(at) }) with { RingIn = true }).Any(text => text.Kind == OutreachKind.RingInUnanswered));

    [Fact]
    public void The_named_worker_hears_first_and_the_desk_if_nothing_was_decided()
    {
        var session = Session(Mum() with { Said = AttendanceState.Withdrawn }) with { RingIn = true, Worker = new Reach("sms", "+447700900555") };
        var told = For(session).Where(text => text.Kind == OutreachKind.RingInUnanswered).ToList();
        Assert.Equal([("+447700900555", Utc("2026-11-26 13:00")), (null, Utc("2026-11-26 13:15"))], told.Select(text => (text.To?.Address, text.DueAt)));
        Assert.DoesNotContain(For(session with { Decision = StaffDecision.GoesAhead }), text => text.Kind == OutreachKind.RingInUnanswered);
    }

    [Fact]
    public void A_carer_is_told_when_to_have_the_child_ready_and_asked_the_evening_before_where_the_policy_says_so()
    {
        Assert.Equal(["carer.ready 2026-11-25 16:00"], Planned(Session(Carer())));
        var birmingham = new OutreachPlan(Files.Policies.Single(other => other.Name == "birmingham"), Files.Time);
        Assert.Equal(["carer.ready", "carer.asked"], birmingham.For([Session(Carer())], Before).Select(text => text.Kind));
    }

    [Fact]
    public void A_carer_hears_of_a_session_called_off_if_anything_was_planned_for_it()
    {
        var off = Session(Carer()) with { State = SessionState.CalledOff };
        Assert.Empty(For(off));
        Assert.Equal("carer.called-off", Assert.Single(For(off with { IsKnownOf = true })).Kind);
        Assert.Equal("carer.called-off", Assert.Single(For(Session(Carer()) with { Decision = StaffDecision.DoesNotGoAhead, IsKnownOf = true })).Kind);
    }

    /// <summary>Off, on, off and on again: each is a text of its own, and none is said twice.</summary>
    [Fact]
    public void A_carer_hears_that_it_goes_ahead_after_all_and_that_it_is_off_once_more()
    {
        string Told(StaffDecision? decision, int timesOff, SessionState state = SessionState.Planned) =>
            Assert.Single(For(Session(Carer()) with { Decision = decision, TimesOff = timesOff, State = state, IsKnownOf = true }), text => text.Kind is OutreachKind.CarerCalledOff or OutreachKind.CarerGoesAhead).Purpose;
        var told = new[] { Told(StaffDecision.DoesNotGoAhead, 1), Told(StaffDecision.GoesAhead, 1), Told(StaffDecision.DoesNotGoAhead, 2), Told(StaffDecision.GoesAhead, 2), Told(StaffDecision.GoesAhead, 2, SessionState.CalledOff) };
        Assert.Equal(told.Length, told.Distinct().Count());
        Assert.Equal(told[0], Told(StaffDecision.DoesNotGoAhead, 1, SessionState.CalledOff));
        Assert.DoesNotContain(For(Session(Carer()) with { Decision = StaffDecision.GoesAhead, IsKnownOf = true }), text => text.Kind == OutreachKind.CarerGoesAhead);
    }

    [Fact]
    public void What_staff_have_decided_is_off_nobody_is_reminded_of() =>
        Assert.Empty(For(Session(Mum()) with { RingIn = true, Decision = StaffDecision.DoesNotGoAhead }));

    /// <summary>The office is open from 9 to 5: a worker is given an hour from when one is there.</summary>
    [Theory]
    [InlineData("2026-11-24 10:00", "", false)]
    [InlineData("2026-11-26 15:30", "carer.absent", false)]
    [InlineData("2026-11-25 19:00", "", false)]
    [InlineData("2026-11-25 19:00", "", true)]
    public void What_a_parent_said_reaches_the_carer_when_a_worker_cannot_answer_in_time(string saidAt, string kind, bool decided)
    {
        var session = Session(Mum() with { Said = AttendanceState.NotComing, SaidAt = Utc(saidAt) }, Carer()) with { Decision = decided ? StaffDecision.GoesAhead : null };
        Assert.Equal(kind, string.Join(' ', For(session, Utc(saidAt)).Select(text => text.Kind).Where(found => found.StartsWith("carer.absent", StringComparison.Ordinal))));
    }

    [Fact]
    public void At_night_before_a_session_that_begins_before_the_office_opens_the_carer_is_told_at_any_hour()
    {
        var early = Session(Mum() with { Said = AttendanceState.NotComing, SaidAt = Utc("2026-11-25 23:00") }, Carer()) with { StartsAt = Utc("2026-11-26 08:30"), EndsAt = Utc("2026-11-26 09:30") };
        Assert.Contains(For(early, Utc("2026-11-25 23:00")), text => text.Kind == "carer.absent.urgent");
    }

    [Fact]
    public void A_carer_who_cannot_be_texted_is_rung_of_who_does_not_come_and_of_when_to_be_ready()
    {
        var saidAt = Utc("2026-11-25 23:05");
        var early = Session(Mum() with { Said = AttendanceState.NotComing, SaidAt = saidAt }, Carer() with { Reach = null }) with { StartsAt = Utc("2026-11-26 08:30"), EndsAt = Utc("2026-11-26 09:30") };
        var task = Assert.Single(For(early, saidAt));
        Assert.Equal((OutreachKind.Telephone, "P3", null, saidAt), (task.Kind, task.PersonRef, task.To, task.DueAt));
        Assert.Equal(["duty.telephone 2026-11-25 16:00"], Planned(Session(Carer() with { Reach = null })));
        Assert.DoesNotContain(For(early with { Decision = StaffDecision.GoesAhead }, saidAt), text => text.Purpose.EndsWith(":absent", StringComparison.Ordinal));
    }

    /// <summary>On a Friday evening about Saturday: the office opens on Monday, and what the quiet hours held back would come three hours before the session.</summary>
    [Theory]
    [InlineData("2026-11-27 21:05", "2026-11-28 11:00", "carer.absent.urgent")]
    [InlineData("2026-11-28 06:10", "2026-11-28 11:00", "carer.absent.urgent")]
    [InlineData("2026-11-27 16:30", "2026-11-28 11:00", "")]
    [InlineData("2026-11-29 21:05", "2026-11-30 09:45", "carer.absent")]
    public void Where_the_session_begins_before_the_office_opens_the_carer_does_not_wait_for_the_morning(string saidAt, string start, string kind)
    {
        var session = Session(Mum() with { Said = AttendanceState.NotComing, SaidAt = Utc(saidAt) }, Carer()) with { StartsAt = Utc(start), EndsAt = Utc(start).AddHours(1) };
        Assert.Equal(kind, string.Join(' ', For(session, Utc(saidAt)).Select(text => text.Kind).Where(found => found.StartsWith("carer.absent", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_ring_in_that_nobody_answered_is_about_all_the_sessions_of_the_visit_until_staff_have_decided_on_each()
    {
        var (one, other) = (Session(Mum()) with { RingIn = true }, Session(Mum()) with { Ref = "S2", ChildRef = "C2", RingIn = true });
        Assert.Equal("S2", Assert.Single(For(one, other), text => text.Kind == OutreachKind.RingInUnanswered).Beside);
        Assert.Single(For(one with { Decision = StaffDecision.GoesAhead }, other), text => text.Kind == OutreachKind.RingInUnanswered);
        Assert.DoesNotContain(For(one with { Decision = StaffDecision.GoesAhead }, other with { Decision = StaffDecision.DoesNotGoAhead }), text => text.Kind == OutreachKind.RingInUnanswered);
    }

    [Fact]
    public void A_carer_of_both_hears_which_of_them_is_off()
    {
        var on = Session(Carer()) with { IsKnownOf = true };
        var off = on with { Ref = "S2", ChildRef = "C2", Decision = StaffDecision.DoesNotGoAhead };
        Assert.Equal("S2", Assert.Single(For(on, off), text => text.Kind == OutreachKind.CarerCalledOff).SessionRef);
    }

    [Property]
    public bool Asked_again_it_plans_the_same_and_no_purpose_twice(int minutes, byte said, bool ringIn, bool off)
    {
        var now = Before.AddMinutes(Math.Abs(minutes % (9 * 24 * 60)));
        var mum = Mum() with { Said = said % 4 == 3 ? null : (AttendanceState)(said % 4), SaidAt = now.AddHours(-3) };
        var session = Session(mum, Carer()) with { RingIn = ringIn, State = off ? SessionState.CalledOff : SessionState.Planned, IsKnownOf = true };
        var once = For(session, now);
        return once.SequenceEqual(For(session, now)) && once.DistinctBy(text => text.Purpose).Count() == once.Count && once.All(text => text.StaleAt <= session.StartsAt);
    }

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    private static Party Mum() => new() { PersonRef = "P1", Role = PersonRole.Parent, Attends = true, Tell = Tell.Session | Tell.Time, Reach = new Reach("sms", "+447700900001") };

    private static Party Carer() => new() { PersonRef = "P3", Role = PersonRole.Carer, Tell = Tell.Session | Tell.Time, Reach = new Reach("sms", "+447700900003") };

    private static SessionOutline Session(params Party[] parties) => new() { Ref = "S1", ChildRef = "C1", StartsAt = Start, EndsAt = Start.AddHours(1), VenueRef = "V1", Parties = parties };

    private static string[] Shown(IEnumerable<PlannedText> texts) => [.. texts.Select(text => $"{text.Kind} {text.DueAt:yyyy-MM-dd HH:mm}")];

    private IReadOnlyList<PlannedText> For(params SessionOutline[] sessions) => new OutreachPlan(policy, Files.Time).For(sessions, Before);

    private IReadOnlyList<PlannedText> For(SessionOutline session, DateTime now) => new OutreachPlan(policy, Files.Time).For([session], now);

    private string[] Planned(SessionOutline session, DateTime? now = null) => Shown(For(session, now ?? Before));
}
