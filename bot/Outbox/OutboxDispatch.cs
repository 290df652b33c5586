using System.Collections.Concurrent;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Watching;

namespace FamilyTimeBot.Outbox;

/// <summary>One claimed message, from its last checks to what became of it.</summary>
public sealed partial class OutboxDispatch(
    IOutboxStore store, SendingRules rules, ConcernChain chain, IOutboxText texts, IComposer composer, ITelephoneTasks telephone, Backoff backoff, Clocks clocks, SenderLease lease, ServiceMetrics metrics, ILogger<OutboxDispatch> log)
{
    /// <summary>Longer than a channel looks back for an attempt, so that what it finds is known if any row holds it.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(3);

    private readonly ConcurrentDictionary<string, ChannelPace> paces = new(StringComparer.Ordinal);

    public TimeSpan Rest(IOutboxChannel channel) => PaceOf(channel).Rest(clocks.RealNow);

    public async Task Handle(IOutboxChannel channel, OutboxMessage message, CancellationToken cancel)
    {
        var now = clocks.Now;
        var fate = await chain.Continue(message, now, cancel);
        await SettleText(message, cancel);
        if (await WentBefore(channel, message, now, cancel))
            return;
        // Asked before the words are found: a form on a shared phone opens nothing any more once it is composed.
        var isComposed = composer.Composes(message);
        var verdict = fate.IsGo ? await ComposeAndJudge(message, now, cancel) : fate;
        if (verdict.Dropped is { } why)
            await Drop(message, verdict, why, cancel);
        else if (verdict.LaterAt is { } later)
            await PutOff(message, later, verdict.Why, cancel);
        else
            await Send(channel, message, isComposed, now, cancel);
    }

    /// <summary>An alert that counts says how many there are now, not when it was planned.</summary>
    private async Task SettleText(OutboxMessage message, CancellationToken cancel)
    {
        if (message.Kind != OutboxKind.Unknown)
            return;
        var last = await store.LastSent(message.Kind, message.Id, cancel) ?? DateTime.UnixEpoch;
        message.Text = texts.UnknownSenders(Math.Max(1, await store.CountUnknown(last, cancel)));
    }

    /// <summary>
    /// An earlier attempt may have gone without our knowing: a crash between sending and noting it, an answer that never came.
    /// The channel is asked before anything is sent twice.
    /// </summary>
    private async Task<bool> WentBefore(IOutboxChannel channel, OutboxMessage message, DateTime now, CancellationToken cancel)
    {
        if (message.Attempts <= 1 || message.Text.Length == 0)
            return false;
        var sent = await store.SentTo(message.Channel, message.To, now - LookBack, cancel);
        var known = sent.Where(other => other.Id != message.Id && other.ProviderId is not null).Select(other => other.ProviderId!);
        var found = await channel.FindSent(message, known.ToHashSet(StringComparer.Ordinal), cancel);
        if (found is null)
            return false;
        if (found.ProviderId is { } id)
            await store.MarkSent(message.Id, message.LeaseBy!, new(id, found.Status, now), cancel);
        else
            await NotGone(channel, message, found, cancel);
        return true;
    }

    /// <summary>The words are found at the last moment, and then whether they are still wanted is known as well.</summary>
    private async Task<Verdict> ComposeAndJudge(OutboxMessage message, DateTime now, CancellationToken cancel)
    {
        var verdict = composer.Composes(message) ? await composer.Compose(message, now, cancel) : Verdict.Go;
        return verdict.IsGo ? await Judge(message, now, cancel) : verdict;
    }

    private async Task<Verdict> Judge(OutboxMessage message, DateTime now, CancellationToken cancel)
    {
        var recipient = await store.ReadRecipient(message, cancel);
        var recent = await store.SentTo(message.Channel, message.To, now - SendingRules.Window, cancel);
        return rules.For(message, recipient, recent, now);
    }

    private async Task Send(IOutboxChannel channel, OutboxMessage message, bool isComposed, DateTime now, CancellationToken cancel)
    {
        var rest = Rest(channel);
        if (rest > TimeSpan.Zero)
        {
            await PutOff(message, now + rest, "the channel rests", cancel);
            return;
        }
        if (!await Hold(message, isComposed, cancel))
            return;
        var outcome = await channel.Send(message, Usable(message, now), cancel);
        if (outcome.ProviderId is not { } id)
        {
            await NotGone(channel, message, outcome, cancel);
            return;
        }
        PaceOf(channel).Went();
        metrics.Sent(channel.Name, message.Kind);
        await store.MarkSent(message.Id, message.LeaseBy!, new(id, outcome.Status, now), cancel);
    }

    /// <summary>What is about to go is on file first: only by its words can the channel be asked afterwards whether it went.</summary>
    private Task<bool> Hold(OutboxMessage message, bool isComposed, CancellationToken cancel) => isComposed
        ? store.Compose(message, clocks.RealNow + lease.Length, cancel)
        : store.Extend(message.Id, message.LeaseBy!, clocks.RealNow + lease.Length, cancel);

    /// <summary>A Concern's repeat is of use as long as nobody answered.</summary>
    private static TimeSpan? Usable(OutboxMessage message, DateTime now) => message.Kind == OutboxKind.Concern ? null : message.StaleAt - now;

    private async Task NotGone(IOutboxChannel channel, OutboxMessage message, SendOutcome outcome, CancellationToken cancel)
    {
        NotSent(message.Id, message.Kind, message.Attempts, outcome.Failure, outcome.Error);
        metrics.NotSent(channel.Name, outcome.Failure);
        switch (outcome.Failure)
        {
            case Failure.Retry when message.Attempts < Backoff.MostAttempts:
                await store.GiveBack(message.Id, message.LeaseBy!, clocks.Now + backoff.For(message), outcome.Error, wasTried: true, cancel);
                break;
            case Failure.SlowDown:
                PaceOf(channel).SlowDown(clocks.RealNow, outcome.RetryAfter);
                await PutOff(message, clocks.Now + Rest(channel), outcome.Error, cancel);
                break;
            case Failure.OurSettings:
                SettingsAreWrong(channel.Name, outcome.Error);
                PaceOf(channel).Shut(clocks.RealNow);
                await PutOff(message, clocks.Now + Rest(channel), outcome.Error, cancel);
                break;
            default:
                await GiveUp(message, outcome, cancel);
                break;
        }
    }

    private async Task GiveUp(OutboxMessage message, SendOutcome outcome, CancellationToken cancel)
    {
        if (message.IsDuty())
            DutyNotReached(message.Id, outcome.Error);
        await CloseFor(outcome.Failure, message, cancel);
        await telephone.PlanFor(message, outcome.Error, cancel);
        await store.End(message.Id, message.LeaseBy!, OutboxState.Failed, outcome.Error, cancel);
    }

    private async Task CloseFor(Failure failure, OutboxMessage message, CancellationToken cancel)
    {
        if (failure is Failure.StopThisAddress or Failure.CannotReceive)
            await store.CloseAddress(
                message.Channel, message.To, failure == Failure.StopThisAddress ? AddressClosure.OptedOut : AddressClosure.NotReachable, clocks.Now, cancel);
    }

    /// <summary>What certainly did not go is no attempt; what may have gone stays one, and is asked about first.</summary>
    private Task PutOff(OutboxMessage message, DateTime until, string why, CancellationToken cancel) =>
        store.GiveBack(message.Id, message.LeaseBy!, until, why, wasTried: false, cancel);

    /// <summary>Where a person could hear of it by no text, the telephone task is there before the row ends.</summary>
    private async Task Drop(OutboxMessage message, Verdict verdict, string why, CancellationToken cancel)
    {
        Dropped(message.Id, message.Kind, why);
        metrics.Ended(message.Kind, verdict.EndsAs.ToString());
        if (verdict.IsForTelephone)
            await telephone.PlanFor(message, why, cancel);
        await store.End(message.Id, message.LeaseBy!, verdict.EndsAs, why, cancel);
    }

    private ChannelPace PaceOf(IOutboxChannel channel) => paces.GetOrAdd(channel.Name, _ => new ChannelPace(backoff));

    [LoggerMessage(3010, LogLevel.Warning, "Outbox message {Id} ({Kind}) was not sent at attempt {Attempt}: {Failure}, {Error}")]
    private partial void NotSent(long id, string kind, int attempt, Failure failure, string error);

    [LoggerMessage(3011, LogLevel.Critical, "Nothing can be sent by {Channel} until a setting is mended: {Error}")]
    private partial void SettingsAreWrong(string channel, string error);

    [LoggerMessage(3013, LogLevel.Critical, "Alert {Id} cannot be sent to the duty address: {Error}")]
    private partial void DutyNotReached(long id, string error);

    [LoggerMessage(3012, LogLevel.Information, "Outbox message {Id} ({Kind}) is not sent: {Why}")]
    private partial void Dropped(long id, string kind, string why);
}
