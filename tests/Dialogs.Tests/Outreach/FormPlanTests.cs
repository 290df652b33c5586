using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Dialogs.Tests.Support;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Tests.Outreach;

/// <summary>After the first session held, and then every three months (Dorset 11.2); a chaser on days 3 and 6; never two within a week.</summary>
public sealed class FormPlanTests
{
    private static readonly DateTime First = new(2026, 9, 3, 16, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, "form:parent:A1:P1:0")]
    [InlineData(28, "form:parent:A1:P1:0")]
    [InlineData(89, "form:parent:A1:P1:0")]
    [InlineData(91, "form:parent:A1:P1:1")]
    [InlineData(190, "form:parent:A1:P1:2")]
    public void It_is_counted_from_the_first_session_held(int daysLater, string purpose) =>
        Assert.Equal([purpose, purpose + ":chase-3", purpose + ":chase-6"], For("dorset", Held(daysLater)).Select(form => form.Text.Purpose));

    [Fact]
    public void It_goes_two_hours_after_the_session_and_chasers_three_and_six_days_later() =>
        Assert.Equal([First.AddHours(2), First.AddHours(2).AddDays(3), First.AddHours(2).AddDays(6)], For("dorset", Held(0)).Select(form => form.Text.DueAt));

    [Fact]
    public void One_that_would_fall_into_the_night_goes_in_the_morning() =>
        Assert.Equal(new DateTime(2026, 9, 4, 7, 0, 0), For("dorset", Held(0, hour: 19))[0].Text.DueAt);

    [Fact]
    public void Nobody_gets_a_second_form_within_a_week()
    {
        var lately = FormsOnFile.None with { Last = new Dictionary<string, DateTime> { ["P1"] = First.AddDays(90) } };
        Assert.Equal(First.AddDays(97), For("dorset", lately, Held(91))[0].Text.DueAt);
        var two = For("dorset", Held(0), Held(1) with { Session = Held(1).Session with { Ref = "S9", Arrangement = "A2" }, FirstEnded = new Dictionary<string, DateTime> { ["P1"] = First.AddDays(1) } });
        Assert.Equal(TimeSpan.FromDays(7), two[3].Text.DueAt - two[0].Text.DueAt);
    }

    [Fact]
    public void A_carer_is_asked_after_a_session_where_the_policy_says_so()
    {
        Assert.DoesNotContain(For("dorset", Held(0)), form => form.Dialog == "form:carer-after");
        Assert.Contains(For("kent", Held(0)), form => form.Dialog == "form:carer-after" && form.Text.PersonRef == "K1");
    }

    [Fact]
    public void Who_cannot_be_texted_or_may_not_be_told_gets_none()
    {
        var session = Held(0);
        Assert.Empty(For("dorset", With(session, party => party with { Reach = null })));
        Assert.Empty(For("dorset", With(session, party => party with { Restricted = true })));
        Assert.Empty(For("dorset", With(session, party => party with { Tell = Tell.Nothing })));
    }

    [Fact]
    public void One_that_would_have_to_wait_longer_than_a_week_is_left_to_the_next_session()
    {
        var queued = FormsOnFile.None with { Last = new Dictionary<string, DateTime> { ["P1"] = First.AddDays(5) } };
        Assert.Empty(For("dorset", queued, Held(0)));
        Assert.Equal(First.AddDays(12), For("dorset", queued, Held(7))[0].Text.DueAt);
    }

    [Fact]
    public void What_is_on_file_already_or_stopped_by_the_person_is_not_planned()
    {
        Assert.Empty(For("dorset", FormsOnFile.None with { Purposes = new HashSet<string> { "form:parent:A1:P1:0" } }, Held(7)));
        Assert.Empty(For("dorset", FormsOnFile.None with { Stopped = new HashSet<(string, string)> { ("P1", "parent") } }, Held(91)));
        Assert.NotEmpty(For("dorset", FormsOnFile.None with { Stopped = new HashSet<(string, string)> { ("P1", "carer-after") } }, Held(91)));
    }

    [Fact]
    public void The_young_person_and_staff_are_asked_by_the_same_cadence_and_a_child_is_never_chased()
    {
        var held = Held(91);
        held = held with
        {
            Session = held.Session with { Parties = [Other("Y1", PersonRole.YoungPerson), Other("PR1", PersonRole.Practitioner), Other("SW1", PersonRole.SocialWorker)] },
            BornOn = new DateOnly(2016, 5, 1),
        };
        Assert.Equal(
            ["form:young-person:A1:Y1:1", "form:practitioner:A1:PR1:1", "form:practitioner:A1:PR1:1:chase-3", "form:practitioner:A1:PR1:1:chase-6", "form:social-worker:A1:SW1:1", "form:social-worker:A1:SW1:1:chase-3", "form:social-worker:A1:SW1:1:chase-6"],
            For("dorset", held).Select(form => form.Text.Purpose).Where(purpose => purpose.StartsWith("form:", StringComparison.Ordinal)));
        Assert.Equal("form:teenager", For("dorset", held with { BornOn = new DateOnly(2011, 5, 1) })[0].Dialog);
    }

    [Fact]
    public void Brothers_and_sisters_who_come_together_are_one_visit_to_a_parent_and_two_to_a_carer()
    {
        var first = Held(0);
        var second = first with { Session = first.Session with { Ref = "S0-2", ChildRef = "C2", Arrangement = "A2" } };
        Assert.Equal(
            ["form:parent:A1:P1:0", "form:carer-after:S0:K1", "form:carer-after:S0-2:K1"],
            For("kent", second, first).Where(form => form.Text.Kind == FormPlan.Kind).Select(form => form.Text.Purpose));
    }

    [Theory]
    [InlineData("kent", SessionType.Assessed, true)]
    [InlineData("kent", SessionType.Supervised, false)]
    [InlineData("dorset", SessionType.Assessed, false)]
    public void Whoever_was_observed_is_invited_to_the_talk_about_it_where_the_policy_has_one(string policy, SessionType type, bool isInvited)
    {
        var held = Held(7) with { Session = Held(7).Session with { Type = type } };
        var talks = For(policy, held).Where(form => form.Text.Kind == FormPlan.TalkKind).ToList();
        Assert.Equal(isInvited ? ["P1"] : [], talks.Select(form => form.Text.PersonRef));
        Assert.All(talks, talk => Assert.Equal(held.Session.EndsAt.AddMinutes(30), talk.Text.DueAt));
    }

    private static HeldSession With(HeldSession held, Func<Party, Party> change) => held with { Session = held.Session with { Parties = [.. held.Session.Parties.Select(change)] } };

    private static HeldSession Held(int daysLater, int hour = 16)
    {
        var ends = First.Date.AddDays(daysLater).AddHours(hour);
        return new HeldSession(
            new SessionOutline
            {
                Ref = $"S{daysLater}",
                ChildRef = "C1",
                Arrangement = "A1",
                StartsAt = ends.AddHours(-1),
                EndsAt = ends,
                State = SessionState.Held,
                Parties =
                [
                    new Party { PersonRef = "P1", Role = PersonRole.Parent, Attends = true, Tell = Tell.Session | Tell.Time, Reach = new Reach("sms", "+447700900001") },
                    new Party { PersonRef = "K1", Role = PersonRole.Carer, Tell = Tell.Session | Tell.Time, Reach = new Reach("sms", "+447700900003") },
                ],
            },
            new Dictionary<string, DateTime> { ["P1"] = First, ["Y1"] = First, ["PR1"] = First, ["SW1"] = First });
    }

    private static Party Other(string person, PersonRole role) => new() { PersonRef = person, Role = role, Tell = Tell.Session | Tell.Time, Reach = new Reach("sms", "+4477009001" + person.Length) };

    private static IReadOnlyList<PlannedForm> For(string policy, params HeldSession[] held) => For(policy, FormsOnFile.None, held);

    private static IReadOnlyList<PlannedForm> For(string policy, FormsOnFile onFile, params HeldSession[] held) =>
        new FormPlan(Files.Policies.Single(known => known.Name == policy), Files.Time).For(new HeldSessions(held, onFile));
}
