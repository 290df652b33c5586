using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store;

namespace FamilyTimeBot.Bot.Tests.Conversations;

/// <summary>The made-up families of the transcripts, around Monday 23 November 2026. tests/Conversations/README.md tells who they are.</summary>
internal static class TestWorld
{
    private const Tell All = Tell.Session | Tell.Time | Tell.Venue | Tell.Companions;

    public static async Task Fill(CaseStore store)
    {
        store.AddRange(
            new Venue { Ref = "V-WILLOW", Name = "Willow House", Address = "12 Mill Lane" },
            new Venue { Ref = "V-ACORN", Name = "The Acorn Centre" });
        store.Add(new Person { Ref = "P-OKAFOR", Name = "Grace Okafor", FirstName = "Grace", Role = PersonRole.SocialWorker });
        Reach(store, "P-OKAFOR", "+447700900020");
        store.Add(new Person { Ref = "P-HALL", Name = "Tom Hall", FirstName = "Tom", Role = PersonRole.Practitioner });
        foreach (var (reference, name) in new[] { ("C-AMELIA", "Amelia"), ("C-JAYDEN", "Jayden"), ("C-LILY", "Lily"), ("C-RUBY", "Ruby"), ("C-THEO", "Theo"), ("C-OSCAR", "Oscar"), ("C-ZAC", "Zac") })
            store.Add(new Child { Ref = reference, FirstName = name, SocialWorkerRef = "P-OKAFOR" });
        People(store);
        Sessions(store);
        await store.SaveChangesAsync();
    }

    private static void People(CaseStore store)
    {
        Adult(store, "P-SARAH", "Sarah", "+447700900001", PersonRole.Parent, ("C-AMELIA", "Mum", All));
        Adult(store, "P-DONNA", "Donna", "+447700900002", PersonRole.Parent, ("C-JAYDEN", "Mum", All), ("C-LILY", "Mum", All));
        Adult(store, "P-MARK", "Mark", "+447700900010", PersonRole.Parent, ("C-LILY", "Dad", All));
        Adult(store, "P-PRIYA", "Priya", "+447700900003", PersonRole.Carer, ("C-RUBY", "foster carer", All), ("C-THEO", "foster carer", All));
        Adult(store, "P-KELLY", "Kelly", "+447700900011", PersonRole.Parent, ("C-RUBY", "Mum", All), ("C-THEO", "Mum", All));
        Adult(store, "P-TANYA", "Tanya", "+447700900005", PersonRole.Parent, ("C-KAI", "Mum", Tell.Session | Tell.Time));
        Adult(store, "P-DAVE", "Dave", "+447700900007", PersonRole.Parent, ("C-OSCAR", "Dad", All));
        Adult(store, "P-LISA", "Lisa", "+447700900007", PersonRole.Parent, ("C-OSCAR", "Mum", All));
        Adult(store, "P-GARY", "Gary", "+447700900008", PersonRole.Parent, ("C-ZAC", "Dad", All));
        Adult(store, "P-ANN", "Ann", "+447700900009", PersonRole.Relative, ("C-ZAC", "Nan", All));
        Young(store, "P-KAI", "Kai", "+447700900004", "C-KAI", mayMessage: true);
        Young(store, "P-MIA", "Mia", "+447700900006", "C-MIA", mayMessage: false);
    }

    private static void Sessions(CaseStore store)
    {
        Session(store, "S-A1", "C-AMELIA", "2026-11-26T16:00", 90, "V-WILLOW", "P-SARAH");
        Session(store, "S-B1", "C-JAYDEN", "2026-11-26T16:00", 90, "V-WILLOW", "P-DONNA");
        Session(store, "S-B2", "C-LILY", "2026-11-26T16:00", 90, "V-WILLOW", "P-DONNA");
        Session(store, "S-B3", "C-LILY", "2026-11-27T10:00", 60, "V-ACORN", "P-DONNA", "P-MARK");
        Session(store, "S-C1", "C-RUBY", "2026-11-25T15:30", 60, "V-WILLOW", "P-KELLY");
        Session(store, "S-C2", "C-THEO", "2026-11-28T11:00", 90, "V-ACORN", "P-KELLY");
        Session(store, "S-D1", "C-OSCAR", "2026-11-26T10:00", 60, "V-WILLOW", "P-DAVE", "P-LISA");
        Session(store, "S-E1", "C-ZAC", "2026-11-27T14:00", 60, "V-WILLOW", "P-GARY");
        Session(store, "S-K1", "C-KAI", "2026-11-24T16:30", 60, "V-ACORN", "P-TANYA");
    }

    private static void Adult(CaseStore store, string reference, string name, string number, PersonRole role, params (string Child, string Kind, Tell Tell)[] children)
    {
        store.Add(new Person { Ref = reference, Name = name, FirstName = name, Role = role, NoticeGivenAt = name == "Mark" ? null : new DateTime(2026, 11, 1, 9, 0, 0, DateTimeKind.Utc) });
        Reach(store, reference, number);
        foreach (var (child, kind, tell) in children)
            store.Add(new Relationship { PersonRef = reference, ChildRef = child, Kind = kind, Tell = tell, Suspended = reference == "P-GARY" });
    }

    private static void Young(CaseStore store, string reference, string name, string number, string child, bool mayMessage)
    {
        store.Add(new Child { Ref = child, FirstName = name, PersonRef = reference, MayMessage = mayMessage, SocialWorkerRef = "P-OKAFOR" });
        store.Add(new Person { Ref = reference, Name = name, FirstName = name, Role = PersonRole.YoungPerson, Format = WordingFormat.YoungPerson, NoticeGivenAt = mayMessage ? new DateTime(2026, 11, 1, 9, 0, 0, DateTimeKind.Utc) : null });
        Reach(store, reference, number);
        store.Add(new Relationship { PersonRef = reference, ChildRef = child, Kind = "self", Tell = Tell.Session | Tell.Time | Tell.Venue });
    }

    private static void Reach(CaseStore store, string reference, string number)
    {
        var address = store.Addresses.Local.FirstOrDefault(known => known.Value == number)
            ?? store.Add(new Address { Channel = "sms", Value = number, Privacy = AddressPrivacy.Private }).Entity;
        store.Add(new AddressPerson { Address = address, PersonRef = reference });
    }

    private static void Session(CaseStore store, string reference, string child, string utc, int minutes, string venue, params string[] attendees)
    {
        var start = DateTime.SpecifyKind(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        store.Add(new Session
        {
            Ref = reference,
            ChildRef = child,
            StartsAt = start,
            EndsAt = start.AddMinutes(minutes),
            VenueRef = venue,
            PractitionerRef = "P-HALL",
            Attendees = [.. attendees.Select(person => new SessionAttendee { SessionRef = reference, PersonRef = person })],
        });
    }
}
