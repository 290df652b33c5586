using System.Diagnostics;
using FamilyTimeBot.Store.Commits;
using FamilyTimeBot.Store.Faults;

namespace FamilyTimeBot.Store.Turns;

/// <summary>A turn that waits to be written.</summary>
internal sealed class PendingCommit(TurnCommit commit, CancellationToken cancel)
{
    private readonly TaskCompletionSource<CommitResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _refusal;

    public TurnCommit Commit => commit;

    public long Since { get; } = Stopwatch.GetTimestamp();

    public Task<CommitResult> Result => _result.Task;

    /// <summary>What the transaction makes of it; so once that is committed.</summary>
    public CommitResult? Outcome { get; set; }

    /// <summary>False when nobody waits any more, or when there is no time left for it.</summary>
    public bool IsStillWanted()
    {
        if (cancel.IsCancellationRequested)
            return !_result.TrySetCanceled(cancel);
        if (Patience.Left(Since) >= Patience.Least)
            return true;
        Fail(new StoreUnavailableException("The case store is too slow."));
        return false;
    }

    /// <summary>Forgets what an attempt that was rolled back made of it.</summary>
    public void Begin() => (Outcome, _refusal) = (null, null);

    /// <summary>What it would write is wrong in itself; the others of its batch are not touched.</summary>
    public void Refuse(Exception refusal) => _refusal = refusal;

    public void Complete()
    {
        if (_refusal is not null)
            Fail(_refusal);
        else
            _result.TrySetResult(Outcome!);
    }

    public void Fail(Exception fault) => _result.TrySetException(fault);
}
