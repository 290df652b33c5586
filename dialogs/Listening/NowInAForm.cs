using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>What is plainly of now and of a session to come, though a form waits for words: "lily is poorly" answers no "what went well?".</summary>
internal sealed partial class NowInAForm(TurnScope turn)
{
    /// <summary>Few enough that nothing of what has been is told with them.</summary>
    private const int FewWords = 6;
    private const double Likely = 0.9;

    public Reading Read(Reading reading)
    {
        if (!IsWaitedForInWords || reading.Concern != ConcernLevel.None || turn.PlannedVisits.Count == 0 || !IsShort)
            return reading;
        if (!reading.Acts.Any(act => act is { Intent: Intent.IllChild, Confidence: >= Likely }) && IsIll())
            return reading with { Acts = [OfThe(turn.PlannedVisits.FirstOrDefault(visit => visit.Sessions.Any(session => IsNamed(session.ChildName))))] };
        return IsLateNow(turn.Heard.Text) && turn.ReadUnasked(turn.Heard.Text).First is { Intent: Intent.Late, Sure: true } late ? reading with { Acts = [OfLate(late)] } : reading;
    }

    /// <summary>"Running late", and not "was late": of what is, not of what has been.</summary>
    public static bool IsLateNow(string text) => LateNow().IsMatch(text);

    /// <summary>Hours before there is anything to be late for, it is asked back.</summary>
    private Act OfLate(Act late) =>
        late.SessionNamed || turn.PlannedVisits[0].StartsAt - turn.Heard.At < TurnScope.AboutToBegin ? late : late with { Sure = false };

    private bool IsShort => turn.Heard.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= FewWords;

    private bool IsWaitedForInWords =>
        turn.Pressed is null && turn.Person.Role is PersonRole.Parent or PersonRole.Relative or PersonRole.Carer
        && turn.State.Pending is { } sent && turn.QuestionOf(sent) is FormQuestion { IsWords: true };

    /// <summary>Asked back, since the words alone say it.</summary>
    private Act OfThe(Visit? visit) =>
        new(Intent.IllChild, Likely, Sure: false, [.. visit?.Sessions.Where(session => IsNamed(session.ChildName)).Select(session => session.Ref) ?? []], visit is not null)
        {
            Child = visit?.Sessions.First(session => IsNamed(session.ChildName)).ChildName,
        };

    private bool IsNamed(string child) => ChildNames.Names(turn.Heard.Text, child);

    private bool IsIll() => SaysIll(turn.Heard.Text, turn.Person);

    /// <summary>"Lily is poorly", "she's got a temperature".</summary>
    public static bool SaysIll(string words, PersonFacts person) => Ill().IsMatch(ChildNames.AsChild(words, person).Replace('\u2019', '\''));

    [GeneratedRegex(@"^(?:(?:sorry|hi|hello|oh no)[ ,]+)*(?:i['’]?m|i am|we['’]re|we are|running|gonna be|going to be|will be|i['’]?ll be|stuck)\b(?!.*\b(?:was|been|always|usually|often|every|when|if)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LateNow();

    [GeneratedRegex(@"^(?:(?:sorry|hi|hello|hiya|hey|just|also|btw|and)[ ,]+)*(?:(?:my|our|the) (?:little |wee |poor )?)?(?:son|daughter|one|boy|girl|lad|baby|kid|kids|child|children|she|he|they)(?:'?s|'?re| is| are| has| have)?(?: (?:got|really|very|so|quite|still|now|a|an|bit|not|feeling|being)){0,4} (?:ill|poorly|sick(?! of)|unwell|temp|temperature|fever|(?:tummy |stomach |sickness )?bug|chicken ?pox|covid|vomiting|throwing up|(?<=\bnot (?:\w+ )?)well)\b(?!.*\b(?:often|always|a lot|every|when|if|sometimes|last|yesterday|then|before)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ill();
}
