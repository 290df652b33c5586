using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "Dont text me, my husband reads my phone": whatever we send, he reads. It is a worry, nothing at all is said, and staff see how else to reach them.
/// </summary>
internal sealed partial class PhoneIsRead(TurnScope turn)
{
    public const string About = "somebody else reads their phone: ring or see them, and send no text";

    private const string Worry = "somebody else reads their phone";

    public static bool IsTold(string text) => Plain(text) is var plain && (Reads().IsMatch(plain) || ReadsTexts().IsMatch(plain) || NotSafe().IsMatch(plain) || (NoTexts().IsMatch(plain) && ReadsIt().IsMatch(plain)));

    /// <summary>No classifier is asked: the words say it.</summary>
    public Reading HeardIn(Reading reading) =>
        reading.Concern == ConcernLevel.None && IsOfTheFamily && IsTold(turn.Heard.Text) ? reading with { Concern = ConcernLevel.Worry, ConcernAbout = Worry } : reading;

    /// <summary>Who wants no texts for it gets none from now on, whatever else the message says and however it was read.</summary>
    public void HonourNoTexts()
    {
        if (turn.Draft.Address != AddressFate.Unchanged || !IsOfTheFamily || !IsTold(turn.Heard.Text) || !NoTexts().IsMatch(Plain(turn.Heard.Text)))
            return;
        turn.Draft.Address = AddressFate.OptedOut;
        turn.Records.Add(new StaffNote { About = "opted out" }, session: null);
    }

    private bool IsOfTheFamily => turn.Person.Role is PersonRole.Parent or PersonRole.Relative or PersonRole.Carer or PersonRole.YoungPerson;

    private static string Plain(string text) => text.Replace('\u2019', '\'');

    // A child who plays on it, or a daughter who reads out what we send, is no danger.
    [GeneratedRegex(@"(?<!\b(?:doesn'?t|dont|don'?t|never|not|cant|can'?t|cannot|wont|won'?t) )\b(?!(?:i|we|you|u|no|noone|nobody|anyone|anybody|who|son|daughter|kids?|boys?|girls?|children|baby|staff|workers?)\b)\w+(?:'s)? (?:(?:is|always|keeps?|will|might|may|can|could|also|still|just|even|gonna|been) )*(?:reads?|reading|checks?|checking|check|goes through|going through|go through|looks? (?:at|in|through)|looking (?:at|in|through)|sees?|monitors?|monitoring|watch(?:es|ing)?|spy(?:s|ing)? on|spies on|controls?) (?:(?:all|on|everything on|whats on|what's on|through) )*my (?:phone|fone|mobile|mob)\b(?! (?:to|for|out) (?:me|us)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reads();

    [GeneratedRegex(@"\b(?:he|she|they|him|husband|hubby|partner|ex|wife|bf|gf|boyfriend|girlfriend|fella|bloke|fiancee?|old man|other half|dad|mum|mam|stepdad|mother.in.law|brother|uncle|family)(?:'?s)? (?:(?:is|always|keeps?|will|might|may|can|could|also|still|just|even|gonna|been) )*(?:reads?|reading|checks?|checking|goes through|going through|looks? (?:at|through)|looking (?:at|through)|sees?|monitors?|watch(?:es|ing)?) (?:(?:all|through|everything) )*(?:my (?:texts?|txts?|messages|msgs?|whatsapps?)|(?:what|wot|everything|the texts?|the messages|texts) (?:you|u|ya) (?:send|text|write|message))\b(?! (?:me )?(?:to|for|out) (?:me|us)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadsTexts();

    [GeneratedRegex(@"\b(?:he|she|they|husband|hubby|partner|ex|wife|bf|gf|boyfriend|girlfriend|fella|bloke|fiancee?|old man|other half|dad|mum|mam|brother|family)(?:'?s)? (?:(?:is|always|keeps?|will|might|may|can|could|also|still) )*(?:reads?|reading|checks?|checking|goes through|going through|looks? (?:at|through)|sees?|monitors?|has|uses|using|shares?|answers) (?:it|them|this|everything|this (?:phone|number)|the (?:phone|fone))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadsIt();

    [GeneratedRegex(@"\b(?:not|isn'?t|isnt|aint|never|un) ?safe (?:for (?:you|u|me) )?(?:to )?(?:(?:be )?(?:text|txt|messag|msg|contact)\w*|get (?:texts|messages))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotSafe();

    [GeneratedRegex(@"\b(?:do(?:n'?t| not|nt)|dnt|never|stop|no more|please not|pls not) (?:(?:please|pls|plz|you|u|ever|be|any|anymore) )*(?:texts?|texting|txts?|txting|messag\w*|msgs?|send(?:ing)?|contact\w*)\b(?! (?:me )?back)|\bno (?:more )?(?:texts|messages|msgs)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoTexts();
}
