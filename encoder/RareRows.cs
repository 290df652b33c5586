using TorchSharp;
using static TorchSharp.torch;

namespace FamilyTimeBot.EncoderTraining;

/// <summary>Rows of which a batch touches a few in a hundred: only those take a step (Adam, for the rows that were touched).</summary>
internal sealed class RareRows(float[] rows, int width) : IDisposable
{
    private const double Steady = 0.9;
    private const double Slow = 0.99;
    private const double Least = 1e-8;

    private readonly Tensor all = tensor(rows, rows.Length / width, width);
    private readonly Tensor means = zeros(rows.Length / width, width);
    private readonly Tensor squares = zeros(rows.Length / width, width);
    private (Tensor At, Tensor Rows)? touched;

    public float[] All() => all.data<float>().ToArray();

    public Tensor Of(int[] at, bool isTaught)
    {
        if (!isTaught)
            return all.index_select(0, tensor([.. at.Select(row => (long)row)]));
        var distinct = at.Distinct().Order().ToArray();
        var place = distinct.Select((row, i) => (row, i)).ToDictionary(pair => pair.row, pair => (long)pair.i);
        var chosen = tensor([.. distinct.Select(row => (long)row)]);
        var learnt = all.index_select(0, chosen).detach().requires_grad_(true);
        touched = (chosen, learnt);
        return learnt.index_select(0, tensor([.. at.Select(row => place[row])]));
    }

    public void Step(float rate)
    {
        if (touched is not { } now || now.Rows.grad is not { } slope)
            return;
        using var still = no_grad();
        var mean = (means.index_select(0, now.At) * Steady) + (slope * (1 - Steady));
        var square = (squares.index_select(0, now.At) * Slow) + (slope * slope * (1 - Slow));
        means.index_copy_(0, now.At, mean);
        squares.index_copy_(0, now.At, square);
        all.index_copy_(0, now.At, now.Rows.detach() - (mean / (square.sqrt() + Least) * rate));
        touched = null;
    }

    public void Dispose()
    {
        all.Dispose();
        means.Dispose();
        squares.Dispose();
    }
}
