using System.Security.Cryptography;
using System.Text;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// A young person who writes on gets no long paragraph twice running: the same words again read as if nobody had heard. They hear that the duty
/// worker is told this too, and the numbers stay. What is newly told and urgent has its whole answer every time.
/// </summary>
internal static class NotTwice
{
    private const int Long = 110;
    private const int DigestLength = 16;

    /// <summary>So long after it the whole is said again.</summary>
    private static readonly TimeSpan Running = TimeSpan.FromHours(12);

    public static void Shorten(TurnScope turn)
    {
        if (turn.Person.Role != PersonRole.YoungPerson || turn.Draft.Silent)
            return;
        var before = turn.State.SaidAtLength is { } said && turn.Heard.At - said.At < Running ? said.Digests : [];
        turn.State.SaidAtLength = new SaidAtLength { At = turn.Heard.At, Digests = [.. turn.Draft.Apart.Concat(turn.Draft.Said).Where(text => IsLong(turn, text)).Select(Digest)] };
        if (!turn.Draft.Records.Exists(record => record is Concern or StaffNote) || turn.Draft.Records.Exists(record => record is Concern { Grade: ConcernGrade.Urgent }))
            return;
        Shorten(turn, turn.Draft.Apart, before);
        Shorten(turn, turn.Draft.Said, before);
        if (turn.Draft is { Open: not null, Said.Count: > 1 })
            turn.Draft.Open.Said = string.Join("\n\n", turn.Draft.Said.SkipLast(1));
    }

    private static void Shorten(TurnScope turn, List<string> texts, List<string> before)
    {
        for (var at = 0; at < texts.Count; at++)
            if (IsLong(turn, texts[at]) && before.Contains(Digest(texts[at])))
                texts[at] = turn.Speaker.Say(texts[at].Contains(turn.Service.Policy.Telephones.Childline, StringComparison.Ordinal) ? "said-again" : "noted");
    }

    /// <summary>What is asked is asked in full.</summary>
    private static bool IsLong(TurnScope turn, string text) => text.Length > Long && text != turn.Draft.Open?.Text;

    private static string Digest(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..DigestLength];
}
