using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Tests.Understanding;

public class SessionsMeantTest
{
    [Theory]
    [InlineData("cant come thurs", "S1")]
    [InlineData("cant come on saturday", "S2")]
    [InlineData("cant make sat", "S2")]
    [InlineData("cant come thursday week", "S3")]
    [InlineData("cant come a week on thursday", "S3")]
    [InlineData("cant come on the 3rd", "S3")]
    [InlineData("cant come 26/11", "S1")]
    [InlineData("cant come on the 28th of november", "S2")]
    [InlineData("cant come to the one at acorn", "S2")]
    [InlineData("cant come to bens", "S2")]
    [InlineData("cant come next week", "S3")]
    [InlineData("cant come at the weekend", "S2")]
    [InlineData("i cant come", "S1")]
    public void Session_Table(string text, string session) => Assert.Equal(session, Ground.Read(text).First.Sessions[0]);

    [Fact]
    public void Children_NameWhomTheySee() => Assert.Equal("S2", Ground.Read("i dont want to go to dads", writer: Writer.Child).First.Sessions[0]);

    [Fact]
    public void TwoSessions_TwoActs()
    {
        var acts = Ground.Read("cant do thurs but sat is ok").Acts;
        Assert.Equal(2, acts.Count);
        Assert.Equal(("S1", "S2"), (acts[0].Sessions[0], acts[1].Sessions[0]));
        Assert.Equal((Intent.Cancel, Intent.Confirm), (acts[0].Intent, acts[1].Intent));
    }

    [Theory]
    [InlineData("cant come thursday or saturday")]
    [InlineData("cant come thursday or on saturday")]
    [InlineData("cant come thursday and this saturday")]
    public void TwoDays_AreBothMeant(string text) => Assert.Equal(["S1", "S2"], Ground.Read(text).First.Sessions);

    [Theory]
    [InlineData("im away for the next two weeks")]
    [InlineData("we are on holiday for a fortnight")]
    [InlineData("cant come the next 2 weeks")]
    public void ASpellAhead_IsAllThatLieInIt(string text) => Assert.Equal(["S1", "S2", "S3"], Ground.Read(text).First.Sessions);

    [Theory]
    [InlineData("i havent seen him for two weeks")]
    [InlineData("we were on holiday for two weeks and i miss him")]
    public void ASpellThatIsOver_PointsToNone(string text) => Assert.DoesNotContain(Ground.Read(text).Acts, act => act.Sessions.Count > 1);

    [Theory]
    [InlineData("cannae manage thursday but mibbe saturday")]
    [InlineData("i cant do thursday but perhaps saturday")]
    public void TheOtherDay_AfterBut_IsNotCalledOff(string text)
    {
        var acts = Ground.Read(text).Acts;
        Assert.Equal((Intent.Cancel, "S1"), (acts[0].Intent, Assert.Single(acts[0].Sessions)));
        Assert.DoesNotContain(acts, act => act.Intent == Intent.Cancel && act.Sessions.Contains("S2"));
    }

    [Theory]
    [InlineData("cant manage it thursday maybe see you saturday then")]
    [InlineData("thursday is bad for me could you do saturday")]
    public void TwoDaysThatAreNoList_AreNeverBothSure(string text) =>
        Assert.DoesNotContain(Ground.Read(text).Acts, act => act.Intent == Intent.Cancel && act.Sure && act.Sessions.Contains("S2"));

    [Theory]
    [InlineData("see you wednesday at 4")]
    [InlineData("cant come on wednesday")]
    public void ADayWithNothing_IsAskedBack(string text) => Assert.False(Ground.Read(text).First.Sure);

    [Theory]
    [InlineData("i cant come thursday my ex smashed my phone and hes outside the house now", "S1")]
    public void NotComing_BesideAnotherMatter_IsAskedBackAndNotDropped(string text, string session)
    {
        var last = Ground.Read(text).Acts[^1];
        Assert.Equal((Intent.Cancel, false, session), (last.Intent, last.Sure, last.Sessions[0]));
    }

    [Fact]
    public void AWishToBeRung_BesideNotComing_IsKept() =>
        Assert.Equal([Intent.Cancel, Intent.TalkToPerson], Ground.Read("im not coming thursday can someone ring me").Acts.Select(act => act.Intent));

    [Theory]
    [InlineData("ill be 15 mins late thursday", 15)]
    [InlineData("running half an hour late", 30)]
    [InlineData("be about an hour late", 60)]
    [InlineData("wont be there till half 4", 30)]
    [InlineData("ill be there at quarter past 4", 15)]
    [InlineData("10-15 minutes late", 15)]
    [InlineData("1/2 hr l8 soz", 30)]
    public void MinutesLate_Table(string text, int minutes)
    {
        var act = Ground.Read(text, Asked.Attendance).First;
        Assert.Equal((Intent.Late, minutes), (act.Intent, act.MinutesLate));
    }

    [Fact]
    public void Nothing_Booked() => Assert.Empty(Ground.Reader.Read("cant come thursday", new ReadingContext(Ground.Now, Writer.Parent, Asked.Nothing, [])).First.Sessions);
}
