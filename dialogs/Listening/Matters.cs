using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Comments;
using FamilyTimeBot.Dialogs.KitPlan;
using FamilyTimeBot.Dialogs.Lateness;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>The runs of a conversation: begun, corrected, run again, ended.</summary>
internal sealed class Matters(TurnScope turn)
{
    /// <summary>A form that they have put off themselves.</summary>
    public const string ForLater = "for-later";

    private const int Kept = 12;

    private readonly List<RunState> touched = [];
    private readonly WaitingForms waiting = new(turn);

    /// <summary>Begins the matter, or, when the same is under way or lately ended about the same sessions, corrects its answers.</summary>
    /// <param name="before">Answers that led here and whose words belong to what is recorded.</param>
    public void TakeUp(Route route, Visit? visit, IEnumerable<Answer>? before = null)
    {
        var run = SameMatter(route.Dialog, visit);
        var begins = run is null || turn.Service.Dialogs[route.Dialog].Questions.Count == 0;
        run ??= Begin(route.Dialog, visit);
        run.Answers.AddRange(before ?? []);
        if (route.NamesNobody)
            run.Given[Talk.NamesNobody] = "yes";
        OldAnswers.LiftCondition(run, route);
        OldAnswers.DoubtComing(run, route);
        MayComeAfterAll.Tell(turn, route, visit);
        foreach (var prefill in route.Prefills.Where(prefill => !OldAnswers.IsAskedPlainly(run, route, prefill)))
            Answer(run, prefill.Question, prefill.Value, prefill.Candidate);
        Go(run, begins);
    }

    /// <summary>Begins the matter and asks that question, whatever was answered to it before.</summary>
    public void AskAnew(Route route, Visit visit, Question question)
    {
        foreach (var old in SameMatter(route.Dialog, visit)?.Answers.Where(answer => answer.Name == question.Name) ?? [])
            old.Retracted = true;
        TakeUp(route, visit);
    }

    public void Answer(RunState run, Question question, string value, bool candidate = false)
    {
        foreach (var old in run.Answers.Where(answer => answer.Name == question.Name && !(answer.Candidate && answer.Value == value)))
            old.Retracted = true;
        Add(run, question, question.Name, value, candidate);
    }

    /// <summary>One reason for all that the same message called off: it is asked once.</summary>
    public void AnswerAlike(RunState answered, Question question, string value)
    {
        foreach (var run in turn.State.Runs.Where(run => !run.Ended && run != answered && run.Dialog == answered.Dialog && run.StartedAt == answered.StartedAt).ToList())
            if (OutcomeOf(run).Open?.Name == question.Name)
            {
                Answer(run, question, value);
                Go(run);
            }
    }

    /// <summary>A yes to a check of several visits at once.</summary>
    public void AnswerTogether(IReadOnlyList<RunState> others, Question question, string value)
    {
        foreach (var run in others)
        {
            Answer(run, question, value);
            Go(run);
        }
    }

    /// <summary>Those beside it that the same check is about.</summary>
    public IReadOnlyList<RunState> CheckedWith(RunState run) => [.. new AskedTogether(turn, OutcomeOf).With(run).Skip(1)];

    /// <summary>More words to an answer that stands: taken back, the earlier ones are left.</summary>
    public void AddTo(RunState run, Question question, string name, string value)
    {
        var before = run.Answers.LastOrDefault(answer => answer.Name == name && !answer.Retracted);
        Add(run, question, name, value, candidate: false);
        if (before is not null)
            (run.Answers[^1].Asked, run.Answers[^1].Shown) = (before.Asked, before.Shown);
    }

    private void Add(RunState run, Question question, string name, string value, bool candidate)
    {
        var answer = turn.NewAnswer(name, value, turn.Service.Dialogs[run.Dialog].Version, candidate);
        if (turn.State.Pending is { } sent && sent.RunId == run.Id && sent.Name == question.Name)
            (answer.Asked, answer.Shown) = (sent.Words, sent.Shown(value));
        run.Answers.Add(answer);
    }

    /// <summary>Runs the dialog, keeps what it records and says what follows from this message.</summary>
    public void Go(RunState run, bool begins = false)
    {
        var dialog = turn.Service.Dialogs[run.Dialog];
        var visit = turn.VisitOf(run);
        run.Given.Remove(ForLater);
        begins = waiting.Begins(run, dialog, begins);
        var outcome = TalkDriver.Run(dialog, run, visit, turn.Person, turn.Service.Policy, turn.Service.Time);
        (run.LastAt, run.Ended, run.Misses) = (turn.Heard.At, outcome.Open is null, 0);
        turn.Records.Keep(run, outcome, visit);
        if (run.Ended)
            OldAnswers.LayAside(run, dialog, outcome);
        if (dialog is LatenessDialog && outcome.Candidate is null && outcome.Records.Any(record => record.Name == LatenessDialog.Id))
            SettleComing(run);
        new DecidedOff(turn).Say(turn.IsWorrying && (dialog.IsForm || dialog is CommentDialog) ? [] : [.. TalkDriver.ToSend(outcome, turn.Heard.MessageId, begins)], dialog.IsForm ? null : visit, outcome.Open);
        touched.Remove(run);
        touched.Add(run);
    }

