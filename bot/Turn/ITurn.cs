namespace FamilyTimeBot.Turn;

/// <summary>A message that a channel has proved.</summary>
public sealed record IncomingMessage(string Channel, string MessageId, string From, string To, string Text, DateTime At)
{
    public int Media { get; init; }

    /// <summary>What the carrier acted on itself.</summary>
    public CarrierKeyword Keyword { get; init; }
    public bool CarrierReplied { get; init; }
}

public enum CarrierKeyword
{
    None,
    Stop,
    Start,
    Help,
}

/// <param name="Replies">One text each, in order; empty when nothing is to be said.</param>
public sealed record TurnAnswer(IReadOnlyList<string> Replies);

public interface ITurn
{
    Task<TurnAnswer> Hear(IncomingMessage message, CancellationToken cancel);
}
