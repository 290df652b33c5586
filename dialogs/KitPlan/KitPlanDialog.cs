using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.KitPlan;

/// <summary>
/// One sitting at a young person's KIT plan: their wishes, in their own words, topic by topic. What they said at earlier sittings is not asked again;
/// it is read back, changed or taken back when they wish. The plan itself is made by their social worker with them, and it says so first.
/// </summary>
public sealed class KitPlanDialog : Dialog
{
    public const string Id = "kit-plan";

    public static readonly ChoiceQuestion Begin = new("begin", "kit-plan.begin", "start", "advocate", "later", "none");
    public static readonly ChoiceQuestion Again = new("again", "kit-plan.again", "on", "read", "change", "take-back", "show");
    public static readonly KitTopicQuestion Which = new("which", "kit-plan.which");
    public static readonly YesNoQuestion Advocate = new("advocate", "kit-plan.advocate") { CanSkip = true };
    public static readonly YesNoQuestion Reviewing = new("reviewing-officer", "kit-plan.reviewing-officer") { CanSkip = true };
    public static readonly YesNoQuestion Show = new("show", "kit-plan.show") { CanSkip = true };

    /// <summary>"later": filled by the turn, never asked.</summary>
    public static readonly YesNoQuestion Later = new("later", Question.NeverAsked);

    /// <summary>"I don't want a plan": filled by the turn, never asked.</summary>
    public static readonly YesNoQuestion NotWanted = new("not-wanted", Question.NeverAsked);

    private readonly Questionnaire form;
    private readonly IReadOnlyList<FormQuestion> topics;

    public KitPlanDialog(Questionnaire form)
    {
        this.form = form;
        topics = [.. form.Questions.Select(item => new FormQuestion(form, item) { CanSkip = true })];
        Questions = [Begin, Again, Which, Advocate, Reviewing, Show, Later, NotWanted, .. topics];
    }

    public override string Name => Id;
    public override int Version => form.Version;
    public override IReadOnlyList<Question> Questions { get; }
    public override bool IsForm => true;

    public override TimeSpan? WaitsFor(Policy policy) => TimeSpan.FromDays(policy.Conversation.QuestionnaireDays);

    public override async Task Run(Talk talk)
    {
        var plan = KitSoFar.Of(talk, topics);
        var values = FormValues.Of(talk).With(new Values { ["wishes"] = plan.Listed });
        if (talk.Knows(NotWanted, out _))
        {
            Refuse(talk, plan, values);
            return;
        }
        if (plan.NotWanted)
            talk.Record("wanted", () => new KitPlanStep { Move = KitPlanMove.Wanted, PlanVersion = plan.Version }, FormAnswers.NoQuestion);
        if (plan.Had.Count == 0)
            await BeginPlan(talk, plan, values);
        else
            await GoOn(talk, plan, values);
    }

    private async Task BeginPlan(Talk talk, KitSoFar plan, Values values)
    {
        talk.Say("kit-plan.what-it-is", values);
        switch (await talk.Ask(Begin, values))
        {
            case "none":
                Refuse(talk, plan, values);
                return;
            case "later":
                talk.Say("kit-plan.not-now", values);
                return;
            case "advocate":
                await OfferSomebody(talk, values);
                break;
        }
        talk.Say(form.Key("first"), values);
        await AskTopics(talk, plan, values);
    }

    private static void Refuse(Talk talk, KitSoFar plan, Values values)
    {
        talk.Record("not-wanted", () => new KitPlanStep { Move = KitPlanMove.NotWanted, PlanVersion = plan.Version });
        talk.Say("kit-plan.not-wanted", values);
    }

    private async Task GoOn(Talk talk, KitSoFar plan, Values values)
    {
        switch (await talk.Ask(Again, values))
        {
            case "read":
                talk.Say("kit-plan.read-back", values);
                talk.Say("kit-plan.what-is-expected", values);
                return;
            case "change":
                await Change(talk, plan, values);
                return;
            case "take-back":
                await TakeBack(talk, plan, values);
                return;
            case "show":
                await OfferToShow(talk, plan, values);
                return;
            default:
                await AskTopics(talk, plan, values);
                return;
        }
    }

