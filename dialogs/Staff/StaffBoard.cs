using System.Text.Json.Serialization;

namespace FamilyTimeBot.Dialogs.Staff;

/// <summary>What staff see at a glance, in words that are ready to be shown; a text and a card are both made of it.</summary>
/// <param name="Notice">What was just done, above the rest; null when nothing was.</param>
/// <param name="Views">Other lists that a button leads to.</param>
public sealed record StaffBoard(string Title, string? Notice, IReadOnlyList<BoardSession> Sessions, IReadOnlyList<BoardConcern> Concerns, IReadOnlyList<BoardButton> Views)
{
    /// <summary>The concerns that stand above the sessions: whoever opens the day must not have to look for them.</summary>
    [JsonIgnore]
    public IEnumerable<BoardConcern> Urgent => Concerns.Where(concern => concern.Mood == BoardMood.Attention);

    [JsonIgnore]
    public IEnumerable<BoardConcern> Worries => Concerns.Where(concern => concern.Mood != BoardMood.Attention);

    /// <summary>The whole as a text, for whoever cannot show a card.</summary>
    [JsonIgnore]
    public string Plain => string.Join("\n\n", new[] { Notice, Title }
        .Concat(Urgent.Select(concern => concern.Words))
        .Concat(Sessions.Select(session => string.Join('\n', session.Lines.Prepend(session.Heading))))
        .Concat(Worries.Select(concern => concern.Words)).OfType<string>());
}

public enum BoardMood
{
    Plain,
    Good,
    Attention,
}

public sealed record BoardSession(string Heading, IReadOnlyList<string> Lines, BoardMood Mood, IReadOnlyList<BoardButton> Buttons);

public sealed record BoardConcern(string Words, BoardMood Mood, IReadOnlyList<BoardButton> Buttons);

/// <param name="Says">The words that the button stands for: somebody may as well write them.</param>
public sealed record BoardButton(string Title, string Says);
