using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Channels;

namespace FamilyTimeBot.Channels.WebChat;

/// <summary>
/// Makes links that open the web chat for one person, and takes them back. Whoever plans a text (outreach, the command `link`) asks here for the
/// link that goes into it.
/// </summary>
public sealed class WebChatLinks(IWebChatLinkStore store, WebChatOptions options, Clocks clocks)
{
    public const string Path = "/c/";

    /// <summary>False where no setting says how phones reach this service.</summary>
    public bool CanBeTexted => options.PublicBaseUrl.Length > 0;

    /// <param name="life">How long it opens the chat; three days when null.</param>
    public async Task<LinkMade> Make(string personRef, TimeSpan? life, CancellationToken cancel)
    {
        var token = LinkToken.Make();
        var link = new WebChatLink { PersonRef = personRef, Digest = LinkToken.Digest(token), CreatedAt = clocks.Now, ExpiresAt = clocks.Now + (life ?? WebChatOptions.LinkLife) };
        var outcome = await store.HandOut(link, cancel);
        return new LinkMade(outcome, options.PublicBaseUrl + Path + token, link.ExpiresAt);
    }

    /// <summary>None of the person's links opens any more, and whoever holds the chat loses it at once.</summary>
    /// <returns>How many were of use until now; null when there is no such person.</returns>
    public Task<int?> Revoke(string personRef, CancellationToken cancel) => store.Revoke(personRef, clocks.Now, cancel);
}

/// <param name="Outcome">Anything but done: no link was made, and <paramref name="Url"/> opens nothing.</param>
/// <param name="Url">Relative to the host where <see cref="WebChatLinks.CanBeTexted"/> is false.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record LinkMade(LinkHandOut Outcome, string Url, DateTime ExpiresAt);
