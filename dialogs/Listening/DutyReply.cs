using System.Text.RegularExpressions;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// Staff answer an alert with its reference. A Concern is then not sent again; where something is to be decided, a number or the words of
/// a choice beside the reference say what was. It is written down and calls nothing off: that is done in the schedule.
/// </summary>
internal static partial class DutyReply
{
    public const int Length = 6;

    /// <summary>The words that could be references: six capital letters and digits, as they are handed out.</summary>
    public static IReadOnlyList<string> References(string text) =>
        [.. Words(text).Where(word => word.Length == Length && word.All(char.IsAsciiLetterOrDigit) && word.Any(char.IsAsciiDigit)).Distinct(StringComparer.Ordinal)];

    /// <summary>Null when it answers no alert.</summary>
    public static Decision? To(Service service, Heard heard, TurnFacts facts)
    {
        var references = References(heard.Text);
        var asked = references.Select(reference => facts.AskedOfStaff.FirstOrDefault(alert => alert.Reference == reference)).OfType<AskedOfStaff>().ToList();
        if (asked is [var alert, ..])
            return Decide(service, heard, alert);
        return references.Count > 0 && service.IsDuty(heard.Address) ? Answer(service, heard, references) : null;
    }

    private static Decision Answer(Service service, Heard heard, IReadOnlyList<string> references) => new()
    {
        AnsweredConcerns = references,
        Replies = [new Speaker(service, default, heard.At).Say("duty.answered", new Wording.Values { ["references"] = string.Join(", ", references) })],
        ReadAs = "duty_answer",
    };

    private static Decision Decide(Service service, Heard heard, AskedOfStaff alert)
    {
        var words = Words(heard.Text);
        var values = new Wording.Values { ["reference"] = alert.Reference, ["ref"] = alert.SessionRef };
        var speaker = new Speaker(service, default, heard.At);
        if (Decided(words, alert.Reference) is not { } decision)
            return new Decision { Replies = [speaker.Say("duty.decide", values)], ReadAs = "duty_answer" };
        if (decision == StaffDecision.DoesNotGoAhead && alert.IsOvertaken)
            return AskBack(service, heard, alert, values);
        return new Decision
        {
            Records = [Note(heard, alert, StaffDecisions.Subject(decision))],
            Replies = [speaker.Say(decision == StaffDecision.GoesAhead ? "duty.goes-ahead" : "duty.does-not-go-ahead", values)],
            ReadAs = "duty_decision",
        };
    }

    /// <summary>A carer is told of it at once: what was said since the alert may not have been read.</summary>
    private static Decision AskBack(Service service, Heard heard, AskedOfStaff alert, Wording.Values values)
    {
        var said = alert.SaidSince!;
        return new Decision
        {
            Records = [Note(heard, alert, StaffNote.AskedBack + alert.Reference)],
            Replies = [new Speaker(service, default, heard.At).Say("duty.still-stands", values.With(new Wording.Values
            {
                ["says"] = service.Wordings.Choice("duty.still-stands", said.State.ToString()),
                ["when"] = service.Time.When(said.At, heard.At),
            }))],
            ReadAs = "duty_asked_back",
        };
    }

    private static StaffNote Note(Heard heard, AskedOfStaff alert, string about) => new()
    {
        About = about,
        SessionRef = alert.SessionRef,
        SessionStart = alert.SessionStart,
        Role = "duty worker",
        Channel = heard.Channel,
        Address = heard.Address,
        At = heard.At,
        Words = heard.Text,
        MessageIds = heard.MessageId,
    };

    private static StaffDecision? Decided(string[] words, string reference) => words[(Array.IndexOf(words, reference) + 1)..] switch
    {
        ["1", ..] => StaffDecision.GoesAhead,
        ["2", ..] => StaffDecision.DoesNotGoAhead,
        _ => InWords(string.Join(' ', words.Where(word => word != reference)).Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal)),
    };

    /// <summary>Only when nothing else is said: a carer is told of it at once, so that "not sure if it goes ahead" must decide nothing.</summary>
    private static StaffDecision? InWords(string words) =>
        GoesAhead().IsMatch(words) ? StaffDecision.GoesAhead : DoesNotGoAhead().IsMatch(words) ? StaffDecision.DoesNotGoAhead : null;

    [GeneratedRegex(@"^(?:YES )?(?:IT |ITS |IT IS |SESSION |THE SESSION |IS |THIS )*(?:STILL |WILL |CAN )*(?:GOES|GO|GOING) AHEAD(?: PLEASE| THANKS)?$", RegexOptions.CultureInvariant)]
    private static partial Regex GoesAhead();

    [GeneratedRegex(@"^(?:NO )?(?:IT |ITS |IT IS |SESSION |THE SESSION |IS |THIS )*(?:DOES NOT|DOESNT|WILL NOT|WONT|CANT|CANNOT|ISNT|NOT) (?:GO|GOING|GOES) AHEAD(?: PLEASE| THANKS)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DoesNotGoAhead();

    private static string[] Words(string text) => text.ToUpperInvariant().Split([' ', ',', '.', ';', ':', '!', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
