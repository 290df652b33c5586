using System.Text.RegularExpressions;
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

    /// <summary>True when somebody else is told of; what else the message says is taken up by itself.</summary>
    public bool TryHear(Reading reading)
    {
        if (turn.Pressed is not null || turn.IsWorrying || turn.Person.Role is not (PersonRole.Parent or PersonRole.Relative) || IsWaitedForInWords || Told() is not { } told)
            return false;
        var first = reading.First;
        turn.Records.Add(new StaffNote { About = "told of somebody else who can't come" }, Named(first)?.First ?? turn.PlannedVisits.FirstOrDefault()?.First);
        var rest = Rest(told).Where(act => act.Confidence >= Rather && (act.Sure || ActRouting.IsAboutComing(act.Intent))).ToList();
        turn.Draft.SayOnce(turn.Speaker.Say("staff-decide.other-not-coming", new Values { ["coming"] = rest.Count > 0 }));
        foreach (var act in rest.Select(act => act.SessionNamed || !first.SessionNamed ? act : act with { Sessions = first.Sessions, SessionNamed = true }))
            TakeUp(act);
        return true;
    }

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

    private Match? Told()
    {
        var match = Other().Match(turn.Heard.Text.Replace('\u2019', '\''));
        return match.Success && (match.Groups["my"].Success || !(IsThemselves(match.Groups["who"].Value) || MayBeTheChild(match.Groups["who"].Value))) ? match : null;
    }

    /// <summary>A mother who writes "mummy cant make it" writes of herself.</summary>
    private bool IsThemselves(string who) => turn.Person.Children.Any(child => Same(child.Kind) == Same(who));

    private static bool MayBeTheChild(string who) => who.ToLowerInvariant() is "sister" or "brother";

    private static string Same(string kin) => kin.ToLowerInvariant() switch
    {
        "mum" or "mam" or "mom" or "mummy" or "mammy" or "mother" => "mum",
        "dad" or "daddy" or "father" => "dad",
        "nan" or "nana" or "nanny" or "nanna" or "gran" or "granny" or "grandma" or "grandmother" => "nan",
        "grandad" or "granddad" or "grandpa" or "grandfather" => "grandad",
        "aunt" or "auntie" or "aunty" => "aunt",
        var other => other,
    };

    private IReadOnlyList<Act> Rest(Match told)
    {
        var text = turn.Heard.Text;
        var rest = text[..told.Index] + " " + text[(told.Index + told.Length)..];
        return Themselves().IsMatch(rest) ? turn.ReadUnasked(rest.Trim()).Acts : [];
    }

    [GeneratedRegex(@"(?<!\b(?:if|when|in case|incase|last time|because|cos) )\b(?:(?<my>my|our|me) |(?:his|her|their|the) )?(?<who>nan|nana|nanna|nanny|gran|granny|grandma|grandmother|grandad|granddad|grandpa|grandfather|mum|mam|mom|mummy|mammy|mother|dad|daddy|father|aunt|auntie|aunty|uncle|cousin|sister|brother|partner|husband|wife|boyfriend|girlfriend|fella|stepdad|step dad|stepmum|step mum|mate|friend)(?:'?s)?(?: (?!(?:i|i'm|im|i'll|ill|we|we're|you|me|us|but|and|with|so(?! (?:she|he|they)))\b)[\w']+){0,6} (?:can'?t|cannot|can not|won'?t|isn'?t|aint|ain't|not|unable to)(?: (?:be|able|to|gonna|going|now|actually)){0,3} (?:make(?: it)?|come|coming|go|going|get there|be there|there|do|attend|join)\b[^,.;!?\n]*?(?=$|[,.;!?\n]| but | and | so )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(@"\b(?:i|i'?m|i'?ll|ive|me|we|we'?re|we'?ll|us|myself)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Themselves();
}
