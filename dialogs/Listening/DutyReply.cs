using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// Staff answer an alert with its reference. A Concern is then not sent again; where something is to be decided, a number or the words of
/// a choice beside the reference say what was. It is written down and calls nothing off: that is done in the schedule.
/// </summary>
internal static class DutyReply
{
    private const int Length = 6;

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
        var reply = new DecisionReply(Words(heard.Text), alert);
        var speaker = new Speaker(service, default, heard.At);
        if (reply.Decision is not { } decision)
            return new Decision { Replies = [speaker.Say("duty.decide", Of(alert, alert.Sessions))], ReadAs = "duty_answer" };
        return new Decision
        {
            Records = [.. reply.About.Select(session => Note(heard, session, decision))],
            Replies = [speaker.Say(decision == StaffDecision.GoesAhead ? "duty.goes-ahead" : "duty.does-not-go-ahead", Of(alert, reply.About))],
            ReadAs = "duty_decision",
        };
    }

    private static Wording.Values Of(AskedOfStaff alert, IReadOnlyList<AskedSession> about) => new()
    {
        ["reference"] = alert.Reference,
        ["ref"] = Visit.Listed([.. about.Select(session => session.Ref)]),
        ["several"] = about.Count > 1,
        ["only"] = about.Count < alert.Sessions.Count,
    };

    private static StaffNote Note(Heard heard, AskedSession session, StaffDecision decision) => new()
    {
        About = StaffDecisions.Subject(decision),
        SessionRef = session.Ref,
        SessionStart = session.Start,
        Role = "duty worker",
        Channel = heard.Channel,
        Address = heard.Address,
        At = heard.At,
        Words = heard.Text,
        MessageIds = heard.MessageId,
    };

    private static string[] Words(string text) => text.ToUpperInvariant().Split([' ', ',', '.', ';', ':', '!', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
