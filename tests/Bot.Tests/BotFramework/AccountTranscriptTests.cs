using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Channels.BotFramework;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
        await TranscriptFiles.Hold(name, "teams", new Transcript(bot, phone.TextOrDuty) { Press = phone.Press, Replaced = () => phone.Replaced, Accounts = phone.Said });
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
        shared = new SharedBot(Issuer.Settings, services =>
        {
            foreach (var channel in BotFrameworkAddress.Channels)
                services.AddSingleton<IOutboxChannel>(provider => ActivatorUtilities.CreateInstance<BotFrameworkOutbox>(provider, channel));
        });
        await shared.InitializeAsync();
    }

    public async Task<BotHost> BeginAgain()
    {
        var bot = await shared.BeginAgain();
        Issuer.Calls.Clear();
        Issuer.Answers = _ => null;
        await using var store = await bot.OpenStore();
        foreach (var address in await store.Addresses.Include(address => address.People).ToListAsync())
            store.Add(new Address
            {
                Channel = "msteams",
                Value = AccountPhone.AccountOf(address.Value),
                Privacy = address.Privacy,
                People = [.. address.People.Select(link => new AddressPerson { PersonRef = link.PersonRef })],
            });
        await Staff(store);
        await store.SaveChangesAsync();
        return bot;
    }

    /// <summary>Those of the made-up world, one who works with Ruby alone, and a manager.</summary>
    private static async Task Staff(CaseStore store)
    {
        store.Add(new Person { Ref = "P-NOOR", Name = "Noor Aziz", FirstName = "Noor", Role = PersonRole.Practitioner });
        store.Add(new Person { Ref = "P-FROST", Name = "Helen Frost", FirstName = "Helen", Role = PersonRole.Manager });
        store.Add(new Relationship { PersonRef = "P-NOOR", ChildRef = "C-RUBY", Kind = "practitioner" });
        foreach (var (name, reference) in new[] { ("tom", "P-HALL"), ("grace", "P-OKAFOR"), ("noor", "P-NOOR"), ("helen", "P-FROST") })
            store.Add(new Address { Channel = "msteams", Value = AccountPhone.AccountOf(name), People = [new AddressPerson { PersonRef = reference }] });
        await store.Sessions.Where(session => session.Ref == "S-A1").ExecuteUpdateAsync(set => set.SetProperty(session => session.RingIn, true));
    }

    public async Task DisposeAsync()
    {
        await shared.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
