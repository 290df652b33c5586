using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Channels;
using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Turn;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Channels.WebChat;

/// <summary>A link as a text to the person's own number. The text says nothing of what it is about: the phone may be in other hands.</summary>
public sealed class TextedLink(WebChatLinks links, WebChatWords words, IDbContextFactory<CaseStore> stores, IOutboxStore outbox, IOutboxSignal signal, Clocks clocks)
{
    /// <summary>Null when the person has no number that may be texted; then no link is made.</summary>
    public async Task<LinkMade?> Send(string personRef, TimeSpan life, CancellationToken cancel)
    {
        await using var store = await stores.CreateDbContextAsync(cancel);
        var number = await store.Addresses.AsNoTracking()
            .Where(address => address.Channel == "sms" && address.OptedOutAt == null && address.WrongNumberAt == null && address.Privacy != Model.People.AddressPrivacy.DoNotText
                && address.People.Any(link => link.PersonRef == personRef))
            .OrderBy(address => address.Id)
            .FirstOrDefaultAsync(cancel);
        if (number is null)
            return null;
        var made = await links.Make(personRef, life, cancel);
        if (made.Outcome == LinkHandOut.Done)
        {
            var format = await store.People.Where(person => person.Ref == personRef).Select(person => person.Format).SingleAsync(cancel);
            await outbox.Plan(Text(personRef, number.Value, words.LinkText(made.Url, format), made), cancel);
            signal.Wake();
        }
        return made;
    }

    private OutboxMessage Text(string personRef, string number, string text, LinkMade made) => new()
    {
        Purpose = "link:" + LinkToken.Digest(made.Url),
        Kind = "link",
        Channel = "sms",
        To = number,
        PersonRef = personRef,
        Text = text,
        PlannedAt = clocks.Now,
        DueAt = clocks.Now,
        StaleAt = made.ExpiresAt,
    };
}
