using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Questionnaires;

/// <summary>Runs any questionnaire: one question at a time, each answer on file at once, what was left out not asked again.</summary>
public sealed class FormDialog : Dialog
{
    /// <summary>The record of the form as a whole, within a run.</summary>
    public const string Whole = "form";

    /// <summary>Set on a run in whose course a concern was heard.</summary>
    internal const string HoldsAConcern = "holds-a-concern";

    /// <summary>"Stop asking me this": filled by the turn, never asked.</summary>
    public static readonly YesNoQuestion StopAsking = new("stop-asking", Question.NeverAsked);

    private readonly IReadOnlyList<FormQuestion> asked;

    public FormDialog(Questionnaire form)
    {
        Form = form;
        asked = [.. form.Questions.Select(item => new FormQuestion(form, item) { CanSkip = item.CanSkip })];
        Questions = [.. asked, StopAsking];
    }

    public Questionnaire Form { get; }
    public override string Name => Form.Dialog;
    public override int Version => Form.Version;
    public override IReadOnlyList<Question> Questions { get; }
    public override bool IsForm => true;

    public override TimeSpan? WaitsFor(Policy policy) => TimeSpan.FromDays(policy.Conversation.QuestionnaireDays);

    public override async Task Run(Talk talk)
    {
        var values = FormValues.Of(talk);
        talk.Say(Form.Key("first"), values);
        var stopped = talk.Has(StopAsking);
        foreach (var question in asked.Where(question => IsAsked(talk, question.Item) && !IsKeptFromTheCarer(talk, question)))
        {
            KeepWords(talk, question);
            if (stopped && !talk.Has(question))
                continue;
            Keep(talk, question, await talk.Ask(question, values));
        }
        talk.Knows(StopAsking, out _);
        KeepWhole(talk, finished: !stopped);
        talk.Say(stopped ? "form.stopped" : Form.Key("last"), values);
    }

    /// <summary>Told in the same sitting that they are hurt, a child is not asked whether the carer may see it.</summary>
    private bool IsKeptFromTheCarer(Talk talk, FormQuestion question) =>
        question.Name == Form.CarerMayRead && talk.Given(HoldsAConcern, () => "no") == "yes" && !talk.Has(question);

    /// <summary>Words that were no answer are kept even if the question is never answered.</summary>
    private void KeepWords(Talk talk, FormQuestion question)
    {
        if (talk.Has(question.Name + FormQuestion.InWords))
            talk.Record(question.Name, () => FormAnswers.Make(Form, question, talk.AnswerTo(question.Name + FormQuestion.InWords)!), question.Name);
        if (Answered(talk) > 0)
            KeepWhole(talk, finished: false);
    }

    private void Keep(Talk talk, FormQuestion question, string value)
    {
        if (value.Length > 0)
            talk.Record(question.Name, () => FormAnswers.Make(Form, question, talk.AnswerTo(question.Name)!), question.Name);
        if (question.Item.AsksForCall && value == YesNoQuestion.Yes)
            talk.Record("call", () => new CallBack { About = $"would like a call: {question.Item.Asks} ({Form.Title})" }, question.Name);
        if (Answered(talk) > 0)
            KeepWhole(talk, finished: false);
    }

    private void KeepWhole(Talk talk, bool finished) =>
        talk.Record(Whole, () => new Form
        {
            Questionnaire = Form.Name,
            QuestionnaireVersion = Form.Version,
            Finished = finished,
            StopAsking = talk.Has(StopAsking),
            Answered = Answered(talk),
            CarerMayRead = Form.CarerMayRead is { } share && talk.AnswerTo(share)?.Value == YesNoQuestion.Yes,
            WithHelp = Form.WithHelp,
            Partial = !finished,
        }, FormAnswers.NoQuestion);

    private int Answered(Talk talk) =>
        asked.Count(question => talk.AnswerTo(question.Name) is { Value.Length: > 0 } || talk.Has(question.Name + FormQuestion.InWords));

    private static bool IsAsked(Talk talk, FormItem item) => item.AskedIf switch
    {
        null => item.Name != FormItem.OfTheWorker || talk.Given(FormItem.OfTheWorker, () => IsWorkerThere(talk.Visit) ? "yes" : "no") == "yes",
        { Question: null } => talk.Given(FormCondition.Assessed, () => talk.Visit?.First.Type == SessionType.Assessed ? "yes" : "no") == "yes",
        { Question: { } earlier } condition => talk.AnswerTo(earlier) is { Value: { Length: > 0 } value }
            && value.Split(' ').Any(condition.Values.Contains) != condition.IsNot,
    };

    /// <summary>Families who meet by themselves have no worker with them; nor has a call, unless one is named.</summary>
    private static bool IsWorkerThere(Visit? visit) =>
        visit?.First is not { Type: SessionType.SelfDirected } and not { Type: SessionType.Virtual, PractitionerName: null };
}
