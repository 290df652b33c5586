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

    /// <summary>So many things can be done to a plan in one sitting; the next begins with "my plan".</summary>
    private const int MostRounds = 6;

    public static readonly ChoiceQuestion Begin = new("begin", "kit-plan.begin", "start", "advocate", "later", "none");
    public static readonly ChoiceQuestion Again = new("again", "kit-plan.again", "on", "read", "change", "take-back", "show", "advocate");
    public static readonly YesNoQuestion Advocate = new("advocate", "kit-plan.advocate") { CanSkip = true };
    public static readonly YesNoQuestion Reviewing = new("reviewing-officer", "kit-plan.reviewing-officer") { CanSkip = true };
    public static readonly YesNoQuestion Show = new("show", "kit-plan.show") { CanSkip = true };

    /// <summary>"later": filled by the turn, never asked.</summary>
    public static readonly YesNoQuestion Later = new("later", Question.NeverAsked);

    /// <summary>"I don't want a plan": filled by the turn, never asked.</summary>
    public static readonly YesNoQuestion NotWanted = new("not-wanted", Question.NeverAsked);

    private readonly Questionnaire form;
    private readonly IReadOnlyList<KitRound> rounds;

    public KitPlanDialog(Questionnaire form)
    {
        this.form = form;
        Topics = [.. form.Questions.Select(item => new FormQuestion(form, item) { CanSkip = true })];
        rounds = KitRound.Of(form, MostRounds);
        Questions = [Begin, Again, Advocate, Reviewing, Show, Later, NotWanted, .. Topics, .. rounds.SelectMany(round => round.Questions)];
    }

    public override string Name => Id;
    public override int Version => form.Version;
    public override IReadOnlyList<Question> Questions { get; }
    public override bool IsForm => true;

    /// <summary>What a plan is about, in the order in which it is asked.</summary>
    internal IReadOnlyList<FormQuestion> Topics { get; }

    public override TimeSpan? WaitsFor(Policy policy) => TimeSpan.FromDays(policy.Conversation.QuestionnaireDays);

    public override async Task Run(Talk talk)
    {
        var plan = KitSoFar.Of(talk, Topics);
        var values = FormValues.Of(talk);
        if (talk.Knows(NotWanted, out _))
        {
            Refuse(talk, plan, values);
            return;
        }
        if (plan.NotWanted)
            talk.Record("wanted", () => new KitPlanStep { Move = KitPlanMove.Wanted, PlanVersion = plan.Version }, FormAnswers.NoQuestion);
        if (plan.IsNew)
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

    /// <summary>One thing after the other, until they have done what they came for.</summary>
    private async Task GoOn(Talk talk, KitSoFar plan, Values values)
    {
        var next = IsLeft(talk, Again) ? "done" : await talk.Ask(Again, values);
        foreach (var round in rounds)
        {
            if (next is "on" or "show" or "done")
                break;
            await Do(talk, next, round, plan, values);
            next = IsLeft(talk, round.More) ? "done" : await talk.Ask(round.More, values);
        }
        await Finish(talk, next, plan, values);
    }

    private Task Finish(Talk talk, string? next, KitSoFar plan, Values values)
    {
        if (next == "on")
            return AskTopics(talk, plan, values);
        if (next == "show" || (plan.IsChanged && !talk.Has(Later)))
            return OfferToShow(talk, plan, values);
        talk.Knows(Later, out _);
        talk.Say("kit-plan.later", values);
        return Task.CompletedTask;
    }

    private async Task Do(Talk talk, string? what, KitRound round, KitSoFar plan, Values values)
    {
        switch (what)
        {
            case "change":
                await Change(talk, round, plan, values);
                break;
            case "take-back":
                await TakeBack(talk, round, plan, values);
                break;
            case "advocate":
                await OfferSomebody(talk, values);
                break;
            default:
                talk.Say("kit-plan.read-back", WithWishes(values, plan));
                talk.Say("kit-plan.what-is-expected", values);
                break;
        }
    }

    /// <summary>"later" was said and this was not answered before.</summary>
    private static bool IsLeft(Talk talk, Question question) => talk.Has(Later) && !talk.Has(question);

    /// <summary>Somebody on their side, and the officer who looks after their reviews.</summary>
    private static async Task OfferSomebody(Talk talk, Values values)
    {
        if (await talk.Ask(Advocate, values))
        {
            talk.Record("advocate", () => new CallBack { About = "would like an advocate" }, Advocate.Name);
            talk.Say("kit-plan.passed-on", values);
        }
        if (await talk.Ask(Reviewing, values))
        {
            talk.Record("reviewing-officer", () => new CallBack { About = "would like to talk with the reviewing officer" }, Reviewing.Name);
            talk.Say("kit-plan.passed-on", values);
        }
    }

    private async Task AskTopics(Talk talk, KitSoFar plan, Values values)
    {
        foreach (var topic in plan.Left())
        {
            if (IsLeft(talk, topic))
                break;
            Keep(talk, topic, topic, await talk.Ask(topic, values), plan);
        }
        if (talk.Knows(Later, out _))
            talk.Say("kit-plan.later", values);
        else
            await EndTopics(talk, plan, values);
    }

    private async Task EndTopics(Talk talk, KitSoFar plan, Values values)
    {
        talk.Say(form.Key("last"), values);
        talk.Say("kit-plan.read-back", WithWishes(values, plan));
        await OfferToShow(talk, plan, values);
    }

    private static async Task OfferToShow(Talk talk, KitSoFar plan, Values values)
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
    private async Task Change(Talk talk, KitRound round, KitSoFar plan, Values values)
    {
        if (await Chosen(talk, round, plan, values) is not { } topic || IsLeft(talk, round.Again(topic)))
            return;
        var said = await talk.Ask(round.Again(topic), values);
        Keep(talk, topic, round.Again(topic), said, plan);
        talk.Say(said.Length > 0 ? "kit-plan.changed" : "kit-plan.as-it-was", values);
    }

    private async Task TakeBack(Talk talk, KitRound round, KitSoFar plan, Values values)
    {
        if (await Chosen(talk, round, plan, values) is not { } topic)
            return;
        talk.Record(topic.Name, () => new Model.Records.KitPlan
        {
            Questionnaire = form.Name,
            QuestionnaireVersion = form.Version,
            Question = topic.Name,
            TakenBack = true,
            PlanVersion = plan.Version,
        }, round.Which.Name);
        plan.TakeBack(topic);
        talk.Say("kit-plan.taken-back", values);
    }

    private static async Task<FormQuestion?> Chosen(Talk talk, KitRound round, KitSoFar plan, Values values)
    {
        talk.Say("kit-plan.read-back", WithWishes(values, plan));
        if (IsLeft(talk, round.Which))
            return null;
        var topic = plan.At(await talk.Ask(round.Which, values));
        if (topic is null)
            talk.Say("kit-plan.no-such", values);
        return topic;
    }

    /// <param name="asked">The topic, or the topic asked once more: whose answer it is.</param>
    private void Keep(Talk talk, FormQuestion topic, FormQuestion asked, string value, KitSoFar plan)
    {
        if (value.Length == 0)
            return;
        talk.Record(topic.Name, () => Made(talk, asked, plan), asked.Name);
        plan.Put(topic, talk.AnswerTo(asked.Name)!);
    }

    private Model.Records.KitPlan Made(Talk talk, FormQuestion asked, KitSoFar plan)
    {
        var wish = FormAnswers.Fill(new Model.Records.KitPlan(), form, asked, talk.AnswerTo(asked.Name)!);
        wish.PlanVersion = plan.Version;
        return wish;
    }

    private static Values WithWishes(Values values, KitSoFar plan) => values.With(new Values { ["wishes"] = plan.Listed });
}
