using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>What only staff decide or do, asked or told in passing: which children come, who comes along, a death in the family.</summary>
internal sealed partial class ForStaff(TurnScope turn, Matters matters)
{
    private static readonly TimeSpan SameDeath = TimeSpan.FromDays(14);

    /// <summary>
    /// "Only coming if kelly isnt there": who else is there is for staff to see to, so their words go before them, and whether they come is asked.
    /// What they said of it before is asked anew.
    /// </summary>
    public bool TryHearCondition(Reading reading)
    {
        if (turn.Pressed is not null || turn.IsWorrying || turn.IsReporter || reading.Acts.FirstOrDefault(act => act.OnOthers) is not { } said)
            return false;
        var visit = turn.PlannedVisits.FirstOrDefault(known => known.Sessions.Any(session => said.Sessions.Contains(session.Ref))) ?? turn.PlannedVisits.FirstOrDefault();
        turn.Records.Add(new StaffNote { About = "comes only on a condition about somebody else" }, visit?.First);
        turn.Draft.Said.Add(turn.Speaker.Say("staff-decide.condition"));
        if (visit is not null && !visit.Restricted && visit.MayTell(Tell.Time))
            matters.AskAnew(new Route(AttendanceDialog.Id, [new Prefill(AttendanceQuestions.OnCondition, YesNoQuestion.Yes)], AboutSession: true), visit, AttendanceQuestions.AreYouComing);
        return true;
    }

    /// <summary>"Dont tell dean where i am": who must not know is for a person to see. True when nothing else in it is plain, so that this is its answer.</summary>
    public bool TryHearNotToTell(Reading reading)
    {
        if (turn.Pressed is not null || turn.IsWorrying || !NotToTell().IsMatch(turn.Heard.Text))
            return false;
        turn.Records.Add(new StaffNote { About = "asks that somebody is not told" }, turn.PlannedVisits.FirstOrDefault()?.First);
        turn.Draft.SayOnce(turn.Speaker.Say("not-to-be-told"));
        return !reading.Acts.Any(act => act.Sure && ActRouting.IsAboutComing(act.Intent));
    }

    /// <summary>"Can only see noah not lily": no call-off of both. True, since what more it says would be read of both.</summary>
    public bool TryNoteOneChild(Reading reading)
    {
        if (turn.Pressed is not null || turn.IsReporter || turn.PlannedVisits.FirstOrDefault(visit => visit.HasSeveral) is not { } visit)
            return false;
        var named = visit.Sessions.Where(session => IsSingledOut(session.ChildName)).ToList();
        if (named.Count == 0 && !reading.Acts.Any(act => act.Intent == Intent.IllChild))
            named = [.. visit.Sessions.Where(session => visit.Sessions.Any(other => !turn.IsToldOff(other.Ref) && IsForOneNotTheOther(session.ChildName, other.ChildName)))];
        var others = visit.Sessions.Where(session => !named.Contains(session)).ToList();
        if (named.Count == 0 || others.Count == 0 || !(Seeing().IsMatch(turn.Heard.Text) || others.Exists(session => IsNamedWithNot(session.ChildName))))
            return false;
        foreach (var session in visit.Sessions)
            turn.Records.Add(new StaffNote { About = "wishes to see not all of the children" }, session);
        turn.Draft.Said.Add(turn.Speaker.Say("staff-decide.one-child", new Values { ["children"] = Visit.Listed([.. named.Select(session => session.ChildName).Distinct(StringComparer.Ordinal)]) }));
        return true;
    }

    /// <summary>What is noted for staff whatever else the message says.</summary>
    public bool TryNoteInPassing() => TryNoteADeath() | TryNoteWhoComesAlong();

    /// <summary>What is left to be taken up beside what was noted.</summary>
    public IReadOnlyList<Act> Rest(IReadOnlyList<Act> acts) =>
        IsOfWhoComes ? ComesAlong.Rest(turn, acts) : [.. acts.Where(act => act.Intent != Intent.AskWho)];

    private bool IsOfWhoComes => turn.Pressed is null && turn.Person.Role is PersonRole.Parent or PersonRole.Relative && ComesAlong.IsTold(turn.Heard.Text);

    /// <summary>"Coming monday with my new partner": noted for staff, and said that it must be agreed first; what else is said is taken up as ever.</summary>
    private bool TryNoteWhoComesAlong()
    {
        if (!IsOfWhoComes)
            return false;
        turn.Records.Add(new StaffNote { About = "wishes to bring somebody or something" }, turn.PlannedVisits.FirstOrDefault()?.First);
        turn.Draft.SayOnce(turn.Speaker.Say("staff-decide.who-comes-along"));
        return true;
    }

