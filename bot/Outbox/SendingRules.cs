using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store.Outbox;

namespace FamilyTimeBot.Outbox;

/// <summary>Whether a message may go now. Neither: it goes.</summary>
/// <param name="Dropped">Why it never goes, for staff.</param>
/// <param name="LaterAt">UTC: not before, for <paramref name="Why"/>.</param>
public readonly record struct Verdict(string? Dropped, DateTime? LaterAt, string Why)
{
    public static readonly Verdict Go = new(null, null, "");

    public static Verdict Drop(string why) => new(why, null, why);

    public static Verdict Later(DateTime at, string why) => new(null, at, why);

    public static Verdict Cleared(string why) => new(why, null, why) { EndsAs = OutboxState.Cleared };

    public static Verdict Stale(string why) => new(why, null, why) { EndsAs = OutboxState.Stale };

    /// <summary>They cannot be texted: somebody has to ring.</summary>
    public static Verdict Ring(string why) => new(why, null, why) { IsForTelephone = true };

    public bool IsGo => Dropped is null && LaterAt is null;

    /// <summary>How a message that never goes stands from then on.</summary>
    public OutboxState EndsAs { get; init; } = OutboxState.Cancelled;
    public bool IsForTelephone { get; init; }
}

/// <summary>
/// Checked at the moment of sending, whatever was true when the message was planned. What is stopped is silent to the family and shown to staff.
/// </summary>
public sealed class SendingRules(Policy policy, BritishTime time)
{
    /// <summary>What goes to one address is looked at so far back.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(24);

    /// <summary>The same words to one address that often in an hour are a loop, whoever they are for.</summary>
    private const int LoopGuard = 12;
    private static readonly TimeSpan LoopWindow = TimeSpan.FromHours(1);

    private readonly OutreachRules outreach = policy.Outreach;
    private readonly SendingHours hours = new(policy.Outreach, time);

    /// <param name="recent">What went to the address within <see cref="Window"/>.</param>
    /// <param name="now">UTC.</param>
    public Verdict For(OutboxMessage message, Recipient recipient, IReadOnlyList<OutboxMessage> recent, DateTime now)
    {
        if (Against(message, recipient, now) is { IsGo: false } verdict)
            return verdict;
        if (message.IsDuty() || message.IsReply())
            return Looping(message, recent, now);
        if (!message.IsUrgent() && hours.EndOfQuiet(now) is { } end)
            return message.StaleAt <= end ? Verdict.Ring("quiet hours until it is too late") : Verdict.Later(end, "quiet hours");
        return Capped(message, recent, now);
    }

    private static Verdict Against(OutboxMessage message, Recipient recipient, DateTime now)
    {
        if (message.Kind != OutboxKind.Concern && message.StaleAt <= now)
            return Verdict.Stale("too late to be of use");
        if (recipient.OptedOut)
            return Verdict.Ring(StopReason.OptedOut);
        if (recipient.WrongNumber)
            return Verdict.Ring(StopReason.WrongNumber);
        if (message.IsDuty() || message.IsReply())
            return Verdict.Go;
        return AboutPerson(message, recipient) is { IsGo: false } person ? person : AboutSession(message, recipient, now);
    }

    private static Verdict AboutPerson(OutboxMessage message, Recipient recipient) => recipient switch
    {
        { AddressKnown: false } => Verdict.Ring("the address is no longer on file"),
        { StillTheirs: false } when message.PersonRef is not null => Verdict.Ring("the address is no longer theirs"),
        { Privacy: AddressPrivacy.DoNotText } => Verdict.Ring("not to be texted"),
        { Muted: true } => Verdict.Drop("muted by staff"),
        { MayNotBeMessaged: true } => Verdict.Drop("no consent recorded"),
        { Restricted: true } => Verdict.Drop(StopReason.Restricted),
        _ => Verdict.Go,
    };

    private static Verdict AboutSession(OutboxMessage message, Recipient recipient, DateTime now)
    {
        if (message.SessionRef is null)
            return Verdict.Go;
        if (recipient.SessionState is not { } state)
            return Verdict.Cleared("the session is gone");
        if (state == SessionState.Suspended)
            return Verdict.Drop(StopReason.SessionSuspended);
        if (!message.IsBeforeSession())
            return Verdict.Go;
        return state != SessionState.Planned
            ? Verdict.Cleared("the session is not taking place")
            : recipient.SessionStartsAt <= now ? Verdict.Stale("the session has begun") : Verdict.Go;
    }

    /// <summary>An alert is never dropped for being said too often, only put off: a loop must not hide a worry.</summary>
    private static Verdict Looping(OutboxMessage message, IReadOnlyList<OutboxMessage> recent, DateTime now)
    {
        var same = Same(message, recent).Where(sent => sent.SentAt > now - LoopWindow).ToList();
        return same.Count < LoopGuard ? Verdict.Go : Verdict.Later(same.Min(sent => sent.SentAt!.Value) + LoopWindow, "the same text too often");
    }

    private Verdict Capped(OutboxMessage message, IReadOnlyList<OutboxMessage> recent, DateTime now)
    {
        if (Same(message, recent).Any(sent => sent.SessionRef == message.SessionRef && sent.PersonRef != message.PersonRef))
            return Verdict.Cleared("the same was said at that address already");
        if (Same(message, recent).Count() >= outreach.SameTextCap)
            return Verdict.Drop("the same text too often");
        var today = time.Local(now).Date;
        return recent.Count(sent => !sent.IsReply() && time.Local(sent.SentAt!.Value).Date == today) >= outreach.DailyCap
            ? Verdict.Drop("too many in one day")
            : Verdict.Go;
    }

    private static IEnumerable<OutboxMessage> Same(OutboxMessage message, IReadOnlyList<OutboxMessage> recent) =>
        recent.Where(sent => sent.Id != message.Id && string.Equals(sent.Text, message.Text, StringComparison.Ordinal));
}
