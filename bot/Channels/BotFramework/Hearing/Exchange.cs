using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Channels.BotFramework.Connector;

namespace FamilyTimeBot.Channels.BotFramework.Hearing;

/// <summary>One activity that came in, and what is said to it: in the answer itself where that is asked for, else by the connector.</summary>
internal sealed class Exchange(Activity incoming, ConnectorClient connector)
{
    private readonly List<Activity> held = [];
    private Task typing = Task.CompletedTask;

    public Activity Incoming { get; } = incoming;
    public ConversationPlace Place { get; } = new(incoming.ServiceUrl!, incoming.Conversation!.Id!);

    /// <summary>What the answer to the request carries.</summary>
    public IReadOnlyList<Activity> Held => held;

    /// <summary>An invoke has an answer of its own, so what is said besides goes by the connector.</summary>
    public bool IsHeld => Incoming.ExpectsReplies && Incoming.Type != "invoke";

    /// <summary>Shown while the turn goes on; before anything else is said it has arrived, or failed. A pressed button shows by itself that it was pressed.</summary>
    public void ShowTyping()
    {
        if (!IsHeld && Incoming.Type != "invoke")
            typing = connector.Hint(Place, Replies.Typing(Incoming), Incoming.Id, CancellationToken.None);
    }

    /// <exception cref="ConnectorException">It did not go.</exception>
    public async Task Say(Activity reply)
    {
        await typing;
        if (IsHeld)
            held.Add(reply);
        else
            await connector.Send(Place, reply, Incoming.Id, CancellationToken.None);
    }

    /// <summary>Puts another card in the place of the one whose button was pressed, where the channel can: the answer stands without it.</summary>
    public async Task Replace(Activity card)
    {
        if (IsHeld || Incoming.ReplyToId is not { Length: > 0 } pressed)
            return;
        await typing;
        try
        {
            await connector.Update(Place, pressed, card with { ReplyToId = null }, CancellationToken.None);
        }
        catch (ConnectorException)
        {
        }
    }

    public Task Settle() => typing;
}
