using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Lateness;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.WhichSession;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Takes a message as the answer to the question that was sent. A digit is read against the choices as they were sent, and nothing else.</summary>
internal sealed class OpenQuestion(TurnScope turn, Matters matters)
{
    private const double Rather = 0.5;
    private const double All = 0.8;
    private const int FewWords = 6;

    /// <summary>True when the message answered the question; what else it says is taken up after.</summary>
    public bool TryAnswer(Reading reading)
    {
        if (turn.State.Pending is not { } sent || turn.RunOf(sent) is not { } run || turn.QuestionOf(sent) is not { } question)
            return false;
        var reply = new Reply(turn.AnswerText, reading, sent.Choices, sent.Codes);
        if (turn.IsWorrying && (question is FormQuestion { IsWords: false } || sent.IsCheck) && FormReading.IsMoreThanAnAnswer(turn.AnswerText))
            return false;
        if (IsDoubtful(run, question, sent))
            return AskBack(run, question, YesNoQuestion.Yes);
        if (sent.IsCheck && (SaysYesOfOne(run) || SaysHowLate(run, question, sent)) && Check(run, question, reply with { Text = "1" }))
            return true;
        if (new AllOfThem(turn, matters) is var all && all.Answers(sent, run) && Check(run, question, reply with { Text = "1" }))
        {
            all.AskOfTheRest(run);
            return true;
        }
        if (IsSkip(question, sent) || SaysNoAgain(question) || (question is WordsQuestion { CanSkip: true } && SaysNothingMore(reading)))
            return Accept(run, question, question is YesNoQuestion ? YesNoQuestion.No : "");
        if (question is ComingQuestion or YesNoQuestion { CanSkip: false } && AnswerGrammar.IsOnlyThanks(turn.AnswerText))
            return false;
        if (question is ComingQuestion or YesNoQuestion && IsOfAnotherChild(reading, run))
            return LeaveAsItIs(run, question);
        if (question is ComingQuestion { IsBesideAnother: true } && !sent.IsCheck && PlainlyAnswered(reading, run) is { } said)
            return Accept(run, question, said);
        if (SaysSomethingElse(reading, question, sent))
            return false;
        return sent.IsCheck ? Check(run, question, reply) : question.Read(reply) is { } value && Accept(run, question, value);
    }

    /// <summary>
    /// They said what may be "not coming", were asked back and never answered; our reminder went out since. A bare yes or 1 to that may answer the
    /// one or the other: it is never put down as coming unasked.
    /// </summary>
    private bool IsDoubtful(RunState run, Question question, SentQuestion sent) =>
        turn.Pressed is null && question is ComingQuestion && !sent.IsCheck && sent.SentAt > turn.State.LastAt
        && (AnswerGrammar.Choice(turn.AnswerText, sent.Choices) is { } choice ? choice == 0 : AnswerGrammar.YesNo(turn.AnswerText) == true)
        && turn.Person.Standing.Any(standing => standing is { Kind: nameof(Model.Records.Attendance), Holds: false, Value: nameof(Model.Records.AttendanceState.NotComing) } && run.Sessions.Contains(standing.SessionRef));

    private bool AskBack(RunState run, Question question, string value)
    {
        turn.State.Resting = turn.IsWorrying;
        matters.Answer(run, question, value, candidate: true);
        matters.Go(run);
        return true;
    }

    /// <summary>"Mia can still come tho", to what was asked of her brother.</summary>
    private bool IsOfAnotherChild(Reading reading, RunState run) =>
        turn.VisitOf(run) is { } visit && reading.Acts.Any(act => act.Child is { } child && ActRouting.IsAboutComing(act.Intent) && visit.Sessions.All(session => session.ChildName != child));

    /// <summary>Whether they come to the one who is ill is for staff to ask, once they have decided.</summary>
    private bool LeaveAsItIs(RunState run, Question question)
    {
        if (question is ComingQuestion { IsBesideAnother: true })
            matters.Close(run);
        return false;
    }

