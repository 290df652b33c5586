using System.Diagnostics;
using System.Text.Json;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Commits;
using FamilyTimeBot.Watching;

namespace FamilyTimeBot.Turn;

/// <summary>
/// The only way in, for every channel: who, what, decide, one commit, and only then the reply.
/// Nothing is said that is not on disk.
/// </summary>
public sealed partial class FamilyTurn(ITurnStore store, Listener listener, AddressQueue queue, IOutboxSignal outbox, IOutreachSignal outreach, ServiceMetrics metrics, ILogger<FamilyTurn> log) : ITurn
{
    /// <summary>Twilio waits 15 seconds; a turn that cannot be written by then must leave time for the fallback.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    public async Task<TurnAnswer> Hear(IncomingMessage message, CancellationToken cancel)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bound.CancelAfter(Longest);
        var since = Stopwatch.GetTimestamp();
        try
        {
            using var place = await queue.Enter(message.Channel, message.From, bound.Token);
            var answer = await HearInTurn(message, bound.Token);
            metrics.Turn(message.Channel, since);
            return answer;
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            metrics.TurnFailed(message.Channel);
            throw new StoreUnavailableException("The turn could not be finished in time.", late);
        }
        catch (StoreUnavailableException)
        {
            metrics.TurnFailed(message.Channel);
            throw;
        }
    }

    private async Task<TurnAnswer> HearInTurn(IncomingMessage message, CancellationToken cancel)
    {
        while (true)
        {
            var facts = await ReadFacts(message, cancel);
            var decision = Decide(message, facts);
            var result = await store.Commit(TurnWriting.Of(message, facts, decision), cancel);
            if (result.Outcome == CommitOutcome.Done)
                return Answered(decision);
            if (result.Outcome == CommitOutcome.Duplicate)
                return await AsBefore(message, result, cancel);
        }
    }

    /// <summary>Plans of young people are read only for somebody who asks for one.</summary>
    private async Task<TurnFacts> ReadFacts(IncomingMessage message, CancellationToken cancel)
    {
        var facts = await store.ReadFacts(message.Channel, message.From, message.At, cancel);
        return facts.People is [var only] && Listener.AsksForAPlan(message.Text, only.Role)
            ? facts with { People = [only with { PlansOfOthers = await store.ReadPlans(only.Ref, only.Role, message.At, cancel) }] }
            : facts;
    }

    private Decision Decide(IncomingMessage message, TurnFacts facts)
    {
        var heard = new Heard(message.Channel, message.From, message.MessageId, message.Text, message.At)
        {
            SentAt = message.SentAt ?? message.At,
            Media = message.Media,
            Carrier = Carrier(message.Keyword),
            CarrierReplied = message.CarrierReplied,
            Press = message.Press,
        };
        try
        {
            return listener.Hear(heard, facts);
        }
        catch (Exception fault)
        {
            DialogFailed(fault.GetType().Name, message.Channel, message.MessageId, fault.StackTrace);
            return listener.HearInSpiteOf(heard, facts);
        }
    }

    private TurnAnswer Answered(Decision decision)
    {
        if (decision.Outbox.Count > 0)
            outbox.Wake();
        if (decision.Records.Count > 0)
            outreach.Said(decision.Records.Select(record => record.SessionRef).OfType<string>());
        return new TurnAnswer(decision.Replies) { Open = decision.Open, Pressed = decision.Pressed, Board = decision.Board };
    }

    private async Task<TurnAnswer> AsBefore(IncomingMessage message, CommitResult result, CancellationToken cancel)
    {
        var replies = result.StoredReplies ?? await store.RepliesTo(message.Channel, message.MessageId, cancel);
        var answer = new TurnAnswer(replies is null ? [] : JsonSerializer.Deserialize<List<string>>(replies) ?? []) { IsRepeat = true };
        return message.KeepsShown ? TurnShown.With(answer, await store.ShownWith(message.Channel, message.MessageId, cancel)) : answer;
    }

    private static CarrierWord Carrier(CarrierKeyword keyword) => keyword switch
    {
        CarrierKeyword.None => CarrierWord.None,
        CarrierKeyword.Stop => CarrierWord.Stop,
        CarrierKeyword.Start => CarrierWord.Start,
        CarrierKeyword.Help => CarrierWord.Help,
    };

    /// <summary>Not the fault's own message: it may hold the words that were read.</summary>
    [LoggerMessage(2001, LogLevel.Error, "A dialog failed ({Fault}) on {Channel} message {MessageId}; the message is kept, a concern in it stands, and the person was answered\n{Stack}")]
    private partial void DialogFailed(string fault, string channel, string messageId, string? stack);
}
