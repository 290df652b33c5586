using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Store.Faults;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Outbox;

internal sealed class OutboxStore(IDbContextFactory<CaseStore> stores) : IOutboxStore
{
    private const string Duty = "duty.";

    public Task<IReadOnlyList<OutboxMessage>> Claim(OutboxClaim claim, CancellationToken cancel) =>
        Use(store => ClaimDue(store, claim, cancel), cancel);

    public Task<bool> Extend(long id, string leaseBy, DateTime until, CancellationToken cancel) =>
        Use(store => IsOne(Leased(store, id, leaseBy).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, until), cancel)), cancel);

    public Task<bool> Compose(OutboxMessage message, DateTime until, CancellationToken cancel) =>
        Use(store => IsOne(Leased(store, message.Id, message.LeaseBy!).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Text, message.Text)
                .SetProperty(row => row.Opens, message.Opens)
                .SetProperty(row => row.Beside, message.Beside)
                .SetProperty(row => row.LeaseUntil, until),
            cancel)), cancel);

    public Task<OutboxMessage?> Find(long? id, string providerId, CancellationToken cancel) =>
        Use(
            store => store.Outbox
                .Where(row => id != null ? row.Id == id && (row.ProviderId == null || row.ProviderId == providerId) : row.ProviderId == providerId)
                .AsNoTracking()
                .FirstOrDefaultAsync(cancel),
            cancel);

    public Task<bool> MarkSent(long id, string leaseBy, SentReceipt receipt, CancellationToken cancel) =>
        Use(store => MarkSent(store, id, leaseBy, receipt, cancel), cancel);

    public Task<bool> GiveBack(long id, string leaseBy, DateTime dueAt, string error, bool wasTried, CancellationToken cancel) =>
        Use(store => IsOne(Leased(store, id, leaseBy).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.State, OutboxState.Planned)
                .SetProperty(row => row.DueAt, dueAt)
                .SetProperty(row => row.Error, error)
                .SetProperty(row => row.Attempts, row => wasTried ? row.Attempts : row.Attempts - 1)
                .SetProperty(row => row.LeaseBy, (string?)null)
                .SetProperty(row => row.LeaseUntil, (DateTime?)null),
            cancel)), cancel);

    public Task<bool> End(long id, string leaseBy, OutboxState state, string error, CancellationToken cancel) =>
        Use(store => IsOne(Leased(store, id, leaseBy).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.State, state)
                .SetProperty(row => row.Error, error)
                .SetProperty(row => row.LeaseBy, (string?)null)
                .SetProperty(row => row.LeaseUntil, (DateTime?)null),
            cancel)), cancel);

    public Task<bool> Report(DeliveryReport report, CancellationToken cancel) =>
        Use(store => Report(store, report, cancel), cancel);

    public Task<bool> Plan(OutboxMessage message, CancellationToken cancel) => Use(store => Plan(store, message, cancel), cancel);

    public Task<Recipient> ReadRecipient(OutboxMessage message, CancellationToken cancel) =>
        Use(store => RecipientReader.Read(store, message, cancel), cancel);

    public Task<IReadOnlyList<OutboxMessage>> SentTo(string channel, string to, DateTime since, CancellationToken cancel) =>
        Use(store => ReadSent(store, channel, to, since, cancel), cancel);

    public Task<int> CountUnknown(DateTime after, CancellationToken cancel) =>
        Use(store => store.Records.OfType<UnknownSender>().CountAsync(record => record.At > after, cancel), cancel);

    public Task<DateTime?> LastSent(string kind, long beforeId, CancellationToken cancel) =>
        Use(
            store => store.Outbox
                .Where(row => row.Kind == kind && row.PersonRef == null && row.Id < beforeId && row.SentAt != null)
                .OrderByDescending(row => row.Id)
                .Select(row => row.SentAt)
                .FirstOrDefaultAsync(cancel),
            cancel);

    public Task<ConcernGrade?> UnansweredGrade(string concernReference, CancellationToken cancel) =>
        Use(
            store => store.Records.OfType<Concern>()
                .Where(concern => concern.Reference == concernReference && concern.AnsweredAt == null)
                .Select(concern => (ConcernGrade?)concern.Grade)
                .FirstOrDefaultAsync(cancel),
            cancel);

    public Task<bool> CloseAddress(string channel, string value, AddressClosure closure, DateTime at, CancellationToken cancel) =>
        Use(
            store => IsOne(store.Addresses
                .Where(address => address.Channel == channel && address.Value == value)
                .ExecuteUpdateAsync(
                    set =>
                    {
                        if (closure == AddressClosure.OptedOut)
                            set.SetProperty(address => address.OptedOutAt, at);
                        else
                            set.SetProperty(address => address.WrongNumberAt, at);
                    },
                    cancel)),
            cancel);

    /// <summary>
    /// Rows that are due, each taken by an update that only one claimer can win. What goes to one address of a family's is left to whoever is sending to it already:
    /// the caps count what went before. Alerts to staff wait for nobody.
    /// </summary>
    private static async Task<IReadOnlyList<OutboxMessage>> ClaimDue(CaseStore store, OutboxClaim claim, CancellationToken cancel)
    {
        var candidates = await Due(store, claim).OrderBy(row => row.DueAt).Take(claim.Most).AsNoTracking().ToListAsync(cancel);
        var claimed = new List<OutboxMessage>(candidates.Count);
        foreach (var row in candidates)
            if (await IsOne(Due(store, claim).Where(due => due.Id == row.Id).ExecuteUpdateAsync(
                set => set
                    .SetProperty(due => due.State, OutboxState.Claimed)
                    .SetProperty(due => due.LeaseBy, claim.LeaseBy)
                    .SetProperty(due => due.LeaseUntil, claim.LeaseUntil)
                    .SetProperty(due => due.Attempts, due => due.Attempts + 1),
                cancel)))
                claimed.Add(Claimed(row, claim));
        return claimed;
    }

    private static IQueryable<OutboxMessage> Due(CaseStore store, OutboxClaim claim)
    {
        var due = store.Outbox.Where(row =>
            (row.State == OutboxState.Planned && row.DueAt <= claim.Now)
            || (row.State == OutboxState.Claimed && row.LeaseUntil < claim.LeaseNow))
            .Where(row => row.Kind.StartsWith(Duty) || !store.Outbox.Any(other =>
                other.State == OutboxState.Claimed && other.LeaseUntil >= claim.LeaseNow && other.LeaseBy != claim.LeaseBy
                && other.To == row.To && other.Channel == row.Channel && !other.Kind.StartsWith(Duty)));
        return claim.Channel switch
        {
            null => due,
            var family when claim.IsFamily => due.Where(row => row.Channel.StartsWith(family)),
            var channel => due.Where(row => row.Channel == channel),
        };
    }

    private static OutboxMessage Claimed(OutboxMessage row, OutboxClaim claim)
    {
        row.State = OutboxState.Claimed;
        row.LeaseBy = claim.LeaseBy;
        row.LeaseUntil = claim.LeaseUntil;
        row.Attempts++;
        return row;
    }

    private static IQueryable<OutboxMessage> Leased(CaseStore store, long id, string leaseBy) =>
        store.Outbox.Where(row => row.Id == id && row.State == OutboxState.Claimed && row.LeaseBy == leaseBy);

    private static async Task<bool> MarkSent(CaseStore store, long id, string leaseBy, SentReceipt receipt, CancellationToken cancel)
    {
        var isMoved = await IsOne(Leased(store, id, leaseBy).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.State, OutboxState.Sent)
                .SetProperty(row => row.SentAt, receipt.At)
                .SetProperty(row => row.ProviderId, receipt.ProviderId)
                .SetProperty(row => row.ProviderStatus, receipt.Status)
                .SetProperty(row => row.Error, (string?)null),
            cancel));
        return isMoved || await NoteReceipt(store, id, leaseBy, receipt, cancel);
    }

    /// <summary>The report overtook the sender: the state stays, what the sender alone knows is added.</summary>
    private static Task<bool> NoteReceipt(CaseStore store, long id, string leaseBy, SentReceipt receipt, CancellationToken cancel) =>
        IsOne(store.Outbox
            .Where(row => row.Id == id && row.LeaseBy == leaseBy && (row.ProviderId == null || row.ProviderId == receipt.ProviderId)
                && (row.State == OutboxState.Sent || row.State == OutboxState.Delivered
                    || row.State == OutboxState.Undelivered || row.State == OutboxState.Failed))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.SentAt, receipt.At).SetProperty(row => row.ProviderId, receipt.ProviderId),
                cancel));

    /// <summary>
    /// A final state stays; "sent" moves what is not known to be sent. That may be a row given back because nobody knew whether it went:
    /// the report carries the row's own id only if it did.
    /// </summary>
    private static Task<bool> Report(CaseStore store, DeliveryReport report, CancellationToken cancel)
    {
        var rows = report.Id is { } id
            ? store.Outbox.Where(row => row.Id == id && (row.ProviderId == null || row.ProviderId == report.ProviderId))
            : store.Outbox.Where(row => row.ProviderId == report.ProviderId);
        var isSent = report.State == OutboxState.Sent;
        var movable = rows.Where(row => row.State == OutboxState.Claimed
            || (row.State == OutboxState.Planned && row.Attempts > 0)
            || (row.State == OutboxState.Sent && !isSent));
        return IsOne(movable.ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.State, report.State)
                .SetProperty(row => row.SentAt, row => row.SentAt ?? report.At)
                .SetProperty(row => row.ProviderId, report.ProviderId)
                .SetProperty(row => row.ProviderStatus, report.Status)
                .SetProperty(row => row.Error, report.Error),
            cancel));
    }

    private static async Task<bool> Plan(CaseStore store, OutboxMessage message, CancellationToken cancel)
    {
        if (await store.Outbox.AnyAsync(row => row.SessionRef == message.SessionRef && row.Purpose == message.Purpose, cancel))
            return false;
        message.Id = 0;
        store.Outbox.Add(message);
        try
        {
            await store.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException fault) when (StoreFaults.IsLostRace(fault))
        {
            return false;
        }
    }

    private static async Task<IReadOnlyList<OutboxMessage>> ReadSent(
        CaseStore store, string channel, string to, DateTime since, CancellationToken cancel) =>
        await store.Outbox
            .Where(row => row.To == to && row.SentAt >= since && row.Channel == channel)
            .OrderByDescending(row => row.SentAt)
            .AsNoTracking()
            .ToListAsync(cancel);

    private static async Task<bool> IsOne(Task<int> changed) => await changed == 1;

    private async Task<T> Use<T>(Func<CaseStore, Task<T>> work, CancellationToken cancel)
    {
        try
        {
            await using var store = await stores.CreateDbContextAsync(cancel);
            return await work(store);
        }
        catch (Exception fault) when (StoreFaults.IsUnavailable(fault))
        {
            throw StoreFaults.Unavailable(fault);
        }
    }
}
