using FamilyTimeBot.Model.Channels;

namespace FamilyTimeBot.Store.Channels;

/// <summary>Links that open the web chat for one person, and the phones that hold it.</summary>
public interface IWebChatLinkStore
{
    Task<LinkHandOut> HandOut(WebChatLink link, CancellationToken cancel);

    Task<WebChatLink?> Find(string digest, CancellationToken cancel);

    /// <summary>The newest link that this phone opened, if the chat is still its.</summary>
    Task<WebChatLink?> FindHeld(string holder, DateTime now, CancellationToken cancel);

    /// <summary>Opens it, for one caller alone: the phone holds the chat, the person is reached there, the conversation stands.</summary>
    /// <returns>False when somebody else was first, or it is too late.</returns>
    Task<bool> Open(WebChatOpening opening, CancellationToken cancel);

    /// <summary>Takes back all links of a person: none opens any more, and whoever holds the chat loses it.</summary>
    /// <returns>How many were of use until now; null when there is no such person.</returns>
    Task<int?> Revoke(string personRef, DateTime at, CancellationToken cancel);
}

public enum LinkHandOut
{
    Done,
    NoSuchPerson,

    /// <summary>A young person for whom no social worker has recorded that they agree to be messaged.</summary>
    NotAgreed,
}

/// <param name="Conversation">Where what is said is kept; made when it is not there.</param>
/// <param name="At">UTC.</param>
public sealed record WebChatOpening(long LinkId, string PersonRef, string Holder, DirectLineConversation Conversation, DateTime At);
