using System.Globalization;
using System.Text.Json;
using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Channels.DirectLine.Tokens;
using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Channels;

namespace FamilyTimeBot.Channels.DirectLine.Conversations;

/// <summary>A conversation is started, taken up again, and read.</summary>
public sealed class ConversationRequests(DirectLineGate gate, DirectLineTokens tokens, Places places, IDirectLineStore store, Clocks clocks)
{
    /// <summary>Activities in one answer: the next watermark asks for the rest.</summary>
    public const int MostAtOnce = 100;

    public async Task<IResult> Start(HttpRequest request, CancellationToken cancel)
    {
        var (pass, refusal) = gate.Admit(request);
        if (refusal is null && pass is null)
            (pass, refusal) = await TokenRequests.MakePass(request);
        if (pass is null)
            return refusal!;
        var isNew = await store.Start(New(pass), cancel);
        if (!isNew && await store.Find(pass.ConversationId, cancel) is { } known && known.HasEnded(clocks.Now))
            return DirectLineRefusal.Ended;
        return Answer(request, pass, watermark: 0, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public async Task<IResult> TakeUpAgain(HttpRequest request, string id, CancellationToken cancel)
    {
        var (place, refusal) = await places.Find(request, id, cancel);
        if (place is null)
            return refusal!;
        return Watermark(request) is { } watermark
            ? Answer(request, place.Pass, watermark, StatusCodes.Status200OK)
            : NoWatermark;
    }

    public async Task<IResult> Read(HttpRequest request, string id, CancellationToken cancel)
    {
        var (place, refusal) = await places.Find(request, id, cancel);
        if (place is null)
            return refusal!;
        if (Watermark(request) is not { } watermark)
            return NoWatermark;
        return Results.Json(Set(await store.Read(id, watermark, MostAtOnce, cancel), watermark), DirectLineJson.Default.ActivitySet);
    }

    /// <summary>What lets a client in: a token, and a stream from a watermark on.</summary>
    public ConversationAnswer Enter(HttpRequest request, DirectLinePass pass, int watermark) =>
        new(pass.ConversationId, tokens.Make(pass), (int)DirectLineTokens.Life.TotalSeconds)
        {
            StreamUrl = Reached.Stream(request, pass.ConversationId, watermark, tokens.MakeForStream(pass, watermark)),
        };

    public static ActivitySet Set(DirectLinePart part, int watermark) => new(
        [.. part.Activities.Select(shown => JsonSerializer.Deserialize(shown.Body, ActivityJson.Default.Activity)!)],
        part.Watermark(watermark).ToString(CultureInfo.InvariantCulture));

    private static DirectLineRefusal NoWatermark => DirectLineRefusal.Bad("The watermark is none that was given out.");

    private DirectLineConversation New(DirectLinePass pass) => new()
    {
        Id = pass.ConversationId,
        Channel = pass.Channel,
        Address = pass.User,
        StartedAt = clocks.Now,
    };

    private IResult Answer(HttpRequest request, DirectLinePass pass, int watermark, int status) => Results.Json(
        Enter(request, pass, watermark), DirectLineJson.Default.ConversationAnswer, statusCode: status);

    /// <summary>"-" and nothing ask for all; null for what cannot be one.</summary>
    private static int? Watermark(HttpRequest request) => request.Query["watermark"].ToString() switch
    {
        "" or "-" => 0,
        var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
    };
}
