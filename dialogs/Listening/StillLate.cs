using System.Globalization;
using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Lateness;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"Still not moving prob 40 now", after "20 late": the newest minutes count, whatever else is asked meanwhile.</summary>
internal sealed partial class StillLate(TurnScope turn, Matters matters)
{
    private const int MostWords = 12;
    private const int Least = 3;
    private const int Most = 180;
    private static readonly TimeSpan Recently = TimeSpan.FromHours(3);

    public bool TryHear(Reading reading)
    {
        if (turn.Pressed is not null || turn.IsWorrying || Newest() is not { } run || turn.VisitOf(run) is not { } visit || visit.EndsAt <= turn.Heard.At || !(AtAForm || PutsRight().IsMatch(turn.Heard.Text) ? IsPutRight(reading, run) : IsAboutThat(reading)) || Minutes(run) is not { } minutes)
            return false;
        matters.TakeUp(new Route(LatenessDialog.Id, [new Prefill(LatenessDialog.RunningLate, YesNoQuestion.Yes), new Prefill(LatenessDialog.HowLate, minutes.ToString(CultureInfo.InvariantCulture))], AboutSession: true), visit);
        return true;
    }

    /// <summary>A form's question was put again after it: only what plainly puts the minutes right is no answer to that.</summary>
    private bool AtAForm => turn.RunOf(turn.State.Pending) is { } open && turn.Service.Dialogs[open.Dialog].IsForm;

    private RunState? Newest() =>
        turn.State.Runs.Where(run => run.Sessions.Count > 0 && !turn.Service.Dialogs[run.Dialog].IsForm && turn.Heard.At - run.LastAt < Recently).MaxBy(run => run.LastAt) is { Dialog: LatenessDialog.Id } run ? run : null;

    private bool IsPutRight(Reading reading, RunState run) =>
        PutsRight().IsMatch(turn.Heard.Text) && !reading.Acts.Any(act => act.SessionNamed && !act.Sessions.Any(run.Sessions.Contains)) && !reading.Acts.Any(act => act is { Sure: true, Intent: Intent.Cancel or Intent.Reschedule });

    /// <summary>"Not moving" alone is half a refusal to the reader.</summary>
    private bool IsAboutThat(Reading reading) =>
        reading.Acts is [{ SessionNamed: false, MinutesLate: null or > 0 } act]
        && (act.Intent is Intent.Late or Intent.Other or Intent.TravelHelp or Intent.Yes || (act is { Intent: Intent.Cancel, Sure: false } && NotMoving().IsMatch(turn.Heard.Text)));

    private int? Minutes(RunState run)
    {
        var words = turn.Heard.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var numbers = Figure().Matches(turn.Heard.Text);
        if (words is < 2 or > MostWords || numbers.Count != 1 || !Goes().IsMatch(turn.Heard.Text))
            return null;
        var minutes = int.Parse(numbers[0].Groups["minutes"].Value, CultureInfo.InvariantCulture) + (More().IsMatch(turn.Heard.Text) ? Before(run) : 0);
        return minutes is >= Least and <= Most ? minutes : null;
    }

    private static int Before(RunState run) =>
        run.Answers.LastOrDefault(answer => answer.Name == LatenessDialog.HowLate.Name && !answer.Retracted) is { } said && int.TryParse(said.Value, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0;

    // A bare figure: no time of day, no day of a month, no choice of one digit beside nothing.
    [GeneratedRegex(@"(?:^|\s)(?<minutes>[0-9]{1,3})(?: ?(?:m|min|mins|minutes))?(?=$|\s|[.,!?](?:\s|$))(?! \w+ (?:rd|road|st|street|close|avenue|ave|lane|drive|way|court|crescent|gardens|terrace|place|flats?|house)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b(?:still|now|more|prob|probs|probably|another|make (?:it|that)|more like|gonna be|about|at least|mins?|minutes|stuck|traffic|moving|moved|sorry)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Goes();

    [GeneratedRegex(@"\b(?:not|n['’]?t|nothing) (?:even )?mov(?:ing|ed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotMoving();

    [GeneratedRegex(@"\b(?:make (?:it|that)|more like|(?:mins?|minutes|late) now|now (?:mins?|minutes|late)|actually|running|gonna be|late)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PutsRight();

    [GeneratedRegex(@"\b(?:another|extra)\b|\bmore\b(?! like)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex More();
}
