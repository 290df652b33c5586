using FamilyTimeBot.Export;

namespace FamilyTimeBot.Erase;

/// <summary>How many rows went.</summary>
public sealed record Erased
{
    public int Addresses { get; init; }
    public int UnsentMessages { get; init; }
    public int Conversations { get; init; }
    public int Messages { get; init; }
    public int SentMessages { get; init; }
    public int Records { get; init; }
    public int People { get; init; }
}

/// <summary>Something that was not erased.</summary>
/// <param name="What">"records", "messages", "person" or "child".</param>
/// <param name="Ref">The child or person that it is kept for; null where it hangs on none.</param>
/// <param name="Until">When the law lets it go; null while that is open.</param>
public sealed record Kept(string What, string? Ref, int Count, DateOnly? Until, string Why);

/// <summary>What an erasure did. It is handed over as it is, so it holds counts and references alone.</summary>
/// <param name="PersonRef">Null for a retention run over the whole store.</param>
public sealed record ErasureReport(DateTime At, string? PersonRef, Erased Erased, IReadOnlyList<Kept> Kept)
{
    /// <summary>Nothing was erased: this is what would go. No receipt of it is kept.</summary>
    public bool IsPreview { get; init; }

    /// <summary>One line of JSON.</summary>
    public string ToJson() => JsonLinesWriter.Line(new ExportRow
    {
        { "at", At },
        { "person", PersonRef },
        {
            IsPreview ? "wouldErase" : "erased", new ExportRow
            {
                { "addresses", Erased.Addresses },
                { "unsentMessages", Erased.UnsentMessages },
                { "conversations", Erased.Conversations },
                { "messages", Erased.Messages },
                { "sentMessages", Erased.SentMessages },
                { "records", Erased.Records },
                { "people", Erased.People },
            }
        },
        { "kept", Kept.Select(Row).ToList() },
    });

    private static ExportRow Row(Kept kept) => new()
    {
        { "what", kept.What },
        { "ref", kept.Ref },
        { "count", kept.Count },
        { "until", kept.Until },
        { "why", kept.Why },
    };
}
