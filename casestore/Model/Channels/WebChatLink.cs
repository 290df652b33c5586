namespace FamilyTimeBot.Model.Channels;

/// <summary>A link that opens the web chat for one person, once. Whoever opened it holds the chat, on that phone and no other.</summary>
public sealed class WebChatLink
{
    public long Id { get; set; }
    public required string PersonRef { get; set; }

    /// <summary>A digest of what stands in the link: whoever reads the table cannot use it.</summary>
    public required string Digest { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>UTC: not opened by then, it opens nothing any more.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? OpenedAt { get; set; }

    /// <summary>A digest of what the phone that opened it keeps.</summary>
    public string? Holder { get; set; }

    /// <summary>UTC: the chat can be held until then.</summary>
    public DateTime? HeldUntil { get; set; }
    public string? ConversationId { get; set; }

    /// <summary>UTC: taken back by staff.</summary>
    public DateTime? RevokedAt { get; set; }

    public bool IsHeld(DateTime now) => RevokedAt is null && HeldUntil > now;
}
