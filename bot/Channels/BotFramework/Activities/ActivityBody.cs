using System.Buffers;
using System.Text.Json;

namespace FamilyTimeBot.Channels.BotFramework.Activities;

/// <summary>Reads what was posted, no more of it than an activity may be.</summary>
internal static class ActivityBody
{
    /// <summary>Octets. Teams takes messages of 100 kB at most.</summary>
    public const int Most = 256 * 1024;

    /// <summary>The activity, or the HTTP status of the refusal.</summary>
    public static async Task<(Activity? Activity, int Status)> Read(HttpRequest request)
    {
        if (await ReadAll(request) is not { } body)
            return (null, StatusCodes.Status413PayloadTooLarge);
        try
        {
            var activity = JsonSerializer.Deserialize(body, ActivityJson.Default.Activity);
            return activity is { Type.Length: > 0 } ? (activity, StatusCodes.Status200OK) : (null, StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<byte[]?> ReadAll(HttpRequest request)
    {
        if (request.ContentLength > Most)
            return null;
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(request.HttpContext.RequestAborted);
            var tooLarge = read.Buffer.Length > Most;
            if (read.IsCompleted || tooLarge)
            {
                var body = tooLarge ? null : read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
