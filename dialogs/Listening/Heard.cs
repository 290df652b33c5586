using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>What the carrier itself made of a message before we saw it.</summary>
public enum CarrierWord
{
    None,
    Stop,
    Start,
    Help,
}

/// <summary>A message as it came in, proved by its channel.</summary>
/// <param name="At">UTC: when it reached us. What is answered, and how much it presses, goes by this.</param>
public sealed record Heard(string Channel, string Address, string MessageId, string Text, DateTime At)
{
    /// <summary>UTC: when it was written. Its words ("tomorrow") are read in the light of this.</summary>
    public DateTime SentAt { get; init; } = At;

    /// <summary>Pictures and the like that came with it; they are not kept.</summary>
    public int Media { get; init; }
    public CarrierWord Carrier { get; init; }

    /// <summary>A button was pressed instead of words written.</summary>
    public Talking.Press? Press { get; init; }

    /// <summary>The carrier has answered by itself: nothing more is said.</summary>
    public bool CarrierReplied { get; init; }

    /// <summary>By text message: a number proves nobody, and the carrier keeps back what is sent to who has stopped it.</summary>
    public bool IsByText => Channel == "sms";

    /// <summary>Written where they went of their own accord: an answer there is nothing that was sent to them.</summary>
    public bool IsInChat => Channel is "webchat" or "directline";
}

/// <summary>What happens to the address that a message came from.</summary>
public enum AddressFate
{
    Unchanged,
    OptedOut,
    OptedIn,
    WrongNumber,
}

/// <summary>All that a message led to. The host writes it in one transaction and says the replies after it.</summary>
public sealed record Decision
{
    public IReadOnlyList<string> Replies { get; init; } = [];
    public IReadOnlyList<CaseRecord> Records { get; init; } = [];
    public IReadOnlyList<OutboxMessage> Outbox { get; init; } = [];

    /// <summary>The talks that it changed, as they stand now, by conversation key.</summary>
    public IReadOnlyDictionary<string, TalkState> Talks { get; init; } = new Dictionary<string, TalkState>();

    /// <summary>The sessions written about, with the versions that were read.</summary>
    public IReadOnlyDictionary<string, int> Sessions { get; init; } = new Dictionary<string, int>();
    public AddressFate Address { get; init; }
    public string? NoticeGivenTo { get; init; }
    public IReadOnlyList<string> AnsweredConcerns { get; init; } = [];
    public string? PersonRef { get; init; }

    /// <summary>The intent that it was read as.</summary>
    public string ReadAs { get; init; } = "";

    /// <summary>The question left open, with its choices, for channels that show buttons.</summary>
    public Talking.SentQuestion? Open { get; init; }

    /// <summary>The list that the last reply is, for channels that show cards.</summary>
    public Staff.StaffBoard? Board { get; init; }

    /// <summary>The question that a pressed button answered; null when none was pressed, or when it was of a question that is closed.</summary>
    public PressTaken? Pressed { get; init; }
}

/// <param name="Words">Of the button, or of those that were ticked.</param>
public sealed record PressTaken(Talking.SentQuestion Question, string Words);

/// <summary>The keys of conversations.</summary>
public static class ConversationKey
{
    public static string OfPerson(string reference) => $"person:{reference}";
    public static string OfAddress(string channel, string value) => $"address:{channel}:{value}";
}
