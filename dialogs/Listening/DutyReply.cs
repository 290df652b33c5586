using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
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
        if (asked.Find(alert => alert is { IsConcern: false, Sessions.Count: > 0 } || IsDecidedBeside(heard, alert)) is { } alert)
            return Decide(service, heard, alert);
        if (!service.IsDuty(heard.Address))
            return null;
        return asked.Count > 0 ? Answer(service, heard, [.. asked.Select(concern => concern.Reference)])
            : facts.People.Count > 0 && references.Count > 0 ? UnknownSenders.Hear(service, heard, facts)
            : null;
    }

    /// <summary>Beside a concern they say that its session does not go ahead, or take that back; a bare "1" decides nothing there.</summary>
    private static bool IsDecidedBeside(Heard heard, AskedOfStaff alert) => alert is { IsConcern: true, Sessions.Count: > 0 }
        && new DecisionReply(Words(heard.Text), alert).Decision is { } decision && (decision == StaffDecision.DoesNotGoAhead || alert.DecidedOff.Count > 0);

    /// <summary>To the duty phone, where what it sent answers no alert: which one was probably meant, or how one is answered.</summary>
    public static string Astray(Speaker speaker, Heard heard, TurnFacts facts)
    {
        var slip = new MistypedReference(Words(heard.Text), References(heard.Text), facts.AskedOfStaff);
        if (slip.Sole is { } alert && slip.IsExact)
            return How(speaker, alert);
        return slip.Written.Count == 0 || (slip.Sole is null && CallsOff().IsMatch(heard.Text)) ? speaker.Say(CallsOff().IsMatch(heard.Text) ? "duty.off-in-words" : "duty.how") : speaker.Say("duty.no-such", new Wording.Values
        {
            ["references"] = string.Join(", ", slip.Written),
            ["reference"] = slip.Sole is { } meant ? Named(meant) : null,
            ["list"] = slip.Offered.Count == 0 ? null : string.Join(", ", slip.Offered.Select(Named)),
        });
    }

    /// <summary>How that alert is answered.</summary>
    internal static string How(Speaker speaker, AskedOfStaff alert) => speaker.Say("duty.decide", Of(alert, alert.Sessions));

    private static string Named(AskedOfStaff alert) =>
        alert.Sessions.Count == 0 ? alert.Reference : $"{alert.Reference} ({string.Join(", ", alert.Sessions.Select(session => session.Ref))})";

    private static Decision Answer(Service service, Heard heard, IReadOnlyList<string> references) => new()
    {
        AnsweredConcerns = references,
        Replies = [Answered(new Speaker(service, default, heard.At), references, CallsOff().IsMatch(heard.Text) || Words(heard.Text).Any(word => word is "1" or "2"))],
        ReadAs = "duty_answer",
    };

    /// <param name="coming">They also say something of a session, and that decides nothing.</param>
    private static string Answered(Speaker speaker, IReadOnlyList<string> references, bool coming) =>
        speaker.Say("duty.answered", new Wording.Values { ["references"] = string.Join(", ", references), ["coming"] = coming });

    private static Decision Decide(Service service, Heard heard, AskedOfStaff alert)
    {
        var reply = new DecisionReply(Words(heard.Text), alert);
        var speaker = new Speaker(service, default, heard.At);
        if (reply.Decision is not { } decision)
            return new Decision { Replies = [speaker.Say("duty.decide", Of(alert, alert.Sessions))], ReadAs = "duty_answer" };
        if (decision == StaffDecision.DoesNotGoAhead && alert.IsOvertaken)
            return AskBack(service, heard, alert, reply.About);
        return new Decision
        {
            Records = [.. reply.About.Select(session => Note(heard, session, StaffDecisions.Subject(decision)))],
            AnsweredConcerns = alert.IsConcern ? [alert.Reference] : [],
            Replies = [.. alert.IsConcern ? [Answered(speaker, [alert.Reference], coming: false)] : (string[])[], speaker.Say(decision == StaffDecision.GoesAhead ? "duty.goes-ahead" : "duty.does-not-go-ahead", Of(alert, reply.About))],
            ReadAs = "duty_decision",
        };
    }

    private static Wording.Values Of(AskedOfStaff alert, IReadOnlyList<AskedSession> about) => new()
    {
        ["reference"] = alert.Reference,
        ["ref"] = Visit.Listed([.. about.Select(session => session.Ref)]),
        ["several"] = about.Count > 1,
        ["only"] = about.Count < alert.Sessions.Count,
        ["off"] = about.Any(session => alert.DecidedOff.Contains(session.Ref)),
    };

    /// <summary>A carer is told of it at once: what was said since the alert may not have been read.</summary>
    private static Decision AskBack(Service service, Heard heard, AskedOfStaff alert, IReadOnlyList<AskedSession> about)
    {
        var said = alert.SaidSince!;
        return new Decision
        {
            Records = [.. about.Select(session => Note(heard, session, StaffNote.AskedBack + alert.Reference))],
            Replies = [new Speaker(service, default, heard.At).Say("duty.still-stands", Of(alert, about).With(new Wording.Values
            {
                ["says"] = service.Wordings.Choice("duty.still-stands", said.State.ToString()),
                ["when"] = service.Time.When(said.At, heard.At),
            }))],
            ReadAs = "duty_asked_back",
        };
    }

    /// <summary>The duty phone's own words, which no alert goes out for: it was told at once how one is answered.</summary>
    public static StaffNote Unanswered(Heard heard) => Note(heard, null, "from the duty phone, and answers no alert");

    private static StaffNote Note(Heard heard, AskedSession? session, string about) => new()
    {
        About = about,
        SessionRef = session?.Ref,
        SessionStart = session?.Start,
        Role = "duty worker",
        Channel = heard.Channel,
        Address = heard.Address,
        At = heard.At,
        Words = heard.Text,
        MessageIds = heard.MessageId,
    };

    [GeneratedRegex(@"\b(?:cancel(?:l?ed|l?ing|s)?|call(?:ed|ing)?(?: \w+){0,4} off|called off|postponed?|(?:is|are|it'?s|its|they'?re|all|was|were|session|contact|today|tomorrow|[a-z]+day)(?: now)? off|not (?:going ahead|happening|on)|isn['\u2019]?t (?:going ahead|happening|on)|no (?:contact|session|family time)|won['\u2019]?t (?:go ahead|happen|be going ahead))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CallsOff();

    private static string[] Words(string text) => text.ToUpperInvariant().Split([' ', ',', '.', ';', ':', '!', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
