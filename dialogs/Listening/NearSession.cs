using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>A session that is near and of which nothing is known: whatever somebody writes then, they are asked about it.</summary>
internal sealed partial class NearSession(TurnScope turn)
{
    private static readonly TimeSpan AboutToLeave = TimeSpan.FromHours(3);

    /// <summary>Within hours; where there is a ring-in, all of its day.</summary>
    public Visit? NotKnownOf => turn.IsReporter || turn.State.Resting || Next() is not { } next || IsKnownOf(next) ? null : next;

    /// <summary>On its day, whatever the hour.</summary>
    public Visit? NotKnownToday => turn.IsReporter || turn.State.Resting || Today is not { } today || IsKnownOf(today) ? null : today;

    /// <summary>The next one, where it is today or within hours.</summary>
    public Visit? Today => turn.PlannedVisits.FirstOrDefault(visit => visit.MayTell(Tell.Time) && !DecidedOff.IsAll(visit) && (turn.IsToday(visit) || visit.StartsAt - turn.Heard.At < TurnScope.AboutToBegin));

    /// <summary>"Who is this", to a text that may not say: what goes to a phone that others may read names nobody.</summary>
    public static bool AsksWhoWeAre(string text) => WhoAreYou().IsMatch(text.Trim());

    /// <summary>Until when to tell us; null where there is no ring-in, and when that is over.</summary>
    public string? By(Visit visit)
    {
        var cutOff = visit.StartsAt.AddMinutes(-turn.Service.Policy.Outreach.RingInCutOffMinutesBefore);
        return HasRingIn(visit) && cutOff > turn.Heard.At ? turn.Service.Time.ClockOf(cutOff) : null;
    }

    /// <summary>So soon that they may be about to leave, or that nobody reads in time what is kept.</summary>
    public bool IsNow(Visit visit) => IsAboutToLeave(visit) || IsBeforeStaffRead(visit);

    public bool IsAboutToLeave(Visit visit) => visit.StartsAt - turn.Heard.At < AboutToLeave;

    /// <summary>Whether it is over, or under way, by the time that staff read what is kept for them.</summary>
    public bool IsBeforeStaffRead(Visit visit) => new OfficeTimes(turn.Service.Policy, turn.Service.Time).ReadBy(turn.Heard.At) >= visit.StartsAt;

    /// <summary>What is under way or begins before staff read what is kept, where its time may be told; of a young person none, whom a grown-up brings.</summary>
    public Visit? BeforeStaffRead => turn.Person.Role == PersonRole.YoungPerson ? null : turn.PlannedVisits.FirstOrDefault(visit => visit.MayTell(Tell.Time) && !DecidedOff.IsAll(visit) && IsBeforeStaffRead(visit));

    /// <summary>What is not understood of somebody who is about to leave is looked at now: kept for later, it would be read once it is over.</summary>
    public bool TryKeepInTime(string about)
    {
        if (Next() is not { } next || !IsBeforeStaffRead(next))
            return false;
        turn.Records.Add(new StaffNote { About = about }, next.First);
        turn.Draft.Said.Add(turn.Speaker.Say("not-understood.near", SessionWords.Of(next, turn.Person, turn.Service.Time, turn.Heard.At)));
        return true;
    }

    private Visit? Next() => turn.PlannedVisits.FirstOrDefault(visit =>
        visit.MayTell(Tell.Time) && !DecidedOff.IsAll(visit) && (visit.StartsAt - turn.Heard.At < TurnScope.AboutToBegin || (HasRingIn(visit) && IsToday(visit.StartsAt))));

    /// <summary>A ring-in asks anew whatever was said on the days before.</summary>
    private bool IsKnownOf(Visit visit)
    {
        var runs = turn.State.Runs.Where(run => run.Sessions.Contains(visit.First.Ref)).ToList();
        return HasRingIn(visit) ? runs.Exists(run => IsToday(run.LastAt)) : runs.Count > 0 || turn.Person.Standing.Any(standing => standing.SessionRef == visit.First.Ref);
    }

    public static bool HasRingIn(Visit visit) => visit.Sessions.Any(session => session.RingIn);

    private bool IsToday(DateTime at) => DateOnly.FromDateTime(turn.Service.Time.Local(at)) == turn.Today;

    [GeneratedRegex(@"^(?:(?:hi|hello|hey|hiya|sorry|ok|okay|um|er|erm|but|and|new phone|new fone|new number|excuse me),? ?)*(?:(?:who|hu)(?:'?s| is| tf is| the (?:hell|fuck) is)? (?:this|dis|tis|that|it|there)|who(?:'?s| is)? (?:u|you|ya|texting|messaging|contacting|text(?:ed)?|writing)(?: me| this| pls)?|who(?:'?s| is) (?:texting|messaging|contacting|writing)(?: to)?(?: me)?|(?:who|hu) (?:r|are) (?:u|you|ya)|who(?:'?s| is| am i) (?:number|talking|speaking)(?: is (?:this|that|it))?(?: to| with)?|whose number is (?:this|that|it)|who sent (?:me )?this|(?:do|should) i know (?:u|you)|wh?at(?:'?s| is) (?:this|dis) (?:number|about|text))(?: (?:please|pls|plz|then|sorry|mate|now|number))*[ ?.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhoAreYou();
}
