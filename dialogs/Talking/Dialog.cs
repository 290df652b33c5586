using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Dialogs.Talking;

/// <summary>
/// A plain async function, run again from the top at every message over the answers given so far.
/// It awaits nothing but questions, holds nothing disposable and has no clock.
/// </summary>
public abstract class Dialog
{
    public abstract string Name { get; }

    /// <summary>Raised when the wording or the order changes, for the record; never read.</summary>
    public virtual int Version => 1;

    /// <summary>Every question that it may ask.</summary>
    public abstract IReadOnlyList<Question> Questions { get; }

    /// <summary>
    /// A form: about what has been, or about no session at all. Neither staff nor the session's end close it, and it is not put again
    /// after another matter unless somebody is at it.
    /// </summary>
    public virtual bool IsForm => false;

    /// <summary>How long it waits for the next answer before it closes by itself; null for as long as it takes.</summary>
    public virtual TimeSpan? WaitsFor(Policy policy) => TimeSpan.FromHours(policy.Conversation.CloseAfterHours);

    public abstract Task Run(Talk talk);
}
