using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Channels;

namespace FamilyTimeBot.Channels.BotFramework.Hearing;

/// <summary>Keeps where somebody can be written to, and greets them once.</summary>
public sealed class Greeter(IChannelStore store, BotFrameworkWords words, Clocks clocks)
{
    private const int MostRemembered = 20_000;

    /// <summary>Another process may have forgotten it meanwhile: an erasure, or a removal that came there.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);
    private readonly System.Collections.Concurrent.ConcurrentDictionary<BotFrameworkAddress, (string ServiceUrl, string ConversationId, DateTime At)> kept = new();

    /// <summary>A write only when something is new, which it is not at most messages.</summary>
    public Task KeepNew(Activity activity, BotFrameworkAddress address) =>
        kept.TryGetValue(address, out var known) && (known.ServiceUrl, known.ConversationId) == (activity.ServiceUrl, activity.Conversation!.Id) && clocks.RealNow - known.At < Remembered
            ? Task.CompletedTask
            : Keep(activity, address);

    public async Task Keep(Activity activity, BotFrameworkAddress address)
    {
        await store.KeepReference(ReferenceOf(activity, address), CancellationToken.None);
        if (kept.Count > MostRemembered)
            kept.Clear();
        kept[address] = (activity.ServiceUrl!, activity.Conversation!.Id!, clocks.RealNow);
    }

    internal async Task Greet(Exchange exchange, BotFrameworkAddress address)
    {
        await Keep(exchange.Incoming, address);
        if (await store.ClaimGreeting(address.Channel, address.Value, clocks.Now, CancellationToken.None))
            await exchange.Say(Replies.Text(exchange.Incoming, words.Greeting));
    }

    public Task Forget(BotFrameworkAddress address)
    {
        kept.TryRemove(address, out _);
        return store.ForgetReference(address.Channel, address.Value, CancellationToken.None);
    }

    private ConversationReference ReferenceOf(Activity activity, BotFrameworkAddress address) => new()
    {
        Channel = address.Channel,
        Address = address.Value,
        ServiceUrl = activity.ServiceUrl!,
        ConversationId = activity.Conversation!.Id!,
        UserId = activity.From!.Id ?? address.Value,
        BotId = activity.Recipient?.Id ?? "",
        UpdatedAt = clocks.Now,
    };
}
