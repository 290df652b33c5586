using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;

namespace FamilyTimeBot.Store.Outreach;

/// <summary>What planning reads and writes.</summary>
public interface IOutreachStore
{
    /// <summary>Sessions that begin after one instant and until another (UTC), in order; whole starts only, so that a visit is never cut in two.</summary>
    Task<SessionBatch> ReadAhead(DateTime after, DateTime until, CancellationToken cancel);

    /// <summary>What was called off or put back lately and begins after an instant (UTC): those who were to come hear of it now and not a fortnight before.</summary>
    Task<IReadOnlyList<string>> ReadChanged(DateTime since, DateTime after, CancellationToken cancel);

    /// <summary>Much was planned, and no more comes for a while.</summary>
    Task Rest(CancellationToken cancel);

    /// <summary>Those sessions, and those of the same start and venue.</summary>
    Task<IReadOnlyList<SessionOutline>> ReadVisits(IReadOnlyCollection<string> sessionRefs, CancellationToken cancel);

    /// <summary>The past half year of everybody whose newest session was over lately (UTC), newest first.</summary>
    Task<IReadOnlyList<PastSession>> ReadPast(DateTime now, CancellationToken cancel);

    /// <summary>Sessions that were held, with what questionnaires are counted from.</summary>
    Task<HeldSessions> ReadHeld(HeldBetween held, CancellationToken cancel);

    /// <summary>Somebody has said of a questionnaire that they want no more of it, and has not begun one since.</summary>
    Task<bool> HasStopped(string personRef, string questionnaire, CancellationToken cancel);

    /// <summary>There were sessions of its arrangement to come, and every one of them was called off or suspended.</summary>
    Task<bool> HasEnded(string sessionRef, CancellationToken cancel);

    /// <summary>When a questionnaire last went to somebody (UTC), that one left out; null when none did.</summary>
    Task<DateTime?> LastFormSent(string personRef, long besides, CancellationToken cancel);

    /// <summary>How a text stands that another one follows; null when there is none of that purpose.</summary>
    Task<TextFollowed?> ReadFollowed(string purpose, CancellationToken cancel);

    /// <summary>What young people who may be messaged said towards cards and letters: each who said anything, once.</summary>
    Task<IReadOnlyList<CardWishes>> ReadCardWishes(CancellationToken cancel);

    /// <summary>What those are called with whom the young person may have nothing to do: "Dad", "Gary".</summary>
    Task<IReadOnlyList<string>> ReadRestrictedNames(string youngPersonRef, CancellationToken cancel);

    /// <summary>Makes what is planned about those sessions what it is to be: adds what is missing, clears what is moot. One transaction.</summary>
    /// <param name="dutyAddress">Where staff's texts go; null leaves them out.</param>
    Task<PlanningCount> Reconcile(IReadOnlyCollection<string> sessionRefs, IReadOnlyList<PlannedText> wanted, PlanningTerms terms, CancellationToken cancel);
}

/// <param name="SentAt">UTC.</param>
public sealed record TextFollowed(OutboxState State, DateTime? SentAt);

/// <param name="Last">The start of the last (UTC); null when there are no more.</param>
public sealed record SessionBatch(IReadOnlyList<SessionOutline> Sessions, DateTime? Last);

/// <summary>Sessions that began within a time (UTC) and are over.</summary>
public readonly record struct HeldBetween(DateTime From, DateTime Until, DateTime Now);

/// <param name="Now">UTC.</param>
/// <param name="DutyAddress">Where staff's texts go; without one they are left out.</param>
/// <param name="Reference">Makes a reference that staff answer with.</param>
public sealed record PlanningTerms(DateTime Now, string? DutyAddress, Func<string> Reference);

public readonly record struct PlanningCount(int Added, int Cleared, int Changed)
{
    public static PlanningCount operator +(PlanningCount one, PlanningCount other) =>
        new(one.Added + other.Added, one.Cleared + other.Cleared, one.Changed + other.Changed);
}
