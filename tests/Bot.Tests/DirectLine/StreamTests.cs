using System.Net.WebSockets;
using System.Text.Json.Nodes;
using FamilyTimeBot.Bot.Tests.Conversations;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.DirectLine;

/// <summary>The WebSocket.</summary>
public sealed class StreamTests : IAsyncLifetime
{
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        bot = await BotHost.Start(null, $"--DirectLine:Secret={DirectLineCaller.Secret}");
        await using var store = await bot.OpenStore();
        await TestWorld.Fill(store);
        await DirectLineCaller.Reach(bot, "P-SARAH", "sarah-web");
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task What_is_added_comes_by_itself_with_its_watermark()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        using var socket = await StreamReading.Connect(sarah.Stream);
        await sarah.Say("when is it");
        var set = await StreamReading.Next(socket);

        Assert.Equal(["user", "bot"], set["activities"]!.AsArray().Select(activity => activity!.Who()));
        Assert.Equal("2", (string?)set["watermark"]);
        await sarah.Say("where is it");
        Assert.Equal("4", (string?)(await StreamReading.Next(socket))["watermark"]);
    }

    [Fact]
    public async Task What_another_replica_added_comes_too()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        using var socket = await StreamReading.Connect(sarah.Stream);
        await using (var store = await bot.OpenStore())
        {
            store.Add(new Model.Channels.DirectLineActivity { ConversationId = sarah.ConversationId, ActivityId = "elsewhere", Sequence = 1, Body = """{"type":"message","text":"from elsewhere"}""", At = bot.Clock.Now.UtcDateTime });
            await store.SaveChangesAsync();
            await store.DirectLineConversations.ExecuteUpdateAsync(set => set.SetProperty(known => known.LastSequence, 1));
        }
        Assert.Equal("from elsewhere", (await StreamReading.Next(socket))["activities"]![0]!.Text());
    }

    [Fact]
    public async Task A_stream_taken_up_again_begins_after_what_was_seen()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        await sarah.Say("when is it");
        await sarah.Say("where is it");
        var (_, again) = await sarah.Get($"/conversations/{sarah.ConversationId}?watermark=2");
        using var socket = await StreamReading.Connect(new Uri((string)again["streamUrl"]!));
        Assert.Equal("where is it", (await StreamReading.Next(socket))["activities"]![0]!.Text());
    }

    [Fact]
    public async Task It_closes_when_the_conversation_ends()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        using var socket = await StreamReading.Connect(sarah.Stream);
        await using (var store = await bot.OpenStore())
            await store.DirectLineConversations.ExecuteUpdateAsync(set => set.SetProperty(known => known.EndsAt, bot.Clock.Now.UtcDateTime));
        using var patience = new CancellationTokenSource(StreamReading.Patience);
        var closed = await socket.ReceiveAsync(new byte[100], patience.Token);
        Assert.Equal((WebSocketMessageType.Close, WebSocketCloseStatus.PolicyViolation), (closed.MessageType, closed.CloseStatus));
    }
}
