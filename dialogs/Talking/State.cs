using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FamilyTimeBot.Dialogs.Talking;

/// <summary>A conversation between two messages, as it is stored.</summary>
public sealed class TalkState
{
    public List<RunState> Runs { get; set; } = [];

    /// <summary>The question that is open, as it was sent.</summary>
    public SentQuestion? Pending { get; set; }

    /// <summary>Another question that was sent shortly before and is not answered: a bare digit is asked back.</summary>
    public SentQuestion? Earlier { get; set; }

    /// <summary>The visit that they asked about and were told of last.</summary>
    public ToldOf? Told { get; set; }

    /// <summary>The question waits, since a worry came in, until the person comes back to it.</summary>
    public bool Resting { get; set; }
    public DateTime? LastAt { get; set; }

    /// <summary>Messages that nothing could be made of, in a row, while no question was open.</summary>
    public int Misses { get; set; }

    /// <summary>The texts whose question was taken in: each is opened once.</summary>
    public List<long> Opened { get; set; } = [];

    /// <summary>The deaths that we have said we are sorry for, each by a word for whose it was ("" for none said), and when.</summary>
    public Dictionary<string, DateTime> Mourned { get; set; } = [];

    /// <summary>The newest urgent concern of theirs: what follows within minutes goes with it.</summary>
    public ToldUrgently? Urgent { get; set; }

    /// <summary>The newest worry of theirs about going to a session.</summary>
    public ToldWorry? Worry { get; set; }

    /// <summary>When they were told to ring since nobody let them in, or the worker was not there.</summary>
    public DateTime? WaitedAt { get; set; }

    /// <summary>The long paragraphs of the newest reply to a young person.</summary>
    public SaidAtLength? SaidAtLength { get; set; }

    /// <summary>The newest words, and how often in a row they came.</summary>
    public SameText? Same { get; set; }

    /// <summary>On a shared phone: who said that they are writing, and until when that is taken to hold.</summary>
    public string? Writer { get; set; }
    public DateTime? WriterUntil { get; set; }

    /// <summary>On a shared phone: what was written before anybody said who they are.</summary>
    public List<HeldMessage> Held { get; set; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, StateJson.Default.TalkState);

    public static TalkState FromJson(string? json) =>
        json is null ? new TalkState() : JsonSerializer.Deserialize(json, StateJson.Default.TalkState) ?? new TalkState();
}

/// <summary>What was said at length, by digests: it is not said twice running.</summary>
public sealed class SaidAtLength
{
    public DateTime At { get; set; }
    public List<string> Digests { get; set; } = [];
}

/// <summary>One text that came in, perhaps several times in a row.</summary>
public sealed class SameText
{
    /// <summary>A digest of where it came from and what it says.</summary>
    public required string Words { get; set; }
    public DateTime LastAt { get; set; }

    /// <summary>Digests of what was said to it, the newest last.</summary>
    public List<string> Answers { get; set; } = [];

    /// <summary>It is no longer answered, and staff know.</summary>
    public bool IsLeft { get; set; }
}

/// <summary>One dialog under way, or lately ended, about sessions that were fixed when it began.</summary>
public sealed class RunState
{
    public required string Id { get; set; }
    public required string Dialog { get; set; }
    public List<string> Sessions { get; set; } = [];

    /// <summary>The start of the first session when the run began (UTC): moved by staff, the run closes.</summary>
    public DateTime? SessionStart { get; set; }
    public DateTime StartedAt { get; set; }
    public DateTime LastAt { get; set; }
    public List<Answer> Answers { get; set; } = [];

    /// <summary>Facts on which the path turned, as they were when first read.</summary>
    public Dictionary<string, string> Given { get; set; } = [];

    /// <summary>What has been recorded: the record's name and a digest of what it said.</summary>
    public Dictionary<string, string> Recorded { get; set; } = [];
    public int Misses { get; set; }
    public bool Ended { get; set; }
}

/// <summary>An answer, kept by its question's name.</summary>
public sealed class Answer
{
    public required string Name { get; set; }
    public required string Value { get; set; }

    /// <summary>The words as they came.</summary>
    public required string Raw { get; set; }

    /// <summary>The question's words as they were sent, without the numbers; null when the message answered it unasked.</summary>
    public string? Asked { get; set; }

    /// <summary>What was chosen, in the words that were offered.</summary>
    public string? Shown { get; set; }
    public DateTime At { get; set; }
    public required string Channel { get; set; }
    public required string MessageId { get; set; }
    public string Language { get; set; } = "en";

    /// <summary>The dialog's version, for the record and never for control.</summary>
    public int DialogVersion { get; set; }

    /// <summary>Read with doubt: only a yes makes it an answer.</summary>
    public bool Candidate { get; set; }

    /// <summary>Taken back or replaced: kept for the record and never read again.</summary>
    public bool Retracted { get; set; }
}

/// <summary>A question as it was sent. A digit is read against these choices only.</summary>
public sealed class SentQuestion
{
    public required string RunId { get; set; }
    public required string Name { get; set; }
    public List<string> Choices { get; set; } = [];

    /// <summary>What each of <see cref="Choices"/> stands for, so that a release which orders them anew changes no answer under way.</summary>
    public List<string> Codes { get; set; } = [];

