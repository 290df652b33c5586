using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.SessionDetails;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"I went to the wrong centre", shortly before it or while it is on: the right address, where it may be told, and to ring now.</summary>
internal sealed partial class WrongPlace(TurnScope turn)
{
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(90);
    private static readonly string[] AnyPlace = ["the", "family", "centre", "center", "contact", "house", "road", "lane", "street", "hall", "room"];
    private readonly string text = turn.Heard.Text.Replace('\u2019', '\'');

    public bool TryHear()
    {
        if (turn.Pressed is not null || turn.IsStaff || !(IsWrong || IsLostElsewhere()) || Visit is not { } visit)
            return false;
        turn.Records.Add(new StaffNote { About = "has gone to the wrong place" }, visit.First);
        if (visit.MayTell(Tell.Venue) && visit.First.VenueName is not null)
            SayWhere(visit);
        turn.Draft.SayOnce(turn.Speaker.Say("wrong-place.ring"));
        return turn.MustRing = true;
    }

    private Visit? Visit => turn.PlannedVisits.FirstOrDefault(visit => visit.StartsAt - turn.Heard.At <= Before && visit.MayTell(Tell.Time) && !DecidedOff.IsAll(visit));

    private bool IsWrong => Wrong().IsMatch(text) && !Long().IsMatch(text);

    private void SayWhere(Visit visit)
    {
        var (key, values) = Details.Answer(Intent.AskWhere, [visit], turn.Person, turn.Service.Time, turn.Heard.At);
        turn.Draft.SayOnce(turn.Speaker.Say(key, values));
    }

    /// <summary>"Im at riverside where is everyone", where it is somewhere else.</summary>
    private bool IsLostElsewhere() =>
        NobodyKnows().IsMatch(text) && Visit?.First.VenueName is { } venue && At().Match(text) is { Success: true } at && !IsThere(at.Groups["place"].Value, venue);

    private static bool IsThere(string place, string venue) =>
        venue.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !AnyPlace.Contains(word, StringComparer.OrdinalIgnoreCase)).Any(word => place.Contains(word, StringComparison.OrdinalIgnoreCase));

    private const string Place = "(?:place|centre|center|building|venue|address|one|location|office|contact centre|family centre)";

    [GeneratedRegex(@"(?:^|\b(?:at|in|to|outside|here|gone|went|go|got|come|came|am|i'?m|been|we'?re|were|is|its|it's|this is|sent (?:me|us) to|brought (?:me|us|them|her|him) to|dropped (?:me|us) (?:off )?at) )(?:the |a |in the |at the |to the |at |to |in )*(?:totally |completely )?wrong " + Place + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wrong();

    [GeneratedRegex(@"\b(?:last (?:week|time|month)|yesterday|the other (?:day|week)|always|again and again|wrong place (?:to|for)|wrong one (?:of|for)|nearly|almost|if (?:i|we)|in case)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Long();

    [GeneratedRegex(@"\b(?:i'?m|i am|we'?re|we are|were|am|here|been|waiting|i go|i went|went)(?: (?:already|now|here|still|sat|stood))* (?:at|in|outside|to) (?:the )?(?!(?:work|home|mums?|nans?|door|reception|desk|front|gate|car|bus|station|stop|train|taxi|traffic|centre|center|venue|family|contact|room|place|building|my|your|a|right|there|bed|school|nursery|hospital|doctors?|it|see|ur)\b)(?<place>[a-z]+(?: [a-z]+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex At();

    [GeneratedRegex(@"\bwhere(?:'?s| is| are| r|s)? (?:everyone|everybody|every1|every one|you|u|ya|yous|you all|it|the (?:kids|session|worker))\b|\b(?:no ?body|no ?one|no1|they)(?: (?:here|is|has|have|don'?t|do not|ever|even|never))* (?:knows?|heard|expecting|expects)\b|\bnever heard of\b|\bnot on (?:the|their|any) list\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NobodyKnows();
}
