using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Dialogs.Talking;

/// <summary>What one run came to.</summary>
/// <param name="Open">The question to send; null when the run has ended.</param>
/// <param name="Candidate">The doubtful value that the question is to check.</param>
internal sealed record RunOutcome(
    IReadOnlyList<Saying> Sayings, IReadOnlyList<RunRecord> Records, Question? Open, Answer? Candidate, Values OpenValues);

/// <summary>Runs a dialog over the answers so far. A stopped run is a task that never completes; nothing is thrown to stop it.</summary>
internal static class TalkDriver
{
    public static RunOutcome Run(Dialog dialog, RunState run, Visit? visit, PersonFacts person, Policy policy, BritishTime time)
    {
        var talk = new Talk(run, visit, person, policy, time);
        var task = dialog.Run(talk);
        if (task.IsCompleted)
            task.GetAwaiter().GetResult();
        else if (talk.Open is null)
            throw new InvalidOperationException($"Dialog '{dialog.Name}' waits for something that is not a question.");
        if (talk.Open is not null && task.IsCompleted)
            throw new InvalidOperationException($"Dialog '{dialog.Name}' ended without awaiting '{talk.Open.Name}'.");
        return new RunOutcome(talk.Sayings, talk.Records, talk.Open, talk.OpenCandidate, talk.OpenValues);
    }

    /// <summary>
    /// What of a run is sent: all that follows the earliest answer which this message added or changed;
    /// from the top when the run begins; nothing when the message added no answer.
    /// </summary>
    public static IEnumerable<Saying> ToSend(RunOutcome outcome, string messageId, bool begins)
    {
        var sending = begins;
        foreach (var saying in outcome.Sayings)
        {
            sending |= saying.Answer?.MessageId == messageId;
            if (sending && saying.Wording is not null)
                yield return saying;
        }
    }
}
