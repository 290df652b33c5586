using FamilyTimeBot.Dialogs.KitPlan;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>What people may do with a form at any moment: begin it, go on, add words, want no more of it.</summary>
internal sealed class Forms(TurnScope turn, Matters matters)
{
    private const int FewWords = 3;
    private const double Rather = 0.5;

    /// <summary>So long "and he was tired" is more of the same.</summary>
    private static readonly TimeSpan StillTalking = TimeSpan.FromMinutes(10);
    private readonly PlanWishes plan = new(turn, matters);

    /// <summary>The form whose question is open.</summary>
    private (RunState Run, FormQuestion Question)? Open =>
        turn.RunOf(turn.State.Pending) is { } run && turn.QuestionOf(turn.State.Pending!) is FormQuestion question ? (run, question) : null;

    public bool IsOpen => Open is not null;

    /// <summary>The session that the open form is about: a worry told there is about it.</summary>
    public SessionFacts? Session => Open is { } open ? turn.VisitOf(open.Run)?.First : null;

    /// <summary>What we offered ourselves, word for word ("Take something back"), is an answer and no worry; nearly so ("sad") it is, unless it is grave.</summary>
    public Reading WithoutOurOwnWords(Reading reading) =>
        IsOffered() || IsStaffsOwn(reading) || (reading.Concern == ConcernLevel.Worry && Open is { } open && !FormReading.IsMoreThanAnAnswer(turn.Heard.Text) && IsAnswer(open.Question))
            ? reading with { Concern = ConcernLevel.None, ConcernAbout = "" } : reading;

    /// <summary>"She smiled at her mum", in a worker's form, which staff read anyway: without a word of danger it is what they are asked to write.</summary>
    private bool IsStaffsOwn(Reading reading) =>
        reading is { Concern: ConcernLevel.Worry, ConcernAbout: "" } && IsOpen && turn.Person.Role is PersonRole.Practitioner or PersonRole.SocialWorker;

    private bool IsOffered() => turn.State.Pending is { } sent && turn.RunOf(sent) is not null
        && (sent.Choices.Contains(turn.Heard.Text.Trim(), StringComparer.OrdinalIgnoreCase) || (Open is { Question.Item.Kind: QuestionKind.Several } && FormReading.IsAll(turn.Heard.Text)));

    /// <summary>A form waits since a worry was heard, and now something else is written: it is offered again.</summary>
    public bool TryOffer() =>
        !(turn.Person.UrgentConcernOpen && Unfinished() is { } run && !run.Answers.Exists(answer => !answer.Retracted)) && TryOfferAgain();

    private bool TryOfferAgain()
    {
        if (!turn.State.Resting || turn.IsWorrying || FormsAfterDanger.IsHeld(turn) || Unfinished() is not { } run || turn.Heard.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > FewWords)
            return false;
        return PickUp(run);
    }

    public bool TryStopAsking()
    {
        if (plan.TryLeave())
            return true;
        if (!FormPhrases.IsStopAsking(turn.Heard.Text) || Unfinished() is not { } run)
            return false;
        turn.State.Resting = false;
        matters.Answer(run, FormDialog.StopAsking, YesNoQuestion.Yes);
        matters.Go(run);
        return true;
    }

    /// <summary>"feedback", while its own question for words is open: it is taken up again, and that is no answer.</summary>
    public bool TryTakeUpAgain() =>
        Open is { Question.IsWords: true } open && !turn.IsWorrying
        && (turn.Service.Dialogs[open.Run.Dialog] is KitPlanDialog || IsPlanAskedFor ? KitPhrases.IsBegin(turn.Heard.Text) && plan.Begin() : FormPhrases.IsBegin(turn.Heard.Text) && (new FormWished(turn).Is(open.Run) ? PickUp(open.Run) : TryBegin()));

    private bool IsPlanAskedFor => turn.Person.Role == PersonRole.YoungPerson && KitPhrases.IsBegin(turn.Heard.Text);

