using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "The social worker told me it was cancelled": no complaint, and no word that they themselves can't come. They hear what our diary says, and where
/// that is not what they were told, the duty worker hears of it, since one of the two is wrong. So it is with a carer to whom a parent has said that
/// they don't come.
/// </summary>
internal sealed partial class HeardItIsOff(TurnScope turn)
{
    private const int FewWords = 14;

    /// <summary>"Kelly rang, she says shes not coming", of a mother, sounds like a child who does not want to go; unless the words name a danger it is none.</summary>
    public Reading WithoutTheParent(Reading reading) =>
        reading is { Concern: ConcernLevel.Worry, ConcernAbout: "" } && turn.Pressed is null && IsOfAParent(turn.Heard.Text.Replace('\u2019', '\''), out _)
            ? reading with { Concern = ConcernLevel.None } : reading;

    /// <summary>True when it says nothing plain of themselves, so that this is its answer.</summary>
    public bool TryHear(Reading reading)
    {
        if (turn.Pressed is not null || turn.IsWorrying || turn.Visits.Count == 0 || (IsFormOpen && turn.Heard.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > FewWords))
            return false;
        var text = turn.Heard.Text.Replace('\u2019', '\'');
        if (!IsHeard(text))
            return TryHearOfAParent(text);
        Answer(SessionMeant.In(turn, text));
        return !reading.Acts.Any(act => act.Sure && ActRouting.IsAboutComing(act.Intent)) || !OfThemselves().IsMatch(text);
    }

    private static bool IsHeard(string text) => (Told().IsMatch(text) || Doubt().IsMatch(text)) && !Elsewhere().IsMatch(text);

    private void Answer(Visit? visit)
    {
        if (visit is not null && new DecidedOff(turn).TrySay(visit))
            return;
        turn.Records.Add(new StaffNote { About = "heard from somebody that it is off" }, visit?.First);
        turn.Draft.SayOnce(visit is not null && visit.First.State == SessionState.Planned && visit.MayTell(Tell.Time)
            ? turn.Speaker.Say("heard-off.diary", Words(visit))
            : turn.Speaker.Say(visit is null ? "heard-off.none" : "details.not-told", visit is null ? null : Words(visit)));
    }

    private bool TryHearOfAParent(string text)
    {
        if (!IsOfAParent(text, out var visit))
            return false;
        var isNow = new NearSession(turn).IsNow(visit);
        if (IsFormOpen && !isNow)
            return false;
        turn.Records.Add(new StaffNote { About = "told of somebody else who can't come" }, visit.First);
        if (!new DecidedOff(turn).TrySay(visit))
            turn.Draft.SayOnce(turn.Speaker.Say(isNow ? "heard-off.now" : "staff-decide.other-not-coming", new Values { ["coming"] = true }));
        turn.State.Resting |= isNow && WhetherToGo.MayRest(turn);
        return true;
    }

    private bool IsFormOpen => turn.State.Pending is { } sent && turn.QuestionOf(sent) is FormQuestion;

    private bool IsOfAParent(string text, [NotNullWhen(true)] out Visit? visit)
    {
        visit = null;
        if (turn.Person.Role != PersonRole.Carer || text.TrimEnd().EndsWith('?') || !NotComing().IsMatch(text) || Elsewhere().IsMatch(text))
            return false;
        visit = SessionMeant.In(turn, text);
        return visit is not null && IsOfAnAdult(visit, text);
    }

    private static bool IsOfAnAdult(Visit visit, string text)
    {
        if (visit.Sessions.Any(session => text.Contains(session.ChildName, StringComparison.OrdinalIgnoreCase)))
            return false;
        var adults = visit.Sessions.SelectMany(session => session.Companions.Concat(session.With)).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Select(Regex.Escape).ToList();
        return adults.Count > 0 && Regex.IsMatch(
            text,
            $@"\b(?:{string.Join('|', adults)})\b.{{0,60}}?{NotComing()}",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private Values Words(Visit visit) => SessionWords.Of(visit, turn.Person, turn.Service.Time, turn.Heard.At);

    [GeneratedRegex(@"(?:(?<!\b(?:i|ive|i've|we|weve|we've|i have|we have) (?:just |already )?)\b(?:told|tells|telling|said|says|saying|sed|rang|rung|phoned|text(?:ed|s)?|messaged|emailed|reckons?|thinks?)\b|\b(?:heard|been told|got told|was told|were told|apparently|hear|got a (?:text|call|message|letter|email))\b)(?!.{0,60}\b(?:i|i've|ive|i have) (?:had )?cancell?ed).{0,60}?\b(?:cancell?ed|cancell?ing|called off|(?:it'?s|its|it is|it was|that'?s|contact|session|visit|time|today|tomorrow|[a-z]+day|is|was|been)(?:'s)?(?: is| was)? (?:all )?off\b(?! (?:sick|school|work))|(?:not|isn'?t|wasn'?t|ain'?t) (?:happening|going ahead|goin ahead|taking place)|(?:it'?s|its|is|was) not on\b|postponed|no (?:contact|session|visit|family time))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b(?:are|r) (?:you|u|we) (?:sure|certain)\b.{0,40}?\b(?:cancell?ed|called off|off|on|happening|going ahead)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"\b(?:(?:not|isn'?t|ain'?t) (?:gonna be |going to be |able to )?(?:coming|come|make it|turning up|attending)|(?:can'?t|cannot|won'?t) (?:be )?(?:come|coming|make (?:it|today|that)|there|attend|turn up)|cancell?(?:ed|ing)|pulled out|called (?:it )?off)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotComing();

    /// <summary>Of a bus, of a meeting with somebody else, or of what has been.</summary>
    [GeneratedRegex(@"\b(?:train|trains|bus|buses|coach|taxi|cab|lift|tram|ferry|flight|metro|appointment|appt|shift|class|nursery|court|hearing|party|swimming|football|last (?:week|time|month|session|visit|one|[a-z]+day|night)|yesterday|again and again|always|keeps?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\b(?:i|we)(?:'?m|'?re| am| are)? (?:not (?:coming|going|gonna)|can'?t|cannot|won'?t)\b|\b(?:im|were) not (?:coming|going)\b|\b(?:i'?m|i am|im) (?:ill|poorly|late|running late|sick)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfThemselves();
}
