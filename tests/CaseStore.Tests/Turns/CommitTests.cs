using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Store.Commits;
using FamilyTimeBot.Store.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Tests.Turns;

[Collection(nameof(OnBothDatabases))]
public sealed class CommitTests
{
    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_message_counts_once_and_a_repeat_gets_the_stored_replies(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await host.Turns.Commit(Family.Turn("SM1"), default);

        var again = await host.Turns.Commit(Family.Turn("SM1", expected: 1), default);

        Assert.Equal(new CommitResult(CommitOutcome.Duplicate, "[\"Thank you.\"]"), again);
        Assert.Equal((1, 1, 1), await Counts(host));
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_turn_that_read_an_older_conversation_is_a_conflict_and_leaves_nothing(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await host.Turns.Commit(Family.Turn("SM1"), default);
        await host.Turns.Commit(Family.Turn("SM2", expected: 1), default);

        Assert.Equal(CommitOutcome.Conflict, (await host.Turns.Commit(Family.Turn("SM3", expected: 1), default)).Outcome);
        Assert.Equal(CommitOutcome.Conflict, (await host.Turns.Commit(Family.Turn("SM4", expected: 0), default)).Outcome);
        Assert.Equal((2, 2, 2), await Counts(host));
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_session_that_staff_changed_meanwhile_is_a_conflict(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await host.Read(store => store.Sessions.Where(s => s.Ref == "S1").ExecuteUpdateAsync(set => set.SetProperty(s => s.Version, 2)));

        Assert.Equal(CommitOutcome.Conflict, (await host.Turns.Commit(Family.Turn("SM1"), default)).Outcome);
        Assert.Equal((0, 0, 0), await Counts(host));
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_session_that_is_gone_is_a_conflict(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        var commit = Family.Turn("SM1") with { Sessions = [new SessionVersion("S9", 1)] };

        Assert.Equal(CommitOutcome.Conflict, (await host.Turns.Commit(commit, default)).Outcome);
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_thing_planned_twice_is_planned_once_and_the_turn_stands(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await host.Turns.Commit(Family.Turn("SM1") with { Outbox = [Family.Alert("duty:1"), Family.Alert("duty:1")] }, default);

        var second = await host.Turns.Commit(
            Family.Turn("SM2", expected: 1) with { Outbox = [Family.Alert("duty:1"), Family.Alert("duty:2")] }, default);

        Assert.Equal(CommitOutcome.Done, second.Outcome);
        Assert.Equal(["duty:1", "duty:2"], await host.Read(store => store.Outbox.OrderBy(row => row.Id).Select(row => row.Purpose).ToListAsync()));
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_answered_concern_is_marked_and_its_chain_is_cancelled(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        var sent = Family.Alert("duty:sent", until: "AAAAA");
        sent.State = OutboxState.Sent;
        await host.Add(Family.Concern("AAAAA"), Family.Concern("BBBBB"), sent);
        var tried = Family.Alert("duty:tried", until: "AAAAA");
        tried.Attempts = 1;
        await host.Add(Family.Alert("duty:a", until: "AAAAA"), Family.Alert("duty:b", until: "BBBBB"), tried);

        await host.Turns.Commit(
            new() { Message = Family.Message("SM1", from: "+447700900990"), AnsweredConcerns = ["AAAAA"] }, default);

        var answered = await host.Read(store => store.Records.OfType<Concern>().SingleAsync(concern => concern.AnsweredAt != null));
        Assert.Equal(("AAAAA", Family.Now, "+447700900990"), (answered.Reference, answered.AnsweredAt!.Value, answered.AnsweredBy));
        Assert.Equal(
            ["duty:a Cancelled", "duty:b Planned", "duty:sent Sent", "duty:tried Planned"],
            (await host.Read(store => store.Outbox.Select(row => row.Purpose + " " + row.State).ToListAsync())).Order());
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Records_of_one_turn_and_kind_keep_their_order(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        var said = Enumerable.Range(0, 12).Select(i => Family.NotComing($"words {i}")).ToList();
        await host.Turns.Commit(Family.Turn("SM1") with { Records = said }, default);

        var kept = await host.Read(store => store.Records.OrderBy(record => record.Id).Select(record => record.Words).ToListAsync());
        Assert.Equal(said.Select(record => record.Words), kept);
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_said_of_an_address_is_kept_on_it(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        var address = (await host.Turns.ReadFacts("sms", Family.JosNumber, Family.Now, default)).Address!;
        var version = 0;
        async Task<(bool, bool)> After(AddressChange change)
        {
            var commit = Family.Turn($"SM-{change}", expected: version++) with { Address = new AddressWrite(address.Id, change) };
            Assert.Equal(CommitOutcome.Done, (await host.Turns.Commit(commit, default)).Outcome);
            var now = (await host.Turns.ReadFacts("sms", Family.JosNumber, Family.Now, default)).Address!;
            Assert.Equal("sms" + Family.JosNumber, now.Channel + now.Value);
            return (now.OptedOut, now.WrongNumber);
        }

        Assert.Equal((true, false), await After(AddressChange.OptOut));
        Assert.Equal((false, false), await After(AddressChange.OptIn));
        Assert.Equal((false, true), await After(AddressChange.WrongNumber));
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task One_that_cannot_be_written_fails_alone(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        var broken = Family.Turn("SM-broken") with { Records = [BrokenRecord()] };
        var turns = Enumerable.Range(0, 20).Select(i => Task.Run(() => host.Turns.Commit(Own(i), default))).ToList();
        var failing = host.Turns.Commit(broken, default);
        turns.AddRange(Enumerable.Range(20, 20).Select(i => Task.Run(() => host.Turns.Commit(Own(i), default))));

        await Assert.ThrowsAsync<DbUpdateException>(() => failing);
        Assert.All(await Task.WhenAll(turns), result => Assert.Equal(CommitOutcome.Done, result.Outcome));
        Assert.Equal((40, 40, 40), await Counts(host));
    }

    private static TurnCommit Own(int i) => Family.Turn($"SM{i}") with { Conversations = [new ConversationWrite($"person:X{i}", 0, "{}")] };

    private static Attendance BrokenRecord()
    {
        var record = Family.NotComing();
        record.Channel = null!;
        return record;
    }

    private static Task<(int, int, int)> Counts(StoreHost host) =>
        host.Read(async store => (
            await store.Messages.CountAsync(),
            await store.Records.CountAsync(),
            await store.Conversations.SumAsync(conversation => conversation.Version)));
}
