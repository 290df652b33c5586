using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Channels.DirectLine.Conversations;

namespace FamilyTimeBot.Channels.DirectLine.Hearing;

/// <summary>What a client sends: an activity, or files with one.</summary>
public sealed class ActivityRequests(Places places, MessagePace pace, Conversation conversation)
{
    /// <summary>Longer than anybody writes; a text that long is no text.</summary>
    private const int LongestText = 8000;

    public async Task<IResult> Take(HttpRequest request, string id, CancellationToken cancel)
    {
        var (place, refusal) = await places.Find(request, id, cancel);
        if (place is null)
            return refusal!;
        var (activity, status) = await ActivityBody.Read(request);
        if (activity is null)
            return status == StatusCodes.Status413PayloadTooLarge ? DirectLineRefusal.TooLarge : DirectLineRefusal.NotReadable;
        return await Take(place, activity);
    }

    /// <summary>Files are not kept, and the person is told so in the conversation; what was written with them is heard.</summary>
    public async Task<IResult> TakeFiles(HttpRequest request, string id, CancellationToken cancel)
    {
        var (place, refusal) = await places.Find(request, id, cancel);
        if (place is null)
            return refusal!;
        var (activity, bad) = await UploadedFiles.Read(request, cancel);
        return activity is null ? bad! : await Take(place, activity);
    }

    private async Task<IResult> Take(Place place, Activity activity)
    {
        if (activity.Text?.Length > LongestText)
            return DirectLineRefusal.Bad($"A text has {LongestText} characters at most.");
        if (!pace.Allows(place.Conversation.Id))
            return DirectLineRefusal.TooOften;
        return Results.Json(new ResourceResponse(await conversation.Hear(place.Conversation, activity)), DirectLineJson.Default.ResourceResponse);
    }
}
