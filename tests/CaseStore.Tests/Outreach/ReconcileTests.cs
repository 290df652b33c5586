using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store.Outreach;
using FamilyTimeBot.Store.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Store.Tests.Outreach;

[Collection(nameof(OnBothDatabases))]
public sealed class ReconcileTests
{
    private static readonly PlanningTerms Terms = new(Family.Now, "+447700900999", () => "3AC4D9");

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_planned_twice_is_there_once_and_what_is_wanted_no_longer_is_cleared(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        Assert.Equal(new PlanningCount(2, 0, 0), await Reconcile(host, Text("a"), Text("b")));
        Assert.Equal(default, await Reconcile(host, Text("a"), Text("b")));
        Assert.Equal(new PlanningCount(0, 1, 0), await Reconcile(host, Text("a")));
        Assert.Equal(["a Planned", "b Cleared"], await States(host));
        Assert.Equal(new PlanningCount(0, 0, 1), await Reconcile(host, Text("a"), Text("b")));
        Assert.Equal(["a Planned", "b Planned"], await States(host));
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_was_sent_or_staff_cancelled_stays_and_what_staff_hold_is_cleared_when_it_is_moot(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await Reconcile(host, Text("sent"), Text("cancelled"), Text("held"));
        await Set(host, "sent", OutboxState.Sent);
        await Set(host, "cancelled", OutboxState.Cancelled);
        await Set(host, "held", OutboxState.Held);
        Assert.Equal(default, await Reconcile(host, Text("sent"), Text("cancelled"), Text("held")));
        Assert.Equal(["cancelled Cancelled", "held Held", "sent Sent"], await States(host));
        Assert.Equal(new PlanningCount(0, 1, 0), await Reconcile(host));
        Assert.Equal(["cancelled Cancelled", "held Cleared", "sent Sent"], await States(host));
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_was_tried_may_have_gone_and_is_left_to_the_sender_to_ask_about(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await Reconcile(host, Text("tried"), Text("untried"));
        await host.Read(store => store.Outbox.Where(row => row.Purpose == "tried").ExecuteUpdateAsync(set => set.SetProperty(row => row.Attempts, 1)));
        Assert.Equal(new PlanningCount(0, 1, 0), await Reconcile(host));
        Assert.Equal(["tried Planned", "untried Cleared"], await States(host));
        Assert.Equal(default, await Reconcile(host));
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_replicas_at_once_plan_each_text_once(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await using var other = host.Another();
        var texts = Enumerable.Range(0, 200).Select(number => Text($"text-{number:d3}")).ToArray();
        var counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => Task.Run(() => Reconcile(at % 2 == 0 ? host : other, texts))));
        Assert.Equal(200, counts.Sum(count => count.Added));
        Assert.Equal(200, (await States(host)).Count);
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_visit_is_read_with_who_comes_and_what_they_said(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        var all = await Store(host).ReadAhead(Family.Now.AddDays(-30), Family.Now.AddDays(60), default);
        Assert.NotEmpty(all.Sessions);
        Assert.Equal(all.Sessions.Max(session => session.StartsAt), all.Last);
        var first = all.Sessions[0];
        Assert.Contains(first.Ref, (await Store(host).ReadVisits([first.Ref], default)).Select(session => session.Ref));
        Assert.Null((await Store(host).ReadAhead(all.Last!.Value, Family.Now.AddDays(60), default)).Last);
        var jo = all.Sessions.SelectMany(session => session.Parties).First(party => party.PersonRef == "P1");
        Assert.Equal((true, Family.JosNumber), (jo.Attends, jo.Reach?.Address));
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_visit_is_read_with_all_that_hang_together_with_it_and_with_no_strangers(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        await host.Add(
            Family.Person("P7", "Kit", PersonRole.Carer), Family.Person("P8", "Bo", PersonRole.Parent),
            Child("C2"), Child("C3"), Child("C4"), Related("P7", "C2"), Related("P7", "C3"), Related("P8", "C4"),
            OfChild("S-sister", "C2"), OfChild("S-fostered-there", "C3"), OfChild("S-stranger", "C4"),
            Attends("S-sister", "P1"), Attends("S-stranger", "P8"));
        var read = await Store(host).ReadVisits(["S1"], default);
        Assert.Equal(["S-fostered-there", "S-sister", "S1"], read.Select(session => session.Ref).Order(StringComparer.Ordinal));
    }

    private static Child Child(string childRef) => new() { Ref = childRef, FirstName = "Robin" };

    private static Relationship Related(string personRef, string childRef) =>
        new() { PersonRef = personRef, ChildRef = childRef, Kind = "foster carer", Tell = Tell.Session };

    /// <summary>At the time and place of S1.</summary>
    private static Session OfChild(string sessionRef, string childRef)
    {
        var session = Family.Session(sessionRef, Family.Now.AddDays(1));
        session.ChildRef = childRef;
        return session;
    }

    private static SessionAttendee Attends(string sessionRef, string personRef) => new() { SessionRef = sessionRef, PersonRef = personRef };

    private static PlannedText Text(string purpose) => new(purpose, OutreachKind.Reminder, "P1", "S1", Family.Now.AddHours(1), Family.Now.AddHours(20)) { To = new Reach("sms", Family.JosNumber) };

    private static IOutreachStore Store(StoreHost host) => host.Services.GetRequiredService<IOutreachStore>();

    private static Task<PlanningCount> Reconcile(StoreHost host, params PlannedText[] texts) => Store(host).Reconcile(["S1"], texts, Terms, default);

    private static Task<int> Set(StoreHost host, string purpose, OutboxState state) =>
        host.Read(store => store.Outbox.Where(row => row.Purpose == purpose).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state)));

    private static async Task<List<string>> States(StoreHost host) =>
        await host.Read(store => store.Outbox.OrderBy(row => row.Purpose).Select(row => $"{row.Purpose} {row.State}").ToListAsync());
}
