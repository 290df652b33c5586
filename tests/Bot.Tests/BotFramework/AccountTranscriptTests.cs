using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.People;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>
/// Every transcript once more, in Teams: the same people, the same words, the same records, by activities with a real token. Those that tell
/// of a carrier's doings are marked "@ on sms".
/// </summary>
public sealed class AccountTranscriptTests(TeamsBot shared) : IClassFixture<TeamsBot>
{
    public static TheoryData<string> Names() => [.. TranscriptFiles.On("teams")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_word_for_word_in_Teams(string name)
    {
        var bot = await shared.BeginAgain();
        using var phone = new AccountPhone(bot, shared.Issuer);
        await TranscriptFiles.Hold(name, "teams", new Transcript(bot, phone.TextOrDuty) { Press = phone.Press, Replaced = () => phone.Replaced });
    }
}

/// <summary>A service that a local issuer leads to, whose people have accounts beside their numbers.</summary>
public sealed class TeamsBot : IAsyncLifetime
{
    private SharedBot shared = null!;

    public LocalIssuer Issuer { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Issuer = await LocalIssuer.Start();
        shared = new SharedBot(Issuer.Settings);
        await shared.InitializeAsync();
    }

    public async Task<BotHost> BeginAgain()
    {
        var bot = await shared.BeginAgain();
        Issuer.Calls.Clear();
        await using var store = await bot.OpenStore();
        foreach (var address in await store.Addresses.Include(address => address.People).ToListAsync())
            store.Add(new Address
            {
                Channel = "msteams",
                Value = AccountPhone.AccountOf(address.Value),
                Privacy = address.Privacy,
                People = [.. address.People.Select(link => new AddressPerson { PersonRef = link.PersonRef })],
            });
        await store.SaveChangesAsync();
        return bot;
    }

    public async Task DisposeAsync()
    {
        await shared.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
