using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Store.Commits;

namespace FamilyTimeBot.Store.Channels;

/// <summary>Conversations that are kept here, for clients that speak Direct Line.</summary>
public interface IDirectLineStore
{
    Task<DirectLineConversation?> Find(string id, CancellationToken cancel);

    /// <summary>The newest at the address that has not ended.</summary>
    Task<DirectLineConversation?> FindAt(string channel, string address, DateTime now, CancellationToken cancel);

    /// <summary>False when it is there already.</summary>
    Task<bool> Start(DirectLineConversation conversation, CancellationToken cancel);

    /// <summary>What came after a sequence, in order, at most so much of it.</summary>
    Task<DirectLinePart> Read(string id, int after, int most, CancellationToken cancel);

    /// <summary>Adds what is not there yet by its activity id. False when all of it was.</summary>
    Task<bool> Show(DirectLineWrite write, CancellationToken cancel);

    /// <summary>True when the activity is shown.</summary>
    Task<bool> IsShown(string id, string activityId, CancellationToken cancel);
}

/// <param name="Conversation">Null when there is none.</param>
public sealed record DirectLinePart(DirectLineConversation? Conversation, IReadOnlyList<DirectLineActivity> Activities)
{
    /// <summary>What a reader has seen once they have this.</summary>
    public int Watermark(int before) => Activities.Count > 0 ? Activities[^1].Sequence : before;
}
