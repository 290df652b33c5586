using FamilyTimeBot.Store.Commits;
using FamilyTimeBot.Store.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Tests.Turns;

/// <summary>Two hosts with a pool and a writer each stand for two processes on one store.</summary>
[Collection(nameof(OnBothDatabases))]
public sealed class ConcurrencyTests
{
    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_same_message_a_thousand_times_at_once_is_one_row(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await using var other = host.Another();
        var results = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i =>
            Task.Run(() => (i % 2 == 0 ? host : other).Turns.Commit(Family.Turn("SM1"), default))));

        Assert.Single(results, result => result.Outcome == CommitOutcome.Done);
        Assert.All(
            results.Where(result => result.Outcome != CommitOutcome.Done),
            result => Assert.Equal(new CommitResult(CommitOutcome.Duplicate, "[\"Thank you.\"]"), result));
        Assert.Equal((1, 1), await host.Read(async store => (await store.Messages.CountAsync(), await store.Records.CountAsync())));
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Of_turns_that_read_the_same_conversation_one_is_written(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await using var other = host.Another();
        await host.Turns.Commit(Family.Turn("SM0"), default);
        var results = await Task.WhenAll(Enumerable.Range(1, 100).Select(i =>
            Task.Run(() => (i % 2 == 0 ? host : other).Turns.Commit(Family.Turn($"SM{i}", expected: 1), default))));

        Assert.Single(results, result => result.Outcome == CommitOutcome.Done);
        Assert.Equal(99, results.Count(result => result.Outcome == CommitOutcome.Conflict));
        Assert.Equal(2, await host.Read(store => store.Conversations.Select(conversation => conversation.Version).SingleAsync()));
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Turns_of_many_people_from_two_hosts_are_all_written_once(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await using var other = host.Another();
        var results = await Task.WhenAll(Enumerable.Range(0, 600).Select(i => Task.Run(() => (i % 2 == 0 ? host : other).Turns.Commit(
            Family.Turn($"SM{i}") with { Conversations = [new ConversationWrite($"person:X{i}", 0, "{}")] }, default))));

        Assert.All(results, result => Assert.Equal(CommitOutcome.Done, result.Outcome));
        Assert.Equal(600, await host.Read(store => store.Messages.Select(message => message.MessageId).Distinct().CountAsync()));
    }
}
