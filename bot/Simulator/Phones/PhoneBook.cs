using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Simulator.Carrier;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Simulator.Phones;

/// <summary>All phones that somebody in the store is reached at.</summary>
/// <param name="More">There are more than are listed; a search finds them.</param>
public sealed record PhoneList(string Service, string ServiceNumber, string TimeZone, DateTimeOffset Now, string? Duty, IReadOnlyList<Phone> Phones, bool More);

/// <param name="Name">Of everybody who shares it: "Dave and Lisa".</param>
/// <param name="About">"Mum of Amelia".</param>
/// <param name="Group">The heading that it is listed under.</param>
public sealed record Phone(string Number, string Name, string About, string Group);

/// <summary>Finds phones by name or number.</summary>
public sealed class PhoneBook(IDbContextFactory<CaseStore> stores, Service service, SimulatedCarrier carrier, TimeProvider clock)
{
    private const int Most = 200;

    private static readonly string[] Groups = ["Parents and relatives", "Carers", "Young people", "Staff"];

    public async Task<PhoneList> Find(string find, CancellationToken cancel)
    {
        await using var store = await stores.CreateDbContextAsync(cancel);
        var found = await Matching(store, find.Trim())
            .Include(address => address.People).ThenInclude(link => link.Person).ThenInclude(person => person!.Relationships).ThenInclude(tie => tie.Child)
            .OrderBy(address => address.Value).Take(Most + 1).AsSplitQuery().AsNoTracking().ToListAsync(cancel);
        var phones = found.Take(Most).Select(PhoneOf).OrderBy(phone => Array.IndexOf(Groups, phone.Group)).ThenBy(phone => phone.Name, StringComparer.CurrentCulture);
        return new(service.Policy.ServiceName, carrier.ServiceNumber, service.Policy.TimeZone, clock.GetUtcNow(), service.DutyAddress, [.. phones], found.Count > Most);
    }

    public async Task<Phone?> At(string number, CancellationToken cancel)
    {
        await using var store = await stores.CreateDbContextAsync(cancel);
        var known = await store.Addresses.Where(address => address.Channel == SmsChannel.Name && address.Value == number)
            .Include(address => address.People).ThenInclude(link => link.Person).ThenInclude(person => person!.Relationships).ThenInclude(tie => tie.Child)
            .AsSplitQuery().AsNoTracking().FirstOrDefaultAsync(cancel);
        return known is { People.Count: > 0 } ? PhoneOf(known) : null;
    }

    private static IQueryable<Address> Matching(CaseStore store, string find)
    {
        var phones = store.Addresses.Where(address => address.Channel == SmsChannel.Name && address.People.Count > 0);
        if (find.Length == 0)
            return phones;
        var digits = SmsNumbers.ToE164(find) ?? find.Replace(" ", "", StringComparison.Ordinal);
        var pattern = $"%{find}%";
        return phones.Where(address => address.Value.Contains(digits) || address.People.Any(link => EF.Functions.Like(link.Person!.Name, pattern) || EF.Functions.Like(link.Person!.FirstName, pattern)));
    }

    private static Phone PhoneOf(Address address)
    {
        var people = address.People.Select(link => link.Person).OfType<Person>().OrderBy(person => person.FirstName, StringComparer.CurrentCulture).ToList();
        return new(address.Value, Listed.Of(people.Select(person => person.FirstName)), About(people), GroupOf(people[0].Role));
    }

    private static string About(List<Person> people) =>
        people.Count > 1 ? "Share this phone: " + string.Join("; ", people.Select(Is)) : Is(people[0]);

    private static string Is(Person person)
    {
        var ties = person.Relationships.Where(tie => tie.Kind != "self" && tie.Child is not null)
            .GroupBy(tie => tie.Kind, StringComparer.Ordinal)
            .Select(kind => $"{kind.Key} of {Listed.Of(kind.Select(tie => tie.Child!.FirstName))}{(kind.Any(tie => tie.Restricted) ? ", suspended" : "")}");
        var said = string.Join("; ", ties);
        return said.Length > 0 ? char.ToUpperInvariant(said[0]) + said[1..] : Listed.Words(person.Role);
    }

    private static string GroupOf(PersonRole role) => role switch
    {
        PersonRole.Parent or PersonRole.Relative => Groups[0],
        PersonRole.Carer => Groups[1],
        PersonRole.YoungPerson => Groups[2],
        _ => Groups[3],
    };
}
