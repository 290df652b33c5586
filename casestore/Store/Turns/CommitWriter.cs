using System.Diagnostics;
using System.Threading.Channels;
using FamilyTimeBot.Store.Commits;
using FamilyTimeBot.Store.Faults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FamilyTimeBot.Store.Turns;

/// <summary>
/// The one writer of turns in this process. It takes what is waiting and commits it together, since a durable commit
/// costs the same for one turn as for many; each has its own savepoint, so one that is refused undoes itself alone.
/// </summary>
internal sealed class CommitWriter : IAsyncDisposable
{
    private const int MostTogether = 64;
    private const string Turn = "turn";

    private readonly Channel<PendingCommit?> _waiting = Channel.CreateUnbounded<PendingCommit?>(
        new UnboundedChannelOptions { SingleReader = true });

    private readonly SaidReplies _said = new();
    private readonly OpenStores _stores;
    private readonly TurnWrite _write;
    private readonly Task _writing;

    public CommitWriter(OpenStores stores, TurnWrite write)
    {
        _stores = stores;
        _write = write;
        _writing = Task.Run(WriteUntilClosed);
    }

    public Task<CommitResult> Write(TurnCommit commit, CancellationToken cancel)
    {
        var pending = new PendingCommit(commit, cancel);
        return _waiting.Writer.TryWrite(pending)
            ? pending.Result
            : throw new StoreUnavailableException("The case store is closing.");
    }

    /// <summary>Rides with the next turn that is written; the null only wakes the writer.</summary>
    public void Forget(SaidReply reply)
    {
        _said.Add(reply);
        _waiting.Writer.TryWrite(null);
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteUntilClosed()
    {
        while (await _waiting.Reader.WaitToReadAsync())
            await WriteTogether(TakeWaiting());
    }

    private List<PendingCommit> TakeWaiting()
    {
        var taken = new List<PendingCommit>();
        while (taken.Count < MostTogether && _waiting.Reader.TryRead(out var pending))
            if (pending?.IsStillWanted() == true)
                taken.Add(pending);
        return taken;
    }

    /// <summary>Catches everything: whoever waits must hear what became of their turn, and the writer must live on.</summary>
    private async Task WriteTogether(List<PendingCommit> together)
    {
        var said = _said.Take();
        if (together.Count == 0 && said.Count == 0)
            return;
        try
        {
            await WriteInTime(together, said, together.Select(pending => pending.Since).DefaultIfEmpty(Stopwatch.GetTimestamp()).Min());
            together.ForEach(pending => pending.Complete());
        }
        catch (Exception fault)
        {
            _said.Keep(said);
            var told = StoreFaults.IsUnavailable(fault) ? StoreFaults.Unavailable(fault) : fault;
            together.ForEach(pending => pending.Fail(told));
        }
    }

    private Task WriteInTime(List<PendingCommit> together, IReadOnlyList<SaidReply> said, long since) => _stores.Use(
        async store =>
        {
            await WriteInTime(store, together, said, since);
            return true;
        },
        CancellationToken.None);

    private async Task WriteInTime(CaseStore store, List<PendingCommit> together, IReadOnlyList<SaidReply> said, long since)
    {
        var left = Patience.Left(since);
        var isShort = left < Patience.Attempt;
        if (isShort)
            await store.LimitWait(left);
        try
        {
            await store.Retry(since).ExecuteAsync(() => WriteOnce(store, together, said));
        }
        finally
        {
            if (isShort)
                await store.LimitWait(Patience.Attempt);
        }
    }

    private async Task WriteOnce(CaseStore store, List<PendingCommit> together, IReadOnlyList<SaidReply> said)
    {
        await using var transaction = await store.Database.BeginTransactionAsync();
        store.Database.AutoSavepointsEnabled = false;
        await SaidReplies.Delete(store, said);
        var ids = new HashSet<(string Channel, string MessageId)>();
        foreach (var pending in together)
            if (ids.Add((pending.Commit.Message.Channel, pending.Commit.Message.MessageId)) || !await IsRepeat(store, pending))
                await WriteUnderSavepoint(store, transaction, pending);
        await transaction.CommitAsync();
    }

    /// <summary>A carrier that repeats itself does so in bursts, and a refused insert costs far more than a look.</summary>
    private async Task<bool> IsRepeat(CaseStore store, PendingCommit pending)
    {
        pending.Begin();
        if (await _write.StoredReplies(store, pending.Commit.Message) is not { } replies)
            return false;
        pending.Outcome = new CommitResult(CommitOutcome.Duplicate, replies);
        return true;
    }

    private async Task WriteUnderSavepoint(CaseStore store, IDbContextTransaction transaction, PendingCommit pending)
    {
        pending.Begin();
        await transaction.CreateSavepointAsync(Turn);
        try
        {
            pending.Outcome = await _write.Write(store, pending.Commit)
                ? new CommitResult(CommitOutcome.Done)
                : await Undo(store, transaction, pending.Commit);
        }
        catch (Exception fault) when (!StoreFaults.IsUnavailable(fault))
        {
            await transaction.RollbackToSavepointAsync(Turn);
            pending.Refuse(fault);
        }
        finally
        {
            store.ChangeTracker.Clear();
        }
        await transaction.ReleaseSavepointAsync(Turn);
    }

    private async Task<CommitResult> Undo(CaseStore store, IDbContextTransaction transaction, TurnCommit commit)
    {
        await transaction.RollbackToSavepointAsync(Turn);
        return await _write.StoredReplies(store, commit.Message) is { } replies
            ? new CommitResult(CommitOutcome.Duplicate, replies)
            : new CommitResult(CommitOutcome.Conflict);
    }
}
