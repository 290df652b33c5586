namespace FamilyTimeBot.Dialogs.Understanding;

internal enum TokenKind
{
    Word,
    Number,

    /// <summary>A clock time in figures, kept as <c>16:30</c>.</summary>
    Clock,

    /// <summary>A date in figures, day first, kept as <c>26/11</c>.</summary>
    Date,
    Comma,
    Stop,
    Question,
    Emoji,
}

/// <summary>One word, number, mark or emoji of a message, in its plain form.</summary>
internal readonly record struct Token(string Text, TokenKind Kind)
{
    public bool IsMark => Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Question;

    public bool IsWord => Kind is TokenKind.Word or TokenKind.Number or TokenKind.Clock or TokenKind.Date;

    public override string ToString() => Text;
}
