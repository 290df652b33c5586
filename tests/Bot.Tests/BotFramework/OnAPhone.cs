using FamilyTimeBot.Bot.Tests.Conversations;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>A world begun again for each test, and accounts in Teams that write to it.</summary>
public abstract class OnAPhone(TeamsBot teams) : IClassFixture<TeamsBot>, IAsyncLifetime
{
    private protected TeamsBot Teams { get; } = teams;

    private protected BotHost Bot { get; private set; } = null!;

    private protected AccountPhone Phone { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Bot = await Teams.BeginAgain();
        Phone = new AccountPhone(Bot, Teams.Issuer);
    }

    public Task DisposeAsync()
    {
        Phone.Dispose();
        return Task.CompletedTask;
    }
}
