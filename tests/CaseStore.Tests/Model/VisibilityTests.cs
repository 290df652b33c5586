using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Store.Tests.Model;

public sealed class VisibilityTests
{
    private static readonly Feedback Childs = new() { PersonRef = "kai", Role = "young person", Question = "overall" };
    private static readonly Feedback SmallChilds = new() { PersonRef = "pat", Role = "carer", Question = "face", WithHelp = true };
    private static readonly Feedback Parents = new() { PersonRef = "mum", Role = "parent", Question = "overall" };
    private static readonly Wellbeing Carers = new() { PersonRef = "pat", Role = "carer", Question = "saw" };
    private static readonly KitPlan Wish = new() { PersonRef = "kai", Role = "young person", Question = "see" };
    private static readonly AnswerSetting RunByTom = new("tom", CarerMayRead: false, []);

    [Theory]
    [InlineData("mum", PersonRole.Parent, false)]
    [InlineData("nan", PersonRole.Relative, false)]
    [InlineData("pat", PersonRole.Carer, false)]
    [InlineData("tom", PersonRole.Practitioner, false)]
    [InlineData("zoe", PersonRole.Practitioner, false)]
    [InlineData("sib", PersonRole.YoungPerson, false)]
    [InlineData("kai", PersonRole.YoungPerson, true)]
    [InlineData("grace", PersonRole.SocialWorker, true)]
    [InlineData("helen", PersonRole.Manager, true)]
    public void A_young_persons_answer_is_for_them_and_those_who_plan(string reader, PersonRole role, bool may) =>
        Assert.Equal(may, AnswerVisibility.MayRead(new(reader, role), Childs, RunByTom));

    [Fact]
    public void A_carer_reads_it_once_the_young_person_chooses_so_and_a_parent_never()
    {
        var chosen = RunByTom with { CarerMayRead = true };
        Assert.True(AnswerVisibility.MayRead(new("pat", PersonRole.Carer), Childs, chosen));
        Assert.False(AnswerVisibility.MayRead(new("mum", PersonRole.Parent), Childs, chosen));
        Assert.False(AnswerVisibility.MayRead(new("tom", PersonRole.Practitioner), Childs, chosen));
    }

    [Theory]
    [InlineData("pat", PersonRole.Carer, false)]
    [InlineData("zoe", PersonRole.Practitioner, false)]
    [InlineData("mum", PersonRole.Parent, false)]
    [InlineData("kai", PersonRole.YoungPerson, true)]
    [InlineData("grace", PersonRole.SocialWorker, true)]
    public void What_was_heard_as_a_concern_is_for_those_who_act_on_it_whatever_was_chosen(string reader, PersonRole role, bool may) =>
        Assert.Equal(may, AnswerVisibility.MayRead(new(reader, role), Childs, RunByTom with { CarerMayRead = true, HeardAsConcern = true }));

    [Fact]
    public void A_parents_answer_is_never_for_a_carer() =>
        Assert.False(AnswerVisibility.MayRead(new("pat", PersonRole.Carer), Parents, RunByTom with { CarerMayRead = true }));

    [Fact]
    public void A_small_childs_answer_is_for_the_carer_who_helped_and_no_other()
    {
        Assert.True(AnswerVisibility.MayRead(new("pat", PersonRole.Carer), SmallChilds, RunByTom));
        Assert.False(AnswerVisibility.MayRead(new("sue", PersonRole.Carer), SmallChilds, RunByTom));
        Assert.False(AnswerVisibility.MayRead(new("mum", PersonRole.Parent), SmallChilds, RunByTom));
    }

    [Theory]
    [InlineData("tom", false)]
    [InlineData("zoe", true)]
    public void A_practitioner_reads_what_adults_said_of_others_sessions_alone(string reader, bool may) =>
        Assert.Equal(may, AnswerVisibility.MayRead(new(reader, PersonRole.Practitioner), Parents, RunByTom));

    [Fact]
    public void What_a_carer_saw_is_not_for_the_parents() => Assert.False(AnswerVisibility.MayRead(new("mum", PersonRole.Parent), Carers, RunByTom));

    [Theory]
    [InlineData(PersonRole.Carer, "carer")]
    [InlineData(PersonRole.Parent, "family")]
    [InlineData(PersonRole.Practitioner, "worker")]
    public void A_plan_is_read_by_whom_the_young_person_lets(PersonRole role, string code)
    {
        var reader = new AnswerReader("somebody", role);
        Assert.False(AnswerVisibility.MayRead(reader, Wish, AnswerSetting.None));
        Assert.True(AnswerVisibility.MayRead(reader, Wish, AnswerSetting.None with { PlanReaders = [code] }));
    }

    [Fact]
    public void What_was_taken_back_is_shown_to_nobody() =>
        Assert.All(Enum.GetValues<PersonRole>(), role => Assert.False(AnswerVisibility.MayRead(new("kai", role), new KitPlan { PersonRef = "kai", TakenBack = true }, AnswerSetting.None with { PlanReaders = ["carer", "family", "worker"] })));
}