    /// <summary>A form is open, and the message is about another matter than what it asks.</summary>
    public bool IsBesideTheForm(Reading reading) =>
        turn.State.Pending is { } sent && turn.QuestionOf(sent) is FormQuestion question && SaysSomethingElse(reading, question, sent);

    /// <summary>
    /// A bare number or yes, while another question went out shortly before: which one it answers is asked, never guessed.
    /// From a form that they have just turned away from themselves, it answers what they were asked then.
    /// </summary>
    public bool IsAmbiguous()
    {
        if (turn.State is not { Earlier: { } earlier, Pending: { } sent } || turn.RunOf(earlier) is not { } before || IsOvertaken(before, turn.RunOf(sent)) || (sent.SentAt == turn.State.LastAt && turn.QuestionOf(earlier) is FormQuestion))
            return false;
        var near = AnswerGrammar.Choice(turn.Heard.Text, earlier.Choices) is not null && sent.SentAt - earlier.SentAt <= TimeSpan.FromMinutes(turn.Service.Policy.Conversation.AskBackMinutes);
        turn.State.Earlier = null;
        return near && AnswerGrammar.Choice(turn.Heard.Text, sent.Choices) is not null && turn.Heard.Text.Trim().Length <= 4;
    }

    /// <summary>Of one session the newer question is the one that stands: it was asked in place of the other, and not beside it.</summary>
    private bool IsOvertaken(RunState earlier, RunState? newer) =>
        newer is { Sessions.Count: > 0 } && earlier.Sessions.SequenceEqual(newer.Sessions) && !turn.Service.Dialogs[earlier.Dialog].IsForm && !turn.Service.Dialogs[newer.Dialog].IsForm;

    private bool IsSkip(Question question, SentQuestion sent) =>
        question.CanSkip && !sent.IsCheck && (turn.AnswerText.Trim() == "0" || AnswerGrammar.IsSkip(turn.AnswerText));

    /// <summary>A second 2 from a hurried thumb is no reason.</summary>
    private bool SaysNoAgain(Question question) => AttendanceQuestions.IsWhyNot(question) && turn.AnswerText.Trim() == "2";

    /// <summary>"ok thanks", "no": said to a question that may be left.</summary>
    private static bool SaysNothingMore(Reading reading) =>
        reading.Acts is [{ Intent: Intent.Thanks or Intent.Greeting or Intent.Yes or Intent.No }];

    private bool Accept(RunState run, Question question, string value)
    {
        turn.State.Resting = turn.IsWorrying;
        matters.Answer(run, question, value);
        if (run.Dialog == WhichSessionDialog.Id)
            return true;
        matters.Go(run);
        if (question is WordsQuestion { CanSkip: true })
            matters.AnswerAlike(run, question, value);
        if (turn.IsWorrying)
            turn.State.Pending = null;
        return true;
    }

