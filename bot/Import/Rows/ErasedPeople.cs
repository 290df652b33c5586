using System.Globalization;
using FamilyTimeBot.Model.Retention;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Import.Rows;

/// <summary>
/// People who were erased, by the receipts. The case system may list them every night: they stay erased until staff say by name that they are to be
/// taken in again, which is written down beside the receipts.
/// </summary>
internal sealed class ErasedPeople(IReadOnlyCollection<string> takenIn, DateTime now)
{
    private const string TakenIn = "{\"takenIn\":true}";
    private Dictionary<string, DateTime> _since = [];

    public async Task Load(CaseStore store, IReadOnlyList<string> people, CancellationToken cancel)
    {
        var receipts = await store.ErasureReceipts.AsNoTracking()
            .Where(receipt => people.Contains(receipt.PersonRef!)).OrderBy(receipt => receipt.Id).ToListAsync(cancel);
        _since = receipts.GroupBy(receipt => receipt.PersonRef!, StringComparer.Ordinal).Select(own => own.Last())
            .Where(receipt => receipt.Content != TakenIn).ToDictionary(receipt => receipt.PersonRef!, receipt => receipt.At, StringComparer.Ordinal);
    }

    /// <summary>Why their line is left; null when they are taken in.</summary>
    public string? WhyLeft(string person) => _since.TryGetValue(person, out var at) && !takenIn.Contains(person)
        ? string.Create(CultureInfo.InvariantCulture, $"{person} was erased on {at:yyyy-MM-dd} and stays erased. To take them in again: import --take-in {person}") : null;

    /// <summary>They are known again from here on.</summary>
    public bool TakeIn(CaseStore store, string person)
    {
        if (!_since.ContainsKey(person))
            return false;
        store.ErasureReceipts.Add(new ErasureReceipt { At = now, PersonRef = person, Content = TakenIn });
        return true;
    }
}
