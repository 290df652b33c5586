using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Somebody whose family time is suspended, or whom a court restrains, says that they come: staff know before they stand there, and what they hear stays calm.</summary>
internal sealed partial class ComingAllTheSame(TurnScope turn)
{
    private const double Rather = 0.5;

    /// <summary>True when nothing else in it is plain, so that this is its answer.</summary>
    public bool TryHear(Reading reading)
    {
        if (turn.Pressed is not null || turn.IsWorrying || !IsBarred(reading, out var visit))
            return false;
        var says = reading.Acts.Any(IsComing);
        if (!says && !Defiance().IsMatch(turn.Heard.Text.Replace('\u2019', '\'')))
            return false;
        turn.Records.Add(new Concern { Grade = Grade(visit), Reference = turn.Service.Ids.Reference(), About = "means to come, and may not" }, visit?.First);
        if (!says)
            turn.Draft.SayOnce(turn.Speaker.Say("restricted.please-ring"));
        return !says;
    }

    private static bool IsComing(Act act) => act is { Intent: Intent.Confirm, Confidence: >= Rather };

    private ConcernGrade Grade(Visit? visit) =>
        visit is not null && ConcernRules.Near((visit.StartsAt - turn.Heard.At).TotalHours) ? ConcernGrade.Urgent : ConcernGrade.Worry;

    /// <summary>The session that the words point to, else the next, where they may come to none.</summary>
    private bool IsBarred(Reading reading, out Visit? visit)
    {
        var named = reading.Acts.Where(act => act.SessionNamed).SelectMany(act => act.Sessions).ToHashSet(StringComparer.Ordinal);
        visit = turn.Visits.FirstOrDefault(known => known.Sessions.Any(session => named.Contains(session.Ref))) ?? turn.Visits.FirstOrDefault();
        return visit is null ? turn.Person.Children is { Count: > 0 } children && children.All(child => child.Restricted)
            : IsBarred(visit) && (named.Count > 0 || turn.Visits.All(IsBarred));
    }

    private static bool IsBarred(Visit visit) => visit.Restricted || visit.First.State == SessionState.Suspended;

    [GeneratedRegex(@"(?<!\b(?:not|won'?t|never|can'?t|don'?t|cannot|no) (?:\w+ )?)\b(?:come|coming|be there|go|going|turn(?:ing)? up|show(?:ing)? up|see(?:ing)? (?:him|her|them|my \w+))\b.{0,30}\b(?:anyway|anyhow|regardless|whatever|no matter what|all the same|whether)\b|\b(?:can'?t|cannot|won'?t|not gonna|not going to|try (?:and )?|try to )\s?stop(?:ping)? me\b|\b(?:no ?one|nobody|nothing)(?:'?s| is| will| can)?(?: gonna| going to)? (?:stop|stops|stopping|keep|keeps) me\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Defiance();
}
