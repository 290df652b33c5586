using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>
/// After a session that was observed for an assessment, whoever was observed is invited to the talk about it (Kent 3). Staff hold it: the bot passes the
/// wish on.
/// </summary>
public sealed class FeedbackTalkDialog : Dialog
{
    public const string Id = "feedback-talk";

    public static readonly ChoiceQuestion Wanted = new("wanted", "feedback-talk.invitation", "yes", "had", "no");

    public override string Name => Id;
    public override IReadOnlyList<Question> Questions => [Wanted];
    public override bool IsForm => true;

    public override TimeSpan? WaitsFor(Policy policy) => TimeSpan.FromDays(policy.Conversation.QuestionnaireDays);

    public override async Task Run(Talk talk)
    {
        var values = FormValues.Of(talk).With(new Values { ["minutes"] = talk.Policy.Staff.FeedbackTalkMinutes });
        var answer = await talk.Ask(Wanted, values);
        talk.Record("talk", () => new Feedback { Question = Id, Value = answer }, Wanted.Name);
        if (answer == "yes")
            talk.Record("call", () => new CallBack { About = "would like the feedback talk" }, Wanted.Name);
        talk.Say(answer switch { "yes" => "feedback-talk.passed-on", "had" => "feedback-talk.had", _ => "feedback-talk.not-wanted" }, values);
    }
}
