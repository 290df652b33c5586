using System.Collections.Concurrent;

namespace FamilyTimeBot.Channels.DirectLine.Conversations;

/// <summary>Wakes the streams of a conversation in this process. What another replica adds they find by looking.</summary>
public sealed class DirectLineNews
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new(StringComparer.Ordinal);

    public void Tell(string conversationId)
    {
        if (waiting.TryRemove(conversationId, out var news))
            news.TrySetResult();
    }

    /// <summary>Taken before one looks, so that nothing falls between looking and waiting.</summary>
    public Task Next(string conversationId) =>
        waiting.GetOrAdd(conversationId, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
}
