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

    public abstract Task Run(Talk talk);
}
