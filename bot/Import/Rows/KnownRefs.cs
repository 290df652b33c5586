using FamilyTimeBot.Model.People;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Import.Rows;

/// <summary>What a line may refer to: what is in the store, and what good lines before it bring.</summary>
internal sealed class KnownRefs
{
    public required Dictionary<string, PersonRole> People { get; init; }
    public required HashSet<string> Children { get; init; }
    public required HashSet<string> Venues { get; init; }

    /// <summary>What each number's line says of its privacy: two lines of one import must not differ.</summary>
    public Dictionary<string, AddressPrivacy> Privacy { get; } = new(StringComparer.Ordinal);

    public static async Task<KnownRefs> Read(CaseStore store, CancellationToken cancel) => new()
    {
        People = await store.People.AsNoTracking().ToDictionaryAsync(person => person.Ref, person => person.Role, StringComparer.Ordinal, cancel),
        Children = await store.Children.Select(child => child.Ref).ToHashSetAsync(StringComparer.Ordinal, cancel),
        Venues = await store.Venues.Select(venue => venue.Ref).ToHashSetAsync(StringComparer.Ordinal, cancel),
    };
}
