using System.Text.RegularExpressions;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"Well?", "any news", from somebody who has told of a child in danger: no greeting, and no word for a form. The duty worker hears that they wait.</summary>
internal sealed partial class WaitsToHear(TurnScope turn)
{
    public bool TryHear()
    {
        if (turn.Pressed is not null || turn.IsWorrying || FormsAfterDanger.Until(turn.State, turn.Heard.At) is null || !Asks().IsMatch(turn.Heard.Text.Replace('\u2019', '\'')))
            return false;
        turn.Records.Add(new StaffNote { About = $"waits to hear about the urgent concern {turn.State.Urgent!.Reference}" }, session: null);
        turn.Draft.Said.Add(turn.Speaker.Say("concern.waiting"));
        turn.MustRing = turn.State.Resting = true;
        return true;
    }

    [GeneratedRegex(@"^\W*(?:\?+|well|(?:well|so|and|hello+|hi|hey)\W*\?+|(?:(?:hi|hello|hey|well|so|and|ok|sorry|please)\W+)*(?:any (?:news|updates?|word)(?: (?:yet|on \w+|about \w+))?|is any ?(?:one|body) (?:there|reading (?:this|these))|any ?(?:one|body) there|(?:have|has) (?:you|u|any ?(?:one|body)) (?:read|seen|got) (?:it|this|that|my (?:text|message)s?)(?: yet)?|wh?at(?:'?s| is) (?:happening|going on)(?: (?:then|now|about (?:it|this|that|\w+)))?|wh?[ao]t happens (?:now|next|then)|(?:i'?m |im |i am )?still (?:waiting|not heard(?: anything)?)|(?:no ?one|nobody)(?:'?s| has)? (?:rang|rung|called|phoned|got back|replied|answered)(?: (?:me|to me|yet|back))*))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
