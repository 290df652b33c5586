using FamilyTimeBot.Bot.Tests.Conversations;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.Outreach;

/// <summary>What cannot wait until the office opens goes to the out-of-hours desk as well; what can does not.</summary>
public sealed class OutOfHoursTests : IAsyncLifetime
{
    private const string Desk = "+447700900888";
    private const string Sarah = "+447700900001";
    private const string Kelly = "+447700900011";
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        bot = await BotHost.Start(null, $"--Duty:OutOfHoursAddress={Desk}");
        await using var store = await bot.OpenStore();
        await TestWorld.Fill(store);
        await store.Sessions.Where(session => session.Ref == "S-C1").ExecuteUpdateAsync(set => set.SetProperty(session => session.StartsAt, new DateTime(2026, 11, 25, 8, 30, 0)));
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData(Kelly, "i cant come tomorrow morning", "2026-11-24T23:10Z", true)]
    [InlineData(Sarah, "cant come thursday", "2026-11-24T23:10Z", false)]
    [InlineData(Kelly, "i cant come tomorrow morning", "2026-11-24T11:00Z", false)]
    [InlineData(Sarah, "i want to kill myself", "2026-11-24T23:10Z", true)]
    public async Task The_desk_hears_of_what_cannot_wait(string from, string text, string at, bool isTold)
    {
        bot.Clock.Now = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        await bot.Text(from, text);
        await using var store = await bot.OpenStore();
        var rows = await store.Outbox.AsNoTracking().ToListAsync();
        Assert.Contains(rows, row => row.To == BotHost.Duty);
        Assert.Equal(isTold, rows.Exists(row => row.To == Desk));
        Assert.Distinct(rows.Select(row => row.Purpose));
    }

    [Theory]
    [InlineData("2026-11-24T23:10Z", "It has gone to the out-of-hours team too.")]
    [InlineData("2026-11-24T11:00Z", "Staff will read it by 5pm today.")]
    public async Task In_danger_they_are_told_whom_it_has_gone_to(string at, string told)
    {
        bot.Clock.Now = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        Assert.EndsWith(told, (await bot.Text(Sarah, "i want to kill myself"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_answers_a_concern_with_its_reference_and_both_chains_end()
    {
        bot.Clock.Now = new DateTimeOffset(2026, 11, 24, 23, 10, 0, TimeSpan.Zero);
        await bot.Text(Sarah, "i want to kill myself");
        await using var store = await bot.OpenStore();
        var reference = (await store.Outbox.AsNoTracking().FirstAsync(row => row.To == Desk)).Until!;
        Assert.Contains(reference, Assert.Single(await bot.Text(Desk, reference.ToLowerInvariant())), StringComparison.Ordinal);
        Assert.DoesNotContain(await store.Outbox.AsNoTracking().Where(row => row.Until == reference).ToListAsync(), row => row.State == Model.Messages.OutboxState.Planned);
    }
}
