using System.Globalization;
using FamilyTimeBot.Bench.Load;

namespace FamilyTimeBot.Bench;

/// <summary>The table, with what is aimed at beside what was found.</summary>
internal sealed class Report(TextWriter output)
{
    private readonly List<string> missed = [];

    public void Turns(Dictionary<int, List<Measured>> bare, Dictionary<int, List<Measured>> insert, Dictionary<int, List<Measured>> turn)
    {
        output.WriteLine("| | " + string.Join(" | ", turn.Keys.Select(connections => Line($"{connections} connection{(connections == 1 ? "" : "s")}"))) + " |");
        output.WriteLine("| --- |" + string.Concat(turn.Keys.Select(_ => " --- |")));
        Row("bare minimal API", bare);
        Row("one durable insert a request", insert);
        Row("a recorded turn", turn);
        var ratios = turn.Keys.ToDictionary(connections => connections, connections => Measured.Median(turn[connections]).Rate / Measured.Median(insert[connections]).Rate);
        output.WriteLine("| turn ÷ insert | " + string.Join(" | ", ratios.Values.Select(ratio => Line($"{ratio:f2}"))) + " |");
        output.WriteLine();
        output.WriteLine("Requests a second (p50 / p99 in ms; processor time a request in ms, of the process that answers).");
        var most = turn.Keys.Max();
        Aim(Line($"turn ÷ insert at {most} connections"), ratios[most], "0.25 or more", ratios[most] >= 0.25);
        var p99 = Measured.Median(turn[most]).P99;
        Aim(Line($"p99 at {most} connections, ms"), p99, "under 100", p99 < 100);
    }

    public void Messages(Dictionary<int, List<Measured>> sms, Dictionary<int, List<Measured>> replies, Dictionary<int, List<Measured>> normal)
    {
        output.WriteLine("| | " + string.Join(" | ", sms.Keys.Select(connections => Line($"{connections} connection{(connections == 1 ? "" : "s")}"))) + " |");
        output.WriteLine("| --- |" + string.Concat(sms.Keys.Select(_ => " --- |")));
        Row("a recorded turn by SMS", sms);
        Row("by /api/messages, expectReplies", replies);
        Row("by /api/messages, replies by the connector", normal);
    }

    public void Echoes(Dictionary<int, List<Measured>> replies, Dictionary<int, List<Measured>> normal)
    {
        Row("botbuilder for node, bare echo, expectReplies", replies);
        Row("botbuilder for node, bare echo, replies by the connector", normal);
    }

    public static void NoEcho(TextWriter output) => output.WriteLine("| botbuilder for node | not measured: npm ci in bench/echo brings it |");

    public void Reading(Reading found)
    {
        var times = found.Milliseconds.Order().ToList();
        output.WriteLine(Line($"reading {times.Count:n0} messages, ms: median {times[times.Count / 2]:f2}, most {times[^1]:f1}"));
        Aim("a message read, p99, ms", times[times.Count * 99 / 100], "under 2", times[times.Count * 99 / 100] < 2);
        Aim("start of `understand` to its first answer, s", found.Ready, "under 1", found.Ready < 1);
        var (part, worst) = found.Longest.MaxBy(pair => pair.Value);
        Aim(Line($"10,000 characters read, the slowest (\"{part.Trim()}\" over and over), ms"), worst, "under 20", worst < 20);
    }

    /// <param name="mebibytes">After the load.</param>
    public void Resident(double mebibytes) => Aim("resident after the load, MiB", mebibytes, "under 250", mebibytes < 250);

    public void FirstReply(double seconds) => Aim("start to first reply, s", seconds, "under 2", seconds < 2);

    public void Sizes(Measured few, Measured many)
    {
        output.WriteLine(Line($"a turn with 1,000 sessions in the store: p50 {few.P50:f2} ms; with 1,000,000: p50 {many.P50:f2} ms"));
        Aim("cost with 1,000,000 ÷ cost with 1,000", many.P50 / few.P50, "1.10 or less", many.P50 <= few.P50 * 1.10);
    }

    /// <param name="first">On a store where nothing is planned.</param>
    /// <param name="again">When all is planned already.</param>
    public void Planning(int sessions, Planned first, Planned again)
    {
        output.WriteLine(Line($"planning {sessions:n0} sessions: {first.Texts:n0} texts in {first.Seconds:f2} s ({first.Seconds * 1e6 / sessions:f0} µs a session); again, with nothing to do: {again.Seconds:f2} s"));
        if (sessions == 100_000)
            Aim("100,000 sessions planned, s", first.Seconds, "under 10", first.Seconds < 10);
    }

    /// <summary>1 when an aim was missed.</summary>
    public int Close()
    {
        foreach (var aim in missed)
            output.WriteLine("Missed: " + aim);
        return missed.Count == 0 ? 0 : 1;
    }

    private void Row(string name, Dictionary<int, List<Measured>> rounds) =>
        output.WriteLine($"| {name} | " + string.Join(" | ", rounds.Values.Select(Measured.Median).Select(found => Line($"{found.Rate:n0} ({found.P50:f2} / {found.P99:f1}; {found.Processor:f2})"))) + " |");

    private void Aim(string what, double found, string aim, bool isMet)
    {
        output.WriteLine(Line($"{what}: {found:f2} (aim: {aim})"));
        if (!isMet)
            missed.Add(what);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
