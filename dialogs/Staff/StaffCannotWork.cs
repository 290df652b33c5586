using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Staff;

/// <summary>
/// "Im off sick tomorrow", from a worker: children would travel to nobody. The duty worker is told at once, of each session that it may be about,
/// also while a form waits for an answer. Told too often costs a look; filed as an answer it costs a child a journey.
/// </summary>
internal static partial class StaffCannotWork
{
    private static readonly WordOfWork CannotWork = new(StaffNote.CannotWork, "staff.cannot-work", "staff_cannot_work");

    /// <summary>Null when the words say nothing of it.</summary>
    public static Decision? TryHear(Service service, Heard heard, AddressFacts address, PersonFacts person, bool isAtForm)
    {
        var pointed = StaffPointers.In(heard.Text, person, service);
        if (!Says(heard.Text, pointed.Any || !isAtForm))
            return null;
        return Told(service, heard, address, person, pointed.Sessions(service, heard, person), CannotWork);
    }

    /// <summary>On file and to the duty worker, of each session; they read back what was understood, so that it can be put right.</summary>
    internal static Decision Told(Service service, Heard heard, AddressFacts address, PersonFacts person, IReadOnlyList<SessionFacts> sessions, WordOfWork word)
    {
        var draft = new Draft { PersonRef = person.Ref, ReadAs = word.ReadAs, Silent = Silence.Is(heard, address) };
        var records = new RecordKeeper(service, heard, person, draft);
        foreach (var session in sessions.Count == 0 ? [null] : sessions.AsEnumerable<SessionFacts?>())
            records.Add(new StaffNote { About = word.About }, session);
        var list = string.Join(", ", Visit.Of(sessions).Select(visit => $"{visit.Children} {service.Time.When(visit.StartsAt, heard.At)}"));
        draft.Said.Add(new Speaker(service, WordingFormat.Adult, heard.At).Say(word.Saying, new Values { ["list"] = !heard.IsByText || address.IsTheirsAlone ? list : "" }));
        return draft.ToDecision();
    }

    /// <param name="isAboutWork">A day or a child is named, or nothing else is being talked of.</param>
    public static bool Says(string text, bool isAboutWork) => SaysPlainly(StaffPointers.Plain(text), isAboutWork);

    private static bool SaysPlainly(string words, bool isAboutWork) =>
        !Past().IsMatch(words) && (Sick().IsMatch(words) || NeedsCover().IsMatch(words) || (isAboutWork && (Away().IsMatch(words) || Cannot().IsMatch(words) || IsKeptAway(words))));

    /// <summary>Trouble of their own; with lateness alone they come all the same, and what they say of a family's trouble is not theirs.</summary>
    private static bool IsKeptAway(string words) =>
        StaffTrouble.IsTold(words) && (CannotAtAll().IsMatch(words) || !Late().IsMatch(words));

    /// <summary>It is over: "I was off sick last week".</summary>
    [GeneratedRegex(@"\b(?:i was|we were|i had(?! an? (?:accident|crash|prang|bump|fall|puncture|flat|breakdown|blow ?out))|i couldnt|last week|yesterday|last time)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(?:(?:im|i am|ive been|i have been|i feel|im feeling|ill be|i will be)(?: [a-z]+){0,2} (?:off sick|sick|poorly|unwell|ill|not well|signed off|off work|in hospital|isolating)|(?:calling|ringing|phoning|called|rang|going) in sick|(?:ive|i have)(?: just)? (?:got|tested positive for|gone down with|come down with) (?:covid|flu|the flu|a bug|a sickness bug|norovirus|sickness and diarrhoea))\b|^(?:(?:hi|hello|hey|sorry|morning|so) )*(?:off )?sick\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sick();

    [GeneratedRegex(@"\b(?:(?:i|will|we|ill|sessions?) ?(?:need|needs|want)(?: some| a)? cover|need cover|can (?:someone|somebody|anyone|anybody) (?:else )?(?:cover|do|take)(?: my| the)?|find (?:someone|somebody) (?:else )?(?:for|to cover|to do)) ?", RegexOptions.CultureInvariant)]
    private static partial Regex NeedsCover();

    [GeneratedRegex(@"\b(?:(?:im|i am|ill be|i will be) (?:off|away|on leave|on annual leave|not in|not working|not at work|not available|unavailable)|i (?:wont|will not) be (?:in|at work|working|there|available|coming|able)|(?:not|wont be) (?:in|working|coming in|at work))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Away();

    [GeneratedRegex(@"(?:^|\b(?:i|we|im|sorry|hi|hello|hey|morning|all|but|so|and|also|just|now|really|still|afraid|think|defo|definitely|probably|today|tomorrow|tonight|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thurs?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?) )(?:can ?not|cant|wont|not able to|unable to|wont be able to|will not be able to|not going to be able to|not gonna be able to)(?: now| really| be able to)? (?:do|make|cover|work|supervise|run|come|be (?:at|there|in)|attend|get (?:to|in|there)|take|drive|transport|manage|facilitate|host)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Cannot();

    [GeneratedRegex(@"\b(?:can ?not|cant|wont|will not|unable|not able|not (?:going to|gonna|making|happening|coming)|no (?:way|chance))\b", RegexOptions.CultureInvariant)]
    private static partial Regex CannotAtAll();

    [GeneratedRegex(@"\b(?:late|later|delayed|behind|mins?|minutes?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Late();
}

/// <summary>What a worker says of their work: how it stands on file, what they get, what it is read as.</summary>
internal sealed record WordOfWork(string About, string Saying, string ReadAs);
