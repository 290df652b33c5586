using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Store.Commits;

namespace FamilyTimeBot.Turn;

/// <summary>A message that a channel has proved.</summary>
public sealed record IncomingMessage(string Channel, string MessageId, string From, string To, string Text, DateTime At)
{
    /// <summary>UTC: when it was written, where it reached us later than that.</summary>
    public DateTime? SentAt { get; init; }

    public int Media { get; init; }

    /// <summary>What the carrier acted on itself.</summary>
    public CarrierKeyword Keyword { get; init; }
    public bool CarrierReplied { get; init; }

    /// <summary>A button was pressed: its words take the place of the text once it is known which question it is of.</summary>
    public Dialogs.Talking.Press? Press { get; init; }

    /// <summary>
    /// Where the answer does not go back with the request: what the replies become in the outbox, planned in the turn's own commit, so that
    /// none is lost whatever happens after it.
    /// </summary>
    public Func<Decision, IReadOnlyList<OutboxMessage>>? PlanReplies { get; init; }

    /// <summary>The channel shows cards: what they were made of is kept, for a repeat of the message.</summary>
    public bool KeepsShown { get; init; }

    /// <summary>For channels whose conversations are kept here: what is shown there, in the same commit.</summary>
    public Func<Decision, DirectLineWrite>? Shown { get; init; }
}

public enum CarrierKeyword
{
    None,
    Stop,
    Start,
    Help,
}

/// <param name="Replies">One text each, in order; empty when nothing is to be said.</param>
public sealed record TurnAnswer(IReadOnlyList<string> Replies)
{
    /// <summary>The question that the last reply asks, for channels that show buttons; null when nothing is asked.</summary>
    public Dialogs.Talking.SentQuestion? Open { get; init; }

    /// <summary>The list that the last reply is, for staff.</summary>
    public Dialogs.Staff.StaffBoard? Board { get; init; }

    /// <summary>What a pressed button answered; null when it answered nothing.</summary>
    public Dialogs.Listening.PressTaken? Pressed { get; init; }

    /// <summary>The message was on file already: this is what it got before.</summary>
    public bool IsRepeat { get; init; }
}

public interface ITurn
{
    Task<TurnAnswer> Hear(IncomingMessage message, CancellationToken cancel);
}

/// <summary>Wakes whoever sends the outbox, so that an alert does not wait for the next look.</summary>
public interface IOutboxSignal
{
    void Wake();
}

/// <summary>Tells whoever plans that something was said about those sessions: what it overtook is cleared, what it calls for is planned.</summary>
public interface IOutreachSignal
{
    void Said(IEnumerable<string> sessionRefs);
}
