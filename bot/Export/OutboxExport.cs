using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Export;

/// <summary>What is planned, was sent, was delivered, failed, and why.</summary>
internal sealed class OutboxExport : IExport
{
    public string Name => "outbox";

    public IReadOnlyList<string> Columns { get; } =
    [
        "id", "purpose", "kind", "state", "channel", "to", "person", "session", "beside", "text", "plannedAt", "dueAt", "staleAt", "sentAt",
        "attempts", "messageId", "providerStatus", "error", "until", "reference",
    ];

    public async IAsyncEnumerable<ExportRow> Read(CaseStore store)
    {
        await foreach (var message in store.Outbox.AsNoTracking().OrderBy(message => message.Id).AsAsyncEnumerable())
            yield return Row(message);
    }

    private static ExportRow Row(OutboxMessage message) => new()
    {
        { "id", message.Id },
        { "purpose", message.Purpose },
        { "kind", message.Kind },
        { "state", message.State },
        { "channel", message.Channel },
        { "to", message.To },
        { "person", message.PersonRef },
        { "session", message.SessionRef },
        { "beside", message.Beside },
        { "text", message.Text },
        { "plannedAt", message.PlannedAt },
        { "dueAt", message.DueAt },
        { "staleAt", message.StaleAt },
        { "sentAt", message.SentAt },
        { "attempts", message.Attempts },
        { "messageId", message.ProviderId },
        { "providerStatus", message.ProviderStatus },
        { "error", message.Error },
        { "until", message.Until },
        { "reference", message.Reference ?? message.Until },
    };
}
