using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Tests.Listening;

/// <summary>Samaritans are named to whom it is about themselves; in doubt they are.</summary>
public sealed class OwnLifeTests
{
    private static readonly PersonFacts Priya = new()
    {
        Ref = "P-PRIYA",
        FirstName = "Priya",
        Role = PersonRole.Carer,
        Children = [new ChildFacts("C-THEO", "Theo", "foster carer", Tell.Session, false)],
    };

    [Theory]
    [InlineData("suicide", "i want to die")]
    [InlineData("suicide", "dont want to be here anymore")]
    [InlineData("suicide", "cant go on without her")]
    [InlineData("suicide", "they can have him, going to end it tonight")]
    [InlineData("suicide", "she left and im done with all of it")]
    [InlineData("suicide", "my kids would be better off without me")]
    [InlineData("suicide", "i told my mum i took the tablets")]
    [InlineData("self-harm", "cut myself again")]
    [InlineData("low mood", "cant cope anymore")]
    [InlineData("low mood", "so low at the moment")]
    [InlineData("", "tell theo his dad tried. thats me")]
    [InlineData("not safe now", "999")]
    [InlineData("not safe now", "please send help now")]
    public void It_may_be_their_own(string about, string text) => Assert.True(OwnLife.MayBeAtRisk(Urgent(about), text, Priya));

    [Theory]
    [InlineData("self-harm", "theo has cut his arms again")]
    [InlineData("self-harm", "Theo's self harming again")]
    [InlineData("suicide", "she's taken loads of tablets")]
    [InlineData("suicide", "my daughter says she wants to die")]
    [InlineData("suicide", "my ex has taken an overdose")]
    [InlineData("suicide", "i think theo wants to kill himself")]
    [InlineData("suicide", "i found him trying to hang himself")]
    [InlineData("low mood", "theo is very low and not eating")]
    [InlineData("not safe now", "hes outside my house again")]
    [InlineData("not safe now", "driver drunk he can hardly stand")]
    [InlineData("threat", "he says hell kill me")]
    [InlineData("", "theo says his uncle did it again")]
    public void It_is_another_s(string about, string text) => Assert.False(OwnLife.MayBeAtRisk(Urgent(about), text, Priya));

    private static Reading Urgent(string about) => new([new Act(Intent.Other, 1, Sure: true, [], SessionNamed: false)], ConcernLevel.Urgent, 1, "en") { ConcernAbout = about };
}