    /// <summary>A form is asked for: the one under way, else a new one about the newest session that is not told about yet.</summary>
    public bool TryBegin()
    {
        if (turn.IsWorrying)
            return false;
        if (IsPlanAskedFor)
            return plan.Begin();
        if (plan.TryShow())
            return true;
        if (!FormPhrases.IsBegin(turn.Heard.Text))
            return false;
        var wished = new FormWished(turn);
        if (Unfinished(wished.Is) is { } waiting)
            return PickUp(waiting);
        if (wished.IsBefore || wished.After is not { } form || wished.Over is not { Count: > 0 } over)
            return BeginBefore(wished) || SayThatThereIsNone(wished);
        if (over.Select(visit => Told(form, visit)).FirstOrDefault(run => run?.Answers.Exists(IsStop) == true) is { } stopped)
            return TakeUpAgain(stopped);
        if (over.FirstOrDefault(visit => Told(form, visit) is null) is { } next)
            matters.TakeUp(new Route(form.Dialog, [], AboutSession: true), next);
        else if (!BeginBefore(wished))
            turn.Draft.SayOnce(turn.Speaker.Say("form.told-already"));
        return true;
    }

    /// <summary>How things are before the next session that is not told about yet: for who has such a form.</summary>
    private bool BeginBefore(FormWished wished)
    {
        if (wished.Before is not { } form || wished.Soon.FirstOrDefault(visit => Told(form, visit) is null) is not { } next)
            return false;
        matters.TakeUp(new Route(form.Dialog, [], AboutSession: true), next);
        return true;
    }

    /// <summary>No visit to tell about: whoever has a form at all is told so, and that their own words are welcome.</summary>
    private bool SayThatThereIsNone(FormWished wished)
    {
        if (wished.HasNone is { } none)
            turn.Draft.SayOnce(turn.Speaker.Say(none));
        return wished.HasNone is not null;
    }

    /// <summary>A young person names the days for cards and letters anew.</summary>
    public bool TryBeginSpecialDays()
    {
        if (turn.IsWorrying || turn.Person.Role != PersonRole.YoungPerson || !SpecialDaysDialog.IsBegin(turn.Heard.Text))
            return false;
        matters.TakeUp(new Route(SpecialDaysDialog.Id, [], AboutSession: false), visit: null);
        return true;
    }

    /// <summary>"mum 12 dec", when days for cards were asked for, is no word about a session.</summary>
    public bool TryNameDays()
    {
        if (turn.IsWorrying || turn.RunOf(turn.State.Pending) is not { Dialog: SpecialDaysDialog.Id } run || SpecialDays.Of(turn.Heard.Text).Count == 0)
            return false;
        matters.Answer(run, SpecialDaysDialog.Days, turn.Heard.Text);
        matters.Go(run);
        return true;
    }

    /// <summary>A question of theirs in the middle of a form is for staff; the form's own is put again.</summary>
    public bool TryHearQuestion()
    {
        if (Open is not { } open || turn.IsWorrying || IsAnswered(turn.Reading!.First, open.Question) || !FormPhrases.IsAsking(turn.Heard.Text) || (!open.Question.IsWords && IsExactly(open)) || FormPhrases.IsBegin(turn.Heard.Text))
            return false;
        turn.Records.Add(new CallBack { About = "asked something in the middle of a form" }, turn.VisitOf(open.Run)?.First);
        turn.Draft.SayOnce(turn.Speaker.Say("form.question-kept"));
        matters.Go(open.Run);
        return true;
    }

    /// <summary>"later", "bye": the form waits until they send its word, and is not put again meanwhile.</summary>
    public bool TryLeaveForLater()
    {
        if (Open is not { } open || turn.IsWorrying || turn.Service.Dialogs[open.Run.Dialog] is not FormDialog || !FormPhrases.IsLater(turn.Heard.Text))
            return false;
        open.Run.Given[Matters.ForLater] = "yes";
        turn.State.Pending = null;
        turn.Draft.SayOnce(turn.Speaker.Say("form.later"));
        return true;
    }

    /// <summary>At once, and not by staff; in doubt, where words are waited for, staff have it.</summary>
    private static bool IsAnswered(Act act, FormQuestion open) =>
        act is { Intent: Intent.AskWhen or Intent.AskWhere or Intent.AskWho, Confidence: >= Rather } && (act.Sure || !open.IsWords);

