using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>What people may say at any moment: stop, start, help, back, wrong number. Handled once, here.</summary>
internal sealed partial class Commands(TurnScope turn, Matters matters)
{
    /// <summary>Words that the carrier takes as "stop" by default and that a parent may well mean otherwise.</summary>
    private static readonly string[] MayMeanNotComing = ["cancel", "end", "quit"];

    private static readonly TimeSpan Lately = TimeSpan.FromHours(24);

    public bool TryHear(Reading reading)
    {
        if (turn.Pressed is not null)
            return turn.IsBack && Back();
        if (turn.Heard.Carrier == CarrierWord.Stop || (IsOnly(reading, Intent.Stop) && !IsAboutNoQuestion()))
            return Stop();
        if ((turn.Address.OptedOut && (turn.Heard.Carrier == CarrierWord.Start || IsStartWord())) || IsOnly(reading, Intent.Start))
            return Start();
        if (NearSession.AsksWhoWeAre(turn.Heard.Text))
            return SayWhoWeAre();
        if (turn.Heard.Carrier == CarrierWord.Help || IsOnly(reading, Intent.Help))
            return Help();
        if (IsOnly(reading, Intent.WrongNumber) && !AsideWords.IsNewDetails(turn.Heard.Text) && Introduction.Of(turn.Heard.Text, [turn.Person]) is null && !new SomebodyElse(turn).IsNearThem)
            return WrongNumber();
        return AnswerGrammar.IsBack(turn.Heard.Text) && (Back() || SayThatNothingIsBehind());
    }

    /// <summary>"Stop asking me this" while nothing is asked, or what is waits for a worry: somebody who is upset, and may need our texts.</summary>
    private bool IsAboutNoQuestion() =>
        FormPhrases.IsAboutAsking(turn.Heard.Text) && (turn.State.Resting || turn.Person.UrgentConcernOpen || turn.RunOf(turn.State.Pending) is null);

    private static bool IsOnly(Reading reading, Intent intent) => reading.First.Intent == intent && reading.First.Sure;

    /// <summary>The word that we name ourselves when they stop: it is that also while a form waits for words, where no carrier hears it first.</summary>
    private bool IsStartWord() => turn.Heard.Text.Trim(' ', '.', '!', '"').ToUpperInvariant() is "START" or "UNSTOP";

    private bool Stop()
    {
        turn.Draft.Address = AddressFate.OptedOut;
        EndForms();
        turn.Records.Add(new StaffNote { About = "opted out" }, session: null);
        var word = turn.Heard.Text.Trim().ToLowerInvariant();
        if (MayMeanNotComing.Contains(word) && turn.PlannedVisits.FirstOrDefault() is { } next)
            MaybeNotComing(next);
        turn.Draft.Said.Add(turn.Speaker.Say(turn.Heard.IsInChat ? "stop.chat" : turn.Heard.IsByText ? "stop" : "stop.account"));
        turn.Draft.Silent |= Silence.Is(turn.Heard, turn.Address);
        return true;
    }

    /// <summary>What they told there stays, and nothing more of it is asked until they ask for it themselves.</summary>
    private void EndForms()
    {
        foreach (var run in turn.State.Runs.Where(run => !run.Ended && turn.Service.Dialogs[run.Dialog].IsForm))
            run.Given[Matters.ForLater] = "yes";
        if (turn.State.Pending is { } sent && turn.RunOf(sent) is { } asked && turn.Service.Dialogs[asked.Dialog].IsForm)
            turn.State.Pending = null;
    }

    /// <summary>A lone CANCEL: the carrier has blocked the number, so staff ask about the session by telephone.</summary>
    private void MaybeNotComing(Visit next)
    {
        foreach (var session in next.Sessions)
            turn.Records.Add(new Model.Records.Attendance { State = AttendanceState.NotComing, Unconfirmed = true, IsReport = turn.IsReporter }, session);
    }

    /// <summary>YES is an opt-in word of the carrier too: from somebody who never opted out it is just a yes.</summary>
    private bool Start()
    {
        if (!turn.Address.OptedOut)
        {
            turn.Draft.Said.Add(turn.Speaker.Say("start.already"));
            return true;
        }
        turn.Draft.Address = AddressFate.OptedIn;
        turn.Draft.Said.Add(turn.Speaker.Say(turn.Heard.IsInChat ? "start.chat" : turn.Heard.IsByText ? "start" : "start.account"));
        turn.Draft.Silent |= turn.Heard.CarrierReplied;
        return true;
    }