    /// <summary>Who runs late comes: whether they do is asked no more.</summary>
    private void SettleComing(RunState late)
    {
        foreach (var run in turn.State.Runs.Where(run => run is { Ended: false, Dialog: AttendanceDialog.Id } && run.Sessions.All(late.Sessions.Contains) && OutcomeOf(run).Open is ComingQuestion).ToList())
            Drop(run);
    }

    /// <summary>The one question that goes with this reply: of what this message touched, else the one that was open.</summary>
    public void AskNext()
    {
        waiting.LeaveToRing();
        var news = touched.Where(run => !run.Ended).OrderBy(MayBeLeft).FirstOrDefault();
        var next = news is not null && !MayBeLeft(news) ? news : Waiting() is var waits && FormTheyAreAt is { } form && IsAskedOnly(waits) ? form : waits ?? news ?? StillOpen();
        if (next is null)
        {
            turn.State.Pending = null;
            return;
        }
        if (turn.State.Resting || (turn.Person.UrgentConcernOpen && !MustBeKnown(next)) || (turn.Address.OptedOut && !AsksForIt(next)) || (!touched.Contains(next) && waiting.IsLeftAlone(next)))
            return;
        if (turn.Service.Dialogs[next.Dialog].IsForm && !touched.Contains(next))
            ComeBackTo(next);
        Send(next);
    }

    /// <summary>The form that they have just asked for, or whose question they have just answered: what we asked of ourselves waits until it is done.</summary>
    private RunState? FormTheyAreAt => touched.Find(run => !run.Ended && turn.Service.Dialogs[run.Dialog].IsForm
        && (turn.State.Pending?.RunId == run.Id || FormPhrases.IsBegin(turn.Heard.Text) || KitPhrases.IsBegin(turn.Heard.Text)));

    /// <summary>Nothing that they said hangs on it.</summary>
    private bool IsAskedOnly(RunState? run) => run is null || OutcomeOf(run) is { Candidate: null, Open: ComingQuestion };

    /// <summary>They have just brought it up themselves, and a child may be driven for nothing: it is asked back also while staff see to an urgent worry.</summary>
    private bool MustBeKnown(RunState run) => touched.Contains(run) && !turn.Service.Dialogs[run.Dialog].IsForm && OutcomeOf(run).Open is not WordsQuestion;

    /// <summary>Picks a form up where they left it; whom and which day it is about is told with it, since they may have several.</summary>
    public void PickUp(RunState form)
    {
        if (turn.Person.UrgentConcernOpen)
            waiting.SayThatItWaits(form);
        else if (!WaitingForms.IsUnbegun(form))
            waiting.SayWhereWeGotTo(form);
        Go(form);
    }

    private void ComeBackTo(RunState form)
    {
        if (WaitingForms.IsUnbegun(form))
            Go(form);
        else
            waiting.SayWhereWeGotTo(form);
    }

    /// <summary>The question of that run, whatever else is open: it is what this text is for.</summary>
    public void Ask(RunState run) => Send(run);

    /// <summary>After a stop nothing is asked that they have not come to in a chat themselves.</summary>
    private bool AsksForIt(RunState run) => turn.Heard.IsInChat && touched.Contains(run);

    private RunState? StillOpen() => turn.RunOf(turn.State.Pending) ?? turn.State.Runs.LastOrDefault(run => !run.Ended);

    /// <summary>Whether somebody comes is asked before why not, and before a form that nobody is at.</summary>
    private RunState? Waiting()
    {
        var asked = turn.RunOf(turn.State.Pending);
        return new[] { asked }.Concat(turn.State.Runs.AsEnumerable().Reverse()).FirstOrDefault(run =>
            run is { Ended: false } && !turn.Service.Dialogs[run.Dialog].IsForm && !MayBeLeft(run));
    }

    /// <summary>It waits for words that may be left out: what must be answered is asked first.</summary>
    private bool MayBeLeft(RunState run) => OutcomeOf(run) is { Open.CanSkip: true, Candidate: null };

    private RunOutcome OutcomeOf(RunState run) =>
        TalkDriver.Run(turn.Service.Dialogs[run.Dialog], run, turn.VisitOf(run), turn.Person, turn.Service.Policy, turn.Service.Time);

    /// <summary>Ends a run that staff or time have overtaken; what was answered stays, marked partial.</summary>
    public void Close(RunState run)
    {
        if (turn.VisitOf(run) is not null || run.Sessions.Count == 0)
            turn.Records.Keep(run, OutcomeOf(run), turn.VisitOf(run), partial: true);
        run.Ended = true;
        if (turn.State.Pending?.RunId == run.Id)
            turn.State.Pending = null;
    }

