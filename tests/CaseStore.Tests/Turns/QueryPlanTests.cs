using System.Text.RegularExpressions;
using FamilyTimeBot.Store.Protection;
using FamilyTimeBot.Store.Providers;
using FamilyTimeBot.Store.Tests.Support;
using FamilyTimeBot.Store.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Store.Tests.Turns;

/// <summary>A turn costs the same with a thousand sessions in the store and with a million.</summary>
[Collection(nameof(OnBothDatabases))]
public sealed partial class QueryPlanTests
{
    [Theory]
    [InlineData(Family.JosNumber, 7)]
    [InlineData(Family.PatsNumber, 7)]
    [InlineData(Family.MiasNumber, 9)]
    [InlineData("+447700900777", 7)]
    public async Task No_read_of_a_turn_looks_through_a_whole_table(string number, int reads)
    {
        await using var host = await Databases.WithFamily(Database.Sqlite);
        var statements = await ReadsOfATurn(host, number);

        Assert.Equal(reads, statements.Count);
        Assert.All(statements, statement => Assert.DoesNotMatch(@"SCAN [a-z]\d?\b(?! VIRTUAL)", PlanOf(host.File, statement)));
    }

    private static async Task<IReadOnlyList<string>> ReadsOfATurn(StoreHost host, string number)
    {
        var sent = new SentStatements();
        var plain = ProviderOptions.Sqlite(host.Options, host.Services.GetRequiredService<ITextProtector>());
        var watched = new DbContextOptionsBuilder<SqliteCaseStore>(plain).AddInterceptors(sent).Options;
        await using var turns = new TurnStore(new CaseStoreFactory<SqliteCaseStore>(watched, file: null, statements: null));
        await turns.RepliesTo("sms", "SM1", default);
        await turns.ReadFacts("sms", number, Family.Now, default);
        return sent.All;
    }

    /// <summary>Rows that the statement itself has just put together may be gone through; tables may not.</summary>
    private static string PlanOf(string file, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement;
        foreach (var name in Parameter().Matches(statement).Select(match => match.Value).Distinct())
            command.Parameters.AddWithValue(name, "x");
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
            steps.Add(reader.GetString(3));
        var ownRows = steps.Where(step => step.StartsWith("CO-ROUTINE ", StringComparison.Ordinal) || step.StartsWith("MATERIALIZE ", StringComparison.Ordinal))
            .Select(step => "SCAN " + step.Split(' ')[1]);
        return string.Join('\n', steps.Except(ownRows));
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
