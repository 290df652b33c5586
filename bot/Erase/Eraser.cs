using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Retention;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Erase;

/// <summary>A person cannot be erased at all: they are not known, or on hold.</summary>
public sealed class ErasureRefusedException(string reason) : Exception(reason);

/// <summary>Erases what may go and keeps the receipt. What the law keeps, and what is on hold, stays and is named.</summary>
public sealed class Eraser(IDbContextFactory<CaseStore> stores, Policy policy, TimeProvider clock)
{
    /// <param name="isKept">False: it is done and undone, so that what is shown is what would go.</param>
    /// <exception cref="ErasureRefusedException">Nothing was erased.</exception>
    public Task<ErasureReport> Person(string personRef, bool isKept, CancellationToken cancel) =>
        InTransaction(store => ErasePerson(store, personRef, cancel), cancel, isKept);

    /// <summary>The retention run: all that is older than it may be kept.</summary>
    public Task<ErasureReport> Everybody(CancellationToken cancel) =>
        InTransaction(store => new RetentionRun(store, Limits(), cancel).Run(), cancel);

    /// <summary>What that run would erase: it is done and undone, so that what is shown is what would go.</summary>
    public Task<ErasureReport> Preview(CancellationToken cancel) =>
        InTransaction(store => new RetentionRun(store, Limits(), cancel).Run(), cancel, isKept: false);

    private async Task<ErasureReport> ErasePerson(CaseStore store, string personRef, CancellationToken cancel)
    {
        var person = await store.People.AsNoTracking().SingleOrDefaultAsync(known => known.Ref == personRef, cancel)
            ?? throw new ErasureRefusedException($"No person \"{personRef}\" is known.");
        if (person.OnHold)
            throw new ErasureRefusedException($"\"{personRef}\" is on hold: nothing of theirs is erased until the hold is lifted.");
        return await new PersonErasure(store, person, Limits(), cancel).Run();
    }

    private async Task<ErasureReport> InTransaction(Func<CaseStore, Task<ErasureReport>> erase, CancellationToken cancel, bool isKept = true)
    {
        await using var store = await stores.CreateDbContextAsync(cancel);
        return await store.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            store.ChangeTracker.Clear();
            await using var transaction = await store.Database.BeginTransactionAsync(cancel);
            var report = await erase(store);
            if (!isKept)
                return report with { IsPreview = true };
            store.ErasureReceipts.Add(new ErasureReceipt { At = report.At, PersonRef = report.PersonRef, Content = report.ToJson() });
            await store.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return report;
        });
    }

    private RetentionLimits Limits() => new(policy.Retention, clock.GetUtcNow().UtcDateTime);
}
