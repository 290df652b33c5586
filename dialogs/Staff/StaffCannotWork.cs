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
    private const int DaysOfAWeek = 7;

    /// <summary>Null when the words say nothing of it.</summary>
    public static Decision? TryHear(Service service, Heard heard, AddressFacts address, PersonFacts person, bool isAtForm)
    {
        var pointed = Pointed(service, heard.Text, person);
        if (!Says(heard.Text, pointed.Any || !isAtForm))
            return null;
        var draft = new Draft { PersonRef = person.Ref, ReadAs = "staff_cannot_work", Silent = Silence.Is(heard, address) };
        var records = new RecordKeeper(service, heard, person, draft);
        var sessions = pointed.Sessions(service, heard, person);
        foreach (var session in sessions.Count == 0 ? [null] : sessions.AsEnumerable<SessionFacts?>())
            records.Add(new StaffNote { About = StaffNote.CannotWork }, session);
        draft.Said.Add(new Speaker(service, WordingFormat.Adult, heard.At).Say("staff.cannot-work", new Values { ["list"] = !heard.IsByText || address.IsTheirsAlone ? List(service, heard, sessions) : "" }));
        return draft.ToDecision();
    }

    /// <param name="isAboutWork">A day or a child is named, or nothing else is being talked of.</param>
    public static bool Says(string text, bool isAboutWork) => SaysPlainly(Plain(text), isAboutWork);

    private static bool SaysPlainly(string words, bool isAboutWork) =>
        !Past().IsMatch(words) && (Sick().IsMatch(words) || NeedsCover().IsMatch(words) || (isAboutWork && (Away().IsMatch(words) || Cannot().IsMatch(words) || IsKeptAway(words))));

    /// <summary>Trouble of their own; with lateness alone they come all the same, and what they say of a family's trouble is not theirs.</summary>
    private static bool IsKeptAway(string words) =>
        StaffTrouble.IsTold(words) && (CannotAtAll().IsMatch(words) || !Late().IsMatch(words));

    /// <summary>So that what was understood can be put right: whom and when.</summary>
    private static string List(Service service, Heard heard, IReadOnlyList<SessionFacts> sessions) =>
        string.Join(", ", Visit.Of(sessions).Select(visit => $"{visit.Children} {service.Time.When(visit.StartsAt, heard.At)}"));

    private static Pointers Pointed(Service service, string text, PersonFacts person)
    {
        var words = Plain(text).Split(' ');
        var names = person.AtWork.Select(session => session.ChildName).Distinct(StringComparer.Ordinal).Where(name => words.Any(word => StaffRequests.IsOf(word, name)));
        var clocks = new SpokenClocks(text);
        var timed = person.AtWork.Where(session => clocks.Names(service.Time.Local(session.StartsAt))).Select(session => session.Ref);
        return new Pointers([.. names], [.. words.Select(StaffDays.Of).OfType<string>().Distinct()], [.. timed]);
    }

    private static string Plain(string text) =>
        Signs().Replace(text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal), " ").Trim();

    /// <summary>What the words point to.</summary>
    /// <param name="Timed">The sessions that begin at a time of day that is named.</param>
    private sealed record Pointers(IReadOnlyList<string> Children, IReadOnlyList<string> Days, IReadOnlyList<string> Timed)
    {
        public bool Any => Children.Count > 0 || Days.Count > 0 || Timed.Count > 0;

        /// <summary>Those meant, of the ones they are the worker at; for others of staff only those of a child they name. Where neither child nor day is named, the next day's.</summary>
        public IReadOnlyList<SessionFacts> Sessions(Service service, Heard heard, PersonFacts person)
        {
            if (person.Role != PersonRole.Practitioner && Children.Count == 0)
                return [];
            var today = service.Time.Local(heard.At).Date;
            var open = person.AtWork.Where(session => Children.Count == 0 || Children.Contains(session.ChildName)).ToList();
            if (Days.Count > 0)
                return AtTheTime(open.FindAll(session => Days.Any(day => IsOn(service.Time.Local(session.StartsAt).Date, day, today))));
            open = AtTheTime(open);
            return Children.Count > 0
                ? [.. open.GroupBy(session => session.ChildName).Select(own => own.First())]
                : open.FindAll(session => service.Time.Local(session.StartsAt).Date == service.Time.Local(open[0].StartsAt).Date);
        }

        /// <summary>A time at which nothing begins on those days is mistaken: all of them may be meant.</summary>
        private List<SessionFacts> AtTheTime(List<SessionFacts> sessions) =>
            sessions.FindAll(session => Timed.Contains(session.Ref)) is { Count: > 0 } timed ? timed : sessions;

        private static bool IsOn(DateTime day, string meant, DateTime today) => meant switch
        {
            StaffDays.Today => day == today,
            StaffDays.Tomorrow => day == today.AddDays(1),
            StaffDays.Week => day < today.AddDays(DaysOfAWeek),
            _ => day < today.AddDays(DaysOfAWeek) && day.DayOfWeek == StaffDays.Weekday(meant),
        };
    }

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

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
