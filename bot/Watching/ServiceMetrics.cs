using System.Diagnostics;
using System.Diagnostics.Metrics;
using FamilyTimeBot.Outbox;

namespace FamilyTimeBot.Watching;

/// <summary>What the service counts of itself. Names, numbers, words and references are in none of it.</summary>
public sealed class ServiceMetrics
{
    public const string MeterName = "FamilyTimeBot";

    private readonly Histogram<double> turns;
    private readonly Counter<long> failedTurns;
    private readonly Counter<long> sent;
    private readonly Counter<long> notSent;
    private readonly Counter<long> ended;

    public ServiceMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        turns = meter.CreateHistogram<double>("familytime.turn.duration", "s", "From a message heard to its answer on disk; its count is the number of turns.");
        failedTurns = meter.CreateCounter<long>("familytime.turn.failures", "{turn}", "Turns that could not be written.");
        sent = meter.CreateCounter<long>("familytime.outbox.sent", "{message}", "Texts that a channel took.");
        notSent = meter.CreateCounter<long>("familytime.outbox.failures", "{attempt}", "Attempts that a channel did not take, by what is done about it.");
        ended = meter.CreateCounter<long>("familytime.outbox.ended", "{message}", "Texts that ended unsent, by how.");
        meter.CreateObservableGauge("familytime.outbox.due", () => Queue.Due, "{message}", "Texts that are due and not sent yet.");
        meter.CreateObservableGauge("familytime.outbox.oldest_due", () => Queue.OldestDue.TotalSeconds, "s", "How long the oldest of them has been due.");
        meter.CreateObservableGauge("familytime.outbox.planned", () => Queue.Planned, "{message}", "Texts that are planned, due or not.");
        meter.CreateObservableGauge("familytime.concerns.unanswered", () => Queue.Concerns, "{concern}", "Concerns that no duty worker has answered.");
        meter.CreateObservableGauge("familytime.concerns.oldest_unanswered", () => Queue.OldestConcern.TotalSeconds, "s", "How long the oldest of them has waited.");
    }

    /// <summary>As it was when last looked at.</summary>
    public QueueState Queue { get; set; }

    public void Turn(string channel, long since) => turns.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, Tag("channel", channel));

    public void TurnFailed(string channel) => failedTurns.Add(1, Tag("channel", channel));

    public void Sent(string channel, string kind) => sent.Add(1, Tag("channel", channel), Tag("kind", kind));

    public void NotSent(string channel, Failure failure) => notSent.Add(1, Tag("channel", channel), Tag("failure", failure.ToString()));

    public void Ended(string kind, string how) => ended.Add(1, Tag("kind", kind), Tag("state", how));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}

/// <summary>How the queues stood.</summary>
public readonly record struct QueueState(int Due, TimeSpan OldestDue, int Planned, int Concerns, TimeSpan OldestConcern);
