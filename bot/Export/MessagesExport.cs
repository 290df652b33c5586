using System.Text.Json;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Export;

/// <summary>Every message in and, after it, every reply that it got. What went out unasked is in the outbox's export.</summary>
internal sealed class MessagesExport : IExport
{
    public string Name => "messages";

    public IReadOnlyList<string> Columns { get; } =
        ["id", "direction", "messageId", "reply", "channel", "from", "to", "person", "at", "text", "readAs"];

    public async IAsyncEnumerable<ExportRow> Read(CaseStore store)
    {
        await foreach (var message in store.Messages.AsNoTracking().OrderBy(message => message.Id).AsAsyncEnumerable())
        {
            yield return In(message);
            var replies = JsonSerializer.Deserialize<string[]>(message.Replies) ?? [];
            for (var at = 0; at < replies.Length; at++)
                yield return Out(message, at + 1, replies[at]);
        }
    }

    private static ExportRow In(MessageLog message) => new()
    {
        { "id", message.Id },
        { "direction", "in" },
        { "messageId", message.MessageId },
        { "reply", null },
        { "channel", message.Channel },
        { "from", message.From },
        { "to", message.To },
        { "person", message.PersonRef },
        { "at", message.At },
        { "text", message.Text },
        { "readAs", message.ReadAs },
    };

    private static ExportRow Out(MessageLog message, int reply, string text) => new()
    {
        { "id", message.Id },
        { "direction", "out" },
        { "messageId", message.MessageId },
        { "reply", reply },
        { "channel", message.Channel },
        { "from", message.To },
        { "to", message.From },
        { "person", message.PersonRef },
        { "at", message.At },
        { "text", text },
    };
}
