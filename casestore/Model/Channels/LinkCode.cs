namespace FamilyTimeBot.Model.Channels;

/// <summary>A code that staff hand to somebody, so that an account of theirs becomes known. It works once, for a while.</summary>
public sealed class LinkCode
{
    public long Id { get; set; }
    public required string PersonRef { get; set; }

    /// <summary>A digest of the code: whoever reads the table cannot use it.</summary>
    public required string Digest { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>The account that it made known.</summary>
    public string? UsedBy { get; set; }
}

/// <summary>A code that did not work: guessing is stopped by counting these.</summary>
public sealed class FailedLink
{
    public long Id { get; set; }
    public required string Channel { get; set; }
    public required string Address { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }
}
