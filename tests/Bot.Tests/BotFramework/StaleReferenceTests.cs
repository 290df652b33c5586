using System.Text.Json.Nodes;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Channels.BotFramework;
using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Channels.BotFramework.Hearing;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>Two processes of the service over one store: what one has forgotten, the other remembers for ten minutes at most.</summary>
public sealed class StaleReferenceTests(TeamsBot shared) : IClassFixture<TeamsBot>, IAsyncLifetime
{
    private static readonly BotFrameworkAddress Account = new(BotFrameworkAddress.Teams, "entra-somebody");
    private static readonly Activity Written = new()
    {
        Type = "message",
        ChannelId = BotFrameworkAddress.Teams,
        ServiceUrl = "https://smba.example/uk/",
        From = new ChannelAccount { Id = "29:somebody" },
        Recipient = new ChannelAccount { Id = "28:us" },
        Conversation = new ConversationAccount { Id = "a:chat" },
    };

    private readonly TestClock clock = new();
    private BotHost bot = null!;
    private Greeter here = null!;
    private Greeter there = null!;

    public async Task InitializeAsync()
    {
        bot = await shared.BeginAgain();
        (here, there) = (Process(), Process());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_another_process_has_forgotten_is_kept_anew_once_the_memory_of_it_is_old()
    {
        await here.KeepNew(Written, Account);
        await there.Forget(Account);
        Assert.False(await IsKept());
        clock.Now += TimeSpan.FromMinutes(11);
        await here.KeepNew(Written, Account);
        Assert.True(await IsKept(), "They have written again, and can be written to.");
    }

    [Fact]
    public async Task What_this_process_has_forgotten_is_kept_anew_at_once()
    {
        await here.KeepNew(Written, Account);
        await here.Forget(Account);
        Assert.False(await IsKept());
        await here.KeepNew(Written, Account);
        Assert.True(await IsKept());
    }

    /// <summary>The memory is there to spare the store a write at each message.</summary>
    [Fact]
    public async Task While_it_is_fresh_nothing_is_written()
    {
        await here.KeepNew(Written, Account);
        await there.Forget(Account);
        clock.Now += TimeSpan.FromMinutes(9);
        await here.KeepNew(Written, Account);
        Assert.False(await IsKept());
    }

    [Fact]
    public async Task A_chat_at_another_address_is_kept_whatever_is_remembered()
    {
        await here.KeepNew(Written, Account);
        await here.KeepNew(Written with { Conversation = new ConversationAccount { Id = "a:new-chat" } }, Account);
        await using var store = await bot.OpenStore();
        Assert.Equal("a:new-chat", (await store.ConversationReferences.SingleAsync()).ConversationId);
    }

    /// <summary>Through the front door: an erasure elsewhere, and a reply that waits for that person, are not sent to where they were.</summary>
    [Fact]
    public async Task Once_forgotten_nothing_more_is_sent_there()
    {
        using var phone = new AccountPhone(bot, shared.Issuer);
        var removed = phone.Message("+447700900001", "");
        (removed["type"], removed["action"]) = ("installationUpdate", JsonValue.Create("remove"));
        await phone.Text("+447700900001", "when is it");
        await phone.Post(removed);
        var outbox = bot.Services.GetServices<IOutboxChannel>().Single(channel => channel.Name == BotFrameworkAddress.Teams);
        var outcome = await outbox.Send(new Model.Messages.OutboxMessage { Purpose = "reply:1", Kind = OutboxKind.Reply, Channel = "msteams", To = AccountPhone.AccountOf("+447700900001"), Text = "Thank you." }, null, default);
        Assert.Equal((null, Failure.GiveUp), (outcome.ProviderId, outcome.Failure));
        Assert.Empty(phone.Said());
    }

    private Greeter Process() => new(bot.Services.GetRequiredService<IChannelStore>(), bot.Services.GetRequiredService<BotFrameworkWords>(), new Clocks(clock, clock));

    private async Task<bool> IsKept()
    {
        await using var store = await bot.OpenStore();
        return await store.ConversationReferences.AnyAsync(known => known.Address == Account.Value);
    }
}
