using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>A decision while it is being made.</summary>
internal sealed class Draft
{
    /// <summary>Texts of their own, in order: the notice, an answer to a worry.</summary>
    public List<string> Apart { get; } = [];

    /// <summary>Sentences of the one text that follows them.</summary>
    public List<string> Said { get; } = [];
    public List<CaseRecord> Records { get; } = [];
    public List<OutboxMessage> Outbox { get; } = [];
    public Dictionary<string, TalkState> Talks { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, int> Sessions { get; } = new(StringComparer.Ordinal);
    public AddressFate Address { get; set; }
    public string? NoticeGivenTo { get; set; }
    public string? PersonRef { get; set; }
    public string ReadAs { get; set; } = "";
    public SentQuestion? Open { get; set; }
    public PressTaken? Pressed { get; set; }

    /// <summary>Nothing may be said: they opted out, or the carrier has answered.</summary>
    public bool Silent { get; set; }

    public void SayOnce(string text)
    {
        if (!Said.Contains(text))
            Said.Add(text);
    }

    /// <summary>With what is said first; a question, and the choices under it, stay last.</summary>
    /// <param name="alone">Its words where nothing is said before the question.</param>
    public void SayBeforeTheQuestion(string sentence, string alone)
    {
        if (Said.Count == 0)
            Apart[^1] = $"{Apart[^1]} {sentence}";
        else if (Said[0] == Open?.Text)
            Said.Insert(0, alone);
        else
            Said[0] = $"{Said[0]} {sentence}";
        if (Open is not null && Said.Count > 1)
            Open.Said = string.Join("\n\n", Said[..^1]);
    }

    public Decision ToDecision()
    {
        var main = string.Join("\n\n", Said);
        return new Decision
        {
            Replies = Silent ? [] : main.Length == 0 ? [.. Apart] : [.. Apart, main],
            Records = Records,
            Outbox = Outbox,
            Talks = Talks,
            Sessions = Sessions,
            Address = Address,
            NoticeGivenTo = Silent ? null : NoticeGivenTo,
            PersonRef = PersonRef,
            ReadAs = ReadAs,
            Open = Open,
            Pressed = Pressed,
        };
    }

    public static string NameOf(Intent intent) =>
        string.Concat(intent.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
