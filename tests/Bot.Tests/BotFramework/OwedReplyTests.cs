using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>A reply is in the outbox from the turn's commit on until it is said: none is lost, and a repeat says nothing twice.</summary>
public sealed class OwedReplyTests(TeamsBot teams) : OnAPhone(teams)
{
    private const string Sarah = "+447700900001";
    private const string Priya = "+447700900003";
    [Fact]
    public async Task What_is_said_leaves_nothing_in_the_outbox()
    {
        await Phone.Text(Sarah, "when is it");
        await Phone.Text(Sarah, "im ill cant come");
        await Phone.Press(Sarah, "Yes, please ask");
        await Phone.Text(Priya, "hello");
        await using var store = await Bot.OpenStore();
        var left = await store.Outbox.Where(row => row.Kind == OutboxKind.Reply).ToListAsync();
        Assert.True(left.TrueForAll(row => row.To == AccountPhone.AccountOf(Priya)), "Each row goes with the commit after it at the latest.");
    }

    /// <summary>While the connector has it, nobody knows yet whether it went: its row is under a lease.</summary>
    [Fact]
    public async Task While_it_is_being_said_it_is_claimed_with_its_card()
    {
        OutboxMessage? owed = null;
        Teams.Issuer.Answers = call =>
        {
            if (call.Type == "message")
                owed = Rows().Single();
            return null;
        };
        await Phone.Post(Phone.Message(Sarah, "im ill cant come"));
        Assert.Equal((OutboxState.Claimed, 1, "msteams"), (owed!.State, owed.Attempts, owed.Channel));
        Assert.Contains("Yes, please ask", owed.Opens, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_said_goes_by_the_outbox_as_the_same_card()
    {
        Teams.Issuer.Answers = _ => Results.StatusCode(403);
        await Phone.Post(Phone.Message(Sarah, "im ill cant come"));
        Teams.Issuer.Calls.Clear();
        Teams.Issuer.Answers = _ => null;
        Assert.Equal((OutboxState.Planned, 1), Rows().Select(row => (row.State, row.Attempts)).Single());
        await SendDue();
        Assert.EndsWith("1 Yes, please ask\n2 No, thank you", Phone.Said().Single(), StringComparison.Ordinal);
        await Phone.Press(Sarah, "Yes, please ask");
        Assert.EndsWith("You chose: Yes, please ask", Phone.Replaced, StringComparison.Ordinal);
    }

    /// <summary>Whichever channel the registration is given: its replies are the outbox's as those of Teams are.</summary>
    [Theory]
    [InlineData("telegram")]
    [InlineData("slack")]
    [InlineData("webchat")]
    public async Task What_could_not_be_said_on_another_channel_goes_by_the_outbox(string channel)
    {
        Teams.Issuer.Answers = _ => Results.StatusCode(403);
        var activity = Phone.Message(Sarah, "im ill cant come");
        activity["channelId"] = channel;
        Assert.Equal(HttpStatusCode.OK, (await Phone.Post(activity)).StatusCode);
        Teams.Issuer.Calls.Clear();
        Teams.Issuer.Answers = _ => null;
        Assert.Equal((OutboxState.Planned, "bf:" + channel), Rows().Select(row => (row.State, row.Channel)).Single());
        await SendDue();
        var (said, body) = Teams.Issuer.Calls.Where(call => call.Type == "message").Select(call => (call.Body.GetProperty("text").GetString(), call.Body)).Single();
        Assert.Contains("We don't know this account", said, StringComparison.Ordinal);
        Assert.Equal(channel, body.GetProperty("channelId").GetString());
        await SendDue();
        Assert.Single(Teams.Issuer.Calls, call => call.Type == "message");
    }

    /// <summary>The first of two does not go: the second waits for it, and both come in order.</summary>
    [Fact]
    public async Task What_comes_after_a_failure_waits_for_it()
    {
        Teams.Issuer.Answers = _ => Results.StatusCode(403);
        var edited = Phone.Message(Sarah, "cant come thurs");
        (edited["type"], edited["channelData"]!["eventType"]) = ("messageUpdate", "editMessage");
        await Phone.Post(edited);
        Teams.Issuer.Calls.Clear();
        Teams.Issuer.Answers = _ => null;
        Bot.Clock.Now += TimeSpan.FromSeconds(1);
        await SendDue();
        Assert.Equal(["You changed a message.", "We have put down that you can't come"], Phone.Said().Select(said => said[..Math.Min(said.Length, said.StartsWith('Y') ? 22 : 36)]));
    }

    /// <summary>A process that ended between the commit and the reply: its lease ends, and the outbox of another says it once.</summary>
    [Fact]
    public async Task A_reply_whose_sender_is_gone_is_said_once_the_lease_is_over()
    {
        Teams.Issuer.Answers = call => call.Type == "message" ? throw new InvalidOperationException("gone") : null;
        await Phone.Post(Phone.Message(Sarah, "im ill cant come"));
        await using (var store = await Bot.OpenStore())
            await store.Outbox.Where(row => row.Kind == OutboxKind.Reply).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, OutboxState.Claimed).SetProperty(row => row.LeaseBy, "gone").SetProperty(row => row.LeaseUntil, DateTime.UtcNow.AddSeconds(-1)));
        Teams.Issuer.Calls.Clear();
        Teams.Issuer.Answers = _ => null;
        await SendDue();
        await SendDue();
        Assert.EndsWith("1 Yes, please ask\n2 No, thank you", Phone.Said().Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeated_message_is_taken_and_not_answered_again()
    {
        var activity = Phone.Message(Sarah, "im ill cant come");
        await Phone.Post(activity);
        Assert.Single(Phone.Said());
        Assert.Equal(HttpStatusCode.OK, (await Phone.Post(activity.DeepClone().AsObject())).StatusCode);
        Assert.Empty(Phone.Said());
    }

    [Fact]
    public async Task A_repeated_message_with_expectReplies_gets_the_same_answer_with_its_card()
    {
        var activity = Phone.Message(Sarah, "im ill cant come");
        activity["deliveryMode"] = "expectReplies";
        var (first, again) = (await Body(activity), await Body(activity));
        Assert.Contains("Yes, please ask", first, StringComparison.Ordinal);
        Assert.Equal(first, again);
        Assert.Empty(Rows());
    }

    [Fact]
    public async Task A_repeated_press_gets_the_same_card_and_nothing_is_said_twice()
    {
        await Phone.Text(Sarah, "im ill cant come");
        var press = Phone.Invoke(Sarah, CardReading.Buttons(Phone.Newest!.Value.Card).First(), Phone.Newest.Value.Id);
        var first = await Body(press);
        Assert.Single(Phone.Said());
        var again = await Body(press);
        Assert.Equal("application/vnd.microsoft.card.adaptive", JsonDocument.Parse(first).RootElement.GetProperty("type").GetString());
        Assert.Equal(first, again);
        Assert.Empty(Phone.Said());
    }

    /// <summary>A button of a list of sessions: the same list again.</summary>
    [Fact]
    public async Task A_repeated_press_on_a_list_gets_the_same_list()
    {
        await Phone.Text("helen", "today");
        var press = Phone.Invoke("helen", CardReading.Buttons(Phone.Newest!.Value.Card).First(), Phone.Newest.Value.Id);
        var first = await Body(press);
        Assert.Equal("application/vnd.microsoft.card.adaptive", JsonDocument.Parse(first).RootElement.GetProperty("type").GetString());
        Assert.Equal(first, await Body(press));
    }

    /// <summary>They wrote, and no answer reaches them: a person rings, once, however many of their answers are refused.</summary>
    [Fact]
    public async Task A_reply_that_is_refused_for_good_is_a_telephone_task_once()
    {
        Teams.Issuer.Answers = _ => Results.StatusCode(403);
        await Phone.Post(Phone.Message(Sarah, "when is it"));
        await Phone.Post(Phone.Message(Sarah, "where is it"));
        await SendDue();
        Assert.All(Rows(), row => Assert.Equal(OutboxState.Failed, row.State));
        await using var store = await Bot.OpenStore();
        var task = await store.Outbox.SingleAsync(row => row.Kind == "duty.telephone-reply");
        Assert.Equal(("P-SARAH", "sms"), (task.PersonRef, task.Channel));
        Assert.Matches("please ring person P-SARAH\\. They wrote to us, and our answer did not reach them: .*403", task.Text);
    }

    private async Task<string> Body(JsonObject activity) => await (await Phone.Post(activity.DeepClone().AsObject())).Content.ReadAsStringAsync();

    private async Task SendDue()
    {
        while (await Bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None))
        {
        }
    }

    private List<OutboxMessage> Rows()
    {
        using var store = Bot.Services.GetRequiredService<IDbContextFactory<CaseStore>>().CreateDbContext();
        return [.. store.Outbox.AsNoTracking().Where(row => row.Kind == OutboxKind.Reply).OrderBy(row => row.Id)];
    }
}
