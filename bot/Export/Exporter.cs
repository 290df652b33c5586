using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Export;

/// <summary>Finds an export by its name and writes it.</summary>
public sealed class Exporter(IDbContextFactory<CaseStore> stores, Policy policy)
{
    public static IReadOnlyList<string> Names { get; } = ["records", "review", "feedback", "messages", "outbox", "people", "sessions"];

    /// <returns>False when there is no such child, or no such reader.</returns>
    /// <param name="reader">For feedback: only what this person may read.</param>
    public async Task<bool> Write(string name, string? child, bool asTable, TextWriter output, CancellationToken cancel, string? reader = null)
    {
        await using var store = await stores.CreateDbContextAsync(cancel);
        if (child is not null && !await store.Children.AnyAsync(known => known.Ref == child, cancel))
            return false;
        if (reader is not null && !await store.People.AnyAsync(known => known.Ref == reader, cancel))
            return false;
        var export = Named(name, child, reader);
        if (asTable)
            await TableWriter.Write(export, export.Read(store), output, cancel);
        else
            await JsonLinesWriter.Write(export.Read(store), output, cancel);
        await output.FlushAsync(cancel);
        return true;
    }

    private IExport Named(string name, string? child, string? reader) => name switch
    {
        "records" => new RecordsExport(),
        "messages" => new MessagesExport(),
        "outbox" => new OutboxExport(),
        "people" => new PeopleExport(),
        "sessions" => new SessionsExport(),
        "feedback" => new FeedbackExport(reader, LocalDay),
        "review" => new ReviewExport(child ?? throw new ArgumentNullException(nameof(child))),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "is no export"),
    };

    private DateOnly LocalDay(DateTime at) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(policy.TimeZone)));
}
