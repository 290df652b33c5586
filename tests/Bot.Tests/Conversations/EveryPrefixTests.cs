using System.Text.Json;
using FamilyTimeBot.Channels.Sms.Receiving;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Store;
using FamilyTimeBot.Turn;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Conversations;

/// <summary>
/// Every prefix of every transcript, heard twice over what the store holds by then: the same replies, records, states and open question
/// both times, and those that the turn itself then gives. Between two texts the conversation is in the database and nowhere else.
/// </summary>
public sealed class EveryPrefixTests(SharedBot shared) : IClassFixture<SharedBot>
{
    public static TheoryData<string> Names() => [.. TranscriptFiles.On("sms")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Heard_twice_it_is_answered_and_asked_the_same(string name)
    {
        var bot = await shared.BeginAgain();
        var heard = 0;
        await TranscriptFiles.Hold(name, "teams", new Transcript(bot, async (from, text, more) =>
        {
            heard++;
            var expected = await Twice(bot, from, text, more);
            var replies = await bot.Text(from, text, more);
            if (expected is not null)
                Assert.Equal(expected, replies);
            return replies;
        })
        { Phones = shared.Phones });
        Assert.True(heard > 0, "The transcript holds no text.");
    }

    /// <summary>Null where the carrier had a hand in it: what it did is told by the form.</summary>
    private static async Task<IReadOnlyList<string>?> Twice(BotHost bot, string from, string text, (string Name, string Value)[] more)
    {
        if (more.Length > 0 || CarrierAction.Of(OptOutHandling.Default, "", text).Keyword != CarrierKeyword.None)
            return null;
        var at = bot.Clock.Now.UtcDateTime;
        var once = Hear(bot, await Facts(bot, from, text, at), from, text, at);
        var again = Hear(bot, await Facts(bot, from, text, at), from, text, at);
        Assert.Equal(Told(once), Told(again));
        return once.Replies;
    }

    private static async Task<Model.Facts.TurnFacts> Facts(BotHost bot, string from, string text, DateTime at)
    {
        var store = bot.Services.GetRequiredService<ITurnStore>();
        var facts = await store.ReadFacts("sms", from, at, CancellationToken.None);
        return facts.People is [var only] && Listener.AsksForAPlan(text, only.Role)
            ? facts with { People = [only with { PlansOfOthers = await store.ReadPlans(only.Ref, only.Role, at, CancellationToken.None) }] }
            : facts;
    }

    private static Decision Hear(BotHost bot, Model.Facts.TurnFacts facts, string from, string text, DateTime at)
    {
        var service = bot.Services.GetRequiredService<Service>() with { Ids = new CountedIds() };
        return new Listener(service).Hear(new Heard("sms", from, "SM-again", text, at), facts);
    }

    private static string Told(Decision decision) => JsonSerializer.Serialize(new
    {
        decision.Replies,
        Records = decision.Records.Select(record => (object)record),
        decision.Outbox,
        Talks = decision.Talks.OrderBy(talk => talk.Key, StringComparer.Ordinal).Select(talk => $"{talk.Key} {talk.Value.ToJson()}"),
        decision.Sessions,
        decision.Address,
        decision.NoticeGivenTo,
        decision.ReadAs,
        decision.Open,
    });
}