    /// <summary>Ends a question that has been settled otherwise: what was held is taken up elsewhere.</summary>
    public void Drop(RunState run)
    {
        run.Ended = true;
        touched.Remove(run);
        if (turn.State.Pending?.RunId == run.Id)
            turn.State.Pending = null;
    }

    /// <summary>"No wait, I mean Friday": what was put down for the other session is taken back, and the same is begun for the one meant.</summary>
    public void MoveTo(RunState mistaken, Visit meant, Route? route)
    {
        var stood = mistaken.Recorded.Count > 0;
        turn.Records.WithdrawAll(mistaken);
        mistaken.Ended = true;
        if (turn.State.Pending?.RunId == mistaken.Id)
            turn.State.Pending = null;
        if (stood && turn.VisitOf(mistaken) is { } old)
            turn.Draft.SayOnce(turn.Speaker.Say("change-of-mind.taken-back", SessionWords.Of(old, turn.Person, turn.Service.Time, turn.Heard.At)));
        if (route is not null)
        {
            TakeUp(route, meant);
            return;
        }
        var run = Begin(mistaken.Dialog, meant);
        foreach (var answer in mistaken.Answers.Where(answer => !answer.Retracted))
            run.Answers.Add(turn.NewAnswer(answer.Name, answer.Value, answer.DialogVersion));
        Go(run, begins: true);
    }

    public RunState Begin(string dialog, Visit? visit)
    {
        var run = new RunState
        {
            Id = turn.Service.Ids.Run(),
            Dialog = dialog,
            Sessions = [.. visit?.Sessions.Select(session => session.Ref) ?? []],
            SessionStart = visit?.StartsAt,
            StartedAt = turn.Heard.At,
            LastAt = turn.Heard.At,
        };
        turn.State.Runs.Add(run);
        while (turn.State.Runs.Count > Kept && turn.State.Runs.FirstOrDefault(old => old.Ended) is { } oldest)
            turn.State.Runs.Remove(oldest);
        return run;
    }

    private RunState? SameMatter(string dialog, Visit? visit) =>
        visit is null || dialog == RestrictedDialog.Id ? null : turn.State.Runs.LastOrDefault(run =>
            run.Dialog == dialog && run.SessionStart == visit.StartsAt && run.Sessions.SequenceEqual(visit.Sessions.Select(session => session.Ref)));

    private void Send(RunState run)
    {
        var outcome = OutcomeOf(run);
        if (outcome.Open is not { } question)
            return;
        var key = outcome.Candidate is { } candidate ? question.CheckWording(candidate.Value) : question.Wording;
        var choices = run.Given.TryGetValue("choices", out var given)
            ? given.Split('\n')
            : outcome.Candidate is null ? turn.Speaker.ChoiceWords(key, question) : turn.Speaker.ChoiceWords("check", question);
        var text = turn.Speaker.Numbered((outcome.Candidate is null ? null : new AskedTogether(turn, OutcomeOf).Words(run)) ?? turn.Speaker.Say(key, outcome.OpenValues.With(new Values { ["later"] = !touched.Contains(run) && turn.State.Pending?.RunId != run.Id, ["again"] = turn.State.Pending is { } sent && sent.RunId == run.Id && sent.Name == question.Name })), choices);
        Remember(run, question, choices, text, outcome.Candidate is not null);
        turn.Draft.Said.Add(text);
    }

    private string? SaidBefore() => turn.Draft.Said.Count > 0 ? string.Join("\n\n", turn.Draft.Said) : null;

    private string? SkipOf(Question question) => question switch
    {
        WordsQuestion { CanSkip: true } => turn.Speaker.Say("card.skip"),
        FormQuestion { CanSkip: true } => turn.Speaker.Say("form.skip"),
        _ => null,
    };

    private string? BackOf(RunState run) =>
        turn.Service.Dialogs[run.Dialog].IsForm && run.Answers.Exists(answer => !answer.Retracted) ? turn.Speaker.Say("form.back") : null;

    private static bool IsAnswered(RunState run, SentQuestion sent) =>
        run.Answers.Exists(answer => answer.Name == sent.Name && answer is { Candidate: false, Retracted: false });

    private void Remember(RunState run, Question question, IReadOnlyList<string> choices, string text, bool check)
    {
        var state = turn.State;
        if (state.Pending is { } before && before.RunId != run.Id && turn.RunOf(before) is { } other && !IsAnswered(other, before))
            state.Earlier = before;
        state.Pending = new SentQuestion { RunId = run.Id, Name = question.Name, Choices = [.. choices], Codes = [.. question.Choices], Kind = question.Type, Pictures = question.PicturesFor(question.Choices), Text = text, SentAt = turn.Heard.At, IsCheck = check, Skip = check ? null : SkipOf(question), Back = BackOf(run), Said = SaidBefore() };
        turn.Draft.Open = state.Pending;
    }
}
