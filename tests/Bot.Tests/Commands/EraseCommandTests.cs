using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.Commands;

/// <summary>`erase`, of a person and as the retention run, as docs/erase.md promises it. Today is 23 November 2026.</summary>
public sealed class EraseCommandTests : IAsyncLifetime
{
    private const string Reg50 = "case record, kept to the child's 75th birthday (Care Planning Regulations 2010, regulation 50)";
    private const string Named = "named in what is kept, or by a child or a session; nothing unasked goes to them";

    /// <summary>Older than anything is kept that is no case record.</summary>
    private static readonly DateTime LongAgo = new(2019, 3, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Lately = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);

    private CommandRoom room = null!;

    public async Task InitializeAsync()
    {
        room = await CommandRoom.Open();
        await room.Import(
            ("people.csv", "person,name,role,mobile,teams\nP1,Jo,parent,07700 900101;07700 900102,entra-jo\nP2,Lee,parent,07700 900102,\nP3,Ann,relative,07700 900103,\n"),
            ("children.csv", "child,first_name,born\nK1,Amy,2012-03-04\nK2,Old,1950-01-01\nK3,Cal,\n"),
            ("relationships.csv", "person,child,kind\nP1,K1,Mum\nP1,K2,Mum\nP2,K1,Dad\n"));
        foreach (var person in (string[])["P1", "P2"])
            await room.Add(
                Message(person, LongAgo), Message(person, Lately), Planned(person, OutboxState.Planned, Lately), Planned(person, OutboxState.Held, Lately), Planned(person, OutboxState.Delivered, LongAgo),
                Planned(person, OutboxState.Delivered, Lately), new Conversation { Key = $"person:{person}", State = "{}", UpdatedAt = Lately },
                Said(person, "K1", LongAgo), Said(person, "K2", LongAgo), Said(person, "K3", LongAgo), Said(person, null, LongAgo));
    }

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Fact]
    public async Task A_person_loses_addresses_unsent_texts_and_what_is_past_its_time_and_no_more()
    {
        var ran = await room.Run("erase", "--person", "P1", "--yes");
        Assert.Equal(0, ran.Code);
        Assert.Equal(
            """{"at":"2026-11-23T10:15:00Z","person":"P1","erased":{"addresses":3,"unsentMessages":2,"conversations":1,"messages":1,"sentMessages":1,"records":1,"people":0},"kept":["""
            + $$"""{"what":"records","ref":null,"count":1,"until":null,"why":"case record about no one child, kept as long as those of the person's children"},"""
            + $$"""{"what":"records","ref":"K1","count":1,"until":"2087-03-04","why":"{{Reg50}}"},"""
            + """{"what":"records","ref":"K3","count":1,"until":null,"why":"case record of a child whose date of birth is not on file"},"""
            + """{"what":"messages","ref":"P1","count":1,"until":null,"why":"within the time that the policy keeps messages"},"""
            + $$"""{"what":"person","ref":"P1","count":1,"until":null,"why":"{{Named}}"}]}""",
            Assert.Single(ran.Lines));
        Assert.Equal(
            [
                "Kept: 1 records: case record about no one child, kept as long as those of the person's children",
                $"Kept: 1 records K1 until 2087-03-04: {Reg50}",
                "Kept: 1 records K3: case record of a child whose date of birth is not on file",
                "Kept: 1 messages P1: within the time that the policy keeps messages",
                $"Kept: 1 person P1: {Named}",
            ],
            ran.ErrorLines);
        await using var store = await room.OpenStore();
        Assert.Equal(["+447700900102", "+447700900103"], await store.Addresses.OrderBy(a => a.Value).Select(a => a.Value).ToListAsync());
        Assert.True((await store.People.SingleAsync(person => person.Ref == "P1")).Muted);
        Assert.Equal(["K1", "K3", null], (await store.Records.Where(row => row.PersonRef == "P1").ToListAsync()).Select(row => row.ChildRef).OrderBy(child => child ?? "~", StringComparer.Ordinal));
        Assert.Equal((2, 4, 4), (await store.Messages.CountAsync(row => row.PersonRef == "P2"), await store.Outbox.CountAsync(row => row.PersonRef == "P2"), await store.Records.CountAsync(row => row.PersonRef == "P2")));
        Assert.Equal(ran.Lines[0], (await store.ErasureReceipts.SingleAsync()).Content);
    }

    [Fact]
    public async Task Of_a_person_it_is_shown_first_and_nothing_goes()
    {
        var ran = await room.Run("erase", "--person", "P1");
        Assert.Equal(0, ran.Code);
        Assert.StartsWith("""{"at":"2026-11-23T10:15:00Z","person":"P1","wouldErase":{"addresses":3,"unsentMessages":2,""", Assert.Single(ran.Lines), StringComparison.Ordinal);
        Assert.Equal("Nothing was erased: this is what would go. To erase it: erase --person P1 --yes", ran.ErrorLines[^1]);
        await using var store = await room.OpenStore();
        Assert.Equal((3, 0, 2), (await store.AddressPeople.CountAsync(link => link.PersonRef == "P1"), await store.ErasureReceipts.CountAsync(), await store.Outbox.CountAsync(row => row.PersonRef == "P1" && (row.State == OutboxState.Planned || row.State == OutboxState.Held))));
    }

    [Fact]
    public async Task Whom_the_case_system_still_lists_stays_erased_until_they_are_taken_in_by_name()
    {
        const string People = "person,name,role,mobile\nP1,Jo,parent,07700 900101\nP3,Ann,relative,07700 900103\nP4,Bea,relative,07700 900104\n";
        await room.Run("erase", "--person", "P1", "--yes");
        await room.Run("erase", "--person", "P3", "--yes");
        var file = room.Write("nightly.csv", People);
        for (var night = 0; night < 2; night++)
        {
            var ran = await room.Run("import", file);
            Assert.Equal((0, 2), (ran.Code, ran.ErrorLines.Count));
            Assert.EndsWith("line 2: P1 was erased on 2026-11-23 and stays erased. To take them in again: import --take-in P1", ran.ErrorLines[0], StringComparison.Ordinal);
        }
        await using (var store = await room.OpenStore())
            Assert.Equal((0, 0, 1), (await store.AddressPeople.CountAsync(link => link.PersonRef == "P1"), await store.People.CountAsync(person => person.Ref == "P3"), await store.People.CountAsync(person => person.Ref == "P4")));
        Assert.Single((await room.Run("import", file, "--take-in", "P1")).ErrorLines);
        Assert.Single((await room.Run("import", file)).ErrorLines);
        await using var after = await room.OpenStore();
        Assert.Equal(1, await after.AddressPeople.CountAsync(link => link.PersonRef == "P1"));
        Assert.False((await after.People.SingleAsync(person => person.Ref == "P1")).Muted);
    }

    [Fact]
    public async Task The_receipt_holds_no_name_number_or_word()
    {
        var ran = await room.Run("erase", "--person", "P1", "--yes");
        foreach (var telling in (string[])["Jo", "7700", "entra", "words of"])
            Assert.DoesNotContain(telling, ran.Output + ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_whom_nothing_names_any_more_is_gone_whole()
    {
        await room.Add(
            new LinkCode { PersonRef = "P3", Digest = "d", CreatedAt = Lately, ExpiresAt = Lately },
            new ConversationReference { Channel = "sms", Address = "+447700900103", ServiceUrl = "https://x.example", ConversationId = "c", UserId = "u", BotId = "b" },
            new Conversation { Key = "address:sms:+447700900103", State = "{}", UpdatedAt = Lately });
        var ran = await room.Run("erase", "--person", "P3", "--yes");
        Assert.Equal((0, ""), (ran.Code, ran.Errors));
        Assert.Equal("""{"at":"2026-11-23T10:15:00Z","person":"P3","erased":{"addresses":1,"unsentMessages":0,"conversations":1,"messages":0,"sentMessages":0,"records":0,"people":1},"kept":[]}""", Assert.Single(ran.Lines));
        await using var store = await room.OpenStore();
        Assert.False(await store.People.AnyAsync(person => person.Ref == "P3"));
        Assert.Empty(await store.LinkCodes.ToListAsync());
        Assert.Empty(await store.ConversationReferences.ToListAsync());
    }

    [Fact]
    public async Task Somebody_on_hold_is_refused_and_nothing_of_theirs_goes()
    {
        await room.Import(("p.csv", "person,name,role,on_hold\nP1,Jo,parent,yes\n"));
        var ran = await room.Run("erase", "--person", "P1", "--yes");
        Assert.Equal((1, "", "\"P1\" is on hold: nothing of theirs is erased until the hold is lifted."), (ran.Code, ran.Output, Assert.Single(ran.ErrorLines)));
        await using var store = await room.OpenStore();
        Assert.Equal((3, 0), (await store.AddressPeople.CountAsync(link => link.PersonRef == "P1"), await store.ErasureReceipts.CountAsync()));
    }

    [Fact]
    public async Task Around_a_child_on_hold_what_was_said_stays_and_addresses_and_unsent_texts_go()
    {
        await room.Import(("k.csv", "child,first_name,on_hold\nK2,Old,yes\n"));
        var ran = await room.Run("erase", "--person", "P1", "--yes");
        Assert.Equal(0, ran.Code);
        Assert.Contains("\"erased\":{\"addresses\":3,\"unsentMessages\":2,\"conversations\":0,\"messages\":0,\"sentMessages\":0,\"records\":0,\"people\":0}", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Kept: 1 records K2: on hold", ran.ErrorLines);
        Assert.Contains("Kept: 2 messages P1: on hold", ran.ErrorLines);
    }

    [Fact]
    public async Task Nobody_of_that_reference_is_refused()
    {
        var ran = await room.Run("erase", "--person", "P9", "--yes");
        Assert.Equal((1, "", "No person \"P9\" is known."), (ran.Code, ran.Output, Assert.Single(ran.ErrorLines)));
    }

    [Fact]
    public async Task The_retention_run_lets_go_what_is_past_its_time_of_everybody_who_is_not_held()
    {
        await room.Import(("p.csv", "person,name,role,on_hold\nP2,Lee,parent,yes\n"));
        await room.Add(
            new Conversation { Key = "address:sms:+447700900555", State = "{}", UpdatedAt = LongAgo },
            new UnknownSender { Channel = "sms", Address = "+447700900555", At = LongAgo, Words = "words of nobody", MessageIds = "SM1" },
            new UnknownSender { Channel = "sms", Address = "+447700900555", At = Lately, Words = "words of nobody", MessageIds = "SM2" },
            Planned("P1", OutboxState.Planned, LongAgo));
        var ran = await room.Run("erase", "--yes");
        Assert.Equal(0, ran.Code);
        Assert.Equal("""{"at":"2026-11-23T10:15:00Z","person":null,"erased":{"addresses":0,"unsentMessages":0,"conversations":1,"messages":1,"sentMessages":1,"records":2,"people":0},"kept":[{"what":"person","ref":"P2","count":1,"until":null,"why":"on hold"}]}""", Assert.Single(ran.Lines));
        Assert.Equal("Kept: 1 person P2: on hold", Assert.Single(ran.ErrorLines));
        await using var store = await room.OpenStore();
        Assert.Equal((1, 2), (await store.Messages.CountAsync(row => row.PersonRef == "P1"), await store.Messages.CountAsync(row => row.PersonRef == "P2")));
        Assert.Equal((3, 4), (await store.Records.CountAsync(row => row.PersonRef == "P1"), await store.Records.CountAsync(row => row.PersonRef == "P2")));
        Assert.Equal((4, 4, 2), (await store.Outbox.CountAsync(row => row.PersonRef == "P1"), await store.Outbox.CountAsync(row => row.PersonRef == "P2"), await store.People.CountAsync(person => person.Ref == "P1" || person.Ref == "P2")));
        var again = await room.Run("erase", "--yes");
        Assert.Contains("\"conversations\":0,\"messages\":0,\"sentMessages\":0,\"records\":0", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alone_it_shows_what_would_go_and_erases_nothing()
    {
        var ran = await room.Run("erase");
        await using var store = await room.OpenStore();
        var (messages, records) = (await store.Messages.CountAsync(), await store.Records.CountAsync());
        Assert.Equal((0, "Nothing was erased: this is what would go. To erase it: erase --yes"), (ran.Code, ran.ErrorLines[^1]));
        Assert.Equal(0, await store.ErasureReceipts.CountAsync());
        var done = await room.Run("erase", "--yes");
        Assert.Equal(ran.Lines[0].Replace("wouldErase", "erased", StringComparison.Ordinal), done.Lines[0]);
        Assert.True(await store.Messages.CountAsync() < messages);
        Assert.True(await store.Records.CountAsync() < records);
    }

    [Theory]
    [InlineData("1951-11-23", 1)]
    [InlineData("1951-11-24", 0)]
    public async Task A_case_record_goes_on_the_75th_birthday_and_not_a_day_before(string born, int erased)
    {
        await room.Import(("k.csv", $"child,first_name,born\nK2,Old,{born}\n"));
        var ran = await room.Run("erase", "--person", "P1", "--yes");
        Assert.Contains($"\"records\":{erased},", ran.Output, StringComparison.Ordinal);
    }

    private int messages;

    private MessageLog Message(string person, DateTime at) =>
        new() { Channel = "sms", MessageId = $"SM-{person}-{++messages}", From = "+447700900101", To = "+441632960100", PersonRef = person, At = at, Text = "words of theirs", Replies = "[]" };

    private static OutboxMessage Planned(string person, OutboxState state, DateTime due) =>
        new() { Purpose = $"{person}:{state}:{due:O}", Kind = "reminder", Channel = "sms", To = "+447700900101", PersonRef = person, Text = "words to them", DueAt = due, PlannedAt = due, State = state };

    private static Comment Said(string person, string? child, DateTime at) =>
        new() { PersonRef = person, ChildRef = child, Channel = "sms", Address = "+447700900101", At = at, Words = "words of theirs", MessageIds = "SM1" };
}
