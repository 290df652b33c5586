using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>A text that reached us long after it was written: they are told so, and what has begun meanwhile is answered as begun.</summary>
internal sealed class ReachedLate(TurnScope turn)
{
    private static readonly TimeSpan Noticed = TimeSpan.FromMinutes(30);

    /// <summary>The reply itself says it, so that it is never read as if it came at once; whom to ring in danger stands before it.</summary>
    public static Decision Say(Service service, Heard heard, TurnFacts facts, Decision decision)
    {
        if (heard.At - heard.SentAt <= Noticed || decision.Replies.Count == 0)
            return decision;
        var answer = decision.Replies[^1];
        var format = facts.People is [var only] ? only.Format : default;
        var late = new Speaker(service, format, heard.At).Say("reached-late", new Values { ["when"] = service.Time.When(heard.SentAt, heard.At) });
        return decision with { Replies = [.. decision.Replies.SkipLast(1), decision.Records.Any(record => record is Concern) ? $"{answer}\n\n{late}" : $"{late}\n\n{answer}"] };
    }

    /// <summary>What they said about coming to what has begun since goes to staff, and is not put down: it would be answered as if there were still time.</summary>
    public bool TryHear(Reading reading, SentQuestion? closed)
    {
        if (MeantOf(reading, closed) is not { } visit)
            return false;
        foreach (var session in visit.Sessions)
            turn.Records.Add(new StaffNote { About = "about coming, and it reached us after the session had begun" }, session);
        turn.Draft.Said.Add(turn.Speaker.Say("reached-late.begun", SessionWords.Of(visit, turn.Person, turn.Service.Time, turn.Heard.At)));
        return true;
    }

    private Visit? MeantOf(Reading reading, SentQuestion? closed)
    {
        var begun = turn.VisitsWhenSent.Where(HasBegunSince).ToList();
        if (begun.Count == 0)
            return null;
        var about = reading.Acts.Where(act => ActRouting.IsAboutComing(act.Intent)).ToList();
        if (about.Count == 0)
            return reading.Acts.Any(act => act.Intent is Intent.Yes or Intent.No) ? Asked(closed ?? turn.State.Pending, begun) : null;
        return about.Exists(act => act.SessionNamed) ? begun.Find(visit => about.Exists(act => act.SessionNamed && IsIn(visit, act.Sessions))) : NextWhenSent(begun);
    }

    private bool HasBegunSince(Visit visit) =>
        visit.First.State != SessionState.CalledOff && visit.StartsAt > turn.Heard.SentAt && visit.StartsAt <= turn.Heard.At;

    private Visit? Asked(SentQuestion? question, List<Visit> begun) =>
        turn.State.Runs.Find(run => run.Id == question?.RunId) is { } run ? begun.Find(visit => IsIn(visit, run.Sessions)) : null;

    /// <summary>Who names none means the one that was next.</summary>
    private Visit? NextWhenSent(List<Visit> begun) =>
        turn.VisitsWhenSent.Where(visit => visit.First.State != SessionState.CalledOff).MinBy(visit => visit.EndsAt) is { } next ? begun.Find(visit => visit.First.Ref == next.First.Ref) : null;

    private static bool IsIn(Visit visit, IEnumerable<string> sessions) => visit.Sessions.Any(session => sessions.Contains(session.Ref));
}
