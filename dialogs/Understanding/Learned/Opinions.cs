namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>What the rules make of a stretch, and how likely each intent is to the network of words, to the encoder, and to both together.</summary>
internal sealed record Opinions(Segment Segment, Verdict Verdict, double[] Words, EncoderOpinion Encoder, double[] Both);

/// <summary>How much each of the two learned readers counts where they are taken together; learnt on voices that neither had seen.</summary>
internal readonly record struct Joining(double Words, double Encoder)
{
    private const double Least = 1e-9;

    public double[] Both(double[] words, double[] encoder)
    {
        var scores = new double[words.Length];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = (Words * Math.Log(words[i] + Least)) + (Encoder * Math.Log(encoder[i] + Least));
        return Weights.Soften(scores, 1);
    }
}
