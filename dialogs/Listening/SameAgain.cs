using System.Security.Cryptography;
using System.Text;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// A phone that answers every text by itself ("I'm driving, will get back to you") and this service would answer each other for ever. The same words a
/// few times in a row are no longer answered and change nothing in the talk; each is kept, and staff are told once. Words that take a talk
/// further, such as a form's "yes", get another answer each time: they are no loop.
/// </summary>
internal sealed class SameAgain(Service service, Heard heard, TurnFacts facts)
{
    /// <summary>A loop may go round through several answers.</summary>
    private const int Remembered = 6;
    private const int DigestLength = 16;

    private readonly PersonFacts? person = facts.People is [var only] ? only : null;
    private readonly string key = facts.People is [var writer] ? ConversationKey.OfPerson(writer.Ref) : ConversationKey.OfAddress(heard.Channel, heard.Address);
    private readonly string words = Digest($"{heard.Channel} {heard.Address} {string.Join(' ', heard.Text.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");

    public Decision Settle(Decision decision)
    {
        if (IsAlwaysAnswered(decision))
            return decision;
        var talk = decision.Talks.GetValueOrDefault(key) ?? AsItWas();
        return InARow(talk.Same) is { } same && IsLoop(same) ? Unanswered(decision, AsItWas()) : Counted(decision, talk);
    }

    private bool IsAlwaysAnswered(Decision decision) =>
        decision.Replies.Count == 0 || decision.Address != AddressFate.Unchanged || heard.Press is not null || heard.Carrier != CarrierWord.None
        || decision.Records.Any(record => record is Concern) || decision.ReadAs is "help" or "stop" or "start" || decision.ReadAs.StartsWith("duty_", StringComparison.Ordinal);

    private SameText? InARow(SameText? same) =>
        same is not null && same.Words == words && heard.At - same.LastAt <= TimeSpan.FromMinutes(service.Policy.Conversation.SameTextMinutes) ? same : null;

    private bool IsLoop(SameText same) =>
        same.IsLeft || (same.Answers.Count >= service.Policy.Conversation.SameTextAnswers && same.Answers.Distinct(StringComparer.Ordinal).Count() < same.Answers.Count);

    private Decision Counted(Decision decision, TalkState talk)
    {
        var answers = (InARow(talk.Same)?.Answers ?? []).TakeLast(Remembered - 1);
        talk.Same = new SameText { Words = words, LastAt = heard.At, Answers = [.. answers, Digest(string.Join('\n', decision.Replies))] };
        return decision with { Talks = new Dictionary<string, TalkState>(decision.Talks) { [key] = talk } };
    }

    private TalkState AsItWas() => TalkState.FromJson(facts.Conversations.GetValueOrDefault(key)?.State);

    /// <summary>What was not said was not asked either: the talk stays where it was.</summary>
    private Decision Unanswered(Decision decision, TalkState talk)
    {
        var (told, same) = (new Draft(), talk.Same!);
        if (!same.IsLeft)
            new RecordKeeper(service, heard, person, told).Add(new StaffNote { About = "the same text again and again, no longer answered" }, session: null);
        (same.IsLeft, same.LastAt) = (true, heard.At);
        return decision with
        {
            Replies = [],
            Open = null,
            Board = null,
            NoticeGivenTo = null,
            Talks = new Dictionary<string, TalkState> { [key] = talk },
            Records = [.. decision.Records, .. told.Records],
            Outbox = [.. decision.Outbox.Where(alert => alert.Kind != DutyAlerts.Look), .. told.Outbox],
        };
    }

    private static string Digest(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..DigestLength];
}
