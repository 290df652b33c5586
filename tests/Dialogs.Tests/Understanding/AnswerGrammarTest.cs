using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Tests.Understanding;

public class AnswerGrammarTest
{
    [Theory]
    [InlineData("yes")]
    [InlineData("Yeah")]
    [InlineData("yesss!!")]
    [InlineData("aye")]
    [InlineData("y")]
    [InlineData("👍")]
    [InlineData("👍🏽")]
    [InlineData("ok")]
    [InlineData("go on then")]
    [InlineData("no problem")]
    [InlineData("of course")]
    [InlineData("why not")]
    [InlineData("yep that's right")]
    [InlineData("defo")]
    public void YesNo_Yes(string text) => Assert.True(AnswerGrammar.YesNo(text));

    [Theory]
    [InlineData("no")]
    [InlineData("nah")]
    [InlineData("Nope.")]
    [InlineData("naw")]
    [InlineData("❌")]
    [InlineData("👎")]
    [InlineData("no thanks")]
    [InlineData("not really")]
    [InlineData("I don't think so")]
    [InlineData("no sorry")]
    public void YesNo_No(string text) => Assert.False(AnswerGrammar.YesNo(text) ?? true);

    [Theory]
    [InlineData("")]
    [InlineData("maybe")]
    [InlineData("dunno")]
    [InlineData("what do you mean")]
    [InlineData("the bus was late again")]
    public void YesNo_Neither(string text) => Assert.Null(AnswerGrammar.YesNo(text));

    [Theory]
    [InlineData("2", 1)]
    [InlineData("the second one", 1)]
    [InlineData("third", 2)]
    [InlineData("the last one", 2)]
    [InlineData("ill", 1)]
    [InlineData("Work.", 0)]
    [InlineData("4", null)]
    [InlineData("the bus", null)]
    [InlineData("work and then the bus broke down", null)]
    public void Choice_Table(string text, int? choice) => Assert.Equal(choice, AnswerGrammar.Choice(text, ["Work", "I'm ill", "Something else"]));

    [Theory]
    [InlineData("4", 4)]
    [InlineData("five", 5)]
    [InlineData("⭐⭐⭐", 3)]
    [InlineData("4/5", 4)]
    [InlineData("4 out of 5", 4)]
    [InlineData("10/10", 5)]
    [InlineData("brilliant", 5)]
    [InlineData("rubbish", 1)]
    [InlineData("😡", 1)]
    [InlineData("the bus", null)]
    public void Rating_Table(string text, int? rating) => Assert.Equal(rating, AnswerGrammar.Rating(text));

    [Fact]
    public void Skip_Back_DontKnow()
    {
        Assert.True(AnswerGrammar.IsSkip("skip"));
        Assert.True(AnswerGrammar.IsSkip("I'd rather not say"));
        Assert.True(AnswerGrammar.IsBack("Go back please"));
        Assert.True(AnswerGrammar.IsDontKnow("idk"));
        Assert.False(AnswerGrammar.IsSkip("skip the session on thursday"));
        Assert.False(AnswerGrammar.IsBack("i want him back"));
    }
}
