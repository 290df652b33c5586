using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Outreach;

namespace FamilyTimeBot.Outreach;

/// <summary>
/// Finds the words of a text about a session when it is about to go. The rules are asked once more then: what they want no longer is moot,
/// whatever was true when it was planned.
/// </summary>
public sealed class OutreachComposer(IOutreachStore outreach, ITurnStore turns, OutreachPlan plan, OutreachWords words) : IComposer
{
    public bool Composes(OutboxMessage message) =>
        (OutreachKind.IsPlanned(message.Kind) || message.Kind == OutreachKind.TelephoneInstead) && message.SessionRef is not null;

    public async Task<Verdict> Compose(OutboxMessage message, DateTime now, CancellationToken cancel)
    {
        var visits = await outreach.ReadVisits([message.SessionRef!], cancel);
        if (message.Kind == OutreachKind.TelephoneInstead)
            return StillToRing(message, visits);
        if (plan.For(visits, now).FirstOrDefault(text => text.Purpose == message.Purpose) is not { } wanted)
            return Moot(message, visits, now);
        if (message.Kind == OutreachKind.CarerAsked && await outreach.HasStopped(message.PersonRef!, CarerCheckDialog.Id, cancel))
            return Verdict.Drop("they asked not to be asked this");
        var session = visits.First(known => known.Ref == message.SessionRef);
        if (message.IsDuty())
        {
            message.Beside = wanted.Beside;
            message.Text = words.ForStaff(message.Kind, message.PersonRef, [session.Ref, .. wanted.Beside?.Split(' ') ?? []], session.StartsAt, message.Reference, Why(message), now);
            return Verdict.Go;
        }
        return Compose(message, session, visits, await turns.ReadFacts(message.Channel, message.To, now, cancel), now);
    }

    /// <summary>It has its words; whether they have said meanwhile, and whether the session stands, is looked at once more.</summary>
    private static Verdict StillToRing(OutboxMessage message, IReadOnlyList<SessionOutline> visits)
    {
        if (visits.FirstOrDefault(known => known.Ref == message.SessionRef) is not { } session)
            return Verdict.Cleared("the session is gone");
        var said = session.Parties.FirstOrDefault(party => party.PersonRef == message.PersonRef)?.Said;
        return said is AttendanceState.Coming or AttendanceState.NotComing ? Verdict.Cleared("they have said meanwhile") : Verdict.Go;
    }

    /// <summary>What a restriction has stopped is shown to staff as that.</summary>
    private static Verdict Moot(OutboxMessage message, IReadOnlyList<SessionOutline> visits, DateTime now)
    {
        var session = visits.FirstOrDefault(known => known.Ref == message.SessionRef);
        if (session is not null && session.State != SessionState.CalledOff && session.StartsAt <= now)
            return Verdict.Stale("the session has begun");
        return session is not null && !message.IsDuty() && WhyStopped(message, session, visits) is { } why
            ? Verdict.Drop(why)
            : Verdict.Cleared("no longer wanted: answered, moved or called off");
    }

    private static string? WhyStopped(OutboxMessage message, SessionOutline session, IReadOnlyList<SessionOutline> visits)
    {
        if (session.State == SessionState.Suspended)
            return StopReason.SessionSuspended;
        var together = visits.Where(other => other.StartsAt == session.StartsAt && other.VenueRef == session.VenueRef);
        return together.SelectMany(other => other.Parties).Any(party => party.PersonRef == message.PersonRef && party.Restricted) ? StopReason.Restricted : null;
    }

    private Verdict Compose(OutboxMessage message, SessionOutline session, IReadOnlyList<SessionOutline> visits, TurnFacts facts, DateTime now)
    {
        if (facts.People.FirstOrDefault(known => known.Ref == message.PersonRef) is not { } person)
            return Verdict.Ring("the address is no longer theirs");
        var own = PartOf(person, session);
        var together = visits.Where(other => IsTogether(person, session, other) && (!IsOfMove(message) || (other.MovedAt, PartOf(person, other)?.Heard) == (session.MovedAt, own?.Heard))).Select(other => other.Ref).ToHashSet(StringComparer.Ordinal);
        if (Visit.Of(person.Sessions.Where(known => together.Contains(known.Ref))).FirstOrDefault() is not { } visit)
            return Verdict.Cleared("the session is no longer theirs");
        var isPrivate = facts.Address is { IsTheirsAlone: true } && facts.People.Count == 1;
        var composed = words.ForFamily(message.Kind, person, visit, isPrivate, now, Absent(person, visit, visits), IsOfMove(message) ? own?.Heard : null, own?.Said is not null);
        (message.Text, message.Opens) = (composed.Text, composed.Opens?.ToJson());
        message.Beside = OutboxMessage.RefsOf(visit.Sessions.Select(known => known.Ref).Where(known => known != message.SessionRef));
        return Verdict.Go;
    }

    private static bool IsOfMove(OutboxMessage message) =>
        message.Kind.StartsWith(OutreachKind.Moved, StringComparison.Ordinal) || message.Kind.StartsWith(OutreachKind.CarerMoved, StringComparison.Ordinal) || message.Kind == OutreachKind.CarerReadyMoved;

    private static Party? PartOf(PersonFacts person, SessionOutline session) => session.Parties.FirstOrDefault(party => party.PersonRef == person.Ref);

    private static bool IsTogether(PersonFacts person, SessionOutline session, SessionOutline other) =>
        (other.StartsAt, other.VenueRef, other.State) == (session.StartsAt, session.VenueRef, session.State) && (person.Role != PersonRole.Carer || other.IsDecidedOff == session.IsDecidedOff);

    /// <summary>Who cannot come, where the carer may know what others answered and it is one person.</summary>
    private static string? Absent(PersonFacts person, Visit visit, IReadOnlyList<SessionOutline> visits)
    {
        var absent = visits.Where(session => visit.Sessions.Any(own => own.Ref == session.Ref))
            .SelectMany(session => session.Parties).Where(party => party is { Attends: true, Said: AttendanceState.NotComing })
            .Select(party => party.PersonRef).Distinct(StringComparer.Ordinal).ToList();
        return person.Role == PersonRole.Carer && visit.MayTell(Tell.OthersAnswers) && visit.MayTell(Tell.Companions) && absent.Count == 1 && visit.First.With is [var only] ? only : null;
    }

    private static string? Why(OutboxMessage message) => message.Kind == OutreachKind.Telephone ? "can't be texted" : null;
}
