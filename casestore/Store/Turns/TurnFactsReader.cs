using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Turns;

/// <summary>Reads the facts of a turn over one open connection.</summary>
internal sealed class TurnFactsReader(TurnQueries queries)
{
    private const string ByText = "sms";
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(2);

    /// <summary>A form can be picked up for a week or two; what is older was answered, or never will be.</summary>
    private static readonly TimeSpan QuestionsAreOld = TimeSpan.FromDays(12);

    /// <summary>A form about a session is sent after it, reminded of for days, and open for days more.</summary>
    private static readonly TimeSpan FormsLookBack = TimeSpan.FromDays(21);

    /// <summary>Staff see many sessions: what they are asked about lies less far back.</summary>
    private static readonly TimeSpan StaffLookBack = TimeSpan.FromDays(14);

    /// <summary>What was asked before a weekend or a holiday is decided after it.</summary>
    private static readonly TimeSpan AskedLookBack = TimeSpan.FromDays(14);

    public async Task<TurnFacts> Read(CaseStore store, string channel, string value, DateTime now)
    {
        var people = await queries.People(store, channel, value).ToListAsync();
        return people.Count == 0 || people[0].WrongNumber
            ? await ReadUnknown(store, channel, value, now - AskedLookBack)
            : await ReadKnown(store, channel, value, people, now);
    }

    /// <summary>Also where "wrong number" was said: whoever writes from there is nobody we know, so nobody's facts are even read.</summary>
    private async Task<TurnFacts> ReadUnknown(CaseStore store, string channel, string value, DateTime since) => new()
    {
        Address = await queries.Address(store, channel, value),
        Conversations = await ReadConversations(store, AddressKey(channel, value), []),
        LatestUnknownAlert = await queries.LatestUnknownAlert(store),
        AskedOfStaff = await AskedReader.Read(queries, store, value, since),
    };

    private async Task<TurnFacts> ReadKnown(CaseStore store, string channel, string value, List<PersonRow> people, DateTime now)
    {
        var address = people[0];
        var children = await queries.Children(store, address.AddressId).ToListAsync();
        var facts = new List<PersonFacts>(people.Count);
        foreach (var person in people)
            facts.Add(await ReadPerson(store, person, children, now));
        return new TurnFacts
        {
            Address = new AddressFacts(address.AddressId, channel, value, address.Privacy, address.OptedOut, address.WrongNumber),
            People = facts,
            Conversations = await ReadConversations(store, AddressKey(channel, value), people),
            AskedOfStaff = people.Exists(person => person.Role > PersonRole.YoungPerson) ? await AskedReader.Read(queries, store, value, now - AskedLookBack) : [],
            Staff = channel != ByText && people is [var only] && StaffFactsReader.IsStaff(only.Role) ? await StaffFactsReader.Read(store, only.Ref, only.Role, now) : null,
        };
    }

    private async Task<PersonFacts> ReadPerson(CaseStore store, PersonRow person, List<ChildRow> related, DateTime now)
    {
        var children = person.Role == PersonRole.YoungPerson
            ? await queries.Self(store, person.Ref).ToListAsync()
            : related.FindAll(child => child.PersonRef == person.Ref);
        var sessions = await SessionsOf(person.Role)(store, person.Ref, now - LookBackOf(person.Role)).ToListAsync();
        var standing = await queries.Standing(store, person.Ref, now - LookBack).ToListAsync();
        var facts = FactsOfRows.Person(person, children, new SessionWindow(sessions, now - LookBack, now), standing);
        facts = facts with { Openings = await queries.Openings(store, person.Ref, now - LookBack - QuestionsAreOld).ToListAsync() };
        return person.Role switch
        {
            PersonRole.YoungPerson => facts with { Kit = await ReadKit(store, person.Ref, children) },
            PersonRole.SocialWorker => facts with { PlansToRead = await queries.Plans.ToRead(store, person.Ref).ToListAsync() },
            _ => facts,
        };
    }

    public async Task<IReadOnlyList<PlanOfAnother>> ReadPlans(CaseStore store, string personRef, PersonRole role, DateTime now)
    {
        var plans = new List<PlanOfAnother>();
        foreach (var child in await PlansReader.Young(store, personRef, role, now - FormsLookBack))
            if (KitOfRows.Kit(await queries.Plans.Kit(store, child.PersonRef).ToListAsync(), 0, 0) is { Wishes.Count: > 0 } plan)
                plans.Add(new PlanOfAnother(child.Ref, child.FirstName, plan));
        return plans;
    }

    private async Task<KitFacts> ReadKit(CaseStore store, string personRef, List<ChildRow> self)
    {
        var rows = await queries.Plans.Kit(store, personRef).ToListAsync();
        var shown = rows.Where(row => row.Move == KitPlanMove.AskedToRead).Select(row => row.StepVersion).DefaultIfEmpty().Max();
        return KitOfRows.Kit(rows, shown, shown > 0 && self.Count > 0 ? await queries.Plans.Read(store, self[0].Ref) : 0);
    }

    private static TimeSpan LookBackOf(PersonRole role) => role is PersonRole.Practitioner or PersonRole.SocialWorker ? StaffLookBack : FormsLookBack;

    private Func<CaseStore, string, DateTime, IAsyncEnumerable<SessionRow>> SessionsOf(PersonRole role) => role switch
    {
        PersonRole.Carer => queries.SessionsOfTheirChildren,
        PersonRole.YoungPerson => queries.OwnSessions,
        PersonRole.Practitioner => queries.SessionsPractised,
        PersonRole.SocialWorker => queries.SessionsOfTheirCases,
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
