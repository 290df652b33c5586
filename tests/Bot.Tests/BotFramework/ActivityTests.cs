using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>What a channel may post, and what it gets for it.</summary>
public sealed class ActivityTests(TeamsBot shared) : IClassFixture<TeamsBot>, IAsyncLifetime
{
    private const string Sarah = "+447700900001";
    private BotHost bot = null!;
    private AccountPhone phone = null!;

    public async Task InitializeAsync()
    {
        bot = await shared.BeginAgain();
        shared.Issuer.Answers = _ => null;
        phone = new AccountPhone(bot, shared.Issuer);
    }

    public Task DisposeAsync()
    {
        phone.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("", 400)]
    [InlineData("null", 400)]
    [InlineData("[]", 400)]
    [InlineData("{}", 400)]
    [InlineData("\"message\"", 400)]
    [InlineData("{\"type\":\"\"}", 400)]
    [InlineData("{\"type\":5}", 400)]
    public async Task What_is_no_activity_is_400(string body, int status) => Assert.Equal(status, await Post(body));

    [Fact]
    public async Task What_is_too_deep_is_400()
    {
        var deep = new StringBuilder(phone.Message(Sarah, "hello").ToJsonString());
        deep.Insert(deep.Length - 1, ",\"channelData\":" + new string('[', 5000) + new string(']', 5000));
        Assert.Equal(400, await Post(deep.ToString()));
    }

