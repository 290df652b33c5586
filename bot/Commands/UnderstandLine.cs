using System.Globalization;
using System.Text.Json;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Commands;

/// <summary>One line of <c>understand</c>: a message, who wrote it, when, and what was open.</summary>
internal sealed record UnderstandLine(JsonElement Id, string Text, ReadingContext Context)
{
    /// <summary>The line, or null with the reason why it is none.</summary>
    public static UnderstandLine? Parse(string line, out string reason)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            reason = "";
            return Of(document.RootElement);
        }
        catch (JsonException broken)
        {
            reason = "not JSON: " + broken.Message;
        }
        catch (InvalidOperationException)
        {
            reason = "half a character (a lone surrogate) in a text";
        }
        catch (FormatException wrong)
        {
            reason = wrong.Message;
        }

        return null;
    }

    /// <summary>What a line that cannot be read calls itself, if that much of it is readable.</summary>
    public static JsonElement? IdOf(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("id", out var id) ? id.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static UnderstandLine Of(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
            throw new FormatException("an object was expected");
        var id = line.TryGetProperty("id", out var given) ? given.Clone() : throw new FormatException("\"id\" is missing");
        var context = new ReadingContext(Instant(line, "now"), Role(line), Open(line), SessionsOf(line));
        return new UnderstandLine(id, Required(line, "text"), context);
    }

    /// <summary>Sessions as <c>understand</c> and the worlds of the labelled lines write them.</summary>
    internal static List<KnownSession> SessionsOf(JsonElement line)
    {
        if (!line.TryGetProperty("sessions", out var sessions) || sessions.ValueKind == JsonValueKind.Null)
            return [];
        if (sessions.ValueKind != JsonValueKind.Array)
            throw new FormatException("\"sessions\" must be a list");
        return [.. sessions.EnumerateArray().Select(SessionOf)];
    }

    private static KnownSession SessionOf(JsonElement session)
    {
        if (session.ValueKind != JsonValueKind.Object)
            throw new FormatException("a session must be an object");
        var start = Instant(session, "start");
        var end = session.TryGetProperty("end", out var given) && given.ValueKind == JsonValueKind.String ? Instant(session, "end") : start.AddHours(1);
        return new KnownSession(Required(session, "id"), start, end, TextOr(session, "child"), TextOr(session, "venue"), With(session));
    }

    private static List<string> With(JsonElement session)
    {
        if (!session.TryGetProperty("with", out var with))
            return [];
        return with.ValueKind switch
        {
            JsonValueKind.Array => [.. with.EnumerateArray().Where(w => w.ValueKind == JsonValueKind.String).Select(w => w.GetString()!)],
            JsonValueKind.String => [with.GetString()!],
            _ => [],
        };
    }

    internal static DateTime Instant(JsonElement element, string name)
    {
        var text = Required(element, name);
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            throw new FormatException($"\"{name}\" is no time: {text}");
        return HasOffset(text) ? British(instant) : instant.DateTime;
    }

    private static bool HasOffset(string text) =>
        text.EndsWith('Z') || (text.Length > 11 && text.LastIndexOfAny(['+', '-']) > 10);

    private static DateTime British(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).DateTime;

    private static string Required(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new FormatException($"\"{name}\" is missing");

    private static string TextOr(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static Writer Role(JsonElement line) => TextOr(line, "role") switch
    {
        "" or "parent" or "relative" => Writer.Parent,
        "carer" => Writer.Carer,
        "child" => Writer.Child,
        var other => throw new FormatException($"\"role\" is none of parent, carer, child: {other}"),
    };

    private static Asked Open(JsonElement line) => TextOr(line, "asked") switch
    {
        "" => Asked.Nothing,
        "attendance" => Asked.Attendance,
        "yes_no" => Asked.YesNo,
        "rating" => Asked.Rating,
        "reason" => Asked.Reason,
        var other => throw new FormatException($"\"asked\" is none of attendance, yes_no, rating, reason: {other}"),
    };
}
