using FamilyTimeBot.Channels.DirectLine.Tokens;
using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Channels;

namespace FamilyTimeBot.Channels.DirectLine.Conversations;

/// <summary>From a request to the conversation that it may use.</summary>
public sealed class Places(DirectLineGate gate, IDirectLineStore store, Clocks clocks)
{
    public async Task<(Place? Place, DirectLineRefusal? Refusal)> Find(HttpRequest request, string id, CancellationToken cancel)
    {
        var (pass, refusal) = gate.Admit(request);
        if (refusal is not null)
            return (null, refusal);
        if (pass is not null && pass.ConversationId != id)
            return (null, DirectLineRefusal.OtherConversation);
        if (await store.Find(id, cancel) is not { } conversation)
            return (null, DirectLineRefusal.NoConversation);
        return conversation.HasEnded(clocks.Now)
            ? (null, DirectLineRefusal.Ended)
            : (new Place(conversation, pass ?? DirectLinePass.Of(conversation, [])), null);
    }
}

public sealed record Place(DirectLineConversation Conversation, DirectLinePass Pass);
