using System.Text;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Says things to one reader at one moment: every text may hold the service's names and numbers.</summary>
/// <param name="callsIt">What the reader wants a session to be called; null for the service's word.</param>
internal sealed class Speaker(Service service, WordingFormat format, DateTime at, string? name = null, string? callsIt = null)
{
    private readonly Values common = Common(service, at, name, callsIt);

    public string Say(string key, Values? values = null) =>
        service.Wordings.Render(key, format, values is null ? common : common.With(values));

    public IReadOnlyList<string> ChoiceWords(string key, Question question) =>
        [.. question.Choices.Select(code => service.Wordings.Choice(key, code))];

    /// <summary>A question as text: its words, then its choices by number. No text says "reply YES": the carrier would take it as an opt-in.</summary>
    public string Numbered(string question, IReadOnlyList<string> choices)
    {
        if (choices.Count == 0)
            return question;
        var text = new StringBuilder(question);
        for (var number = 1; number <= choices.Count; number++)
            text.Append('\n').Append(number).Append(' ').Append(choices[number - 1]);
        return text.ToString();
    }

    private static Values Common(Service service, DateTime at, string? name, string? callsIt)
    {
        var (policy, telephones) = (service.Policy, service.Policy.Telephones);
        var office = new OfficeTimes(policy, service.Time);
        return new Values
        {
            ["name"] = name,
            ["service"] = policy.ServiceName,
            ["authority"] = policy.Authority,
            ["session"] = callsIt ?? policy.SessionWord,
            ["phone"] = telephones.Service,
            ["out_of_hours"] = telephones.OutOfHours,
            ["ring_now"] = office.IsOpen(at) ? telephones.Service : telephones.OutOfHours,
            ["emergency"] = telephones.Emergency,
            ["childline"] = telephones.Childline,
            ["samaritans"] = telephones.Samaritans,
            ["arrive"] = policy.Attendance.ArriveMinutesBefore,
            ["limit"] = policy.Attendance.LatenessLimitMinutes,
            ["read"] = office.NextRead(at),
            ["open"] = office.IsOpen(at),
        };
    }
}
