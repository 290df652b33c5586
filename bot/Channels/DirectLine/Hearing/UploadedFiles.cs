using System.Text.Json;
using FamilyTimeBot.Channels.BotFramework.Activities;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FamilyTimeBot.Channels.DirectLine.Hearing;

/// <summary>Counts the files that were sent, and finds the activity among them. No byte of a file is kept.</summary>
internal static class UploadedFiles
{
    private const long Most = 12 * 1024 * 1024;
    private const int MostParts = 20;
    private const string ActivityType = "application/vnd.microsoft.activity";

    public static async Task<(Activity? Activity, DirectLineRefusal? Refusal)> Read(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > Most)
            return (null, DirectLineRefusal.TooLarge);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return (null, DirectLineRefusal.Bad("The header Content-Type is missing."));
        if (!type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return (WithFiles(new Activity(), 1), null);
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return string.IsNullOrEmpty(boundary)
            ? (null, DirectLineRefusal.Bad("The multipart body has no boundary."))
            : await Read(new MultipartReader(boundary, request.Body) { BodyLengthLimit = Most }, cancel);
    }

    private static async Task<(Activity?, DirectLineRefusal?)> Read(MultipartReader reader, CancellationToken cancel)
    {
        try
        {
            var (activity, files) = (new Activity(), 0);
            for (var parts = 0; parts < MostParts && await reader.ReadNextSectionAsync(cancel) is { } section; parts++)
                if (section.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true)
                    activity = await Activity(section, cancel);
                else
                    files++;
            return (WithFiles(activity, files), null);
        }
        catch (Exception broken) when (broken is JsonException or IOException or InvalidDataException)
        {
            return (null, DirectLineRefusal.Bad("The multipart body cannot be read."));
        }
    }

    private static async Task<Activity> Activity(MultipartSection section, CancellationToken cancel)
    {
        var buffer = new MemoryStream();
        await section.Body.CopyToAsync(buffer, cancel);
        return buffer.Length > ActivityBody.Most
            ? throw new InvalidDataException("The activity is too large.")
            : JsonSerializer.Deserialize(buffer.ToArray(), ActivityJson.Default.Activity) ?? new Activity();
    }

    private static Activity WithFiles(Activity activity, int files) => activity with
    {
        Type = "message",
        Attachments = [.. Enumerable.Repeat(new Attachment { ContentType = "application/octet-stream" }, files)],
    };
}
