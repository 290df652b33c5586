using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Which visit a question of theirs points to: only its days and children are read, since the rest of it is no word about coming.</summary>
internal static partial class SessionMeant
{
    /// <summary>As if it had been asked when it is.</summary>
    public static Act Asked(TurnScope turn, string text)
    {
        var named = Pointers(turn).Matches(text).Select(match => match.Value).ToList();
        var read = named.Count == 0 ? null : turn.ReadUnasked($"when is it {string.Join(' ', named)}").Acts.FirstOrDefault(act => act.SessionNamed || act.DayWithout);
        return new Act(Intent.AskWhen, 1, Sure: true, read?.Sessions ?? [], read?.SessionNamed == true) { DayWithout = read?.DayWithout == true, Child = read?.Child };
    }

    /// <summary>The one that the words name, else the next; whatever staff have done with it.</summary>
    public static Visit? In(TurnScope turn, string text)
    {
        var asked = Asked(turn, text);
        return turn.Visits.FirstOrDefault(visit => asked.SessionNamed && visit.Sessions.Any(session => asked.Sessions.Contains(session.Ref)))
            ?? (asked.DayWithout ? null : turn.Visits.FirstOrDefault());
    }

    private static Regex Pointers(TurnScope turn)
    {
        var children = turn.Visits.SelectMany(visit => visit.Sessions).Select(session => Regex.Escape(session.ChildName)).Distinct(StringComparer.Ordinal).ToList();
        return children.Count == 0 ? Days() : new Regex($@"\b(?:{string.Join('|', children)})\b|{Days()}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"\b(?:to ?day|2day|to ?nigh?t|2nite|tomorr?ow|tomoz|tmrw|tmr|2mor?o?w?|2moz|2morrow|mon(?:day)?|tues?(?:day)?|wed(?:s|nesday)?|thu(?:r?s?)(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|next|this|week|weekend|morning|afternoon|evening|[0-9]{1,2}(?:st|nd|rd|th)(?: of)?|[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:am|pm)|[0-9]{1,2}(?= (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Days();
}
