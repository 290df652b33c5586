using FamilyTimeBot.Bot.Tests.Commands;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outreach;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Outreach;

/// <summary>A session that staff call off weeks ahead: its carer hears of it now, once, and not a fortnight before the day.</summary>
public sealed class CalledOffAheadTests : IAsyncLifetime
{
    private const string Carer = "+447700900103";
    private BotHost bot = null!;

    public async Task InitializeAsync() => bot = await BotHost.Start();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("2026-12-03")]
    [InlineData("2027-01-07")]
    [InlineData("2027-10-14")]
    public async Task The_carer_is_told_once(string day)
    {
        await ImportAndPlan(day, "planned");
        Assert.DoesNotContain(await ToCarer(), row => row.Kind == "carer.called-off");
        await ImportAndPlan(day, "called_off");
        await ImportAndPlan(day, "called_off");
        var row = Assert.Single(await ToCarer(), row => row.Kind == "carer.called-off");
        Assert.Equal((OutboxState.Planned, bot.Clock.GetUtcNow().UtcDateTime), (row.State, row.DueAt));
    }

    [Fact]
    public async Task What_came_called_off_was_never_in_the_diary()
    {
        await ImportAndPlan("2027-01-07", "called_off");
        Assert.Empty(await ToCarer());
    }

    [Fact]
    public async Task Put_back_before_it_went_nothing_goes()
    {
        await ImportAndPlan("2027-01-07", "planned");
        await ImportAndPlan("2027-01-07", "called_off");
        await ImportAndPlan("2027-01-07", "planned");
        Assert.DoesNotContain(await ToCarer(), row => row is { Kind: "carer.called-off", State: OutboxState.Planned });
    }

    private async Task ImportAndPlan(string day, string state)
    {
        await CommandRoom.Import(
            bot.Services,
            ("p.csv", "person,name,role,mobile,mobile_privacy\nP1,Jo Archer,parent,07700 900101,private\nP3,Lee Moss,carer,07700 900103,private\n"),
            ("c.csv", "child,first_name\nK1,Amy\n"),
            ("v.csv", "venue,name\nV1,Oak House\n"),
            ("r.csv", "person,child,kind,tell\nP1,K1,Mum,session;time;venue\nP3,K1,Carer,session;time;venue\n"),
            ("s.csv", $"session,child,start,end,venue,state,attendees\nS1,K1,{day} 16:00,17:00,V1,{state},P1\n"));
        await bot.Services.GetRequiredService<OutreachPlanner>().PlanAll(CancellationToken.None);
    }

    private async Task<List<OutboxMessage>> ToCarer()
    {
        await using var store = await bot.OpenStore();
        return await store.Outbox.Where(row => row.To == Carer).ToListAsync();
    }
}
