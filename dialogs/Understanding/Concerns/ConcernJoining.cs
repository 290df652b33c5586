namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>How much the classifiers of words and the encoder count together for one question: a logistic curve over the logarithms of their odds.</summary>
internal readonly record struct OddsJoining(double Words, double Encoder, double Bias)
{
    private const double Least = 1e-6;

    public double Both(double words, double encoder) => 1 / (1 + Math.Exp(-(Bias + (Words * Odds(words)) + (Encoder * Odds(encoder)))));

    public static double Odds(double likely) => Math.Log(Math.Max(Least, likely) / Math.Max(Least, 1 - likely));

    public void Write(BinaryWriter file)
    {
        file.Write(Words);
        file.Write(Encoder);
        file.Write(Bias);
    }

    public static OddsJoining Read(BinaryReader file) => new(file.ReadDouble(), file.ReadDouble(), file.ReadDouble());
}

/// <summary>The same for both questions: is there a concern, and is it urgent.</summary>
internal readonly record struct ConcernJoining(OddsJoining Any, OddsJoining Grave)
{
    public static ConcernJoining WordsAlone => new(new(1, 0, 0), new(1, 0, 0));

    /// <param name="encoder">Null where it did not hear all: then the words alone are asked.</param>
    public ConcernChance Both(ConcernChance words, ConcernChance? encoder) =>
        encoder is { } heard ? new(Any.Both(words.Any, heard.Any), Grave.Both(words.Grave, heard.Grave)) : words;
}