    /// <summary>What kind of question it is: "yes/no", "choice", "several", "rating", "words", "person", "minutes", "session".</summary>
    public string Kind { get; set; } = "";

    /// <summary>For each of <see cref="Choices"/> an emoji ("" for none), for channels that show pictures; empty when there are none.</summary>
    public List<string> Pictures { get; set; } = [];
    public required string Text { get; set; }
    public DateTime SentAt { get; set; }

    /// <summary>Something else was said or sent since, without it: a bare "ok" or number may be no answer to it.</summary>
    public bool SaidSince { get; set; }

    /// <summary>It asks whether a doubtful reading is right.</summary>
    public bool IsCheck { get; set; }

    /// <summary>The words of a button that leaves the question unanswered; null when there is none. A text offers it in its own words.</summary>
    public string? Skip { get; set; }

    /// <summary>The words of a button that takes the newest answer back; null when there is none to take back.</summary>
    public string? Back { get; set; }

    /// <summary>What was said before it in the same text: a card that takes the place of a pressed one must not lose that.</summary>
    public string? Said { get; set; }

    /// <summary>Several of its choices may be picked together.</summary>
    [JsonIgnore]
    public bool TakesSeveral => Kind == "several" && !IsCheck;

    /// <summary>It is answered from bad to good.</summary>
    [JsonIgnore]
    public bool IsRating => Kind == "rating" && !IsCheck;

    /// <summary>The words of its buttons, in order.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Buttons => Skip is null ? Choices : [.. Choices, Skip];

    /// <summary>Its words without the numbered choices under them.</summary>
    [JsonIgnore]
    public string Words
    {
        get
        {
            var numbered = string.Concat(Choices.Select((words, at) => string.Create(CultureInfo.InvariantCulture, $"\n{at + 1} {words}")));
            return Text.EndsWith(numbered, StringComparison.Ordinal) ? Text[..^numbered.Length] : Text;
        }
    }

    /// <summary>A value, or several with blanks between, in the words that were offered; null for what was not.</summary>
    public string? Shown(string value)
    {
        var shown = value.Split(' ').Select(code => Codes.IndexOf(code)).Where(at => at >= 0 && at < Choices.Count).Select(at => Choices[at]).ToList();
        return shown.Count > 0 ? string.Join("; ", shown) : null;
    }

    public string ToJson() => JsonSerializer.Serialize(this, StateJson.Default.SentQuestion);

    public static SentQuestion? FromJson(string json) => JsonSerializer.Deserialize(json, StateJson.Default.SentQuestion);

    /// <summary>A digest of what was asked and offered: a button holds it, so that a press answers this and nothing that reads otherwise.</summary>
    [JsonIgnore]
    public string AsSent =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [Name, Text, .. Codes]))).AsSpan(0, 10));
}

/// <summary>A button that was pressed, or several that were ticked: of which question, as it was sent, and which choices (from 0, in order).</summary>
public sealed record Press(string RunId, string Name, string AsSent, IReadOnlyList<int> Choices)
{
    /// <summary>It takes the newest answer back, and is no answer itself.</summary>
    public bool TakesBack { get; init; }

    /// <summary>It belongs to this question, and to what it offered.</summary>
    public bool IsOf(SentQuestion? question) =>
        question is not null && question.RunId == RunId && question.Name == Name && question.AsSent == AsSent && IsOffered(question);

    private bool IsOffered(SentQuestion question) => TakesBack
        ? question.Back is not null
        : Choices.Count > 0 && (Choices.Count == 1 ? Choices[0] < question.Buttons.Count : Choices.All(choice => choice < question.Choices.Count));

    /// <summary>The numbers that say the same in a text.</summary>
    public string AsNumber(SentQuestion question) => string.Join(
        ',', Choices.Select(choice => choice < question.Choices.Count ? (choice + 1).ToString(CultureInfo.InvariantCulture) : "0"));

    /// <summary>What was pressed, in the words that were offered.</summary>
    public string Words(SentQuestion question) => TakesBack ? question.Back! : string.Join(", ", Choices.Select(choice => question.Buttons[choice]));
}

/// <summary>A visit that was told of, and when.</summary>
public sealed class ToldOf
{
    public List<string> Sessions { get; set; } = [];
    public DateTime At { get; set; }
}

/// <summary>An urgent concern, when it or what goes with it was last told, and whether they asked for no reply.</summary>
public sealed class ToldUrgently
{
    public required string Reference { get; set; }
    public DateTime At { get; set; }
    public string? About { get; set; }

    /// <summary>The session that its alert names; null when it names none.</summary>
    public string? Session { get; set; }
    public bool NoReply { get; set; }
}

/// <summary>A worry about going, and to which session.</summary>
public sealed class ToldWorry
{
    public required string Reference { get; set; }
    public string? Session { get; set; }
}

/// <summary>A message that waits for "who is writing?".</summary>
public sealed class HeldMessage
{
    public required string MessageId { get; set; }
    public required string Text { get; set; }
    public DateTime At { get; set; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(TalkState))]
[JsonSerializable(typeof(SentQuestion))]
internal sealed partial class StateJson : JsonSerializerContext;