    private bool Help()
    {
        turn.Draft.Said.Add(turn.Speaker.Say("help"));
        turn.Draft.Silent |= turn.Heard.CarrierReplied || turn.Heard.Carrier == CarrierWord.Help;
        if (!turn.Draft.Silent)
            matters.AskNext();
        return true;
    }

    /// <summary>Who has just been told so by the notice is not told it again. Whether it is they who hold the phone is not known where others may read: there they are asked in no words that tell anything.</summary>
    private bool SayWhoWeAre()
    {
        var near = new NearSession(turn);
        if (turn.Draft.Apart.Count == 0)
            turn.Draft.Said.Add(turn.Speaker.Say("who-we-are"));
        if (near.NotKnownOf is not { } next)
            turn.Draft.SayOnce(turn.Speaker.Say("who-we-are.ring"));
        else if (turn.Address.IsTheirsAlone)
            matters.TakeUp(new Route(AttendanceDialog.Id, [], AboutSession: true), next);
        else
            turn.Draft.Said.Add(turn.Speaker.Say("who-we-are.about", new Values { ["day"] = turn.Service.Time.DayAway(next.StartsAt, turn.Heard.At), ["by"] = near.By(next) }));
        matters.AskNext();
        return true;
    }

    private bool WrongNumber()
    {
        turn.Draft.Address = AddressFate.WrongNumber;
        turn.Records.Add(new StaffNote { About = "said that it is the wrong number" }, session: null);
        turn.Draft.Apart.Clear();
        turn.Draft.NoticeGivenTo = null;
        turn.Draft.Said.Add(turn.Speaker.Say("wrong-number"));
        return true;
    }

    /// <summary>Takes back all the answers of the newest message.</summary>
    private bool Back()
    {
        var newest = turn.State.Runs.Where(CanBeTakenUp).SelectMany(run => run.Answers).Where(answer => !answer.Retracted).OrderBy(answer => answer.At).LastOrDefault();
        if (newest is null || turn.State.Runs.LastOrDefault(run => run.Answers.Contains(newest)) is not { } last)
            return false;
        foreach (var answer in turn.State.Runs.SelectMany(run => run.Answers).Where(answer => answer.MessageId == newest.MessageId))
            answer.Retracted = true;
        turn.State.Resting &= turn.IsWorrying;
        turn.Draft.Said.Add(turn.Speaker.Say("back"));
        last.Ended = false;
        matters.Go(last);
        matters.AskNext();
        return true;
    }

    /// <summary>It is no answer to what is open either: that is put again.</summary>
    private bool SayThatNothingIsBehind()
    {
        if (IsIgnore().IsMatch(turn.Heard.Text) && turn.State.LastAt is { } last && turn.Heard.At - last < Lately)
            turn.Records.Add(new CallBack { About = "takes back what they wrote before" }, session: null);
        turn.Draft.Said.Add(turn.Speaker.Say("back.nothing"));
        matters.AskNext();
        return true;
    }

    /// <summary>What was told once and asked about nothing (a comment, a wish to be rung) stays told.</summary>
    private bool IsAsking(RunState run) => !turn.Service.Dialogs[run.Dialog].Questions.All(question => question.Wording == Question.NeverAsked);

    /// <summary>Not what has closed by itself, nor what time or staff have overtaken.</summary>
    private bool CanBeTakenUp(RunState run) =>
        IsAsking(run) && !(turn.Heard.At - run.LastAt > turn.Service.Dialogs[run.Dialog].WaitsFor(turn.Service.Policy))
        && (run.Sessions.Count == 0 || turn.Service.Dialogs[run.Dialog].IsForm
            || (turn.VisitOf(run) is { } visit && visit.First.State == SessionState.Planned && visit.StartsAt == run.SessionStart && visit.EndsAt > turn.Heard.At));

    [GeneratedRegex(@"\b(?:ignore|scrap|disregard|forget)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsIgnore();
}
