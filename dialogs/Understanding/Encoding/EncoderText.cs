namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>A stretch of a message as the encoder is given it: its pieces, and the moment in which it was written, as rows of <see cref="Moments"/>.</summary>
/// <param name="To">Up to which token it goes: of a long stretch only the beginning goes in.</param>
internal sealed record EncoderText(int[] Pieces, int[] Moment, int To)
{
    /// <summary>No longer stretch is looked at whole: what counts is said by then.</summary>
    public const int MostPieces = 32;

    /// <summary>How many places were taught: more than are looked at.</summary>
    public const int Places = 41;

    /// <summary>How many rows there are for the moment: what was asked, who writes, how near the session is, what the rules read.</summary>
    public static readonly int Moments = AskedCount + WriterCount + Nearness.Count + (IntentCount * 2);

    // A family's names are not those of the next: one stands for all.
    private const string AnyChild = "leo";

    private const string AnyPlace = "centre";

    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["cant"] = "cannot",
        ["dont"] = "do not",
        ["wont"] = "will not",
        ["isnt"] = "is not",
        ["arent"] = "are not",
        ["doesnt"] = "does not",
        ["didnt"] = "did not",
        ["havent"] = "have not",
        ["hasnt"] = "has not",
        ["wasnt"] = "was not",
        ["werent"] = "were not",
        ["couldnt"] = "could not",
        ["wouldnt"] = "would not",
        ["shouldnt"] = "should not",
        ["im"] = "i am",
        ["ive"] = "i have",
        ["id"] = "i would",
        ["youre"] = "you are",
        ["theyre"] = "they are",
        ["poss"] = "'s",
        ["wheres"] = "where is",
        ["whats"] = "what is",
    };

    private static int AskedCount => Enum.GetValues<Asked>().Length;

    private static int WriterCount => Enum.GetValues<Writer>().Length;

    private static int IntentCount => Enum.GetValues<Intent>().Length;

    public static EncoderText Of(WordPieces pieces, Evidence evidence, Segment segment, Verdict verdict)
    {
        var found = new List<int> { WordPieces.Begin };
        var at = segment.From;
        for (; at < segment.To && found.Count <= MostPieces; at++)
            foreach (var word in Word(evidence, at).Split(' '))
                pieces.Cut(word, found);
        if (found.Count > MostPieces)
            found.RemoveRange(MostPieces, found.Count - MostPieces);
        found.Add(WordPieces.End);
        return new EncoderText([.. found], MomentOf(evidence, verdict), at);
    }

    private static int[] MomentOf(Evidence evidence, Verdict verdict)
    {
        var writer = AskedCount + (int)evidence.Context.Writer;
        var near = AskedCount + WriterCount + Nearness.Of(evidence.HoursToSession);
        var ruled = AskedCount + WriterCount + Nearness.Count + ((int)verdict.Intent * 2) + (verdict.Firm ? 1 : 0);
        return [(int)evidence.Context.Asked, writer, near, ruled];
    }

    private static string Word(Evidence evidence, int at)
    {
        if (evidence.NamedAt(at) is { } named)
            return named == PointerKind.Child ? AnyChild : AnyPlace;
        var text = evidence.Message.Tokens[at].Text;
        return Whole.GetValueOrDefault(text, text);
    }
}

/// <summary>How near the next session is, in the few steps that matter.</summary>
internal static class Nearness
{
    private static readonly string[] Names = ["none", "now", "hours", "today", "tomorrow", "days"];

    public static int Count => Names.Length;

    public static int Of(double? hours) => hours switch
    {
        null => 0,
        <= 0 => 1,
        <= 3 => 2,
        <= 12 => 3,
        <= 36 => 4,
        _ => 5,
    };

    public static string Name(double? hours) => Names[Of(hours)];
}
