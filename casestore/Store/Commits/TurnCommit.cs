using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Store.Commits;

/// <summary>All that one turn writes. It is written whole, or not at all.</summary>
public sealed record TurnCommit
{
    public required MessageLog Message { get; init; }
    public IReadOnlyList<ConversationWrite> Conversations { get; init; } = [];
    public IReadOnlyList<CaseRecord> Records { get; init; } = [];

    /// <summary>A row whose purpose is there already is left out: a thing planned twice is planned once.</summary>
    public IReadOnlyList<OutboxMessage> Outbox { get; init; } = [];

    /// <summary>The sessions written about, at the versions that the turn read; any other version is a conflict.</summary>
    public IReadOnlyList<SessionVersion> Sessions { get; init; } = [];
    public AddressWrite? Address { get; init; }

    /// <summary>Somebody has now been told how the service works.</summary>
    public string? NoticeGivenTo { get; init; }

    /// <summary>Concerns that the duty worker answered: marked, and what is planned until then is cancelled.</summary>
    public IReadOnlyList<string> AnsweredConcerns { get; init; } = [];

    /// <summary>What is shown in a conversation that is kept here.</summary>
    public DirectLineWrite? Shown { get; init; }
}

/// <param name="Activities">In order; the store gives them their sequence.</param>
public sealed record DirectLineWrite(string ConversationId, IReadOnlyList<DirectLineActivity> Activities);

/// <param name="ExpectedVersion">What the turn read; 0 when there was no conversation yet.</param>
public sealed record ConversationWrite(string Key, int ExpectedVersion, string State);

public sealed record SessionVersion(string Ref, int Version);

public enum AddressChange
{
    OptOut,
    OptIn,
    WrongNumber,
}

/// <param name="AllOf">Somebody who stops or starts texts does so wherever they alone are reached; null: at this address only.</param>
public sealed record AddressWrite(long AddressId, AddressChange Change, string? AllOf = null);

public enum CommitOutcome
{
    Done,

    /// <summary>The message id is on file already: answer with what is stored.</summary>
    Duplicate,

    /// <summary>Something that the turn read has changed: run it again.</summary>
    Conflict,
}

public sealed record CommitResult(CommitOutcome Outcome, string? StoredReplies = null);
