using System.Net;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Channels.Sms.Status;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Outreach;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Outreach;

/// <summary>Somebody texted us, and Twilio could not deliver what the webhook answered.</summary>
public sealed class UnansweredTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private const string Sarah = "+447700900001";

    [Fact]
    public async Task An_answer_that_did_not_arrive_is_a_telephone_task_once()
    {
        var bot = await shared.BeginAgain();
        await bot.Text(Sarah, "when is it");
        await Report(bot, Sarah, 'a');
        await Report(bot, Sarah, 'a');
        await Report(bot, Sarah, 'b');
        await using var store = await bot.OpenStore();
        var task = await store.Outbox.SingleAsync(row => row.Kind == "duty.telephone-reply");
        Assert.EndsWith("please ring person P-SARAH. They wrote to us, and our answer did not reach them: Twilio 30005.", task.Text, StringComparison.Ordinal);
    }

    /// <summary>There is nobody to ring: staff hear of those by their own alert.</summary>
    [Fact]
    public async Task Where_nobody_is_known_there_is_none()
    {
        var bot = await shared.BeginAgain();
        await Report(bot, "+447700900999", 'a');
        await using var store = await bot.OpenStore();
        Assert.False(await store.Outbox.AnyAsync(row => row.Kind == "duty.telephone-reply"));
    }

    [Fact]
    public async Task A_reminder_that_a_signed_callback_says_did_not_arrive_is_a_telephone_task()
    {
        var bot = await shared.BeginAgain();
        bot.Clock.Now = new DateTimeOffset(2026, 11, 24, 16, 1, 0, TimeSpan.Zero);
        await bot.Services.GetRequiredService<OutreachPlanner>().PlanAll(CancellationToken.None);
        await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None);
        var sid = "SM" + new string('c', 32);
        await using var store = await bot.OpenStore();
        var id = await store.Outbox.Where(row => row.Kind == "reminder" && row.PersonRef == "P-SARAH" && row.State == OutboxState.Sent).Select(row => row.Id).SingleAsync();
        await store.Outbox.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ProviderId, sid));
        var response = await bot.Post(
            [new("MessageSid", sid), new("AccountSid", BotHost.AccountSid), new("MessageStatus", "undelivered"), new("To", Sarah), new("From", BotHost.OurNumber), new("ErrorCode", "30005")],
            $"/api/sms/status?outbox={id}");
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(OutboxState.Undelivered, await store.Outbox.Where(row => row.Id == id).Select(row => row.State).SingleAsync());
        Assert.Contains("P-SARAH", (await store.Outbox.SingleAsync(row => row.Kind == "duty.telephone-instead")).Text, StringComparison.Ordinal);
    }

    private static Task Report(BotHost bot, string to, char sid) =>
        bot.Services.GetRequiredService<StatusReports>().Take(new StatusCallback("SM" + new string(sid, 32), "undelivered", to, 30005, OutboxId: null), CancellationToken.None);
}
