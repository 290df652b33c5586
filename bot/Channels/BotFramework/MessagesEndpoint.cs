using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Channels.BotFramework.Authentication;
using FamilyTimeBot.Channels.BotFramework.Hearing;

namespace FamilyTimeBot.Channels.BotFramework;

/// <summary>The Bot Framework's way in: who sends is proved first, what they send is read only then.</summary>
public sealed partial class MessagesEndpoint(BotFrameworkGate gate, ActivityTaker taker, ILogger<MessagesEndpoint> log)
{
    public const string Path = "/api/messages";

    public async Task Hear(HttpContext http)
    {
        var (caller, refusal) = await gate.Admit(http.Request);
        if (caller is null)
        {
            Refuse(http, refusal);
            return;
        }
        var (activity, status) = await ActivityBody.Read(http.Request);
        if (activity is null)
        {
            NotReadable(status);
            http.Response.StatusCode = status;
        }
        else if (caller.MaySend(activity) is var forbidden and not Refusal.None)
            Refuse(http, forbidden);
        else
            await Answer(http, await taker.Take(activity));
    }

    private static Task Answer(HttpContext http, ActivityAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentLength = answer.Body?.Length ?? 0;
        if (answer.Body is null)
            return Task.CompletedTask;
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.Body.WriteAsync(answer.Body, 0, answer.Body.Length);
    }

    private void Refuse(HttpContext http, Refusal refusal)
    {
        Refused(refusal);
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.Headers.WWWAuthenticate = "Bearer";
    }

    [LoggerMessage(4001, LogLevel.Warning, "Refused a request to /api/messages: {Reason}")]
    private partial void Refused(Refusal reason);

    [LoggerMessage(4006, LogLevel.Warning, "A request to /api/messages could not be read (HTTP {Status})")]
    private partial void NotReadable(int status);
}
