using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Staff;

/// <summary>
/// What staff write in words of their own: never taken for what a family says about coming, since they are nobody's family. A word about a session
/// goes to the duty worker; the rest is kept, and they are told what can be sent. While a question waits, all but an order to call off may answer it.
/// </summary>
internal static partial class StaffFreeWords
{
    private const double Rather = 0.5;

    /// <summary>Null for what is answered as anybody's: how it was, a complaint, a wish to be rung, thanks.</summary>
    /// <param name="reading">Of the words as if nothing were asked.</param>
    /// <param name="isAsked">A question waits for an answer, or a form is asked for.</param>
    public static Decision? TryHear(Service service, Heard heard, PersonFacts person, Reading reading, bool isAsked)
    {
        if (heard.Media > 0 || heard.Text.Trim().Length == 0)
            return null;
        if (isAsked)
            return CallOffOrder().IsMatch(heard.Text) || IsOff(heard.Text, person, service) ? PassOn(service, heard, person) : null;
        if (reading.Language != Languages.English)
            return null;
        var act = reading.First;
        if (CallOff().IsMatch(heard.Text) || (IsOfASession(act.Intent) && act.Confidence >= Rather))
            return PassOn(service, heard, person);
        if (act.Intent is Intent.Greeting or Intent.Help)
            return StaffTurn.Help(service, heard, person);
        return IsForNobody(act) || CallSomebody().IsMatch(heard.Text) ? Keep(service, heard, person, new CallBack { About = "not understood" }, "staff.kept") : null;
    }

    private static Decision PassOn(Service service, Heard heard, PersonFacts person) =>
        Keep(service, heard, person, new StaffNote { About = "staff wrote about a session" }, "staff.passed-on");

    private static Decision Keep(Service service, Heard heard, PersonFacts person, CaseRecord record, string saying)
    {
        var draft = new Draft { PersonRef = person.Ref, ReadAs = "staff_words" };
        new RecordKeeper(service, heard, person, draft).Add(record, session: null);
        draft.Said.Add(new Speaker(service, WordingFormat.Adult, heard.At, person.FirstName).Say(saying));
        if (record is CallBack)
            draft.Said.Add(StaffTurn.HelpWords(service, heard, person));
        return draft.ToDecision();
    }

    /// <summary>"A3-C03-1 off", "mia is off today": no answer to a form. Of a name more is told that has "off" in it, so there the words are few.</summary>
    private static bool IsOff(string text, PersonFacts person, Service service) =>
        (Off().IsMatch(text) && Reference().IsMatch(text)) || (OnlyOff().IsMatch(text) && IsAChildOfTheirs(text, person, service));

    private static bool IsAChildOfTheirs(string text, PersonFacts person, Service service) =>
        StaffPointers.In(text, person, service).Children.Count > 0
        || person.Children.Select(child => child.FirstName).Concat(person.Past.Select(session => session.ChildName)).Any(name => text.TrimStart().StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsOfASession(Intent intent) => intent is Intent.Cancel or Intent.Late or Intent.IllSelf or Intent.IllChild or Intent.Reschedule;

    private static bool IsForNobody(Act act) =>
        act.Intent is Intent.Other or Intent.Confirm or Intent.AskWhen or Intent.AskWhere or Intent.AskWho or Intent.Yes or Intent.No || IsOfASession(act.Intent);

    [GeneratedRegex(@"\b(?:call(?:ed|ing)?(?: it| this| them)? off|cancel(?:l?ed|l?ing)?|postpone|rearrange|reschedule)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CallOff();

    /// <summary>"Cancel amelia thursday", and no "cancel it" of somebody who wants no more of the form.</summary>
    [GeneratedRegex(@"^(?:please |pls |can (?:you|we) |could (?:you|we) |(?:we |i )?need to )*(?:call off|cancel)\s+(?!it\b|this\b|that\b|the form\b)\w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CallOffOrder();

    /// <summary>"Call Kelly please": a family is to be rung, not the writer.</summary>
    [GeneratedRegex(@"^(?:please |can (?:you|someone|somebody) |pls )*(?:call|ring|phone|text)\s+(?!me\b|us\b|back\b)\w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CallSomebody();

    [GeneratedRegex(@"\b(?:off|cancel(?:l?ed)?|not (?:on|happening|going ahead)|isn'?t (?:on|happening|going ahead))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Off();

    /// <summary>A session, as our lists name it: letters, figures and dashes.</summary>
    [GeneratedRegex(@"\b(?=[a-z0-9-]*[0-9])[a-z][a-z0-9]*(?:-[a-z0-9]+)+\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\s*[a-z]+(?:['\u2019]?s)?(?: (?:session|contact|visit|family time))?(?: is| are|['\u2019]s)? (?:off|cancel?led|called off|not (?:on|happening|going ahead))(?: (?:on )?(?:today|tomorrow|tonight|now|this week|next week|(?:mon|tue|wed|thu|fri|sat)[a-z]*))?[.! ]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyOff();
}
