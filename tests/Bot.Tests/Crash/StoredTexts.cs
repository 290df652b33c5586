using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace FamilyTimeBot.Bot.Tests.Crash;

/// <summary>What the store holds, as its exports tell it; the conversations, which are no export, from the file itself.</summary>
internal sealed class StoredTexts
{
    private readonly List<JsonElement> messages;
    private readonly List<JsonElement> records;
    private readonly Dictionary<string, int> conversations;

    private StoredTexts(string messages, string records, Dictionary<string, int> conversations)
    {
        (this.messages, this.records, this.conversations) = (Lines(messages), Lines(records), conversations);
        var said = Of("out").ToLookup(line => Text(line, "messageId"), line => Text(line, "text"));
        Replies = Of("in").Select(line => Text(line, "messageId")).ToDictionary(sid => sid, sid => (IReadOnlyList<string>)[.. said[sid]]);
    }

    /// <summary>By MessageSid, the replies in order. A text that was there twice would not have come so far.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Replies { get; }

    public static async Task<StoredTexts> Read(CrashWorld world) => new(
        await ServiceProcess.Command(world.Settings(), "export", "messages"),
        await ServiceProcess.Command(world.Settings(), "export", "records"),
        Conversations(world.DatabaseFile));

    public void HoldsEveryAnswerOf(IEnumerable<SentText> texts)
    {
        foreach (var text in texts)
            if (text.Answer is { } answer)
                Assert.Equal(answer, Assert.Contains(text.Sid, Replies));
    }

    /// <summary>A turn is there whole or not at all: its message, its record, and one step of its conversation.</summary>
    public void IsWhole(IReadOnlyCollection<SentText> texts)
    {
        var known = Replies.Keys.ToHashSet(StringComparer.Ordinal);
        Assert.Superset(records.SelectMany(MessageIds).ToHashSet(StringComparer.Ordinal), known);
        var notComing = records.Where(record => Text(record, "kind") == "Attendance" && Text(record, "state") == "not_coming").SelectMany(MessageIds).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(texts.Where(text => text.CallsOff && known.Contains(text.Sid) != notComing.Contains(text.Sid)).Select(text => text.Sid));
        var turns = texts.Where(text => known.Contains(text.Sid)).GroupBy(text => $"person:{CrashWorld.Person(text.Family)}").ToDictionary(person => person.Key, person => person.Count());
        Assert.Equal(turns.OrderBy(person => person.Key, StringComparer.Ordinal), conversations.OrderBy(person => person.Key, StringComparer.Ordinal));
    }

    private IEnumerable<JsonElement> Of(string direction) => messages.Where(line => Text(line, "direction") == direction);

    private static IEnumerable<string> MessageIds(JsonElement record) => record.GetProperty("messageIds").EnumerateArray().Select(id => id.GetString()!);

    private static string Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static List<JsonElement> Lines(string export) =>
        [.. export.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    public static Dictionary<string, int> Conversations(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Key, Version FROM Conversations";
        using var rows = command.ExecuteReader();
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        while (rows.Read())
            versions[rows.GetString(0)] = rows.GetInt32(1);
        return versions;
    }
}
