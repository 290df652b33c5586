namespace FamilyTimeBot.Model.Records;

/// <summary>
/// Something that somebody told us, kept for good: it is never changed, a newer version supersedes it.
/// The words are theirs; every other field is the bot's reading of them.
/// </summary>
public abstract class CaseRecord
{
    public long Id { get; set; }

    /// <summary>Null for a message from an address that nobody is known at.</summary>
    public string? PersonRef { get; set; }

    /// <summary>What the person was at that moment: parent, relative, carer, young person.</summary>
    public string? Role { get; set; }
    public string? ChildRef { get; set; }
    public string? SessionRef { get; set; }

    /// <summary>When that session was to begin as it was said (UTC): moved since, what was said is about the old time.</summary>
    public DateTime? SessionStart { get; set; }
    public string Channel { get; set; } = "";

    /// <summary>The address that it came from: "from the number held for …", since a number proves no person.</summary>
    public string Address { get; set; } = "";

    /// <summary>UTC: when the message came in.</summary>
    public DateTime At { get; set; }

    /// <summary>The exact words that led to this record, encrypted at rest; several messages are joined by a line break.</summary>
    public string Words { get; set; } = "";

    /// <summary>The channel's ids of those messages, separated by blanks.</summary>
    public string MessageIds { get; set; } = "";

    /// <summary>The run of a dialog that said it, and the record's name within the run.</summary>
    public string? RunId { get; set; }
    public string? Name { get; set; }

    public long? SupersedesId { get; set; }

    /// <summary>The bot took the words so without being told so in plain terms, and nobody has said yes yet.</summary>
    public bool Unconfirmed { get; set; }

    /// <summary>The dialog left before its last question was answered.</summary>
    public bool Partial { get; set; }
}
