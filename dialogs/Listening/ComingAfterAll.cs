using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "Feeling loads better now i will be there", from who has told us that they can't come: no mere word of how they are. They come after all, put down
/// where they say so and asked back where they hope so.
/// </summary>
internal sealed partial class ComingAfterAll(TurnScope turn, Matters matters)
{
    private const double Rather = 0.6;
    private const string NotComing = nameof(AttendanceState.NotComing);
    private readonly string text = turn.Heard.Text.Replace('\u2019', '\'');

    public bool TryHear(Reading reading)
    {
        if (IsTheOtherChoice && turn.VisitOf(turn.RunOf(turn.State.Pending!)!) is { } taken)
            return TakeUp(taken, isSure: false);
        if (turn.Pressed is not null || turn.IsWorrying || turn.Person.Role is not (PersonRole.Parent or PersonRole.Relative) || !Better().IsMatch(text) || !Coming().IsMatch(text) || IsNot().IsMatch(text) || SaysMore(reading) || Meant(reading) is not { } visit)
            return false;
        return TakeUp(visit, !Perhaps().IsMatch(text));
    }

    /// <summary>A bare 1, to "if you want to say why": no reason, but what the reminder calls "yes, I'm coming".</summary>
    private bool IsTheOtherChoice =>
        turn.Pressed is null && text.Trim() == "1" && turn.State.Pending is { } sent && turn.RunOf(sent) is { Sessions.Count: > 0 } && AttendanceQuestions.IsWhyNot(turn.QuestionOf(sent));

    private bool TakeUp(Visit visit, bool isSure) =>
        new ActTaker(turn, matters).TakeUp(new Act(Intent.Confirm, Rather, isSure, [.. visit.Sessions.Select(session => session.Ref)], SessionNamed: true), []);

    private static bool SaysMore(Reading reading) =>
        reading.Acts.Any(act => act.Intent is Intent.Late or Intent.Reschedule || act is { Intent: Intent.Cancel or Intent.IllChild, Sure: true });

    /// <summary>The one that the words name, where they said that they can't come to it; else the next of those.</summary>
    private Visit? Meant(Reading reading)
    {
        var off = turn.PlannedVisits.Where(visit => visit.MayTell(Tell.Session) && visit.Sessions.Any(session => turn.Person.Standing.Any(standing => standing is { Kind: nameof(Model.Records.Attendance), Value: NotComing } && standing.SessionRef == session.Ref))).ToList();
        var named = reading.Acts.Where(act => act.SessionNamed).SelectMany(act => act.Sessions).ToHashSet(StringComparer.Ordinal);
        return named.Count == 0 ? off.FirstOrDefault() : off.Find(visit => visit.Sessions.Any(session => named.Contains(session.Ref)));
    }

    [GeneratedRegex(@"\b(?:feel(?:ing)?|felt|im|i'm|i am|bit|lot|lots|loads|much|all|so|way|tons|heaps|got) (?:(?:a|bit|lot|lots|loads|much|so|way|tons|heaps|all|now|feeling) )*(?:better|ok|okay|fine|well|alright|good|recovered|over it|on the mend)\b|^\W*(?:(?:all|much|loads|lots|bit|ok) )?(?:better|recovered|over it|well) (?:now|today|again|this)\b|\b(?:slept it off|fever (?:has |is |'s )?gone|stopped being sick|not (?:ill|sick|poorly) (?:any ?more|now)|over it now|shaken it off)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Better();

    [GeneratedRegex(@"\b(?:coming|be there|be here|(?:can|could|will|might|may|able to|should|hope to|i'?ll) (?:still |now |probably |hopefully |be able to |actually )*(?:come|make it|make|see)|see (?:u|you|them|ya|her|him) (?:at|then|today|tomorrow|later|there|on|[0-9])|on (?:my|the) way|omw|making it)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Coming();

    [GeneratedRegex(@"\b(?:not (?:coming|feeling|better|any better|well|ok|great|good|gonna|going|up to|make|sure)|no better|isn'?t|aren'?t|can'?t|cannot|won'?t|still (?:ill|sick|poorly|rough|bad|unwell)|don'?t|if (?:i|im|i'm)|when (?:i|im|i'm)|once|until|till|unless|next (?:week|time)|feel better soon|he|she|he's|hes|she's|shes|they|they're)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsNot();

    [GeneratedRegex(@"\b(?:might|may|maybe|perhaps|hope|hopefully|hoping|should|could|think|try|probably|prob|poss|possibly|if)\b|\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Perhaps();
}
