using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Turns;

/// <summary>Reads the facts of a turn over one open connection.</summary>
internal sealed class TurnFactsReader(TurnQueries queries)
{
    private const string ByText = "sms";
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(2);

    /// <summary>A form can be picked up for a week or two; what is older was answered, or never will be.</summary>
    private static readonly TimeSpan QuestionsAreOld = TimeSpan.FromDays(12);

    public async Task<TurnFacts> Read(CaseStore store, string channel, string value, DateTime now)
    {
        var people = await queries.People(store, channel, value).ToListAsync();
        return people.Count == 0
            ? await ReadUnknown(store, channel, value, now - LookBack)
            : await ReadKnown(store, channel, value, people, now - LookBack);
    }

    private async Task<TurnFacts> ReadUnknown(CaseStore store, string channel, string value, DateTime since) => new()
    {
        Address = await queries.Address(store, channel, value),
        Conversations = await ReadConversations(store, AddressKey(channel, value), []),
        LatestUnknownAlert = await queries.LatestUnknownAlert(store),
        AskedOfStaff = await queries.AskedOfStaff(store, value, since).ToListAsync(),
    };

    private async Task<TurnFacts> ReadKnown(CaseStore store, string channel, string value, List<PersonRow> people, DateTime since)
    {
        var address = people[0];
        var children = await queries.Children(store, address.AddressId).ToListAsync();
        var facts = new List<PersonFacts>(people.Count);
        foreach (var person in people)
            facts.Add(await ReadPerson(store, person, children, since));
        return new TurnFacts
        {
            Address = new AddressFacts(address.AddressId, channel, value, address.Privacy, address.OptedOut, address.WrongNumber),
            People = facts,
            Conversations = await ReadConversations(store, AddressKey(channel, value), people),
            AskedOfStaff = people.Exists(person => person.Role > PersonRole.YoungPerson) ? await queries.AskedOfStaff(store, value, since).ToListAsync() : [],
            Staff = channel != ByText && people is [var only] && StaffFactsReader.IsStaff(only.Role) ? await StaffFactsReader.Read(store, only.Ref, only.Role, since + LookBack) : null,
        };
    }

    private async Task<PersonFacts> ReadPerson(CaseStore store, PersonRow person, List<ChildRow> related, DateTime since)
    {
        var children = person.Role == PersonRole.YoungPerson
            ? await queries.Self(store, person.Ref).ToListAsync()
            : related.FindAll(child => child.PersonRef == person.Ref);
        var sessions = await SessionsOf(person.Role)(store, person.Ref, since).ToListAsync();
        var standing = await queries.Standing(store, person.Ref, since).ToListAsync();
        var openings = await queries.Openings(store, person.Ref, since - QuestionsAreOld).ToListAsync();
        return FactsOfRows.Person(person, children, sessions, standing) with { Openings = openings };
    }

    private Func<CaseStore, string, DateTime, IAsyncEnumerable<SessionRow>> SessionsOf(PersonRole role) => role switch
    {
        PersonRole.Carer => queries.SessionsOfTheirChildren,
        PersonRole.YoungPerson => queries.OwnSessions,
        _ => queries.SessionsAttended,
    };

    private async Task<IReadOnlyDictionary<string, StoredConversation>> ReadConversations(
        CaseStore store, string addressKey, List<PersonRow> people)
    {
        var keys = people.ConvertAll(person => $"person:{person.Ref}");
        keys.Add(addressKey);
        var found = new Dictionary<string, StoredConversation>(StringComparer.Ordinal);
        foreach (var pair in keys.Chunk(2))
            await foreach (var conversation in queries.Conversations(store, pair[0], pair[^1]))
                found[conversation.Key] = conversation;
        return found;
    }

    private static string AddressKey(string channel, string value) => $"address:{channel}:{value}";
}
