using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Model.Policies;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Commands;

/// <summary>What an import says of somebody is what they are then told by text, and no more.</summary>
public sealed class ImportedRulesTests : IAsyncLifetime
{
    private const string Jo = "+447700900101";
    private BotHost bot = null!;

    private string Ring => bot.Services.GetRequiredService<Policy>().Telephones.Service;

    public async Task InitializeAsync() => bot = await BotHost.Start();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("session;time;venue;companions;others_answers", "4pm", "Oak House", "Lee")]
    [InlineData("session;time;venue;companions", "4pm", "Oak House", null)]
    [InlineData("session;time;venue", "4pm", "Oak House", null)]
    [InlineData("session;time", "4pm", null, null)]
    [InlineData("session", null, null, null)]
    [InlineData("", null, null, null)]
    public async Task Time_venue_and_companions_are_told_where_the_import_allows_each(string tell, string? time, string? venue, string? companion)
    {
        await Import(tell, "no,no");
        Tells("4pm", time, await bot.Text(Jo, "what time is it"));
        Tells("Oak House", venue, await bot.Text(Jo, "where is it"));
        Tells("Lee", companion, await bot.Text(Jo, "who else is coming"));
    }

    [Theory]
    [InlineData("yes,no")]
    [InlineData("no,yes")]
    [InlineData("yes,yes")]
    public async Task Between_two_whom_the_import_keeps_apart_every_question_gets_the_number_to_ring(string restriction)
    {
        await Import("session;time;venue;companions", restriction);
        foreach (var question in (string[])["what time is it", "where is it", "who else is coming", "yes ill be there"])
        {
            var reply = (await bot.Text(Jo, question))[^1];
            Assert.Contains(Ring, reply, StringComparison.Ordinal);
            foreach (var telling in (string[])["4pm", "Thursday", "Oak", "Lee", "Amy", "suspended", "court"])
                Assert.DoesNotContain(telling, reply, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task What_a_later_import_takes_away_is_told_no_more()
    {
        await Import("session;time;venue", "no,no");
        Tells("Oak House", "Oak House", await bot.Text(Jo, "where is it"));
        await Import("session;time", "no,no");
        Tells("Oak House", null, await bot.Text(Jo, "where is it"));
    }

    [Fact]
    public async Task On_a_number_that_the_import_gives_to_two_the_bot_asks_who_writes_before_it_tells()
    {
        await Import("session;time;venue", "no,no", lee: "07700 900101");
        var reply = Assert.Single(await bot.Text(Jo, "what time is it"));
        Assert.Contains("More than one person uses this number", reply, StringComparison.Ordinal);
        foreach (var telling in (string[])["4pm", "Jo", "Lee", "Amy"])
            Assert.DoesNotContain(telling, reply, StringComparison.Ordinal);
        Assert.Contains("4pm", string.Join('\n', await bot.Text(Jo, "Jo")), StringComparison.Ordinal);
    }

    private Task Import(string tell, string restriction, string lee = "07700 900102") => CommandRoom.Import(
        bot.Services,
        ("p.csv", $"person,name,role,mobile,mobile_privacy\nP1,Jo Archer,parent,07700 900101,shared\nP2,Lee Archer,parent,{lee},shared\n"),
        ("c.csv", "child,first_name\nK1,Amy\n"),
        ("v.csv", "venue,name\nV1,Oak House\n"),
        ("r.csv", $"person,child,kind,tell,suspended,court_restrained\nP1,K1,Mum,{tell},{restriction}\nP2,K1,Dad,session;time,no,no\n"),
        ("s.csv", "session,child,start,end,venue,attendees\nS1,K1,2026-11-26 16:00,17:00,V1,P1;P2\n"));

    /// <summary>That it is told, or else whom to ring.</summary>
    private void Tells(string item, string? told, IReadOnlyList<string> replies)
    {
        var reply = string.Join('\n', replies);
        Assert.Equal(told is not null, reply.Contains(item, StringComparison.Ordinal));
        if (told is null)
            Assert.Contains(Ring, reply, StringComparison.Ordinal);
    }
}
