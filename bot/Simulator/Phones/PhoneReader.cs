using System.Text.Json;
using FamilyTimeBot.Channels.DirectLine;
using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Simulator.Carrier;
using FamilyTimeBot.Simulator.Telling;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Simulator.Phones;

/// <summary>Reads a phone from the store: nothing of it is kept elsewhere, so it is the same after a reload or a restart.</summary>
public sealed class PhoneReader(IDbContextFactory<CaseStore> stores, ITurnStore turns, PhoneBook book, RecordTeller teller, SimulatedCarrier carrier, Service service, TimeProvider clock)
{
    private const int Newest = 60;

    public async Task<PhoneView> Read(string asTyped, CancellationToken cancel)
    {
        var number = SmsNumbers.Read(asTyped).Value;
        await using var store = await stores.CreateDbContextAsync(cancel);
        var messages = await Messages(store, number, cancel);
        var received = await Received(store, number, cancel);
        var phone = await WhoseIs(number, cancel);
        return new PhoneView(phone.Number, phone.Name, phone.About, phone.Group)
        {
            Now = clock.GetUtcNow(),
            Sessions = await Planned(number, cancel),
            Bubbles = [.. messages.SelectMany(Bubbles).Concat(received.Select(Bubble)).OrderBy(bubble => bubble.At)],
            Written = await teller.Written(store, number, messages, await Chatted(store, number, cancel), cancel),
            Unanswered = await Unanswered(store, received, cancel),
        };
    }

    private async Task<Phone> WhoseIs(string number, CancellationToken cancel)
    {
        if (number == service.DutyAddress)
            return new(number, "Duty worker", "Gets a text for every worry, and for everybody who can't come", "Duty");
        return await book.At(number, cancel) ?? new(number, "Nobody we know", "No one in the case store has this number", "Unknown");
    }

    private static async Task<List<MessageLog>> Messages(CaseStore store, string number, CancellationToken cancel)
    {
        var newest = await store.Messages.AsNoTracking().Where(message => message.Channel == SmsChannel.Name && message.From == number)
            .OrderByDescending(message => message.Id).Take(Newest).ToListAsync(cancel);
        newest.Reverse();
        return newest;
    }

    /// <summary>What the phone's owners wrote in the web chat.</summary>
    private static async Task<List<MessageLog>> Chatted(CaseStore store, string number, CancellationToken cancel)
    {
        var owners = store.AddressPeople.Where(link => link.Address!.Channel == SmsChannel.Name && link.Address.Value == number).Select(link => link.PersonRef);
        return await store.Messages.AsNoTracking().Where(message => message.Channel == DirectLineChannel.WebChat && owners.Contains(message.PersonRef!))
            .OrderByDescending(message => message.Id).Take(Newest).ToListAsync(cancel);
    }

    private static async Task<List<OutboxMessage>> Received(CaseStore store, string number, CancellationToken cancel)
    {
        var newest = await store.Outbox.AsNoTracking().Where(message => message.Channel == SmsChannel.Name && message.To == number && message.State != OutboxState.Cancelled)
            .OrderByDescending(message => message.Id).Take(Newest).ToListAsync(cancel);
        newest.Reverse();
        return newest;
    }

    private static Task<List<string>> Unanswered(CaseStore store, List<OutboxMessage> received, CancellationToken cancel)
    {
        var references = received.Select(message => message.Until).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return store.Records.OfType<Concern>().AsNoTracking().Where(concern => references.Contains(concern.Reference) && concern.AnsweredAt == null)
            .OrderByDescending(concern => concern.Id).Select(concern => concern.Reference).ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<string>> Planned(string number, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var facts = await turns.ReadFacts(SmsChannel.Name, number, now, cancel);
        var sessions = facts.People.SelectMany(person => person.Sessions).DistinctBy(session => session.Ref).OrderBy(session => session.StartsAt);
        return [.. sessions.Where(session => session.EndsAt > now).Select(session => InWords(session, now))];
    }

    private string InWords(SessionFacts session, DateTime now)
    {
        var state = session.State == Model.Sessions.SessionState.Planned ? "" : $" ({Listed.Words(session.State).ToLowerInvariant()})";
        var venue = session.VenueName is null ? "" : $", {session.VenueName}";
        return $"{session.ChildName} {service.Time.When(session.StartsAt, now)}{venue}{state}";
    }

    private IEnumerable<Bubble> Bubbles(MessageLog message)
    {
        yield return new(message.MessageId, Mine: true, message.Text, message.At);
        var replies = JsonSerializer.Deserialize<List<string>>(message.Replies) ?? [];
        for (var i = 0; i < replies.Count; i++)
            yield return new($"{message.MessageId}.{i + 1}", Mine: false, replies[i], message.At);
        if (replies.Count == 0)
            yield return new($"{message.MessageId}.0", Mine: false, "", message.At, carrier.AnswersItself(message.Text) ? "No reply: the carrier answers this word itself" : "No reply");
    }

    private Bubble Bubble(OutboxMessage message)
    {
        var later = message.State == OutboxState.Planned && message.DueAt > clock.GetUtcNow().UtcDateTime;
        var note = message.State switch
        {
            OutboxState.Planned when later => "Due",
            OutboxState.Planned or OutboxState.Claimed => "In the outbox",
            _ => Listed.Words(message.State),
        };
        return new($"outbox-{message.Id}", Mine: false, message.Text, message.SentAt ?? message.DueAt, note, later);
    }
}
