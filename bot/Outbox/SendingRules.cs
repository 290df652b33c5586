using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Messages;
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

    public bool IsGo => Dropped is null && LaterAt is null;
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

    /// <param name="recent">What went to the address within <see cref="Window"/>.</param>
    /// <param name="now">UTC.</param>
    public Verdict For(OutboxMessage message, Recipient recipient, IReadOnlyList<OutboxMessage> recent, DateTime now)
    {
        if (Reason(message, recipient, now) is { } reason)
            return Verdict.Drop(reason);
        if (message.IsDuty() || message.IsReply())
            return Looping(message, recent, now);
        if (EndOfQuiet(now) is { } end)
            return Verdict.Later(end, "quiet hours");
        return Capped(message, recent, now);
    }

    private static string? Reason(OutboxMessage message, Recipient recipient, DateTime now)
    {
        if (message.Kind != OutboxKind.Concern && message.StaleAt <= now)
            return "too late to be of use";
        if (recipient.OptedOut)
            return "opted out";
        if (recipient.WrongNumber)
            return "a wrong number";
        if (message.IsDuty() || message.IsReply())
            return null;
        return AboutPerson(message, recipient) ?? AboutSession(message, recipient, now);
    }

    private static string? AboutPerson(OutboxMessage message, Recipient recipient) => recipient switch
    {
        { AddressKnown: false } => "the address is no longer on file",
        { StillTheirs: false } when message.PersonRef is not null => "the address is no longer theirs",
        { Privacy: AddressPrivacy.DoNotText } => "not to be texted",
        { Muted: true } => "muted by staff",
        { MayNotBeMessaged: true } => "no consent recorded",
        { Restricted: true } => "family time is suspended or restrained",
        _ => null,
    };

    private static string? AboutSession(OutboxMessage message, Recipient recipient, DateTime now)
    {
        if (message.SessionRef is null)
            return null;
        if (recipient.SessionState is not { } state)
            return "the session is gone";
        if (state == SessionState.Suspended)
            return "the session is suspended";
        if (!message.IsBeforeSession())
            return null;
        return state != SessionState.Planned ? "the session is not taking place" : recipient.SessionStartsAt <= now ? "the session has begun" : null;
    }

    /// <summary>An alert is never dropped for being said too often, only put off: a loop must not hide a worry.</summary>
    private static Verdict Looping(OutboxMessage message, IReadOnlyList<OutboxMessage> recent, DateTime now)
    {
        var same = Same(message, recent).Where(sent => sent.SentAt > now - LoopWindow).ToList();
        return same.Count < LoopGuard ? Verdict.Go : Verdict.Later(same.Min(sent => sent.SentAt!.Value) + LoopWindow, "the same text too often");
    }

    private Verdict Capped(OutboxMessage message, IReadOnlyList<OutboxMessage> recent, DateTime now)
    {
        if (Same(message, recent).Count() >= outreach.SameTextCap)
            return Verdict.Drop("the same text too often");
        var today = time.Local(now).Date;
        return recent.Count(sent => !sent.IsReply() && time.Local(sent.SentAt!.Value).Date == today) >= outreach.DailyCap
            ? Verdict.Drop("too many in one day")
            : Verdict.Go;
    }

    private static IEnumerable<OutboxMessage> Same(OutboxMessage message, IReadOnlyList<OutboxMessage> recent) =>
        recent.Where(sent => sent.Id != message.Id && string.Equals(sent.Text, message.Text, StringComparison.Ordinal));

    /// <summary>When the quiet hours that it is now end (UTC); null outside them.</summary>
    private DateTime? EndOfQuiet(DateTime now)
    {
        var local = time.Local(now);
        var clock = TimeOnly.FromDateTime(local);
        if (!clock.IsBetween(outreach.QuietFrom, outreach.QuietUntil))
            return null;
        var day = clock < outreach.QuietUntil ? local.Date : local.Date.AddDays(1);
        return time.Utc(day + outreach.QuietUntil.ToTimeSpan());
    }
}
