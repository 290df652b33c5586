using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>The secret has ended, or the tenant is wrong: no reply is lost by it.</summary>
public sealed class WrongSecretTests
{
    private const string Sarah = "+447700900001";

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    public async Task The_reply_waits_until_a_person_has_mended_it(int status)
    {
        var shared = new TeamsBot();
        await shared.InitializeAsync();
        var bot = await shared.BeginAgain();
        using var phone = new AccountPhone(bot, shared.Issuer);
        shared.Issuer.RefusesTokens = status;
        shared.Issuer.Answers = _ => Results.StatusCode(401);
        await phone.Post(phone.Message(Sarah, "im ill cant come"));
        while (await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None))
        {
        }
        Assert.Empty(phone.Said());
        await using (var store = await bot.OpenStore())
        {
            var row = await store.Outbox.SingleAsync(left => left.Kind == OutboxKind.Reply);
            Assert.Equal((OutboxState.Planned, 1), (row.State, row.Attempts));
            Assert.True(row.DueAt > bot.Clock.Now.UtcDateTime, "The channel rests.");
        }
        await shared.DisposeAsync();
    }
}
