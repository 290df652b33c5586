using FamilyTimeBot.Dialogs.Questionnaires;

namespace FamilyTimeBot.Dialogs.Tests.Questionnaires;

public sealed class FormReadingTests
{
    private static readonly string[] Ways = ["Meeting up", "Video calls", "Phone calls", "Letters"];

    [Theory]
    [InlineData("1", 0)]
    [InlineData("1 and 3", 0, 2)]
    [InlineData("1,3", 0, 2)]
    [InlineData("1 3", 0, 2)]
    [InlineData("3, 1 and 4", 0, 2, 3)]
    [InlineData("13", 0, 2)]
    [InlineData("1+2", 0, 1)]
    [InlineData("letters", 3)]
    [InlineData("letters and phone calls", 2, 3)]
    [InlineData("video calls, 4", 1, 3)]
    [InlineData("all of them", 0, 1, 2, 3)]
    public void Several_choices_are_read_as_people_text_them(string text, params int[] chosen) =>
        Assert.Equal(chosen, FormReading.Chosen(text, Ways));

    [Theory]
    [InlineData("1 and 9")]
    [InlineData("59")]
    [InlineData("letters and a parrot")]
    [InlineData("")]
    [InlineData("i dont know")]
    public void What_is_no_choice_is_none(string text) => Assert.Null(FormReading.Chosen(text, Ways));

    [Theory]
    [InlineData("stop asking me this")]
    [InlineData("please stop asking")]
    [InlineData("I don't want to do this")]
    [InlineData("no more questions")]
    public void Some_want_no_more_of_it(string text) => Assert.True(FormPhrases.IsStopAsking(text));

    /// <summary>A lone STOP opts out of all texts; that is not this.</summary>
    [Theory]
    [InlineData("stop")]
    [InlineData("STOP")]
    [InlineData("stop all")]
    [InlineData("it was good")]
    public void Some_do_not(string text) => Assert.False(FormPhrases.IsStopAsking(text));

    [Theory]
    [InlineData("feedback")]
    [InlineData("I want to say how it went")]
    [InlineData("how it went")]
    [InlineData("carry on with the form")]
    [InlineData("wellbeing")]
    [InlineData("feedback about saturday")]
    [InlineData("feedback on last Weds")]
    [InlineData("feedback for friday's session")]
    [InlineData("can i give feedback about the sat visit with Theo")]
    public void A_form_is_begun(string text) => Assert.True(FormPhrases.IsBegin(text));

    [Theory]
    [InlineData("it went well we had cake")]
    [InlineData("cant come thursday")]
    [InlineData("how do i get there")]
    [InlineData("feedback on monday was that i talk too much")]
    public void What_tells_something_begins_no_form(string text) => Assert.False(FormPhrases.IsBegin(text));
}
