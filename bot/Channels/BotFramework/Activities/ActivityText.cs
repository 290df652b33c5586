using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FamilyTimeBot.Channels.BotFramework.Activities;

/// <summary>What a message says, without what the channel put round it.</summary>
internal static partial class ActivityText
{
    /// <summary>Teams sends a formatted message a second time as an attachment of this kind.</summary>
    private const string CopyOfText = "text/html";

    public static string Of(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.Entities ?? [])
            text = WithoutMention(text, mention, activity.Recipient?.Id);
        if (activity.TextFormat is "xml" or "html")
            text = WebUtility.HtmlDecode(Tags().Replace(Breaks().Replace(text, "\n"), ""));
        return text.Replace('\u00A0', ' ').Trim();
    }

    /// <summary>Pictures, files, voice: not kept, and said so.</summary>
    public static int Media(Activity activity) =>
        activity.Attachments?.Count(attachment => attachment is not null && !string.Equals(attachment.ContentType, CopyOfText, StringComparison.OrdinalIgnoreCase)) ?? 0;

    private static string WithoutMention(string text, JsonElement entity, string? botId)
    {
        if (entity.ValueKind != JsonValueKind.Object || Text(entity, "type") != "mention" || Text(entity, "text") is not { Length: > 0 } written)
            return text;
        return entity.TryGetProperty("mentioned", out var mentioned) && mentioned.ValueKind == JsonValueKind.Object && Text(mentioned, "id") == botId
            ? text.Replace(written, "", StringComparison.Ordinal)
            : text;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"<br\s*/?>|</p>|</div>", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 500)]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^<>]*>", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Tags();
}