    /// <summary>"Yes just noah", to "Noah is ill, is that right?".</summary>
    private bool SaysYesOfOne(RunState run)
    {
        var words = turn.AnswerText.ToLowerInvariant().Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries);
        var children = turn.VisitOf(run)?.Sessions.Select(session => session.ChildName.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal) ?? [];
        return words.Length > 1 && AnswerGrammar.YesNo(words[0]) == true && words[1..].Any(children.Contains)
            && words[1..].All(word => children.Contains(word) || word is "just" or "only" or "its" or "it's" or "it" or "is" or "thats" or "that's");
    }

    /// <summary>"About 10", to "you are running late, is that right?". The number of a choice is that choice.</summary>
    private bool SaysHowLate(RunState run, Question question, SentQuestion sent)
    {
        if (question != LatenessDialog.RunningLate || AnswerGrammar.Choice(turn.AnswerText, sent.Choices) is not null || MinutesGiven.In(turn.AnswerText) is not { } minutes)
            return false;
        matters.Answer(run, LatenessDialog.HowLate, minutes);
        return true;
    }

    private bool Check(RunState run, Question question, Reply reply)
    {
        if (question is ComingQuestion && reply.Text == turn.AnswerText && PlainlySaid(run) is { } said)
            return Accept(run, question, said);
        var candidate = run.Answers.LastOrDefault(answer => answer.Name == question.Name && answer is { Candidate: true, Retracted: false });
        var right = AnswerGrammar.Choice(reply.Text, reply.Choices) is { } chosen ? chosen == 0 : reply.SaysYes ?? SaysWhatItIs(question, reply);
        if (candidate is null || right is null)
            return false;
        if (right.Value)
        {
            var others = SaysYesOfOne(run) ? [] : matters.CheckedWith(run);
            Accept(run, question, candidate.Value);
            matters.AnswerTogether(others, question, candidate.Value);
            return true;
        }
        // "Lily is ill, is that right?" is answered by its no: "is Lily ill?" would ask the same again.
        if (question is YesNoQuestion and not ComingQuestion && candidate.Value == YesNoQuestion.Yes)
            return Refuse(run, question, candidate);
        candidate.Retracted = true;
        turn.State.Resting = false;
        matters.Go(run);
        return true;
    }

    private static bool? SaysWhatItIs(Question question, Reply reply) => question is YesNoQuestion and not ComingQuestion && AnswerGrammar.IsNoAndWhatItIs(reply.Text) ? false : null;

    /// <summary>What sounded late is kept among the words that staff read: it may be why they can't come.</summary>
    private bool Refuse(RunState run, Question question, Answer candidate)
    {
        turn.State.Resting = turn.IsWorrying;
        matters.Answer(run, question, YesNoQuestion.No);
        candidate.Retracted = run.Dialog != LatenessDialog.Id;
        matters.Go(run);
        if (turn.IsWorrying)
            turn.State.Pending = null;
        return true;
    }

    /// <summary>
    /// "No i cant sorry" to "you are coming, is that right?": what the words say behind their no counts, where both say the same
    /// or the words leave no doubt.
    /// </summary>
    private string? PlainlySaid(RunState run)
    {
        var words = turn.AnswerText.Trim().Split(' ', 2);
        if (words.Length < 2 || AnswerGrammar.YesNo(words[0].Trim(',', '.', '!')) is not false)
            return null;
        var acts = turn.ReadUnasked(words[1]).Acts;
        return acts is [var act] && (!act.SessionNamed || act.Sessions.Any(run.Sessions.Contains))
            ? act switch { { Intent: Intent.Cancel } => YesNoQuestion.No, { Intent: Intent.Confirm, Sure: true } => YesNoQuestion.Yes, _ => null }
            : null;
    }

    /// <summary>"Fine ill be there", to "can you come on Thursday?", asked since another time was wished for.</summary>
    private static string? PlainlyAnswered(Reading reading, RunState run) =>
        reading.Acts is [{ Sure: true, Conditional: false, Intent: Intent.Confirm or Intent.Cancel } act] && (!act.SessionNamed || act.Sessions.Any(run.Sessions.Contains))
            ? act.Intent == Intent.Confirm ? YesNoQuestion.Yes : YesNoQuestion.No
            : null;

    /// <summary>A message that plainly says something about coming, or wants something, is that; not the answer to whatever happens to be open.</summary>
    private bool SaysSomethingElse(Reading reading, Question question, SentQuestion sent)
    {
        if (AnswerGrammar.Choice(turn.AnswerText, sent.Choices) is not null && turn.AnswerText.Trim().Length <= 2)
            return false;
        if (sent.Choices.Contains(turn.AnswerText.Trim(), StringComparer.OrdinalIgnoreCase))
            return false;
        return question switch
        {
            FormQuestion form => SaysSomethingElse(reading, form, sent),
            WordsQuestion when FormPhrases.IsAsking(turn.AnswerText) && reading.Acts.Any(IsAsking) => true,
            WordsQuestion => reading.Acts.Any(act => (act.Correction && act.SessionNamed) || IsOfAnother(act, sent) || (!FitsAReason(act) && (act.Sure || ActRouting.IsAboutComing(act.Intent)))),
            ComingQuestion => reading.Acts.Any(IsMatter),
            WhichSessionQuestion => reading.Acts.Any(act => act.Sure && IsMatter(act) && !act.SessionNamed),
            _ => reading.Acts.Any(act => act.Sure && IsMatter(act)),
        };
    }

    /// <summary>In a form people tell of what has been: only what plainly is about a session to come, or a question of theirs, is something else.</summary>
    private bool SaysSomethingElse(Reading reading, FormQuestion question, SentQuestion sent)
    {
        if (question.IsWords)
            return reading.Acts.Any(IsNotOfTheForm);
        if (question.Read(new Reply(turn.AnswerText, reading, sent.Choices, sent.Codes)) is null)
            return reading.Acts.Any(act => IsNotOfTheForm(act) || BesideForm.IsMatter(turn, act));
        return FormReading.IsMoreThanAnAnswer(turn.AnswerText) && reading.Acts.Any(act => IsNotOfTheForm(act) || IsRatherOfComing(act));
    }

    /// <summary>"Alfie has chickenpox but mia is fine to come", to "how was his mood?": no "fine" of a message that says so answers it.</summary>
    private bool IsRatherOfComing(Act act) => ActRouting.IsAboutComing(act.Intent) && act.Confidence >= Rather && turn.PlannedVisits.Count > 0;

    private bool IsNotOfTheForm(Act act) => act.Intent switch
    {
        Intent.Confirm or Intent.Reschedule => act is { Sure: true, SessionNamed: true } || (act is { Correction: true, Confidence: >= Rather } && Focus.Of(turn) is not null),
        Intent.Cancel or Intent.IllSelf or Intent.IllChild => act.SessionNamed || ((act.Sure || (act.Confidence >= All && IsShort)) && turn.PlannedVisits.Count > 0),
        Intent.Late => (act.Sure && (act.SessionNamed || turn.PlannedVisits.Any(visit => visit.StartsAt - turn.Heard.At < TurnScope.AboutToBegin)))
            || (act.Confidence >= All && IsShort && turn.PlannedVisits.Count > 0 && NowInAForm.IsLateNow(turn.Heard.Text)),
        Intent.AskWhen or Intent.AskWhere or Intent.AskWho or Intent.TalkToPerson => act.Sure,
        _ => false,
    };

    /// <summary>Few enough words that nothing else is told with them: "cant do the call".</summary>
    private bool IsShort => turn.Heard.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= FewWords;

    /// <summary>"Alfie and Mia wont be coming today", to why Lily can't on Saturday: no reason, but news.</summary>
    private bool IsOfAnother(Act act, SentQuestion sent) =>
        act is { Sure: true, SessionNamed: true, Intent: Intent.Cancel or Intent.IllChild } && turn.RunOf(sent) is { Sessions.Count: > 0 } run && !act.Sessions.Any(run.Sessions.Contains)
        && turn.PlannedVisits.Any(visit => visit.Sessions.Any(session => act.Sessions.Contains(session.Ref)));

    private static bool IsAsking(Act act) => act.Intent is Intent.AskWhen or Intent.AskWhere or Intent.AskWho;

    private static bool FitsAReason(Act act) => act.Correction switch
    {
        true => false,
        false => act.Intent is Intent.Other or Intent.Cancel or Intent.IllSelf or Intent.IllChild or Intent.Yes or Intent.No
            or Intent.Thanks or Intent.Greeting or Intent.Wellbeing or Intent.Feedback or Intent.NotWanting or Intent.KitPlan,
    };

    private static bool IsMatter(Act act) => act.Intent is not (Intent.Other or Intent.Yes or Intent.No or Intent.Thanks or Intent.Greeting);
}
