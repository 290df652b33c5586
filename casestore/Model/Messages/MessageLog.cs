namespace FamilyTimeBot.Model.Messages;

/// <summary>A message that came in, with the reply it got. One row, so that a reply can never be on disk without its message.</summary>
public sealed class MessageLog
{
    public long Id { get; set; }
    public required string Channel { get; set; }

    /// <summary>The channel's id (MessageSid, activity id): unique with <see cref="Channel"/>.</summary>
    public required string MessageId { get; set; }
    public required string From { get; set; }
    public required string To { get; set; }
    public string? PersonRef { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>The exact words, encrypted at rest.</summary>
    public required string Text { get; set; }

    /// <summary>The replies as sent, a JSON array of strings, encrypted at rest; a repeat of the message gets these again.</summary>
    public required string Replies { get; set; }

    /// <summary>For channels with cards what the replies were shown with, as JSON, encrypted at rest: a repeat is shown the same card.</summary>
    public string? Shown { get; set; }

    /// <summary>The intent it was read as, for staff and for measuring; never the words.</summary>
    public string ReadAs { get; set; } = "";
}

/// <summary>A conversation's whole state between two messages: one a person, or one an address while nobody is known to write there.</summary>
public sealed class Conversation
{
    /// <summary>"person:REF" or "address:CHANNEL:VALUE".</summary>
    public required string Key { get; set; }

    /// <summary>Raised at every turn; a turn that read an older one runs again.</summary>
    public int Version { get; set; }

    /// <summary>The talk's state as JSON, encrypted at rest.</summary>
    public required string State { get; set; }

    /// <summary>UTC.</summary>
    public DateTime UpdatedAt { get; set; }
}
