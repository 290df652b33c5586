using FamilyTimeBot.Channels.DirectLine.Conversations;
using FamilyTimeBot.Channels.DirectLine.Hearing;
using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Channels;
using FamilyTimeBot.Store.Commits;

namespace FamilyTimeBot.Channels.DirectLine;

/// <summary>The outbox's way into conversations that are kept here. The row's own number makes the activity's id, so none is shown twice.</summary>
public sealed class DirectLineOutbox(string channel, IDirectLineStore store, OpenQuestions questions, ShownActivities shown, DirectLineNews news, Clocks clocks) : IOutboxChannel
{
    public string Name => channel;

    public bool IsOpen => true;

    public async Task<SendOutcome> Send(OutboxMessage message, TimeSpan? longest, CancellationToken cancel)
    {
        try
        {
            if (await store.FindAt(channel, message.To, clocks.Now, cancel) is not { } place)
                return SendOutcome.NotGone(Failure.GiveUp, "the conversation has ended");
            var activity = shown.ByBot(place, IdOf(message), message.Text, await questions.Of(message, cancel), clocks.Now);
            await store.Show(new DirectLineWrite(place.Id, [shown.Row(place, activity, clocks.Now)]), cancel);
            news.Tell(place.Id);
            return Gone(place, message);
        }
        catch (StoreUnavailableException)
        {
            return SendOutcome.NotGone(Failure.Retry, "the store is down");
        }
    }

    public async Task<SendOutcome?> FindSent(OutboxMessage message, IReadOnlySet<string> known, CancellationToken cancel)
    {
        var place = await store.FindAt(channel, message.To, clocks.Now, cancel);
        return place is not null && await store.IsShown(place.Id, IdOf(message), cancel) ? Gone(place, message) : null;
    }

    private static string IdOf(OutboxMessage message) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"out.{message.Id}");

    private static SendOutcome Gone(DirectLineConversation place, OutboxMessage message) => SendOutcome.Gone($"{place.Id}:{IdOf(message)}", "shown");
}
