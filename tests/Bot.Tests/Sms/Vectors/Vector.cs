using System.Text.Json;

namespace FamilyTimeBot.Bot.Tests.Sms.Vectors;

/// <summary>Written by tests/js/make-vectors.js with Twilio's own packages.</summary>
public static class Vector
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<T> Read<T>(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sms", "Vectors", file)).Select(line => JsonSerializer.Deserialize<T>(line, Web)!)];
}

/// <param name="Url">As Twilio signed it.</param>
/// <param name="Body">As it comes over the wire.</param>
public sealed record SignatureVector(string Name, string Url, string Body, string Signature);

public sealed record SegmentVector(string Text, string Encoding, int Segments, int Units);
