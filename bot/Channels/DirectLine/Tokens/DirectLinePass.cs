using FamilyTimeBot.Model.Channels;

namespace FamilyTimeBot.Channels.DirectLine.Tokens;

/// <summary>What a token says: one conversation, one person in it, until when.</summary>
/// <param name="Channel">"webchat" or "directline".</param>
/// <param name="User">The person's address on that channel.</param>
/// <param name="ExpiresAt">UTC, real time.</param>
public sealed record DirectLinePass(string ConversationId, string Channel, string User, DateTime ExpiresAt)
{
    /// <summary>The pages that may use it; empty for any.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>It opens a stream from this watermark on, and nothing else.</summary>
    public int? StreamFrom { get; init; }

    public static DirectLinePass Of(DirectLineConversation conversation, IReadOnlyList<string> origins) =>
        new(conversation.Id, conversation.Channel, conversation.Address, default) { Origins = origins };
}
