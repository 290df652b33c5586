using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>A connector that is busy or broken: what was to be said waits in the outbox, and goes from there once.</summary>
public sealed class BusyConnectorTests(TeamsBot teams) : OnAPhone(teams)
{
    private const string Sarah = "+447700900001";
    /// <summary>"0" is no wait, so nobody sleeps; what asks for an hour is not waited for at all.</summary>
    [Theory]
    [InlineData(429, "0", 3)]
    [InlineData(503, "0", 3)]
    [InlineData(429, "3600", 1)]
    [InlineData(503, "3600", 1)]
    public async Task After_its_tries_the_reply_is_left_to_the_outbox_and_goes_from_there_once(int status, string after, int tries)
    {
        Teams.Issuer.Answers = _ => new Later(status, after);
        await Phone.Post(Phone.Message(Sarah, "im ill cant come"));
        Assert.Equal(tries, Phone.Said().Count);
        await using (var store = await Bot.OpenStore())
            Assert.Equal((OutboxState.Planned, 1, "msteams"), await store.Outbox.Where(row => row.Kind == OutboxKind.Reply).Select(row => new ValueTuple<OutboxState, int, string>(row.State, row.Attempts, row.Channel)).SingleAsync());
        Teams.Issuer.Answers = _ => null;
        await SendDue();
        await SendDue();
        Assert.EndsWith("1 Yes, please ask\n2 No, thank you", Assert.Single(Phone.Said()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_goes_at_the_second_try_is_said_once_and_leaves_nothing()
    {
        var refusals = 1;
        Teams.Issuer.Answers = call => call.Type == "message" && refusals-- > 0 ? new Later(503, "0") : null;
        await Phone.Post(Phone.Message(Sarah, "im ill cant come"));
        Assert.Equal(2, Phone.Said().Count);
        await SendDue();
        Assert.Empty(Phone.Said());
    }

    private async Task SendDue()
    {
        while (await Bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None))
        {
        }
    }

    private sealed class Later(int status, string after) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.Headers.RetryAfter = after;
            return Task.CompletedTask;
        }
    }
}
