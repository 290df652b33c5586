using System.Collections.Concurrent;

namespace FamilyTimeBot.Turn;

/// <summary>One address, one turn at a time, in the order of arrival. Across processes the conversation's version guards the same.</summary>
public sealed class AddressQueue
{
    private readonly ConcurrentDictionary<(string Channel, string Address), Line> lines = new();

    public async Task<IDisposable> Enter(string channel, string address, CancellationToken cancel)
    {
        var line = Join((channel, address));
        try
        {
            await line.Gate.WaitAsync(cancel);
            return new Place(this, line);
        }
        catch
        {
            Leave(line);
            throw;
        }
    }

    private Line Join((string, string) key)
    {
        while (true)
        {
            var line = lines.GetOrAdd(key, static at => new Line(at));
            lock (line)
                if (!line.Gone)
                {
                    line.Waiting++;
                    return line;
                }
        }
    }

    private void Leave(Line line)
    {
        lock (line)
            if (--line.Waiting == 0)
            {
                line.Gone = true;
                lines.TryRemove(line.Key, out _);
            }
    }

    private sealed class Line((string, string) key)
    {
        public (string, string) Key { get; } = key;
        public SemaphoreSlim Gate { get; } = new(1, 1);
        public int Waiting { get; set; }
        public bool Gone { get; set; }
    }

    private sealed class Place(AddressQueue queue, Line line) : IDisposable
    {
        public void Dispose()
        {
            line.Gate.Release();
            queue.Leave(line);
        }
    }
}
