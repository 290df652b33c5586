using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Policies;
using YamlDotNet.Serialization;

namespace FamilyTimeBot.Dialogs.Tests.Support;

/// <summary>The wording and the policies that ship, read as plainly as can be: what the host says of a bad file is tested with the host.</summary>
internal static class Files
{
    private const string Choices = "choices";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyDictionary<string, WordingEntry> English { get; } = Entries("en.yaml");

    public static Wordings Wordings { get; } = new(English);

    public static IReadOnlyList<Policy> Policies { get; } =
        [.. Directory.GetFiles(Beside("policies"), "*.json").Order(StringComparer.Ordinal).Select(path => JsonSerializer.Deserialize<Policy>(File.ReadAllText(path), Json)!)];

    public static Policy Northamptonshire { get; } = Policies.Single(policy => policy.Name == "northamptonshire");

    public static BritishTime Time { get; } = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));

    public static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private static Dictionary<string, WordingEntry> Entries(string file) =>
        new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, object>>>(File.ReadAllText(Path.Combine(Beside("WordingFiles"), file)))
            .ToDictionary(entry => entry.Key, entry => Entry(entry.Value), StringComparer.Ordinal);

    private static WordingEntry Entry(Dictionary<string, object> read) => new(
        read.Where(text => text.Key != Choices).ToDictionary(text => text.Key, text => (string)text.Value, StringComparer.Ordinal),
        read.TryGetValue(Choices, out var choices)
            ? ((Dictionary<object, object>)choices).ToDictionary(choice => (string)choice.Key, choice => (string)choice.Value, StringComparer.Ordinal)
            : new Dictionary<string, string>());
}