    /// <summary>"His grandad died": said that we are sorry, and put before staff, who think of how the child is told; what else is said is taken up as ever.</summary>
    private bool TryNoteADeath()
    {
        if (turn.Pressed is not null || turn.IsWorrying || !Death().IsMatch(turn.Heard.Text))
            return false;
        var isNew = IsNewDeath();
        var meant = turn.Reading!.Acts.Where(act => act.SessionNamed).SelectMany(act => act.Sessions).ToHashSet(StringComparer.Ordinal);
        var session = (turn.PlannedVisits.FirstOrDefault(visit => visit.Sessions.Any(known => meant.Contains(known.Ref))) ?? turn.PlannedVisits.FirstOrDefault())?.First;
        turn.Records.Add(isNew ? new StaffNote { About = "a death in the family" } : new CallBack { About = "a death in the family" }, session);
        if (isNew)
            turn.Draft.SayOnce(turn.Speaker.Say("bereavement"));
        else if (!turn.Reading!.Acts.Any(act => act.Sure || ActRouting.IsAboutComing(act.Intent)))
            turn.Draft.SayOnce($"{turn.Speaker.Say("bereavement.sorry")} {turn.Speaker.Say("noted")}");
        return true;
    }

    public static bool IsOfADeath(string text) => Death().IsMatch(text);

    /// <summary>Whom they lost is said again with the funeral: we are sorry once for each.</summary>
    private bool IsNewDeath()
    {
        foreach (var old in turn.State.Mourned.Where(known => turn.Heard.At - known.Value > SameDeath).ToList())
            turn.State.Mourned.Remove(old.Key);
        var whose = Whose(Death().Match(turn.Heard.Text));
        var isNew = whose.Length == 0 ? turn.State.Mourned.Count == 0 : !turn.State.Mourned.ContainsKey(whose) && !turn.State.Mourned.ContainsKey("");
        turn.State.Mourned[whose] = turn.Heard.At;
        return isNew;
    }

    private string Whose(Match death)
    {
        var words = death.Value.Equals("funeral", StringComparison.OrdinalIgnoreCase) ? turn.Heard.Text[..death.Index].Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("") : death.Value;
        return Kin().Match(words) is { Success: true } kin ? OneWord(kin.Groups["kin"].Value.ToLowerInvariant()) : "";
    }

    private static string OneWord(string kin) => kin switch
    {
        "nan" or "nana" or "nanna" or "nanny" or "gran" or "granny" or "grandma" or "grandmother" or "grandmum" => "nan",
        "grandad" or "granddad" or "grandpa" or "grandfather" => "grandad",
        "mum" or "mam" or "mom" or "mother" or "mummy" => "mum",
        "dad" or "daddy" or "father" => "dad",
        "aunt" or "auntie" or "aunty" => "aunt",
        var other => other,
    };

    private bool IsSingledOut(string child)
    {
        var name = Regex.Escape(child);
        return Regex.IsMatch(turn.Heard.Text, $@"\b(?:only|just)\b(?: (?:see|seeing|have|having|visit|visiting|meet|meeting|do|take|come|coming|for|with|want|wanna|to|able|be|gonna|going|spend|spending|time|my)){{0,4}} {name}\b|\b{name} only\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>"Can come for lily but not noah".</summary>
    private bool IsForOneNotTheOther(string one, string other) =>
        Regex.IsMatch(turn.Heard.Text, $@"\b(?:come|coming|there|make it|see|seeing|visit|have|having)\b(?: [\w']+){{0,4}} {Regex.Escape(one)}\b.{{0,20}}\bnot (?:for |with |to see |seeing |see )?{Regex.Escape(other)}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private bool IsNamedWithNot(string child) =>
        turn.Heard.Text.Contains($"not {child}", StringComparison.OrdinalIgnoreCase) || turn.Heard.Text.Contains($"not with {child}", StringComparison.OrdinalIgnoreCase) || turn.Heard.Text.Contains($"not for {child}", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?<kin>nan|nana|nanna|nanny|gran|granny|grandma|grandmother|grandmum|grandad|granddad|grandpa|grandfather|mum|mam|mom|mummy|mother|dad|daddy|father|brother|sister|uncle|aunt|auntie|aunty|cousin|son|daughter|baby|husband|wife|partner|friend|dog|cat)(?:'?s)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kin();

    [GeneratedRegex(@"\b(?:do(?:n['\u2019]?t| not)|dnt|never) (?:(?:you|u|please|pls) )?(?:tell (?!(?:me|us|lies|porkies)\b|\w+ off\b)[a-z]+|let (?!(?:me|us)\b)\w+(?: \w+)? (?:know|see this|find out))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotToTell();

    [GeneratedRegex(@"\b(?:see|seeing|have|having|visit|visiting|meet|meeting|spend|come for|coming for)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Seeing();

    [GeneratedRegex(@"\b(?:my|his|her|their|our|the kids'?|(?:great[ -]?)?grand(?:ad|dad|pa|ma|mother|father|mum)|nan|nana|nanna|nanny|gran|granny|mum|mam|dad|brother|sister|uncle|aunt(?:ie|y)?|cousin|son|daughter|baby|husband|wife|partner)(?:'?s)? (?:(?!(?:phone|fone|mobile|car|van|battery|bus|laptop|tablet|telly|tv|ipad|charger|wifi|engine|bike)\b)[a-z]+ )?(?:(?:has|have|had|just|sadly|suddenly|really|is|was) )*(?:died|passed away|dead(?=$|[.,!?\n]| and| now))(?![a-z])|\b(?:lost|buried|burying) (?:my|his|her|our|their) (?:nan|nana|gran|grandad|grandma|mum|mam|dad|brother|sister|uncle|aunt(?:ie|y)?|cousin|son|daughter|baby|husband|wife|partner)\b|\bfuneral\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Death();
}
