using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Channels.Sms.Status;
using FamilyTimeBot.Model.Messages;
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

    private static Task Report(BotHost bot, string to, char sid) =>
        bot.Services.GetRequiredService<StatusReports>().Take(new StatusCallback("SM" + new string(sid, 32), "undelivered", to, 30005, OutboxId: null), CancellationToken.None);
}
