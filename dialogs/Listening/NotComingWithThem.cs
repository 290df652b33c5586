using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"Nan cant make it thurs", from a mother: staff are told, and whether she comes herself is not put in doubt by it.</summary>
internal sealed partial class NotComingWithThem(TurnScope turn, Matters matters)
{
    private const double Rather = 0.5;
    private static readonly TimeSpan Lately = TimeSpan.FromHours(24);
    private readonly ToldOfAnother? others = turn.Pressed is null && turn.Person.Role is PersonRole.Parent or PersonRole.Relative ? new ToldOfAnother(turn) : null;

    /// <summary>True when somebody else is told of; what else the message says is taken up by itself.</summary>
    public bool TryHear(Reading reading)
    {
        var putsRight = Meant().IsMatch(turn.Heard.Text) ? PutDown() : null;
        if (others is null || (IsWaitedForInWords && putsRight is null))
            return false;
        if ((others.CantBe ?? others.IsIllOnly) is not { } told)
            return others.MayBeMeant && AskOfThemselves(reading);
        var first = reading.First;
        var rest = Rest(told).Where(act => act.Confidence >= Rather && (act.Sure || ActRouting.IsAboutComing(act.Intent))).ToList();
        if (!turn.IsWorrying)
            PassOn(first, rest.Count > 0);
        foreach (var act in rest.Select(act => act.SessionNamed || !first.SessionNamed ? act : act with { Sessions = first.Sessions, SessionNamed = true }))
            TakeUp(act);
        if (putsRight is not null && rest.Count == 0)
            matters.AskAnew(new Route(AttendanceDialog.Id, [], AboutSession: true), putsRight, AttendanceQuestions.AreYouComing);
        return true;
    }

    /// <summary>A worry is passed on by itself, in the same words.</summary>
    private void PassOn(Act first, bool coming)
    {
        turn.Records.Add(new StaffNote { About = others!.CantBe is null ? "told of somebody else who is ill" : "told of somebody else who can't come" }, Named(first)?.First ?? turn.PlannedVisits.FirstOrDefault()?.First);
        turn.Draft.SayOnce(turn.Speaker.Say("staff-decide.other-not-coming", new Values { ["coming"] = coming }));
    }

    /// <summary>Why somebody else can't is no reason of theirs.</summary>
    private bool AskOfThemselves(Reading reading)
    {
        if (reading.Acts.FirstOrDefault(IsNotComing) is not { } said || Named(said) is null)
            return false;
        TakeUp(said with { Intent = Intent.Cancel, Sure = false });
        return true;
    }

    private static bool IsNotComing(Act act) => act.Intent is Intent.Cancel or Intent.IllSelf or Intent.IllChild;

    /// <summary>"Sorry I meant Ngozi", after they themselves were put down as not coming: whether they come is asked anew.</summary>
    private Visit? PutDown() =>
        turn.State.Runs.Where(run => run is { Dialog: AttendanceDialog.Id, Recorded.Count: > 0 } && turn.Heard.At - run.LastAt < Lately).MaxBy(run => run.LastAt) is { } run
        && run.Answers.Exists(answer => answer is { Retracted: false, Value: YesNoQuestion.No } && answer.Name == AttendanceQuestions.AreYouComing.Name)
            ? turn.PlannedVisits.FirstOrDefault(visit => visit.Sessions.All(session => run.Sessions.Contains(session.Ref))) : null;

    /// <summary>Whether it is the writer who can't come is asked where the words may be of somebody else.</summary>
    public Reading Doubted(Reading reading) =>
        others is { MayBeMeant: true } ? reading with { Acts = [.. reading.Acts.Select(act => IsNotComing(act) ? act with { Sure = false } : act)] } : reading;

    /// <summary>Why the other one can't is no reason of theirs: "he is poorly and i cant either".</summary>
    private void TakeUp(Act act)
    {
        if (act.Intent == Intent.Cancel && Named(act) is { Restricted: false } visit && ActRouting.For(act, turn.Person.Role, "", []) is { } route)
            matters.TakeUp(route, visit);
        else
            new ActTaker(turn, matters).TakeUp(act, [act]);
    }

    /// <summary>Why they can't come themselves, or a form: those words answer that.</summary>
    private bool IsWaitedForInWords => turn.State.Pending is { } sent && turn.QuestionOf(sent) is WordsQuestion or FormQuestion;

    private Visit? Named(Act act) =>
        act.SessionNamed ? turn.PlannedVisits.FirstOrDefault(visit => visit.Sessions.Any(session => act.Sessions.Contains(session.Ref))) : null;

    private IReadOnlyList<Act> Rest(Match told)
    {
        var text = turn.Heard.Text;
        var rest = text[..told.Index] + " " + text[(told.Index + told.Length)..];
        return Themselves().IsMatch(rest) ? turn.ReadUnasked(rest.Trim()).Acts : [];
    }

    [GeneratedRegex(@"\b(?:meant?|not me|wasn'?t me|isn'?t me)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meant();

    [GeneratedRegex(@"\b(?:i|i'?m|i'?ll|ive|me|we|we'?re|we'?ll|us|myself)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Themselves();
}
