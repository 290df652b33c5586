using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Tests.Turns;

[Collection(nameof(OnBothDatabases))]
public sealed class FactsTests
{
    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_carer_sees_every_session_of_the_child(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        var pat = (await host.Turns.ReadFacts("sms", Family.PatsNumber, Family.Now, default)).People[0];

        Assert.Equal(["S1", "S2"], pat.Sessions.Select(session => session.Ref));
        Assert.Equal("foster carer", pat.Children[0].Kind);
        Assert.Equal(Tell.Session | Tell.Time, pat.Sessions[0].Tell);
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_young_person_is_their_own_child_also_without_a_relationship_on_file(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        var mia = (await host.Turns.ReadFacts("sms", Family.MiasNumber, Family.Now, default)).People[0];

        Assert.Equal(("C1", "self", Tell.Nothing), (mia.Children[0].Ref, mia.Children[0].Kind, mia.Children[0].Tell));
        Assert.Equal(["S1", "S2"], mia.Sessions.Select(session => session.Ref));
        Assert.Equal(["Dad", "Mum"], mia.Sessions[0].With.Order());
        Assert.True(mia.MayBeMessaged);
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_young_person_without_a_recorded_yes_may_not_be_messaged(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await host.Read(store => store.Children.ExecuteUpdateAsync(set => set.SetProperty(child => child.MayMessage, false)));

        Assert.False((await host.Turns.ReadFacts("sms", Family.MiasNumber, Family.Now, default)).People[0].MayBeMessaged);
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Of_a_number_that_was_said_to_be_the_wrong_one_nobody_is_read(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await host.Read(store => store.Addresses.Where(address => address.Value == Family.PatsNumber).ExecuteUpdateAsync(set => set.SetProperty(address => address.WrongNumberAt, Family.Now)));
        var facts = await host.Turns.ReadFacts("sms", Family.PatsNumber, Family.Now, default);

        Assert.Empty(facts.People);
        Assert.True(facts.Address?.WrongNumber);
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_people_on_one_number_are_both_read_each_with_their_own_sessions(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await host.Add(Family.At("+447700900010", "P1", "P6"));
        var facts = await host.Turns.ReadFacts("sms", "+447700900010", Family.Now, default);

        Assert.Equal(["P1", "P6"], facts.People.Select(person => person.Ref));
        Assert.Equal(["S1", "S2"], facts.People[0].Sessions.Select(session => session.Ref));
        Assert.Equal(["S1"], facts.People[1].Sessions.Select(session => session.Ref));
        Assert.Equal(["Mum", "Dad"], facts.People.Select(person => person.Children[0].Kind));
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Sessions_begin_two_days_back_and_those_held_are_left_out(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        var held = Family.Session("S3", Family.Now.AddHours(-3));
        held.State = SessionState.Held;
        var off = Family.Session("S4", Family.Now.AddHours(-2));
        off.State = SessionState.CalledOff;
        await host.Add(held, off, Family.Session("S5", Family.Now.AddHours(-47)), Family.Session("S6", Family.Now.AddHours(-49)));

        var pat = (await host.Turns.ReadFacts("sms", Family.PatsNumber, Family.Now, default)).People[0];

        Assert.Equal(["S5", "S4", "S1", "S2"], pat.Sessions.Select(session => session.Ref));
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task At_most_forty_sessions_are_read_the_soonest(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await host.Add(Enumerable.Range(10, 45).Select(day => (object)Family.Session($"T{day}", Family.Now.AddDays(day))).ToArray());

        var pat = (await host.Turns.ReadFacts("sms", Family.PatsNumber, Family.Now, default)).People[0];

        Assert.Equal(40, pat.Sessions.Count);
        Assert.Equal("T47", pat.Sessions[^1].Ref);
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_restriction_marks_the_child_and_the_session_of_that_person_alone(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await host.Read(store => store.Relationships
            .Where(own => own.PersonRef == "P1")
            .ExecuteUpdateAsync(set => set.SetProperty(own => own.CourtRestrained, true)));

        var jo = (await host.Turns.ReadFacts("sms", Family.JosNumber, Family.Now, default)).People[0];
        var pat = (await host.Turns.ReadFacts("sms", Family.PatsNumber, Family.Now, default)).People[0];

        Assert.True(jo.Children[0].Restricted && jo.Sessions.All(session => session.Restricted));
        Assert.False(pat.Children[0].Restricted || pat.Sessions.Any(session => session.Restricted));
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_newest_record_of_each_kind_stands(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        var later = Family.NotComing();
        later.State = AttendanceState.Coming;
        var late = new Lateness
        {
            PersonRef = "P1",
            SessionRef = "S1",
            Channel = "sms",
            Address = Family.JosNumber,
            Words = "15 late",
            MessageIds = "SM2",
            Minutes = 15,
        };
        var ill = new Illness
        {
            PersonRef = "P1",
            SessionRef = "S2",
            Channel = "sms",
            Address = Family.JosNumber,
            Words = "ill",
            MessageIds = "SM3",
            Withdrawn = true,
        };
        await host.Add(Family.NotComing());
        await host.Add(later);
        await host.Add(late);
        await host.Add(ill);

        var standing = (await host.Turns.ReadFacts("sms", Family.JosNumber, Family.Now, default)).People[0].Standing;

        Assert.Equal(
            [("Attendance", "S1", "Coming"), ("Lateness", "S1", "15"), ("Illness", "S2", "Withdrawn")],
            standing.Select(record => (record.Kind, record.SessionRef, record.Value)));
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_urgent_concern_is_open_until_it_is_answered(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        Assert.False(await IsUrgentOpen(host));
        await host.Add(Family.Concern("WORRY", ConcernGrade.Worry));
        Assert.False(await IsUrgentOpen(host));
        await host.Add(Family.Concern("URGNT"));
        Assert.True(await IsUrgentOpen(host));

        await host.Turns.Commit(new() { Message = Family.Message("SM9"), AnsweredConcerns = ["URGNT"] }, default);

        Assert.False(await IsUrgentOpen(host));
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_address_that_nobody_is_known_at_gets_its_conversation_and_the_newest_alert(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        var alert = Family.Alert("duty:unknown:2");
        (alert.Kind, alert.DueAt) = ("duty.unknown", Family.Now.AddMinutes(10));
        var earlier = Family.Alert("duty:unknown:1");
        earlier.Kind = "duty.unknown";
        await host.Add(alert, earlier);
        await host.Turns.Commit(
            new() { Message = Family.Message("SM1"), Conversations = [new("address:sms:+447700900888", 0, "{\"a\":1}")] }, default);

        var facts = await host.Turns.ReadFacts("sms", "+447700900888", Family.Now, default);

        Assert.Null(facts.Address);
        Assert.Empty(facts.People);
        Assert.Equal("{\"a\":1}", facts.Conversations["address:sms:+447700900888"].State);
        Assert.Equal(Family.Now.AddMinutes(10), facts.LatestUnknownAlert!.DueAt);
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Outside_ids_are_told_apart_by_case(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await host.Turns.Commit(Family.Turn("SMab"), default);

        Assert.NotNull(await host.Turns.RepliesTo("sms", "SMab", default));
        Assert.Null(await host.Turns.RepliesTo("sms", "SMAB", default));
    }

    private static async Task<bool> IsUrgentOpen(StoreHost host) =>
        (await host.Turns.ReadFacts("sms", Family.JosNumber, Family.Now, default)).People[0].UrgentConcernOpen;
}
