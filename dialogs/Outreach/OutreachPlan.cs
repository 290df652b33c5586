using System.Globalization;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>
/// What the rules want sent about sessions, as of now. Nothing but schedule, policy and now go in: asked twice, it answers the same,
/// and what it no longer wants is cleared.
/// </summary>
public sealed class OutreachPlan
{
    /// <summary>The duty desk hears of it as well when the worker has not said by then what was decided.</summary>
    private static readonly TimeSpan DutyLater = TimeSpan.FromMinutes(15);

    private readonly Policy policy;
    private readonly SendingHours hours;
    private readonly CarerPlan carers;
    private readonly MovedPlan moved;
    private readonly OfficeTimes office;

    public OutreachPlan(Policy policy, BritishTime time)
    {
        this.policy = policy;
        hours = new SendingHours(policy.Outreach, time);
        office = new OfficeTimes(policy, time);
        moved = new MovedPlan(hours);
        carers = new CarerPlan(policy, hours, office, moved);
    }

    /// <param name="sessions">All that begin at one time at one venue for the families in question: brothers and sisters are one visit.</param>
    public IReadOnlyList<PlannedText> For(IEnumerable<SessionOutline> sessions, DateTime now)
    {
        var planned = new List<PlannedText>();
        foreach (var together in sessions.GroupBy(session => (session.StartsAt, session.VenueRef)))
            foreach (var visit in VisitsOf([.. together.OrderBy(session => session.Ref, StringComparer.Ordinal)]))
                Plan(visit, now, planned);
        return planned;
    }

    /// <summary>One person's part in sessions that they think of as one. What is planned hangs on the first. To a carer, what staff say is off is a matter by itself.</summary>
    private static IEnumerable<PersonalVisit> VisitsOf(IReadOnlyList<SessionOutline> together)
    {
        var byPerson = new Dictionary<(string, SessionState, bool), List<SessionOutline>>();
        foreach (var session in together)
            foreach (var party in session.Parties)
                if (byPerson.TryGetValue(KeyOf(session, party), out var known))
                    known.Add(session);
                else
                    byPerson[KeyOf(session, party)] = [session];
        return byPerson.Select(visit => new PersonalVisit(visit.Value, visit.Key.Item1));
    }

    private static (string, SessionState, bool) KeyOf(SessionOutline session, Party party) => (party.PersonRef, session.State, party.Role == PersonRole.Carer && session.IsDecidedOff);

    private void Plan(PersonalVisit visit, DateTime now, List<PlannedText> planned)
    {
        if (visit.Restricted || !visit.MayTell(Tell.Session | Tell.Time) || now >= visit.First.EndsAt)
            return;
        if (visit.Party.Role == PersonRole.Carer)
            carers.Plan(visit, now, planned);
        else if (visit.Party is { Attends: true, Role: PersonRole.Parent or PersonRole.Relative } && visit.First.State == SessionState.Planned && now < visit.First.StartsAt)
            PlanAttendee(visit, now, planned);
    }

    private void PlanAttendee(PersonalVisit visit, DateTime now, List<PlannedText> planned)
    {
        if (visit.Party.Said is AttendanceState.NotComing || visit.Sessions.All(session => session.IsDecidedOff))
            return;
        if (visit.Party.Said is null or AttendanceState.Withdrawn)
            planned.AddRange(visit.Party.Reach is null ? Telephone(visit) : Reminders(visit, now));
        planned.AddRange(moved.ToAttendee(visit, now));
        if (visit.Sessions.Any(session => session.RingIn))
            planned.AddRange(RingIn(visit));
    }

    /// <summary>Where nobody can be texted, a person rings instead: once, and not in the night.</summary>
    private IEnumerable<PlannedText> Telephone(PersonalVisit visit)
    {
        if (policy.Outreach.ReminderHoursBefore is { Count: > 0 } times)
            yield return visit.Text(OutreachKind.Telephone, "", office.InHours(hours.HoursBefore(visit.StartsAt, times[0])), visit.StartsAt) with { To = null };
    }

    /// <summary>A reminder is of use until the next one; one that was missed is left out where the next is near.</summary>
    private IEnumerable<PlannedText> Reminders(PersonalVisit visit, DateTime now)
    {
        var times = policy.Outreach.ReminderHoursBefore;
        for (var i = 0; i < times.Count; i++)
        {
            var due = hours.HoursBefore(visit.StartsAt, times[i]);
            var until = i + 1 < times.Count ? hours.HoursBefore(visit.StartsAt, times[i + 1]) : Until(visit);
            var isMissed = now > due && until - now < (until - due) / 2 && i + 1 < times.Count;
            if (due < until && !isMissed && !MovedPlan.Asks(visit, due))
                yield return visit.Text(OutreachKind.Reminder, times[i].ToString(CultureInfo.InvariantCulture), due, until);
        }
    }

    /// <summary>The ring-in takes over from the last reminder.</summary>
    private DateTime Until(PersonalVisit visit) => visit.Sessions.Any(session => session.RingIn) ? RingInTimes(visit.StartsAt).Due : visit.StartsAt;

    private IEnumerable<PlannedText> RingIn(PersonalVisit visit)
    {
        var (due, cutOff) = RingInTimes(visit.StartsAt);
        if (visit.Party.Said == AttendanceState.Coming && visit.Party.SaidAt >= hours.StartOfDay(due))
            yield break;
        if (visit.Party.Reach is null)
            yield return visit.Text(OutreachKind.Telephone, "ring-in", due, cutOff) with { To = null };
        else if (!MovedPlan.Asks(visit, due))
            yield return visit.Text(OutreachKind.RingIn, "", due, cutOff);
        if (visit.IsDecided)
            yield break;
        if (visit.Worker is { } worker)
            yield return Unanswered(visit, "worker", cutOff) with { To = worker };
        yield return Unanswered(visit, "duty", visit.Worker is null ? cutOff : cutOff + DutyLater) with { To = null };
    }

    private static PlannedText Unanswered(PersonalVisit visit, string who, DateTime dueAt) =>
        visit.Text(OutreachKind.RingInUnanswered, who, dueAt, visit.StartsAt) with { IsAnswered = true, Beside = OutboxMessage.RefsOf(visit.Sessions.Skip(1).Select(session => session.Ref)) };

    /// <summary>On the day or, where that leaves too little time to answer, the evening before.</summary>
    internal (DateTime Due, DateTime CutOff) RingInTimes(DateTime start)
    {
        var rules = policy.Outreach;
        var cutOff = start.AddMinutes(-rules.RingInCutOffMinutesBefore);
        var due = hours.On(start, 0, rules.RingInAt);
        return due.AddMinutes(rules.RingInAnswerMinutes) <= cutOff ? (due, cutOff) : (hours.On(start, 1, rules.EveningAt), cutOff);
    }
}