    private bool IsExactly((RunState Run, FormQuestion Question) open) =>
        turn.State.Pending!.Choices.Contains(turn.Heard.Text.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>After a worry a polite word is no answer to the form that waits: it is offered again.</summary>
    public bool TryOfferFor(string text) =>
        turn.State.Resting && !turn.IsWorrying && IsOpen && BareWords.IsPolite(text) && TryOfferAgain();

    /// <summary>Several texts for one answer: what goes on from the words before, or is no answer to what was asked after them, is added.</summary>
    public bool TryAddTo()
    {
        if (Open is not { } open || Newest(open.Run) is not { } words)
            return false;
        var says = FormPhrases.GoesOn(turn.Heard.Text);
        var goesOn = says || (open.Run.Misses == 0 && (FormPhrases.IsCutShort(words.Value) || !open.Question.IsWords));
        if (!goesOn || turn.Heard.At - words.At > StillTalking || IsAnswer(open.Question) || AnswerGrammar.IsSkip(turn.Heard.Text) || FormPhrases.IsBegin(turn.Heard.Text) || IsPlanAskedFor || BareWords.Is(turn.Heard.Text))
            return false;
        matters.AddTo(open.Run, open.Question, words.Name, $"{words.Value}\n{turn.Heard.Text}");
        if (!turn.IsWorrying)
            turn.Draft.SayOnce(turn.Speaker.Say("form.added"));
        matters.Go(open.Run);
        open.Run.Misses = says ? 0 : 1;
        return true;
    }

    /// <summary>No answer to what was asked: the words are kept all the same. Asked once more, then the form goes on.</summary>
    public bool TryKeep()
    {
        if (turn.State.Resting || turn.IsWorrying || Open is not { } open || turn.Heard.Text.Trim().Length == 0)
            return false;
        var again = open.Run.Misses == 0;
        matters.AddTo(open.Run, open.Question, open.Question.Name + FormQuestion.InWords, turn.Heard.Text);
        if (!again)
            matters.Answer(open.Run, open.Question, FormQuestion.Unread);
        turn.Draft.SayOnce(again ? AskedOnceMore.Words(turn, open.Question) : turn.Speaker.Say("form.kept"));
        matters.Go(open.Run);
        open.Run.Misses = again ? 1 : 0;
        return true;
    }

    private bool PickUp(RunState run)
    {
        turn.State.Resting = false;
        matters.PickUp(run);
        return true;
    }

    private RunState? Unfinished() => Unfinished(_ => true);

    /// <summary>The one whose question is open, else the newest.</summary>
    private RunState? Unfinished(Func<RunState, bool> meant) =>
        turn.State.Runs.Append(turn.RunOf(turn.State.Pending)).LastOrDefault(run => run is { Ended: false } && turn.Service.Dialogs[run.Dialog] is FormDialog && meant(run));

    /// <summary>They had wanted to hear no more of it, and begin again themselves.</summary>
    private bool TakeUpAgain(RunState run)
    {
        foreach (var stop in run.Answers.Where(IsStop))
            stop.Retracted = true;
        return PickUp(run);
    }

    private static bool IsStop(Answer answer) => answer.Name == FormDialog.StopAsking.Name && !answer.Retracted;

    private RunState? Told(Questionnaire form, Visit visit) =>
        turn.State.Runs.LastOrDefault(run => run.Ended && run.Dialog == form.Dialog && run.Sessions.SequenceEqual(visit.Sessions.Select(session => session.Ref)));

    /// <summary>The newest answer of the run, when it was words.</summary>
    private Answer? Newest(RunState run) =>
        run.Answers.LastOrDefault(answer => !answer.Retracted) is { } newest
        && turn.Service.Dialogs[run.Dialog].Questions.FirstOrDefault(known => known.Name == newest.Name) is FormQuestion { IsWords: true } && newest.Value.Length > 0
            ? newest
            : null;

    /// <summary>It answers the open question plainly, and is no mere going on.</summary>
    private bool IsAnswer(FormQuestion open) =>
        !open.IsWords && turn.State.Pending is { } sent
        && open.Read(new Reply(turn.AnswerText, turn.Reading!, sent.Choices, sent.Codes)) is not null;
}