    [Fact]
    public async Task What_is_too_large_is_413_and_without_a_token_401_before_it_is_read()
    {
        var large = phone.Message(Sarah, new string('x', 3_000_000)).ToJsonString();
        Assert.Equal(413, await Post(large));
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.Post(large, null)).StatusCode);
    }

    /// <summary>Every part of a message in every wrong shape: a channel repeats what gets a 500.</summary>
    [Fact]
    public async Task No_shape_of_a_message_is_a_fault_of_ours()
    {
        string[] shapes = ["null", "5", "\"\"", "[]", "{}", "true", "[null]", "\"" + new string('y', 5000) + "\"", "{\"id\":null}", "{\"id\":5}", "\"\\u0000\""];
        foreach (var name in new[] { "id", "type", "name", "text", "textFormat", "from", "recipient", "conversation", "replyToId", "entities", "attachments", "value", "channelData", "deliveryMode", "membersAdded", "reactionsAdded", "action", "locale" })
            foreach (var shape in shapes)
            {
                var activity = phone.Message(Sarah, "hello");
                activity[name] = JsonNode.Parse(shape);
                var status = (int)(await phone.Post(activity)).StatusCode;
                Assert.True(status < 500, $"{name} {shape[..Math.Min(20, shape.Length)]}: {status}");
            }
    }

    [Theory]
    [InlineData("endOfConversation")]
    [InlineData("typing")]
    [InlineData("trace")]
    [InlineData("event")]
    [InlineData("handoff")]
    [InlineData("neverHeardOf")]
    public async Task A_type_that_there_is_no_use_for_is_taken_and_nothing_follows(string type)
    {
        Assert.Empty(await Say(("type", type)));
        await using var store = await bot.OpenStore();
        Assert.False(await store.Messages.AnyAsync());
    }

    [Fact]
    public async Task Typing_is_shown_before_the_reply()
    {
        await phone.Post(phone.Message(Sarah, "hello"));
        Assert.Equal(["typing", "message"], shared.Issuer.Calls.Select(call => call.Type));
        Assert.All(shared.Issuer.Calls, call => Assert.StartsWith("Bearer own-token-", call.Authorization, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_edited_message_is_read_anew_and_once()
    {
        await phone.Text(Sarah, "cant come thurs");
        var edited = phone.Message(Sarah, "cant come thurs, got a hospital appointment");
        (edited["type"], edited["channelData"]!["eventType"]) = ("messageUpdate", "editMessage");
        await phone.Post(edited);
        await phone.Post(edited.DeepClone().AsObject());
        Assert.StartsWith("You changed a message.", phone.Said()[0], StringComparison.Ordinal);
        await using var store = await bot.OpenStore();
        Assert.Equal([AbsenceReason.NotSaid, AbsenceReason.Appointment], await store.Records.OfType<Attendance>().OrderBy(record => record.Id).Select(record => record.Reason).ToListAsync());
    }

    [Theory]
    [InlineData("messageDelete", "You took a message away here.")]
    [InlineData("messageReaction", "We can't take that as an answer.")]
    public async Task Taking_away_and_reacting_are_answered_and_change_nothing(string type, string words)
    {
        await phone.Text(Sarah, "cant come thurs");
        Assert.StartsWith(words, (await Say(("type", type), ("reactionsAdded", new JsonArray(new JsonObject { ["type"] = "like" })))).Single(), StringComparison.Ordinal);
        Assert.Equal([AttendanceState.NotComing], await Attendances());
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task A_group_is_refused_kindly_and_nothing_of_it_is_kept(string type)
    {
        var activity = phone.Message(Sarah, "<at>Family Time</at> cant come thurs");
        activity["conversation"] = new JsonObject { ["conversationType"] = type, ["isGroup"] = true, ["id"] = "19:group@thread" };
        await phone.Post(activity);
        Assert.StartsWith("We can't talk about family matters in a group", phone.Said().Single(), StringComparison.Ordinal);
        Assert.Empty(await Attendances());
    }

    [Fact]
    public async Task Mentions_and_markup_are_no_part_of_what_is_said()
    {
        var activity = phone.Message(Sarah, "<at>Family Time</at>&nbsp;<b>cant</b> come thurs<br>");
        activity["textFormat"] = "xml";
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>Family Time</at>", ["mentioned"] = new JsonObject { ["id"] = $"28:{LocalIssuer.AppId}" } });
        await phone.Post(activity);
        await using var store = await bot.OpenStore();
        Assert.Equal("cant come thurs", (await store.Records.OfType<Attendance>().SingleAsync()).Words);
    }

    [Fact]
    public async Task With_expectReplies_the_answer_carries_the_replies_and_the_connector_gets_none()
    {
        var activity = phone.Message(Sarah, "im ill cant come");
        activity["deliveryMode"] = "expectReplies";
        var response = await phone.Post(activity);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var reply = body.RootElement.GetProperty("activities")[0];
        Assert.Contains("Yes, please ask", reply.GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.Equal(activity["id"]!.GetValue<string>(), reply.GetProperty("replyToId").GetString());
        Assert.Empty(shared.Issuer.Calls);
    }

    [Fact]
    public async Task A_delivery_mode_that_is_none_is_as_if_it_were_not_there() =>
        Assert.Single(await Say(("type", "message"), ("deliveryMode", "default")));

    [Fact]
    public async Task The_same_activity_twice_counts_once()
    {
        var activity = phone.Message(Sarah, "cant come thurs");
        var all = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => phone.Post(activity.DeepClone().AsObject())));
        Assert.All(all, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Single(await Attendances());
    }

    [Theory]
    [InlineData("signin/verifyState", 404)]
    [InlineData("signin/tokenExchange", 412)]
    [InlineData("composeExtension/query", 501)]
    [InlineData(null, 501)]
    public async Task An_invoke_gets_the_schemas_own_answer(string? name, int status)
    {
        var activity = phone.Message(Sarah, "");
        (activity["type"], activity["name"], activity["value"]) = ("invoke", name, new JsonObject { ["id"] = "1" });
        Assert.Equal(status, (int)(await phone.Post(activity)).StatusCode);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"x","data":{"note":1}}}""")]
    [InlineData("""{"action":{"data":{"familytime":{"run":"run-1","question":"coming","asSent":"x","choice":-1}}}}""")]
    [InlineData("""{"action":[]}""")]
    public async Task A_button_that_is_none_of_ours_is_refused_in_the_schemas_words(string value)
    {
        var activity = phone.Message(Sarah, "");
        (activity["type"], activity["name"], activity["value"]) = ("invoke", "adaptiveCard/action", JsonNode.Parse(value));
        using var body = JsonDocument.Parse(await (await phone.Post(activity)).Content.ReadAsStringAsync());
        Assert.Equal(400, body.RootElement.GetProperty("statusCode").GetInt32());
    }

    /// <summary>Who presses is who is signed in: a card that was shown to somebody else answers nothing.</summary>
    [Fact]
    public async Task Somebody_elses_card_changes_nothing()
    {
        await phone.Text(Sarah, "im ill cant come");
        await phone.Press("+447700900010", "Yes, please ask");
        Assert.StartsWith("That question is closed now", phone.Replaced, StringComparison.Ordinal);
        await using var store = await bot.OpenStore();
        Assert.DoesNotContain(await store.Records.OfType<Illness>().ToListAsync(), illness => illness.WishesVirtual is not null);
    }

    /// <summary>A channel without Action.Execute sends a message with the button's data, and the pressed card is changed by an update.</summary>
    [Fact]
    public async Task A_press_by_Submit_answers_and_the_card_is_updated()
    {
        await phone.Text(Sarah, "im ill cant come");
        var (card, id) = phone.Newest!.Value;
        var submit = phone.Message(Sarah, "");
        submit.Remove("text");
        submit["replyToId"] = id;
        submit["value"] = JsonNode.Parse(CardReading.Buttons(card).First().GetProperty("fallback").GetProperty("data").GetRawText());
        await phone.Post(submit);
        var update = shared.Issuer.Calls.Single(call => call.Method == "PUT");
        Assert.Equal(id, update.Activity);
        Assert.EndsWith("You chose: Yes, please ask", CardReading.Words(update.Body.GetProperty("attachments")[0].GetProperty("content")), StringComparison.Ordinal);
        Assert.StartsWith("Thank you. We have asked staff about a video call.", phone.Said().Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_does_not_go_is_left_to_the_outbox()
    {
        shared.Issuer.Answers = _ => Results.StatusCode(403);
        await phone.Post(phone.Message(Sarah, "cant come thurs"));
        await using var store = await bot.OpenStore();
        var late = await store.Outbox.SingleAsync(message => message.Kind == "reply.late");
        Assert.StartsWith("We have put down that you can't come", late.Text, StringComparison.Ordinal);
        Assert.Equal(("msteams", AccountPhone.AccountOf(Sarah)), (late.Channel, late.To));
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once_and_the_reply_goes()
    {
        await phone.Text(Sarah, "hello");
        var stale = shared.Issuer.TokenRequests.Count;
        shared.Issuer.Answers = call => call.Authorization == $"Bearer own-token-{stale}" ? Results.StatusCode(401) : null;
        await phone.Text(Sarah, "hello");
        Assert.Equal(stale + 1, shared.Issuer.TokenRequests.Count);
        var request = shared.Issuer.TokenRequests.Last();
        Assert.Equal(("client_credentials", LocalIssuer.AppId, LocalIssuer.Password, "https://api.botframework.com/.default"), (request["grant_type"], request["client_id"], request["client_secret"], request["scope"]));
    }

    [Fact]
    public async Task Two_first_activities_at_the_same_moment_are_greeted_once()
    {
        const string Newcomer = "newcomer";
        var installed = phone.Message(Newcomer, "");
        (installed["type"], installed["action"]) = ("installationUpdate", "add");
        var joined = phone.Message(Newcomer, "");
        (joined["type"], joined["membersAdded"]) = ("conversationUpdate", new JsonArray(new JsonObject { ["id"] = $"29:{Newcomer}" }, new JsonObject { ["id"] = $"28:{LocalIssuer.AppId}" }));
        await Task.WhenAll(phone.Post(installed), phone.Post(joined), phone.Post(joined.DeepClone().AsObject()));
        Assert.StartsWith("Hello. This is", phone.Said().Single(), StringComparison.Ordinal);
    }

    private async Task<int> Post(string body) => (int)(await phone.Post(body, $"Bearer {ChannelToken.Valid(shared.Issuer.ServiceUrl)}")).StatusCode;

    private async Task<IReadOnlyList<string>> Say(params (string Name, JsonNode? Value)[] changes)
    {
        var activity = phone.Message(Sarah, "hello");
        foreach (var (name, value) in changes)
            activity[name] = value;
        Assert.Equal(HttpStatusCode.OK, (await phone.Post(activity)).StatusCode);
        return phone.Said();
    }

    private async Task<List<AttendanceState>> Attendances()
    {
        await using var store = await bot.OpenStore();
        return await store.Records.OfType<Attendance>().OrderBy(record => record.Id).Select(record => record.State).ToListAsync();
    }
}
