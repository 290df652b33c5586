using FamilyTimeBot.Import.Reading;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Import.Rows;

/// <summary>
/// The address columns of the people file. An address outlives its people: who opted out there stays opted out
/// when the number comes back with a later import.
/// </summary>
internal sealed class AddressesImport(KnownRefs known)
{
    private const string Sms = "sms";
    private const string Teams = "msteams";

    private Dictionary<(string Channel, string Value), Address> _addresses = [];

    public async Task Load(CaseStore store, IReadOnlyList<ImportRow> rows, CancellationToken cancel)
    {
        var refs = rows.Select(row => row.Cell("person")).ToList();
        var values = rows.SelectMany(row => NumbersOf(row).Concat(AccountsOf(row))).Distinct().ToList();
        var held = await store.Addresses
            .Include(address => address.People)
            .Where(address => values.Contains(address.Value) || address.People.Any(link => refs.Contains(link.PersonRef)))
            .ToListAsync(cancel);
        _addresses = held.ToDictionary(address => (address.Channel, address.Value));
    }

    /// <returns>True when an address was added, taken away, or marked otherwise.</returns>
    public bool Apply(CaseStore store, ImportRow row, string personRef)
    {
        var isMoved = row.Has("mobile") && Reach(store, Sms, row.Numbers("mobile"), personRef);
        isMoved |= row.Has("teams") && Reach(store, Teams, AccountsOf(row), personRef);
        return Mark(store, row, personRef) || isMoved;
    }

    private bool Reach(CaseStore store, string channel, IReadOnlyList<string> values, string personRef)
    {
        var isMoved = false;
        foreach (var value in values)
            isMoved |= Link(store, Open(store, channel, value), personRef);
        foreach (var address in _addresses.Values.Where(address => address.Channel == channel && !values.Contains(address.Value)))
            isMoved |= Unlink(store, address, personRef);
        return isMoved;
    }

    private Address Open(CaseStore store, string channel, string value)
    {
        if (!_addresses.TryGetValue((channel, value), out var address))
            _addresses[(channel, value)] = address = store.Addresses.Add(new Address { Channel = channel, Value = value }).Entity;
        return address;
    }

    /// <summary>Staff who give a number to somebody have looked at it: "wrong number" is settled.</summary>
    private static bool Link(CaseStore store, Address address, string personRef)
    {
        if (address.People.Exists(link => link.PersonRef == personRef))
            return false;
        store.AddressPeople.Add(new AddressPerson { Address = address, AddressId = address.Id, PersonRef = personRef });
        address.WrongNumberAt = null;
        store.Entry(address).DetectChanges();
        return true;
    }

    /// <summary>What staff say of a number holds again once one person alone has it.</summary>
    private bool Unlink(CaseStore store, Address address, string personRef)
    {
        if (address.People.Find(link => link.PersonRef == personRef) is not { } link)
            return false;
        store.AddressPeople.Remove(link);
        address.People.Remove(link);
        if (address.People.Count == 1 && known.Privacy.TryGetValue(address.Value, out var said))
            address.Privacy = said;
        store.Entry(address).DetectChanges();
        return true;
    }

    private bool Mark(CaseStore store, ImportRow row, string personRef)
    {
        var isMarked = false;
        var said = row.Cell("mobile_privacy") is null ? (AddressPrivacy?)null : row.Word("mobile_privacy", AddressPrivacy.Unknown);
        foreach (var address in _addresses.Values.Where(address => address.Channel == Sms && address.People.Exists(link => link.PersonRef == personRef)))
            isMarked |= Mark(store, row, address, said);
        return isMarked;
    }

    /// <summary>A number that several people share is never private.</summary>
    private bool Mark(CaseStore store, ImportRow row, Address address, AddressPrivacy? said)
    {
        var privacy = said ?? address.Privacy;
        if (said is not null && known.Privacy.TryGetValue(address.Value, out var other) && other != privacy)
            row.Refuse("mobile_privacy", $"another line says {Words.Snake(other)} of the same number");
        else if (said is not null)
            known.Privacy[address.Value] = privacy;
        address.Privacy = privacy == AddressPrivacy.Private && address.People.Count > 1 ? AddressPrivacy.Shared : privacy;
        var entry = store.Entry(address);
        entry.DetectChanges();
        return entry.State is EntityState.Modified or EntityState.Added;
    }

    /// <summary>Entra object ids in the one form that they are kept in; anything else is a channel's own id, whose capitals count.</summary>
    private static List<string> AccountsOf(ImportRow row) => [.. row.Accounts("teams").Select(id => Guid.TryParse(id, out var entra) ? entra.ToString() : id)];

    private static IReadOnlyList<string> NumbersOf(ImportRow row) => row.Has("mobile") ? row.Numbers("mobile") : [];
}
