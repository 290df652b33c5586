using System.Net;
using System.Security.Cryptography;
using FamilyTimeBot.Bot.Tests.Conversations;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>The published keys over time: changed, away, and asked for by names that somebody makes up.</summary>
public sealed class SigningKeysTests : IAsyncLifetime
{
    private LocalIssuer issuer = null!;
    private BotHost bot = null!;
    private AccountPhone phone = null!;

    public async Task InitializeAsync()
    {
        issuer = await LocalIssuer.Start();
        bot = await BotHost.Start(null, issuer.Settings);
        phone = new AccountPhone(bot, issuer);
    }

    public async Task DisposeAsync()
    {
        phone.Dispose();
        await bot.DisposeAsync();
        await issuer.DisposeAsync();
    }

    [Fact]
    public async Task A_key_published_after_the_start_is_taken_at_its_first_use()
    {
        Assert.Equal(HttpStatusCode.OK, await Send("key-1", LocalIssuer.Key));
        using var next = RSA.Create(2048);
        issuer.Keys.Add(LocalIssuer.Jwk("key-2", next, ["msteams"]));
        Assert.Equal(HttpStatusCode.OK, await Send("key-2", next));
        Assert.Equal(2, issuer.KeyReads);
    }

    [Fact]
    public async Task Made_up_keys_make_nobody_ask_for_each()
    {
        await Send("key-1", LocalIssuer.Key);
        var before = issuer.KeyReads;
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Send($"made-up-{number}", LocalIssuer.Key)));
        Assert.All(all, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.InRange(issuer.KeyReads - before, 1, 2);
    }

    [Fact]
    public async Task While_the_issuer_is_away_the_known_keys_hold()
    {
        Assert.Equal(HttpStatusCode.OK, await Send("key-1", LocalIssuer.Key));
        issuer.IsAway = true;
        Assert.Equal(HttpStatusCode.Unauthorized, await Send("made-up", LocalIssuer.Key));
        Assert.Equal(HttpStatusCode.OK, await Send("key-1", LocalIssuer.Key));
    }

    [Fact]
    public async Task With_no_keys_ever_read_it_is_401_and_no_fault_of_ours()
    {
        issuer.IsAway = true;
        Assert.Equal(HttpStatusCode.Unauthorized, await Send("key-1", LocalIssuer.Key));
    }

    private async Task<HttpStatusCode> Send(string keyId, RSA key)
    {
        var token = ChannelToken.Sign(ChannelToken.Header(keyId: keyId), ChannelToken.Claims(issuer.ServiceUrl), key);
        return (await phone.Post(phone.Message("+447700900001", "hello").ToJsonString(), "Bearer " + token)).StatusCode;
    }
}
