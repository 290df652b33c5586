namespace FamilyTimeBot.Model.Channels;

/// <summary>
/// A conversation that is kept here, for clients that speak Direct Line: one person's, on one phone. Everything shown in it is in the store,
/// so that it is the same after a restart and on every replica.
/// </summary>
public sealed class DirectLineConversation
{
    public required string Id { get; set; }

    /// <summary>"webchat" for the service's own page, "directline" for other clients.</summary>
    public required string Channel { get; set; }

    /// <summary>Who writes there, as in <see cref="People.Address"/>.</summary>
    public required string Address { get; set; }

    /// <summary>The newest activity's; raised in the transaction that adds it, so that nobody sees a later one before an earlier.</summary>
    public int LastSequence { get; set; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>UTC: nothing is read or said there from then on. Null while no end is set.</summary>
    public DateTime? EndsAt { get; set; }

    public bool HasEnded(DateTime now) => EndsAt <= now;
}

/// <summary>One activity of a conversation.</summary>
public sealed class DirectLineActivity
{
    public long Id { get; set; }
    public required string ConversationId { get; set; }

    /// <summary>From 1, without gaps: clients ask for what came after one of these (their watermark).</summary>
    public int Sequence { get; set; }

    /// <summary>The activity's own id, unique in its conversation: what is added twice is there once.</summary>
    public required string ActivityId { get; set; }

    /// <summary>As clients get it: JSON, encrypted at rest.</summary>
    public required string Body { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }
}
