using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Export;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Commands;

/// <summary>From the signed text to the manager's table: one row an answer, as it stands, with the words as asked.</summary>
public sealed class FeedbackTableTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private const string Sarah = "+447700900001";
    private const string Donna = "+447700900002";
    private const string Kai = "+447700900004";

    [Fact]
    public async Task One_row_an_answer_as_a_manager_reads_it()
    {
        var bot = await shared.BeginAgain();
        await FillIn(bot, Sarah, "2026-11-26T18:00Z", "feedback", "4", "2", "back", "5", "skip", "she laughed");
        var table = await Table("export", "feedback", "--csv");
        Assert.Equal(
            "id,at,date,form,version,about,child,session,sessionStart,sessionDate,practitioner,person,role,withHelp,question,questionAsked,answer,rating,words,finished,carerMayRead",
            table[0]);
        Assert.Equal(
            [
                ",2026-11-26T18:00:00Z,2026-11-26,\"parent\",3,\"feedback\",\"C-AMELIA\",\"S-A1\",2026-11-26T16:00:00Z,2026-11-26,\"P-HALL\",\"P-SARAH\",\"parent\",no,\"overall\",\"How did the visit go overall?\",\"Well\",4,\"4\",no,no",
                ",2026-11-26T18:00:00Z,2026-11-26,\"parent\",3,\"feedback\",\"C-AMELIA\",\"S-A1\",2026-11-26T16:00:00Z,2026-11-26,\"P-HALL\",\"P-SARAH\",\"parent\",no,\"worker\",\"How did Tom, the worker, do?\",\"Very well\",5,\"5\",no,no",
                ",2026-11-26T18:00:00Z,2026-11-26,\"parent\",3,\"feedback\",\"C-AMELIA\",\"S-A1\",2026-11-26T16:00:00Z,2026-11-26,\"P-HALL\",\"P-SARAH\",\"parent\",no,\"good\",\"What went well?\",,,\"she laughed\",no,no",
            ],
            table.Skip(1).Select(row => row[row.IndexOf(',', StringComparison.Ordinal)..]));
    }

    /// <summary>Two children came to one visit: whoever averages the column gets each answer once.</summary>
    [Fact]
    public async Task Of_brothers_and_sisters_together_an_answer_is_one_row_that_names_them_all()
    {
        var bot = await shared.BeginAgain();
        await FillIn(bot, Donna, "2026-11-26T18:00Z", "feedback", "4", "5");
        var rows = (await Table("export", "feedback", "--csv")).Skip(1).ToList();
        Assert.Equal(["\"overall\"", "\"worker\""], rows.Select(row => row.Split(',')[14]));
        Assert.Equal(["4", "5"], rows.Select(row => row.Split(',')[^4]));
        Assert.All(rows, row => Assert.Equal(["\"C-JAYDEN;C-LILY\"", "\"S-B1;S-B2\""], row.Split(',')[6..8]));
    }

    [Theory]
    [InlineData("P-TANYA", false)]
    [InlineData("P-HALL", false)]
    [InlineData("P-OKAFOR", true)]
    [InlineData("P-KAI", true)]
    public async Task A_reader_gets_what_they_may_read(string reader, bool may)
    {
        var bot = await shared.BeginAgain();
        await FillIn(bot, Kai, "2026-11-24T18:00Z", "feedback", "2");
        Assert.Equal(may ? 2 : 1, (await Table("export", "feedback", "--csv", "--reader", reader)).Count);
    }

    [Fact]
    public async Task What_a_young_person_tells_of_their_carer_is_not_for_the_carer_whom_they_let_read_the_rest()
    {
        var bot = await shared.BeginAgain();
        await FillIn(bot, Kai, "2026-11-24T18:00Z", "feedback", "2", "my carer hits me");
        await using (var store = await bot.OpenStore())
        {
            store.Add(new Person { Ref = "P-RAY", Name = "Ray Lyle", FirstName = "Ray", Role = PersonRole.Carer });
            store.Add(new Relationship { PersonRef = "P-RAY", ChildRef = "C-KAI", Kind = "Carer", Tell = Tell.Session | Tell.Time });
            await store.SaveChangesAsync();
            await store.Records.OfType<Form>().ExecuteUpdateAsync(set => set.SetProperty(form => form.CarerMayRead, true));
        }
        Assert.Contains("my carer hits me", string.Join('\n', await Table("export", "feedback", "--csv", "--reader", "P-OKAFOR")), StringComparison.Ordinal);
        var shown = await Table("export", "feedback", "--csv", "--reader", "P-RAY");
        Assert.Equal(2, shown.Count);
        Assert.DoesNotContain("my carer hits me", string.Join('\n', shown), StringComparison.Ordinal);
    }

    private static async Task FillIn(BotHost bot, string from, string utc, params string[] texts)
    {
        bot.Clock.Now = DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var text in texts)
            await bot.Text(from, text);
    }

    private async Task<IReadOnlyList<string>> Table(params string[] args)
    {
        var services = shared.Bot.Services;
        await using var own = new ServiceCollection()
            .AddSingleton(new Exporter(services.GetRequiredService<IDbContextFactory<CaseStore>>(), services.GetRequiredService<Policy>()))
            .BuildServiceProvider();
        var ran = await CommandRoom.Run(own, args);
        Assert.Equal(0, ran.Code);
        return ran.Lines;
    }
}
