using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Commands;

/// <summary>Learns, on lines that neither the fold's network nor the encoder had seen, how likely a reading is to be right (a logistic regression by Newton's steps).</summary>
internal static class TrainSurety
{
    private const int Steps = 15;
    private const double Decay = 2;

    public static double[] Fit(List<(TrainedModel Model, List<TrainLine> Held)> folds, float temperature, Joining joining)
    {
        var rows = folds.SelectMany(f => f.Held.Select(l => Row(TrainFolds.With(f.Model, temperature, joining, []), l.Line))).OfType<(double[] Signs, bool Right)>().ToList();
        return Newton(rows);
    }

    private static (double[] Signs, bool Right)? Row(TrainedModel model, LabelledLine line)
    {
        var evidence = FamilyTimeUnderstanding.Weigh(line.Text, line.Context);
        if (evidence.Language != "en")
            return null;
        var opinions = model.Opinions(evidence, Segments.Of(evidence)[0]);
        var intent = Judge.Likeliest(opinions.Both);
        return (Surety.Signs(evidence, opinions, intent), intent == line.Intent);
    }

    /// <summary>The weights of the signs that make what was right likeliest.</summary>
    public static double[] Newton(List<(double[] Signs, bool Right)> rows)
    {
        var weights = new double[rows[0].Signs.Length];
        for (var step = 0; step < Steps; step++)
        {
            var (gradient, curve) = Slopes(rows, weights);
            var move = Solve(curve, gradient);
            for (var i = 0; i < weights.Length; i++)
                weights[i] += move[i];
        }

        return weights;
    }

    private static (double[] Gradient, double[,] Curve) Slopes(List<(double[] Signs, bool Right)> rows, double[] weights)
    {
        var size = weights.Length;
        var (gradient, curve) = (new double[size], new double[size, size]);
        for (var i = 0; i < size; i++)
            (gradient[i], curve[i, i]) = (-Decay * weights[i], Decay);
        foreach (var (signs, right) in rows)
        {
            var likely = Surety.Of(weights, signs);
            for (var i = 0; i < size; i++)
            {
                gradient[i] += ((right ? 1 : 0) - likely) * signs[i];
                for (var j = 0; j < size && signs[i] != 0; j++)
                    curve[i, j] += likely * (1 - likely) * signs[i] * signs[j];
            }
        }

        return (gradient, curve);
    }

    // Gauss without pivots: the decay keeps the matrix positive.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var p = 0; p < size; p++)
            for (var i = p + 1; i < size; i++)
            {
                var factor = matrix[i, p] / matrix[p, p];
                for (var j = p; j < size; j++)
                    matrix[i, j] -= factor * matrix[p, j];
                right[i] -= factor * right[p];
            }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < size; j++)
                right[i] -= matrix[i, j] * right[j];
            right[i] /= matrix[i, i];
        }

        return right;
    }
}
