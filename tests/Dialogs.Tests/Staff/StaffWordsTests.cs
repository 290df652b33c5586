using FamilyTimeBot.Dialogs.Staff;

namespace FamilyTimeBot.Dialogs.Tests.Staff;

/// <summary>What staff write in a hurry: a list, that they can't work, or the answer to the form that is open.</summary>
public sealed class StaffWordsTests
{
    private static readonly string[] Children = ["Mia", "Cerys", "Zara"];

    [Theory]
    [InlineData("today", "today")]
    [InlineData("tommorow", "tomorrow")]
    [InlineData("2moro", "tomorrow")]
    [InlineData("Week", "week")]
    [InlineData("wensday", "wednesday")]
    [InlineData("mia", "Mia")]
    [InlineData("Mia's", "Mia")]
    [InlineData("Cerys saturday", "Cerys saturday")]
    [InlineData("tues zara", "Zara tuesday")]
    [InlineData("whos coming tomorrow?", "tomorrow")]
    [InlineData("concerns", "concerns")]
    public void A_word_of_a_list_is_one_also_while_a_form_waits(string text, string list)
    {
        Assert.Equal((StaffAct.Look, list), Read(text, isAtForm: true));
        Assert.Equal((StaffAct.Look, list), Read(text, isAtForm: false));
    }

    [Theory]
    [InlineData("all about mia")]
    [InlineData("mia and cerys on time")]
    [InlineData("Amelia hit Ben today")]
    [InlineData("next week")]
    public void What_may_be_the_answer_to_a_form_is_left_to_it(string text) => Assert.Null(Read(text, isAtForm: true));

    [Theory]
    [InlineData("noah")]
    [InlineData("Noah's")]
    [InlineData("noah tomorrow")]
    [InlineData("whos coming for noah")]
    public void A_child_that_is_not_theirs_is_named(string text)
    {
        Assert.Equal((StaffAct.NoSuchChild, "Noah"), Named(text, isAtForm: true));
        Assert.Equal((StaffAct.NoSuchChild, "Noah"), Named(text, isAtForm: false));
    }

    [Theory]
    [InlineData("noah and mia on time")]
    [InlineData("all about noah")]
    [InlineData("calm")]
    public void What_only_holds_a_name_is_left_to_the_form(string text) => Assert.Null(Named(text, isAtForm: true)?.Child);

    [Theory]
    [InlineData("seen A1-C01-1 today", nameof(StaffAct.SessionSeen))]
    [InlineData("call visit-of-mia week", nameof(StaffAct.AskForCall))]
    [InlineData("concern 3AC4D1", nameof(StaffAct.ConcernSeen))]
    public void A_button_is_about_a_reference(string text, string act) => Assert.Equal(act, Read(text, isAtForm: false)?.Act.ToString());

    [Theory]
    [InlineData("seen it thanks")]
    [InlineData("call kelly please")]
    public void What_is_about_none_is_no_button(string text) => Assert.Null(Read(text, isAtForm: false));

    [Theory]
    [InlineData("im off sick tomorrow")]
    [InlineData("I'm really poorly, sorry")]
    [InlineData("calling in sick")]
    [InlineData("ive got covid")]
    [InlineData("off sick today")]
    [InlineData("need cover for mia")]
    [InlineData("can someone else do the mia session")]
    public void That_they_are_ill_is_heard_whatever_is_open(string text) => Assert.True(StaffCannotWork.Says(text, isAboutWork: false));

    [Theory]
    [InlineData("cant do the mia session")]
    [InlineData("I won't be in on Thursday")]
    [InlineData("sorry cant make it tomorrow")]
    [InlineData("im on leave friday")]
    [InlineData("not working tuesday")]
    [InlineData("won't be able to supervise mia")]
    [InlineData("car broke down wont make 10.30 tomorrow")]
    [InlineData("my car's dead so no chance of 10.30")]
    [InlineData("stuck on the M25, won't get to the half 4")]
    [InlineData("flat tyre, tomorrow 10.30 is not happening for me")]
    [InlineData("been up all night being sick, not making tomorrow")]
    [InlineData("my little boys got chickenpox cant do 4.30")]
    [InlineData("trains all cancelled cannot get to Mia today")]
    [InlineData("Thursday can't cover sorry")]
    public void That_they_are_away_is_heard_where_a_day_or_a_child_is_named(string text) => Assert.True(StaffCannotWork.Says(text, isAboutWork: true));

    [Theory]
    [InlineData("mum was off sick today")]
    [InlineData("she cant do stairs")]
    [InlineData("i was off sick last week")]
    [InlineData("dad is poorly so he left early today")]
    [InlineData("mia wont come to the table")]
    [InlineData("mum cant make it tomorrow")]
    [InlineData("we were late in because of traffic")]
    [InlineData("her car broke down so she cant make thursday")]
    [InlineData("kellys car broke down, cant make thursday")]
    [InlineData("stuck in traffic, 10 mins late for mia")]
    [InlineData("mia threw up in the car today")]
    [InlineData("dad has a temperature, not coming tomorrow")]
    public void What_they_tell_of_others_or_of_the_past_is_not(string text) => Assert.False(StaffCannotWork.Says(text, isAboutWork: true));

    [Theory]
    [InlineData("i can work after all")]
    [InlineData("Im feeling better, I'll be in tomorrow")]
    [InlineData("I'm not off sick tomorrow after all")]
    [InlineData("no longer need cover for mia thanks")]
    [InlineData("i can do the mia session")]
    public void That_they_can_work_is_heard(string text) => Assert.True(StaffCanWork.Says(StaffPointers.Plain(text)));

    [Theory]
    [InlineData("i cant work after all")]
    [InlineData("im better but not in till friday")]
    [InlineData("ill let you know when i can work")]
    [InlineData("can i work from home after all")]
    [InlineData("hopefully i can come in")]
    [InlineData("i can do thursday but not friday")]
    public void What_is_half_said_takes_nothing_back(string text) => Assert.False(StaffCanWork.Says(StaffPointers.Plain(text)));

    private static (StaffAct Act, string? Child)? Named(string text, bool isAtForm) =>
        StaffRequests.Read(text, Children, [], isAtForm, ["Noah"]) is { } request ? (request.Act, request.Child) : null;

    private static (StaffAct Act, string List)? Read(string text, bool isAtForm) =>
        StaffRequests.Read(text, Children, ["visit-of-mia"], isAtForm, ["Noah"]) is { } request ? (request.Act, request.List) : null;
}
