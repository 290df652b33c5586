using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Channels;
using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Turn;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Channels.WebChat;

/// <param name="Made">Null when no link was made.</param>
/// <param name="WhyNot">Why there is no number to send it to, for whoever asked.</param>
public readonly record struct LinkSent(LinkMade? Made, string? WhyNot);

/// <summary>A link as a text to the person's own number. Unless the phone is known to be theirs alone, the text says nothing of whom it is from.</summary>
public sealed class TextedLink(WebChatLinks links, WebChatWords words, IDbContextFactory<CaseStore> stores, IOutboxStore outbox, IOutboxSignal signal, Clocks clocks)
{
    public async Task<LinkSent> Send(string personRef, TimeSpan life, CancellationToken cancel)
    {
        await using var store = await stores.CreateDbContextAsync(cancel);
        var numbers = await NumbersOf(store, personRef).ToListAsync(cancel);
        if (numbers.Count == 0)
            return new LinkSent(null, $"{personRef} has no telephone number that may be texted.");
        if (numbers.Find(IsOneOwners) is not { } number)
            return new LinkSent(null, $"{personRef} shares their telephone: whoever opened the link there would be {personRef}. Use --web, and hand the link to them.");
        var made = await links.Make(personRef, life, cancel);
        if (made.Outcome == LinkHandOut.Done)
        {
            var format = await store.People.Where(person => person.Ref == personRef).Select(person => person.Format).SingleAsync(cancel);
            await outbox.Plan(Text(personRef, number.Value, words.LinkText(made.Url, format, number.Privacy == AddressPrivacy.Private), made), cancel);
            signal.Wake();
        }
        return new LinkSent(made, null);
    }

    private static IQueryable<Address> NumbersOf(CaseStore store, string personRef) =>
        store.Addresses.AsNoTracking()
            .Include(address => address.People)
            .Where(address => address.Channel == SmsChannel.Name && address.OptedOutAt == null && address.WrongNumberAt == null && address.Privacy != AddressPrivacy.DoNotText
                && address.People.Any(link => link.PersonRef == personRef))
            .OrderBy(address => address.Id);

    private static bool IsOneOwners(Address number) => number.People.Count == 1 && number.Privacy != AddressPrivacy.Shared;

    private OutboxMessage Text(string personRef, string number, string text, LinkMade made) => new()
    {
        Purpose = "link:" + LinkToken.Digest(made.Url),
        Kind = "link",
        Channel = SmsChannel.Name,
        To = number,
        PersonRef = personRef,
        Text = text,
        PlannedAt = clocks.Now,
        DueAt = clocks.Now,
        StaleAt = made.ExpiresAt,
    };
}
