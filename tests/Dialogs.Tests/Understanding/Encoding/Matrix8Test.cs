using System.Runtime.Intrinsics;
using FamilyTimeBot.Dialogs.Understanding;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FamilyTimeBot.Dialogs.Tests.Understanding.Encoding;

public class Matrix8Test
{
    private const int Inputs = 384;
    private const int Outputs = 2 * Matrix8.Together;

    /// <summary>In whole numbers it comes to the same as in fractions, but for the rounding: a hundredth of what the rows could come to.</summary>
    [Property(MaxTest = 40)]
    public Property Rows_times_the_matrix_are_what_they_are_in_fractions(int seed) => Prop.ForAll(Gen.Choose(1, 7).ToArbitrary(), rows =>
    {
        var dice = new System.Random(seed);
        var (weights, biases, from) = (Numbers(dice, Inputs * Outputs), Numbers(dice, Outputs), Numbers(dice, Inputs * rows));
        var to = new float[rows * Outputs];

        using var bytes = RowBytes.Of(from, Inputs);
        Matrix8.Of(weights, biases).Apply(bytes, to);

        for (var row = 0; row < rows; row++)
            for (var o = 0; o < Outputs; o++)
                Assert.Equal(Exactly(from.AsSpan(row * Inputs, Inputs), weights.AsSpan(o * Inputs, Inputs)) + biases[o], to[(row * Outputs) + o], Inputs / 100f);
    });

    [Fact]
    public void What_is_written_is_read_back()
    {
        var dice = new System.Random(7);
        var matrix = Matrix8.Of(Numbers(dice, Inputs * Outputs), Numbers(dice, Outputs));
        var kept = new MemoryStream();
        using (var file = new BinaryWriter(kept))
            matrix.Write(file);
        using var rows = RowBytes.Of(Numbers(dice, Inputs), Inputs);
        var (before, after) = (new float[Outputs], new float[Outputs]);

        matrix.Apply(rows, before);
        using var again = new BinaryReader(new MemoryStream(kept.ToArray()));
        Matrix8.Read(again).Apply(rows, after);

        Assert.Equal(before, after);
        Assert.Contains(before, number => Math.Abs(number) > 1);
    }

    /// <summary>The sum that processors without the instruction take the long way.</summary>
    [Property]
    public void Fours_are_the_sums_of_four_products(int seed)
    {
        var dice = new System.Random(seed);
        var bytes = new byte[Vector256<byte>.Count];
        dice.NextBytes(bytes);
        sbyte[] weights = [.. bytes.Select(_ => (sbyte)dice.Next(-Matrix8.Most, Matrix8.Most + 1))];

        var sums = Matrix8.Fours(Vector256.Create(bytes), Vector256.Create(weights));

        for (var i = 0; i < Vector256<int>.Count; i++)
            Assert.Equal(Enumerable.Range(4 * i, 4).Sum(at => bytes[at] * weights[at]), sums[i]);
    }

    private static float Exactly(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var sum = 0f;
        for (var i = 0; i < one.Length; i++)
            sum += one[i] * other[i];
        return sum;
    }

    private static float[] Numbers(System.Random dice, int count) => [.. Enumerable.Range(0, count).Select(_ => (dice.NextSingle() * 2) - 1)];
}
