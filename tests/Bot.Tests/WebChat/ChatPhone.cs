using System.Net;
using System.Text.Json.Nodes;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Bot.Tests.DirectLine;
using FamilyTimeBot.Channels.WebChat;
using FamilyTimeBot.Simulator.Carrier;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.WebChat;

/// <summary>A phone's browser, as far as links and cookies go.</summary>
internal sealed class ChatPhone(BotHost bot) : IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = new Uri(bot.Services.GetRequiredService<OwnUrl>().Url()),
    };

    /// <summary>A link as staff make it, without the host before it.</summary>
    public static async Task<string> Link(BotHost bot, string personRef, TimeSpan? life = null)
    {
        var made = await bot.Services.GetRequiredService<WebChatLinks>().Make(personRef, life, CancellationToken.None);
        Assert.Equal(Store.Channels.LinkHandOut.Done, made.Outcome);
        return made.Url[made.Url.LastIndexOf(WebChatLinks.Path, StringComparison.Ordinal)..];
    }

    public Task<HttpResponseMessage> Look(string path) => client.GetAsync(path);

    public Task<HttpResponseMessage> Open(string path) => client.PostAsync(path, null);

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => client.SendAsync(request);

    /// <summary>A Direct Line client with the token that the page gets.</summary>
    public async Task<DirectLineCaller> Enter()
    {
        using var answer = await client.PostAsync("/chat/enter", null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var place = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var caller = new DirectLineCaller(bot, (string)place["token"]!);
        await caller.Start();
        Assert.Equal((string?)place["conversationId"], caller.ConversationId);
        return caller;
    }

    public async Task<int> EnterStatus()
    {
        using var answer = await client.PostAsync("/chat/enter", null);
        return (int)answer.StatusCode;
    }

    public void Dispose() => client.Dispose();
}
