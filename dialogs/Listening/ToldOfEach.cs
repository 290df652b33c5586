using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "Zara not well and cerys not going thursday either": where the whole is in doubt, or says what it says of one of them alone, each child is told of in a part of its own, and each part is read
/// by itself. What they say is asked back.
/// </summary>
internal sealed partial class ToldOfEach(TurnScope turn)
{
    private const double Likely = 0.9;

    public Reading Read(Reading reading)
    {
        if (turn.Pressed is not null || reading.Concern != ConcernLevel.None || !turn.IsReporter || turn.Person.Children.Count < 2 || IsToldApart(reading))
            return reading;
        var parts = Between().Split(turn.Heard.Text).Select(part => (Words: part, Children: ChildNames.In(part, turn.Person))).Where(part => part.Children.Count == 1).ToList();
        if (parts.Select(part => part.Children[0]).Distinct(StringComparer.Ordinal).Count() < 2)
            return reading;
        var acts = parts.SelectMany(part => ActsOf(part.Words, part.Children[0])).ToList();
        var isWhole = !reading.First.Sure || acts.Select(act => act.Child).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1;
        return acts.Count > 0 && isWhole ? reading with { Acts = acts } : reading;
    }

    /// <summary>The reader has told them apart already.</summary>
    private static bool IsToldApart(Reading reading) =>
        reading.Acts.Where(act => ActRouting.IsAboutComing(act.Intent)).Select(act => act.Child).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1;

    private IEnumerable<Act> ActsOf(string words, string child)
    {
        var read = turn.ReadUnasked(words.Trim()).Acts.Where(act => ActRouting.IsAboutComing(act.Intent) || act.Intent == Intent.NotWanting).Select(act => act with { Sure = false }).ToList();
        return read.Count > 0 || !NowInAForm.SaysIll(words.Trim(), turn.Person) || Next(child) is not { } next
            ? read
            : [new Act(Intent.IllChild, Likely, Sure: false, [next.Ref], SessionNamed: true) { Child = child }];
    }

    private SessionFacts? Next(string child) => turn.PlannedVisits.SelectMany(visit => visit.Sessions).FirstOrDefault(session => session.ChildName == child);

    [GeneratedRegex(@"\b(?:and|but)\b|[,.;\n]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