    /// <summary>Somebody on their side, and the officer who looks after their reviews.</summary>
    private static async Task OfferSomebody(Talk talk, Values values)
    {
        if (await talk.Ask(Advocate, values))
            talk.Record("advocate", () => new CallBack { About = "would like an advocate" }, Advocate.Name);
        if (await talk.Ask(Reviewing, values))
            talk.Record("reviewing-officer", () => new CallBack { About = "would like to talk with the reviewing officer" }, Reviewing.Name);
    }

    private async Task AskTopics(Talk talk, KitSoFar plan, Values values)
    {
        var later = talk.Has(Later);
        foreach (var topic in topics.Where(topic => !plan.Has(topic.Name)))
        {
            if (later && !talk.Has(topic))
                break;
            Keep(talk, topic, await talk.Ask(topic, values), plan);
        }
        talk.Knows(Later, out _);
        if (later)
            talk.Say("kit-plan.later", values);
        else
            await EndTopics(talk, plan, values);
    }

    private async Task EndTopics(Talk talk, KitSoFar plan, Values values)
    {
        talk.Say(form.Key("last"), values);
        var all = values.With(new Values { ["wishes"] = plan.With(talk, topics) });
        talk.Say("kit-plan.read-back", all);
        await OfferToShow(talk, plan, all);
    }

    private async Task OfferToShow(Talk talk, KitSoFar plan, Values values)
    {
        if (await talk.Ask(Show, values))
        {
            talk.Record("show", () => new KitPlanStep { Move = KitPlanMove.AskedToRead, PlanVersion = plan.Version }, FormAnswers.NoQuestion);
            talk.Say("kit-plan.shown", values);
        }
        else
            talk.Say("kit-plan.not-shown", values);
        talk.Say("kit-plan.what-is-expected", values);
    }

    /// <summary>The topic is asked once more, in its own words; what was said before stays on file beneath the new.</summary>
    private async Task Change(Talk talk, KitSoFar plan, Values values)
    {
        if (await Chosen(talk, plan, values) is not { } topic)
            return;
        Keep(talk, topic, await talk.Ask(topic, values), plan);
        talk.Say("kit-plan.changed", values);
    }

    private async Task TakeBack(Talk talk, KitSoFar plan, Values values)
    {
        if (await Chosen(talk, plan, values) is not { } topic)
            return;
        talk.Record(topic.Name, () => new Model.Records.KitPlan
        {
            Questionnaire = form.Name,
            QuestionnaireVersion = form.Version,
            Question = topic.Name,
            TakenBack = true,
            PlanVersion = plan.Version,
        }, Which.Name);
        talk.Say("kit-plan.taken-back", values);
    }

    private async Task<FormQuestion?> Chosen(Talk talk, KitSoFar plan, Values values)
    {
        talk.Say("kit-plan.read-back", values);
        var number = await talk.Ask(Which, values);
        if (number >= 1 && number <= plan.Had.Count)
            return topics.FirstOrDefault(topic => topic.Name == plan.Had[number - 1].Topic);
        talk.Say("kit-plan.no-such", values);
        return null;
    }

    private void Keep(Talk talk, FormQuestion topic, string value, KitSoFar plan)
    {
        if (value.Length > 0)
            talk.Record(topic.Name, () => Made(talk, topic, plan), topic.Name);
    }

    private Model.Records.KitPlan Made(Talk talk, FormQuestion topic, KitSoFar plan)
    {
        var wish = FormAnswers.Fill(new Model.Records.KitPlan(), form, topic, talk.AnswerTo(topic.Name)!);
        wish.PlanVersion = plan.Version;
        return wish;
    }
}

/// <summary>Which of the wishes that were read back, by its number.</summary>
public sealed class KitTopicQuestion(string name, string wording) : Question<int>(name, wording)
{
    private const int Most = 20;

    public override string Type => "number";
    public override bool Accepts(string value) => int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _);
    public override int Parse(string value) => int.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

    public override string? Read(Reply reply)
    {
        var digits = new string([.. reply.Text.Where(char.IsAsciiDigit)]);
        return digits.Length is > 0 and <= 2 && int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) <= Most ? digits : null;
    }
}
