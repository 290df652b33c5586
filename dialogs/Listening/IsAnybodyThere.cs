using System.Text.RegularExpressions;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "Is anybody there", "is she still there": no diary answers that, and nobody may be reading. Whom to ring; near a session the duty worker hears of it,
/// since a parent may stand before an empty room.
/// </summary>
internal sealed partial class IsAnybodyThere(TurnScope turn)
{
    private static readonly TimeSpan JustOver = TimeSpan.FromHours(1);
    private readonly string text = ChildNames.AsChild(turn.Heard.Text, turn.Person).Replace('\u2019', '\'');

    public bool TryHear()
    {
        if (turn.Pressed is not null || turn.IsWorrying || turn.IsStaff || !IsAsked())
            return false;
        if (Near() is not { } near)
            return Say("anybody-there.computer");
        turn.Records.Add(new StaffNote { About = "asks if anybody is there" }, near);
        return Say("anybody-there.ring");
    }

    /// <summary>A child who asks if their mum is there is told by a grown-up.</summary>
    private bool IsAsked() => Anybody().IsMatch(text) || (turn.Person.Role != PersonRole.YoungPerson && StillThere().IsMatch(text));

    private SessionFacts? Near() => turn.DueNow?.First ?? turn.Person.Past.Where(IsJustOver).MaxBy(session => session.EndsAt);

    private bool IsJustOver(SessionFacts session) =>
        session.State is not (SessionState.CalledOff or SessionState.Suspended) && session.EndsAt <= turn.Heard.At && turn.Heard.At - session.EndsAt < JustOver;

    private bool Say(string wording)
    {
        turn.Draft.Said.Add(turn.Speaker.Say(wording));
        return turn.MustRing = true;
    }

    private const string Before = @"^\W*(?:(?:hi|hiya|hello+|hey|sorry|please|pls|plz|ok|so|but|and|can (?:you|u) tell me(?: if)?|just checking|do (?:you|u) know if)[ ,.!?]+)*";
    private const string After = @"(?:[ ,]+(?:please|pls|plz|now|yet|at all|x+))*\W*$";

    [GeneratedRegex(Before + @"(?:is |are |r )?(?:there )?any ?(?:one|body|1)(?:'?s| is)? (?:still )?(?:there|here|in|about|around|at the (?:centre|center|desk|reception|building))(?: to (?:let (?:me|us) in|talk to|speak to|help))?" + After, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anybody();

    [GeneratedRegex(Before + @"(?:(?:is|are|r) (?:she|he|they|child|the (?:kids|children|child|baby|worker|girls|boys)|my (?:son|daughter|kids|children|boy|girl|baby)|some ?(?:one|body))(?: and child)* still (?:there|here|at the (?:centre|center))|(?:she|he|they|child)(?:'?s|'?re| is| are)? still (?:there|here) ?(?=\?))" + After, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StillThere();
}
