using FamilyTimeBot.Channels.DirectLine;
using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Simulator.Phones;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Simulator.Telling;

/// <summary>A record of the case store, in plain words and field by field.</summary>
/// <param name="Tone">"urgent", "worry", "no", "yes" or "plain": how grave it is.</param>
/// <param name="Marks">What must be known with it: "Not confirmed yet", "Replaced by #12".</param>
public sealed record ToldRecord(long Id, string Kind, string Title, string Tone, IReadOnlyList<string> Marks, IReadOnlyList<ToldField> Fields);

public sealed record ToldField(string Name, string Value);

/// <summary>A message in the outbox.</summary>
public sealed record ToldMessage(long Id, string Kind, string About, string To, string Text, string State, IReadOnlyList<ToldField> Fields);

/// <summary>What texts put on file, text by text.</summary>
public sealed class RecordTeller(Service service)
{
    public async Task<IReadOnlyList<Written>> Written(CaseStore store, string number, List<MessageLog> texts, List<MessageLog> chatted, CancellationToken cancel)
    {
        if (texts.Count + chatted.Count == 0)
            return [];
        var messages = texts.Concat(chatted).OrderBy(message => message.Id).ToList();
        var since = messages[0].At;
        var chats = chatted.Select(message => message.From).Distinct(StringComparer.Ordinal).ToList();
        var records = await store.Records.AsNoTracking()
            .Where(record => record.At >= since && ((record.Channel == SmsChannel.Name && record.Address == number) || (record.Channel == DirectLineChannel.WebChat && chats.Contains(record.Address))))
            .OrderBy(record => record.Id).ToListAsync(cancel);
        var outbox = await store.Outbox.AsNoTracking().Where(message => message.PlannedAt >= since).OrderBy(message => message.Id).ToListAsync(cancel);
        var names = await Names(store, records, cancel);
        var newer = records.Where(record => record.SupersedesId is not null).GroupBy(record => record.SupersedesId!.Value).ToDictionary(group => group.Key, group => group.Last().Id);
        return [.. messages.AsEnumerable().Reverse().Select(message => Of(message, records, outbox, names, newer))];
    }

    private Written Of(MessageLog message, List<CaseRecord> records, List<OutboxMessage> outbox, RecordNames names, Dictionary<long, long> newer)
    {
        var own = records.Where(record => NewestOf(record) == message.MessageId).ToList();
        return new(message.MessageId, message.Text, message.At, message.ReadAs,
            [.. own.Select(record => RecordInWords.Of(record, names, newer.TryGetValue(record.Id, out var by) ? by : null))],
            [.. outbox.Where(planned => CameOf(planned, message, own)).Select(planned => RecordInWords.Of(planned, planned.To == service.DutyAddress))],
            InChat: message.Channel != SmsChannel.Name);
    }

    /// <summary>A record names all messages that led to it; it was written when the last of them came.</summary>
    private static string NewestOf(CaseRecord record) => record.MessageIds.Split(' ')[^1];

    private static bool CameOf(OutboxMessage planned, MessageLog message, List<CaseRecord> records) =>
        planned.Purpose.EndsWith(message.MessageId, StringComparison.Ordinal)
        || records.OfType<Concern>().Any(concern => concern.Reference == planned.Until)
        || (planned.Kind == "duty.unknown" && planned.PlannedAt == message.At && records.OfType<UnknownSender>().Any());

    private async Task<RecordNames> Names(CaseStore store, List<CaseRecord> records, CancellationToken cancel)
    {
        var sessionRefs = records.Select(record => record.SessionRef).OfType<string>().Distinct().ToList();
        var personRefs = records.Select(record => record.PersonRef).OfType<string>().Distinct().ToList();
        var childRefs = records.Select(record => record.ChildRef).OfType<string>().Distinct().ToList();
        var sessions = await store.Sessions.AsNoTracking().Include(session => session.Venue).Where(session => sessionRefs.Contains(session.Ref)).ToListAsync(cancel);
        var people = await store.People.AsNoTracking().Where(person => personRefs.Contains(person.Ref)).ToDictionaryAsync(person => person.Ref, person => person.FirstName, cancel);
        var children = await store.Children.AsNoTracking().Where(child => childRefs.Contains(child.Ref)).ToDictionaryAsync(child => child.Ref, child => child.FirstName, cancel);
        return new(people, children, sessions.ToDictionary(session => session.Ref, InWords));
    }

    private string InWords(Session session)
    {
        var local = service.Time.Local(session.StartsAt);
        return $"{Dialogs.Wording.BritishTime.Day(local, local)} at {Dialogs.Wording.BritishTime.Clock(local)}";
    }
}

/// <summary>By reference, for the sentences.</summary>
internal sealed record RecordNames(IReadOnlyDictionary<string, string> People, IReadOnlyDictionary<string, string> Children, IReadOnlyDictionary<string, string> Sessions)
{
    public string Person(CaseRecord record) => record.PersonRef is { } person ? People.GetValueOrDefault(person, person) : "Somebody";
    public string Child(CaseRecord record) => record.ChildRef is { } child ? Children.GetValueOrDefault(child, child) : "the child";

    /// <summary>" on Thursday 26 November at 4pm (Mia)", or nothing.</summary>
    public string On(CaseRecord record) => record.SessionRef is { } session && Sessions.GetValueOrDefault(session) is { } words ? $" on {words} ({Child(record)})" : "";
}
