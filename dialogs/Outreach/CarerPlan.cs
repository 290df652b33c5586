using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>What a carer is told and asked. What a parent said reaches them after the worker's word, or when that would come too late.</summary>
internal sealed class CarerPlan(Policy policy, SendingHours hours, OfficeTimes office)
{
    /// <summary>How long a worker who is there needs to give their word.</summary>
    private static readonly TimeSpan ToAnswer = TimeSpan.FromHours(1);

    public void Plan(PersonalVisit visit, DateTime now, List<PlannedText> planned)
    {
        if (visit.Party.Reach is null)
            planned.AddRange(Telephone(visit, now));
        else if (IsCalledOff(visit.First))
            planned.AddRange(CalledOff(visit, now));
        else if (visit.First.State == SessionState.Planned && now < visit.StartsAt && visit.Party.Said != AttendanceState.NotComing)
            planned.AddRange(Ahead(visit, now));
    }

    private static bool IsCalledOff(SessionOutline session) =>
        session.State == SessionState.CalledOff || (session.State == SessionState.Planned && session.IsDecidedOff);

    private IEnumerable<PlannedText> Telephone(PersonalVisit visit, DateTime now)
    {
        if (IsCalledOff(visit.First) && visit.First.IsKnownOf)
            yield return visit.Text(OutreachKind.Telephone, "called-off", now, visit.StartsAt) with { To = null };
    }

    private IEnumerable<PlannedText> CalledOff(PersonalVisit visit, DateTime now)
    {
        if (!visit.First.IsKnownOf || now >= visit.StartsAt)
            yield break;
        var isUrgent = hours.EndOfQuiet(now) >= visit.StartsAt - ToAnswer;
        yield return visit.Text(OutreachKind.CarerCalledOff, "", now, visit.StartsAt, isUrgent);
    }

    private IEnumerable<PlannedText> Ahead(PersonalVisit visit, DateTime now)
    {
        foreach (var text in Absences(visit))
            yield return text;
        var rules = policy.Outreach;
        if (rules.CarerReadyHoursBefore > 0)
            yield return visit.Text(OutreachKind.CarerReady, "", hours.HoursBefore(visit.StartsAt, rules.CarerReadyHoursBefore), Leaving(visit));
        var evening = hours.On(visit.StartsAt, 1, rules.EveningAt);
        if (rules.CarerAskedBefore)
            yield return visit.Text(OutreachKind.CarerAsked, "", evening, hours.EndOfQuiet(visit.StartsAt) is null ? visit.StartsAt : evening.AddHours(3));
    }

    private DateTime Leaving(PersonalVisit visit) => visit.StartsAt.AddMinutes(-policy.Outreach.CarerReadyMinutesBefore);

    /// <summary>Of the first who said that they cannot come; the words ask the carer to wait for the worker.</summary>
    private IEnumerable<PlannedText> Absences(PersonalVisit visit)
    {
        var absent = visit.Sessions.SelectMany(session => session.Parties).Where(party => party is { Attends: true, Role: PersonRole.Parent or PersonRole.Relative, Said: AttendanceState.NotComing })
            .MinBy(party => party.SaidAt);
        if (absent?.SaidAt is not { } saidAt || visit.First.Decision is not null)
            yield break;
        var tooLate = office.NextOpen(saidAt) + ToAnswer >= visit.StartsAt;
        if (!tooLate && !policy.Telling.CarerAtOnce)
            yield break;
        var isUrgent = IsBeforeTheOfficeOpens(visit, saidAt) || hours.EndOfQuiet(saidAt) >= visit.StartsAt - ToAnswer;
        yield return visit.Text(OutreachKind.CarerAbsent, "", saidAt, visit.StartsAt, isUrgent);
    }

    /// <summary>No worker will give their word first, so waiting until the morning would only leave the carer less time.</summary>
    private bool IsBeforeTheOfficeOpens(PersonalVisit visit, DateTime at) => !office.IsOpen(at) && visit.StartsAt <= office.NextOpen(at);
}
