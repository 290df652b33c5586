using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Dialogs.Tests.Support;

/// <summary>A dialog made of one function, for what no dialog of the house does.</summary>
internal sealed class Made(Func<Talk, Task> run, params Question[] questions) : Dialog
{
    public override string Name => "made";
    public override IReadOnlyList<Question> Questions => questions;

    public override Task Run(Talk talk) => run(talk);
}

/// <summary>Runs over answers, without a turn.</summary>
internal static class Runs
{
    public static RunState New(string dialog = "made", DateTime? at = null) => new() { Id = "run-1", Dialog = dialog, Sessions = [Family.Thursday.Ref], StartedAt = at ?? Family.Monday, LastAt = at ?? Family.Monday };

    public static RunState With(this RunState run, string name, string value, string message = "SM1", bool candidate = false, bool retracted = false)
    {
        run.Answers.Add(new Answer { Name = name, Value = value, Raw = value, Channel = "sms", MessageId = message, At = run.StartedAt, Candidate = candidate, Retracted = retracted });
        return run;
    }

    public static RunOutcome Run(this RunState run, Dialog dialog, PersonFacts? person = null, Policy? policy = null, Visit? visit = null) =>
        TalkDriver.Run(dialog, run, visit ?? Family.Visit(), person ?? Family.Sarah, policy ?? Files.Northamptonshire, Files.Time);

    /// <summary>As it is read back at the next message.</summary>
    public static RunState Stored(this RunState run) =>
        TalkState.FromJson(new TalkState { Runs = [run] }.ToJson()).Runs[0];
}
