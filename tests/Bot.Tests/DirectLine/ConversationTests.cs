using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.DirectLine;

/// <summary>Conversations by polling, through the door that any Direct Line client uses.</summary>
public sealed class ConversationTests : IAsyncLifetime
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
    public async Task What_is_written_is_answered_recorded_and_shown_in_order()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        var (status, answer) = await sarah.Say("cant come on thursday", "c1");
        var (activities, watermark) = await sarah.Read();

        Assert.Equal(200, status);
        Assert.Equal(["user", "bot"], activities.Select(activity => activity.Who()));
        Assert.Equal("cant come on thursday", activities[0].Text());
        Assert.Equal("c1", (string?)activities[0]["channelData"]?["clientActivityID"]);
        Assert.Equal((string?)answer["id"], (string?)activities[0]["id"]);
        Assert.Equal((string?)answer["id"], (string?)activities[1]["replyToId"]);
        Assert.StartsWith("We have put down that you can't come on Thursday 26 November at 4pm.", activities[1].Text(), StringComparison.Ordinal);
        Assert.Empty((await sarah.Read(watermark)).Activities);
        await using var store = await bot.OpenStore();
        var record = await store.Records.OfType<Attendance>().SingleAsync();
        Assert.Equal(("P-SARAH", "directline", "cant come on thursday", AttendanceState.NotComing), (record.PersonRef, record.Channel, record.Words, record.State));
    }

    [Fact]
    public async Task A_question_has_buttons_in_the_place_of_numbers_and_a_press_answers_it()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        await sarah.Say("im ill, cant come thursday");
        var (activities, watermark) = await sarah.Read();

        Assert.Equal(["Yes, please ask", "No, thank you"], activities[^1].Buttons());
        Assert.DoesNotContain("\n1 ", activities[^1].Text(), StringComparison.Ordinal);
        await sarah.Press(activities[^1], "Yes, please ask");
        var (after, _) = await sarah.Read(watermark);
        Assert.Equal("Yes, please ask", after[0].Text());
        Assert.Contains("We have asked staff about a video call", after[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_a_question_that_is_over_changes_nothing()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        await sarah.Say("im ill, cant come thursday");
        var (activities, watermark) = await sarah.Read();
        await sarah.Press(activities[^1], "No, thank you");
        await sarah.Press(activities[^1], "Yes, please ask");

        Assert.StartsWith("That question is closed now", (await sarah.Read(watermark)).Activities[^1].Text(), StringComparison.Ordinal);
        await using var store = await bot.OpenStore();
        Assert.DoesNotContain(await store.Records.OfType<Illness>().ToListAsync(), illness => illness.WishesVirtual == true);
    }

    [Fact]
    public async Task A_message_sent_twice_counts_once()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => sarah.Say("cant come on thursday", "same")));

        Assert.All(answers, answer => Assert.Equal((200, (string?)answers[0].Answer["id"]), (answer.Status, (string?)answer.Answer["id"])));
        Assert.Equal(2, (await sarah.Read()).Activities.Count);
        await using var store = await bot.OpenStore();
        Assert.Equal(1, await store.Messages.CountAsync());
    }

    [Fact]
    public async Task The_same_words_meant_twice_count_twice()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        await sarah.Say("when is it", "c1");
        await sarah.Say("when is it", "c2");
        Assert.Equal(4, (await sarah.Read()).Activities.Count);
    }

    [Fact]
    public async Task Messages_at_the_same_moment_leave_no_gap_in_the_watermarks()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => sarah.Say($"when is it {i}", $"c{i}")));
        var (activities, watermark) = await sarah.Read();

        Assert.Equal((24, "24"), (activities.Count, watermark));
        for (var i = 0; i < activities.Count; i += 2)
            Assert.Equal((string?)activities[i]["id"], (string?)activities[i + 1]["replyToId"]);
    }

    [Fact]
    public async Task A_client_that_comes_back_reads_on_where_it_was()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        await sarah.Say("when is it");
        var (_, watermark) = await sarah.Read();
        await sarah.Say("where is it");
        var (status, again) = await sarah.Get($"/conversations/{sarah.ConversationId}?watermark={watermark}");

        Assert.Equal((200, sarah.ConversationId), (status, (string?)again["conversationId"]));
        Assert.Contains($"watermark={watermark}&", (string)again["streamUrl"]!, StringComparison.Ordinal);
        sarah.Bearer((string)again["token"]!);
        Assert.Equal(["where is it"], (await sarah.Read(watermark)).Activities.Where(activity => activity.Who() == "user").Select(ActivityReading.Text));
    }

    [Fact]
    public async Task What_goes_out_unasked_reaches_the_conversation_once()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        var message = new OutboxMessage { Purpose = "test:1", Kind = "reminder", Channel = "directline", To = "sarah-web", PersonRef = "P-SARAH", Text = "See you on Thursday.", DueAt = TestClock.Start.UtcDateTime, PlannedAt = TestClock.Start.UtcDateTime };
        await using (var store = await bot.OpenStore())
        {
            store.Add(message);
            await store.SaveChangesAsync();
        }
        var channel = bot.Services.GetServices<IOutboxChannel>().Single(known => known.Name == "directline");
        Assert.Null(await channel.FindSent(message, new HashSet<string>(), CancellationToken.None));
        var first = await channel.Send(message, null, CancellationToken.None);
        var second = await channel.Send(message, null, CancellationToken.None);

        Assert.NotNull(first.ProviderId);
        Assert.Equal(first.ProviderId, second.ProviderId);
        Assert.Equal(first.ProviderId, (await channel.FindSent(message, new HashSet<string>(), CancellationToken.None))?.ProviderId);
        Assert.Equal(["See you on Thursday."], (await sarah.Read()).Activities.Select(ActivityReading.Text));
    }

    [Fact]
    public async Task Whoever_says_to_be_somebody_else_is_still_who_the_token_says()
    {
        using var stranger = await DirectLineCaller.Open(bot, "nobody-known");
        await stranger.Send(new JsonObject { ["type"] = "message", ["text"] = "when is my session", ["from"] = new JsonObject { ["id"] = "sarah-web", ["role"] = "bot" } });
        var (activities, _) = await stranger.Read();

        Assert.Equal(("nobody-known", "user"), ((string?)activities[0]["from"]?["id"], activities[0].Who()));
        Assert.Contains("We don't know this account", activities[1].Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Amelia", activities[1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_not_kept_and_what_was_written_with_it_is_heard()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        var activity = new StringContent("""{"type":"message","text":"cant come on thursday"}""", Encoding.UTF8);
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        var picture = new ByteArrayContent(Encoding.UTF8.GetBytes("a picture"));
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { picture, "file", "me.png" }, { activity, "activity" } };
        var (status, _) = await sarah.Ask(HttpMethod.Post, $"/conversations/{sarah.ConversationId}/upload?userId=whoever", form);

        Assert.Equal(200, status);
        Assert.Contains((await sarah.Read()).Activities, shown => shown.Text().Contains("you can't come on Thursday 26 November", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_alone_is_answered_kindly()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        using var picture = new ByteArrayContent(Encoding.UTF8.GetBytes("a picture"));
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        var (status, _) = await sarah.Ask(HttpMethod.Post, $"/conversations/{sarah.ConversationId}/upload", picture);

        Assert.Equal(200, status);
        Assert.StartsWith("Thank you. We can't see pictures", (await sarah.Read()).Activities[^1].Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"event","name":"webchat/join","value":{"language":"en-GB"}}""")]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"endOfConversation"}""")]
    public async Task What_is_no_message_is_taken_and_nothing_follows(string activity)
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        var (status, answer) = await sarah.Send(JsonNode.Parse(activity)!.AsObject());
        Assert.Equal(200, status);
        Assert.NotEmpty((string)answer["id"]!);
        Assert.Empty((await sarah.Read()).Activities);
    }

    [Fact]
    public async Task Erasing_a_person_takes_what_the_chat_showed_and_what_let_them_in()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        await sarah.Say("when is it");
        await using (var store = await bot.OpenStore())
        {
            store.Add(new Model.Channels.LinkCode { PersonRef = "P-SARAH", Digest = "d", CreatedAt = TestClock.Start.UtcDateTime, ExpiresAt = TestClock.Start.UtcDateTime });
            await store.SaveChangesAsync();
        }
        var report = await bot.Services.GetRequiredService<Erase.Eraser>().Person("P-SARAH", isKept: true, CancellationToken.None);

        Assert.Equal(2, report.Erased.Conversations);
        await using var after = await bot.OpenStore();
        Assert.Equal((0, 0, 0), (await after.DirectLineConversations.CountAsync(), await after.DirectLineActivities.CountAsync(), await after.LinkCodes.CountAsync()));
        Assert.Equal(404, (await sarah.Get($"/conversations/{sarah.ConversationId}/activities")).Status);
    }

    [Fact]
    public async Task Words_are_ciphertext_in_the_file()
    {
        using var sarah = await DirectLineCaller.Open(bot, "sarah-web");
        await sarah.Say("canary-in-the-conversation", "c1");
        await using var store = await bot.OpenStore();
        await store.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        Assert.DoesNotContain("canary-in-the-conversation", Encoding.UTF8.GetString(await File.ReadAllBytesAsync(bot.DatabaseFile)), StringComparison.Ordinal);
    }
}
