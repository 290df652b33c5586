using System.Collections.Concurrent;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Simulator.Telling;

/// <summary>
/// In Development: remembers in whose light the newest messages were read, in memory alone, so that the simulator can tell why each was read as it
/// was: of several readings in one turn the first, in the light of what was asked. The reading itself is passed on unchanged.
/// </summary>
public sealed class HeardReadings(IUnderstanding reader) : IUnderstanding
{
    private const int Most = 500;

    private readonly ConcurrentDictionary<string, ReadingContext> heard = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    public Reading Read(string text, ReadingContext context)
    {
        if (!heard.TryGetValue(text, out var known))
            order.Enqueue(text);
        if (known?.Now != context.Now)
            heard[text] = context;
        while (order.Count > Most && order.TryDequeue(out var oldest))
            heard.TryRemove(oldest, out _);
        return reader.Read(text, context);
    }

    /// <summary>Null for what was not read as free words: a number that answers a question, a press, or something from before the service was started.</summary>
    public (Explanation Explanation, ReadingContext Context)? Why(string text) =>
        heard.TryGetValue(text, out var context) && reader is IExplains explains ? (explains.Explain(text, context), context) : null;
}
