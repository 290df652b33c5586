using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Store.Commits;
using FamilyTimeBot.Store.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Tests.Turns;

[Collection(nameof(OnBothDatabases))]
public sealed class TurnStoreTests
{
    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_mother_is_read_with_her_child_and_her_sessions(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        var facts = await host.Turns.ReadFacts("sms", Family.JosNumber, Family.Now, default);

        var jo = Assert.Single(facts.People);
        Assert.Equal(("P1", "Jo", PersonRole.Parent), (jo.Ref, jo.FirstName, jo.Role));
        var mia = Assert.Single(jo.Children);
        Assert.Equal(("C1", "Mia", "Mum", "Sam"), (mia.Ref, mia.FirstName, mia.Kind, mia.SocialWorkerName));
        Assert.Equal(["Pat"], mia.Carers);
        Assert.Equal(["S1", "S2"], jo.Sessions.Select(session => session.Ref));
        Assert.Equal(["Dad", "Mum"], jo.Sessions[0].With.Order());
        Assert.Equal(["Lee"], jo.Sessions[0].Companions);
        Assert.Equal(("The Willows", "1 Willow Way", "Ali"), (jo.Sessions[0].VenueName, jo.Sessions[0].VenueAddress, jo.Sessions[0].PractitionerName));
        Assert.Equal(Tell.Session | Tell.Time | Tell.Venue, jo.Sessions[0].Tell);
        Assert.Equal((Family.Now.AddDays(1), DateTimeKind.Utc), (jo.Sessions[0].StartsAt, jo.Sessions[0].StartsAt.Kind));
        Assert.Null(facts.LatestUnknownAlert);
    }

    [SkippableTheory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_turn_is_written_whole_and_read_back(Database database)
    {
        await using var host = await Databases.WithFamily(database);
        var commit = Family.Turn("SM1", state: "{\"open\":\"why\"}") with { Outbox = [Family.Alert("duty:1")], NoticeGivenTo = "P1" };

        Assert.Equal(new CommitResult(CommitOutcome.Done), await host.Turns.Commit(commit, default));

        var facts = await host.Turns.ReadFacts("sms", Family.JosNumber, Family.Now, default);
        Assert.Equal((1, "{\"open\":\"why\"}"), (facts.Conversations["person:P1"].Version, facts.Conversations["person:P1"].State));
        Assert.True(facts.People[0].NoticeGiven);
        var standing = Assert.Single(facts.People[0].Standing);
        Assert.Equal(("Attendance", "S1", "r1", "NotComing"), (standing.Kind, standing.SessionRef, standing.RunId, standing.Value));
        Assert.Equal("[\"Thank you.\"]", await host.Turns.RepliesTo("sms", "SM1", default));
        Assert.Equal("duty:1", await host.Read(store => store.Outbox.Select(row => row.Purpose).SingleAsync()));
    }
}
