using System.Security.Cryptography;
using FamilyTimeBot.Channels.DirectLine;
using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Channels;

namespace FamilyTimeBot.Channels.WebChat;

/// <summary>What a link comes to on this phone.</summary>
public enum LinkState
{
    /// <summary>It can be opened.</summary>
    Ready,

    /// <summary>This phone opened it, and holds the chat.</summary>
    Held,

    /// <summary>There is no such link.</summary>
    Unknown,

    /// <summary>Too old, taken back, or opened on another phone.</summary>
    Over,
}

/// <summary>Opens links: once, for the phone that did it first.</summary>
public sealed class Opening(IWebChatLinkStore links, Welcome welcome, Clocks clocks)
{
    public async Task<(LinkState State, WebChatLink? Link)> Look(HttpRequest request, string token, CancellationToken cancel)
    {
        if (LinkToken.DigestOf(token) is not { } digest || await links.Find(digest, cancel) is not { } link)
            return (LinkState.Unknown, null);
        return (StateOf(link, HolderCookie.DigestOf(request)), link);
    }

    public async Task<LinkState> Open(HttpContext http, string token, CancellationToken cancel)
    {
        var (state, link) = await Look(http.Request, token, cancel);
        if (state != LinkState.Ready)
            return state;
        var (secret, opening) = await Prepare(http.Request, link!, cancel);
        if (!await links.Open(opening, cancel))
            return (await Look(http.Request, token, cancel)).State;
        if (secret is not null)
            HolderCookie.Give(http, secret, WebChatOptions.Held);
        await welcome.Say(opening.Conversation, cancel);
        return LinkState.Held;
    }

    /// <summary>A phone that holds the chat of the same person goes on with it; any other begins one.</summary>
    private async Task<(string? Secret, WebChatOpening Opening)> Prepare(HttpRequest request, WebChatLink link, CancellationToken cancel)
    {
        var holder = HolderCookie.DigestOf(request);
        var held = holder is null ? null : await links.FindHeld(holder, clocks.Now, cancel);
        if (held?.PersonRef == link.PersonRef)
            return (null, new WebChatOpening(link.Id, link.PersonRef, holder!, Conversation(held.ConversationId!), clocks.Now));
        var secret = HolderCookie.Make();
        return (secret, new WebChatOpening(link.Id, link.PersonRef, LinkToken.Digest(secret), Conversation(RandomNumberGenerator.GetHexString(32, lowercase: true)), clocks.Now));
    }

    private DirectLineConversation Conversation(string id) => new()
    {
        Id = id,
        Channel = DirectLineChannel.WebChat,
        Address = id,
        StartedAt = clocks.Now,
        EndsAt = clocks.Now + WebChatOptions.Held,
    };

    private LinkState StateOf(WebChatLink link, string? holder)
    {
        if (link.OpenedAt is null)
            return link.RevokedAt is null && link.ExpiresAt > clocks.Now ? LinkState.Ready : LinkState.Over;
        return link.IsHeld(clocks.Now) && link.Holder == holder ? LinkState.Held : LinkState.Over;
    }
}
