namespace FamilyTimeBot.Model.Retention;

/// <summary>That something was erased, and what the law kept: the proof to the person who asked, without what was erased.</summary>
public sealed class ErasureReceipt
{
    public long Id { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Null for a retention run over the whole store.</summary>
    public string? PersonRef { get; set; }

    /// <summary>The receipt as it was handed over, JSON: counts and references alone.</summary>
    public required string Content { get; set; }
}
