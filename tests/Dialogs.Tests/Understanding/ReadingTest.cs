using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Tests.Understanding;

public class ReadingTest
{
    public static TheoryData<string> Plain => ["I can't come on Thursday", "I'll be there on Thursday", "I'm not coming Thursday", "what time is it on Thursday", "I'll be 10 minutes late Thursday"];

    [Theory]
    [MemberData(nameof(Plain))]
    public void Surface_ChangesNothing(string text)
    {
        var plain = Ground.Read(text).First;
        foreach (var same in new[] { text.ToUpperInvariant(), text.ToLowerInvariant(), text.Replace("'", "", StringComparison.Ordinal), text.Replace('\'', '’'), text + " 😊", text + "...", text + "!!", "  " + text, Stretch(text) })
            Assert.Equal((plain.Intent, plain.Sure, plain.Sessions[0], plain.MinutesLate), Key(Ground.Read(same).First));
    }

    [Theory]
    [InlineData("I can come on Thursday", "I can not come on Thursday")]
    [InlineData("I'm coming Thursday", "I'm not coming Thursday")]
    [InlineData("I will be there Thursday", "I will not be there Thursday")]
    public void Not_TurnsIt(string with, string without)
    {
        Assert.Equal(Intent.Confirm, Ground.Read(with).First.Intent);
        Assert.Equal(Intent.Cancel, Ground.Read(without).First.Intent);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("👍")]
    [InlineData("yeah I'll be there")]
    public void AnsweredYes_IsConfirm(string text) => Assert.Equal(Intent.Confirm, Ground.Read(text, Asked.Attendance).First.Intent);

    [Theory]
    [InlineData("no")]
    [InlineData("❌")]
    [InlineData("no i cant come")]
    public void AnsweredNo_IsCancel(string text) => Assert.Equal(Intent.Cancel, Ground.Read(text, Asked.Attendance).First.Intent);

    [Theory]
    [InlineData("got work")]
    [InlineData("no childcare")]
    [InlineData("if staff say i can")]
    [InlineData("nie mogę przyjść w czwartek")]
    public void Unclear_IsAskedBack(string text) => Assert.False(Ground.Read(text, Asked.Attendance).First.Sure);

    [Fact]
    public void Undecided_IsNeither() => Assert.Equal(Intent.Other, Ground.Read("depends on work", Asked.Attendance).First.Intent);

    [Theory]
    [InlineData("not sure if i can make it thursday")]
    [InlineData("dont know whether we can come yet")]
    [InlineData("unsure if ill be able to make thursday")]
    public void Unsure_IsSaidSo(string text)
    {
        var act = Ground.Read(text).First;
        Assert.Equal((Intent.Other, true), (act.Intent, act.Undecided));
    }

    [Theory]
    [InlineData("stop lying to me", false)]
    [InlineData("please stop contact with his dad", false)]
    [InlineData("stop texting me", true)]
    [InlineData("bin these texts off", true)]
    public void Stop_NeedsWordsAboutTexts(string text, bool sure) => Assert.Equal(sure, Ground.Read(text).First is { Intent: Intent.Stop, Sure: true });

    [Theory]
    [InlineData("You have been told that I am coming on Thursday. That was wrong.")]
    [InlineData("how late is too late")]
    [InlineData("cant not come can i its her birthday")]
    public void Coming_TakenBackOrAskedOrTurned_IsNotActedOn(string text) => Assert.False(Ground.Read(text, Asked.Attendance).First.Sure);

    [Fact]
    public void DayWithoutASession_IsSaidSo()
    {
        Assert.True(Ground.Read("cant come tuesday").First.DayWithout);
        Assert.False(Ground.Read("cant come thursday").First.DayWithout);
    }

    [Fact]
    public void Polish_IsUnderstoodWhereClear()
    {
        var reading = Ground.Read("nie mogę przyjść w czwartek");
        Assert.Equal(("pl", Intent.Cancel, "S1"), (reading.Language, reading.First.Intent, reading.First.Sessions[0]));
    }

    [Theory]
    [InlineData("i want to kill myself", ConcernLevel.Urgent)]
    [InlineData("he hit me with a belt", ConcernLevel.Urgent)]
    [InlineData("this traffic is killing me", ConcernLevel.None)]
    [InlineData("i could murder a cuppa", ConcernLevel.None)]
    [InlineData("dying to see her", ConcernLevel.None)]
    [InlineData("999", ConcernLevel.Urgent)]
    public void Concern_Table(string text, ConcernLevel level) => Assert.Equal(level, Ground.Read(text).Concern);

    [Fact]
    public void NotWanting_IsAtLeastAWorry() => Assert.NotEqual(ConcernLevel.None, Ground.Read("i dont want to see dad", writer: Writer.Child).Concern);

    private static (Intent Intent, bool Sure, string Session, int? Minutes) Key(Act act) => (act.Intent, act.Sure, act.Sessions[0], act.MinutesLate);

    private static string Stretch(string text) => text.Replace("o", "oooo", StringComparison.Ordinal);
}
