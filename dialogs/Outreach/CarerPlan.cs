using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>What a carer is told and asked. What a parent said reaches them after the worker's word, or when that would come too late.</summary>
internal sealed class CarerPlan(Policy policy, SendingHours hours, OfficeTimes office, MovedPlan moved)
{
    /// <summary>How long a worker who is there needs to give their word.</summary>
    private static readonly TimeSpan ToAnswer = TimeSpan.FromHours(1);

    public void Plan(PersonalVisit visit, DateTime now, List<PlannedText> planned)
    {
        if (visit.Party.Reach is null)
            planned.AddRange(Telephone(visit, now));
        else if (IsCalledOff(visit.First))
            planned.AddRange(CalledOff(visit, now));
        else if (IsToCome(visit, now))
            planned.AddRange(Ahead(visit, now));
    }

    private static bool IsToCome(PersonalVisit visit, DateTime now) =>
        visit.First.State == SessionState.Planned && now < visit.StartsAt && visit.Party.Said != AttendanceState.NotComing;

    private static bool IsCalledOff(SessionOutline session) =>
        session.State == SessionState.CalledOff || (session.State == SessionState.Planned && session.IsDecidedOff);

    /// <summary>Where nobody can be texted, a person rings instead: at once if that cannot wait for the office, else while it is open.</summary>
    private IEnumerable<PlannedText> Telephone(PersonalVisit visit, DateTime now)
    {
        if (IsCalledOff(visit.First))
            return visit.First.IsKnownOf ? [ToRing(visit, Anew("called-off", TimesOff(visit)) + Beside(visit), now, visit.StartsAt)] : [];
        if (!IsToCome(visit, now))
            return [];
        if (IsOnAgain(visit))
            return [ToRing(visit, Anew("goes-ahead", TimesOff(visit)), now, visit.StartsAt)];
        if (moved.ToCarer(visit, _ => false, now).ToList() is { Count: > 0 } moves)
            return moves;
        if (AbsenceOf(visit) is { } absence)
            return [ToRing(visit, "absent", absence.TooLate ? absence.SaidAt : office.NextOpen(absence.SaidAt), visit.StartsAt)];
        var ready = policy.Outreach.CarerReadyHoursBefore;
        return ready > 0 ? [ToRing(visit, "ready", office.InHours(hours.HoursBefore(visit.StartsAt, ready)), Leaving(visit))] : [];
    }

    private static PlannedText ToRing(PersonalVisit visit, string about, DateTime due, DateTime stale) =>
        visit.Text(OutreachKind.Telephone, about, due, stale) with { To = null };

    private IEnumerable<PlannedText> CalledOff(PersonalVisit visit, DateTime now)
    {
        if (!visit.First.IsKnownOf || now >= visit.StartsAt)
            yield break;
        yield return visit.Text(OutreachKind.CarerCalledOff, Anew("", TimesOff(visit)) + Beside(visit), now, visit.StartsAt, IsUrgent(visit, now));
    }

    private bool IsUrgent(PersonalVisit visit, DateTime now) => hours.EndOfQuiet(now) >= visit.StartsAt - ToAnswer;

    private static bool IsOnAgain(PersonalVisit visit) => visit.Sessions.Any(session => session is { Decision: StaffDecision.GoesAhead, TimesOff: > 0 });

    /// <summary>Off in the schedule after staff had said that it goes ahead after all is off once more.</summary>
    private static int TimesOff(PersonalVisit visit) =>
        visit.Sessions.Max(session => session.TimesOff + (IsCalledOff(session) && session is { Decision: StaffDecision.GoesAhead, TimesOff: > 0 } ? 1 : 0));

    /// <summary>Brothers and sisters who are called off one after the other: the carer hears of the later one too, in a text that names both.</summary>
    private static string Beside(PersonalVisit visit) => visit.Sessions.Count == 1
        ? ""
        : "+" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', visit.Sessions.Select(session => session.Ref)))))[..8];

    /// <summary>The first time is named as ever; each further one is said once too.</summary>
    private static string Anew(string what, int times) => times <= 1 ? what : string.Create(CultureInfo.InvariantCulture, $"{what}{times}");

    private IEnumerable<PlannedText> Ahead(PersonalVisit visit, DateTime now)
    {
        if (IsOnAgain(visit))
            yield return visit.Text(OutreachKind.CarerGoesAhead, Anew("", TimesOff(visit)), now, visit.StartsAt, IsUrgent(visit, now));
        if (AbsenceOf(visit) is { SaidAt: var saidAt })
            yield return visit.Text(OutreachKind.CarerAbsent, "", saidAt, visit.StartsAt, urgent: IsBeforeTheOfficeOpens(visit, saidAt) || hours.EndOfQuiet(saidAt) >= visit.StartsAt - ToAnswer);
        foreach (var text in moved.ToCarer(visit, at => IsReadyBy(visit, at), now))
            yield return text;
        var rules = policy.Outreach;
        if (rules.CarerReadyHoursBefore > 0)
            yield return Ready(visit);
        var evening = hours.On(visit.StartsAt, 1, rules.EveningAt);
        if (rules.CarerAskedBefore)
            yield return visit.Text(OutreachKind.CarerAsked, "", evening, hours.EndOfQuiet(visit.StartsAt) is null ? visit.StartsAt : evening.AddHours(3));
    }

    private PlannedText Ready(PersonalVisit visit) => MovedPlan.MovedAt(visit) is { } at && IsReadyBy(visit, at)
        ? visit.Text(OutreachKind.CarerReadyMoved, MovedPlan.Stamp(at), ReadyAt(visit), Leaving(visit))
        : visit.Text(OutreachKind.CarerReady, "", ReadyAt(visit), Leaving(visit));

    private bool IsReadyBy(PersonalVisit visit, DateTime at) =>
        policy.Outreach.CarerReadyHoursBefore > 0 && ReadyAt(visit) <= at && at < Leaving(visit) && hours.EndOfQuiet(at) is null;

    private DateTime ReadyAt(PersonalVisit visit) => hours.HoursBefore(visit.StartsAt, policy.Outreach.CarerReadyHoursBefore);

    private DateTime Leaving(PersonalVisit visit) => visit.StartsAt.AddMinutes(-policy.Outreach.CarerReadyMinutesBefore);

    /// <summary>Of the first who said that they cannot come, where the carer is to hear of it before the worker's word; the words ask the carer to wait for that.</summary>
    private Absence? AbsenceOf(PersonalVisit visit)
    {
        var absent = visit.Sessions.SelectMany(session => session.Parties).Where(party => party is { Attends: true, Role: PersonRole.Parent or PersonRole.Relative, Said: AttendanceState.NotComing })
            .MinBy(party => party.SaidAt);
        if (absent?.SaidAt is not { } saidAt || visit.First.Decision is not null)
            return null;
        var tooLate = office.NextOpen(saidAt) + ToAnswer >= visit.StartsAt;
        return tooLate || policy.Telling.CarerAtOnce ? new Absence(saidAt, tooLate) : null;
    }

    /// <param name="TooLate">A worker could not answer before the session.</param>
    private sealed record Absence(DateTime SaidAt, bool TooLate);

    /// <summary>No worker will give their word first, so waiting until the morning would only leave the carer less time.</summary>
    private bool IsBeforeTheOfficeOpens(PersonalVisit visit, DateTime at) => !office.IsOpen(at) && visit.StartsAt <= office.NextOpen(at);
}
