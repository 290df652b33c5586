using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Facts;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>
/// The question that a planned text asks, kept with the text. It is open once the text was sent, and not before:
/// the next turn finds it by the text's state, so that no crash lies between sending and opening.
/// </summary>
public sealed record Opening
{
    public required string Dialog { get; init; }

    /// <summary>The question's name, and its choices as the text shows them.</summary>
    public required string Question { get; init; }
    public IReadOnlyList<string> Choices { get; init; } = [];
    public IReadOnlyList<string> Codes { get; init; } = [];
    public IReadOnlyList<string> Sessions { get; init; } = [];
    public DateTime? SessionStart { get; init; }
    public required string Text { get; init; }

    /// <summary>The words of a button that leaves the question; null when there is none.</summary>
    public string? Skip { get; init; }

    /// <summary>What stands before it in the text; null when nothing does.</summary>
    public string? Said { get; init; }

    /// <summary>Asked anew whatever was said before (a ring-in); else a run that is under way about the same is taken up again.</summary>
    public bool Fresh { get; init; }

    /// <summary>Facts that the run begins with.</summary>
    public IReadOnlyDictionary<string, string> Given { get; init; } = new Dictionary<string, string>();

    public string ToJson() => JsonSerializer.Serialize(this, OpeningJson.Default.Opening);

    /// <summary>Of what asks, and of what names a dialog alone: a line that tells nothing opens no question, and is of that form all the same.</summary>
    public static string DialogOf(string opens) => FromJson(opens)?.Dialog ?? opens;

    /// <summary>Null for what names a dialog alone.</summary>
    public static Opening? FromJson(string? json) => json?.StartsWith('{') == true ? JsonSerializer.Deserialize(json, OpeningJson.Default.Opening) : null;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Opening))]
internal sealed partial class OpeningJson : JsonSerializerContext;

/// <summary>Takes into the conversation what was asked by texts that have gone since.</summary>
internal static class Openings
{
    private const int Remembered = 40;

    public static void Take(TalkState state, IEnumerable<SentOpening> sent, IReadOnlyDictionary<string, Dialog> dialogs)
    {
        foreach (var text in sent.OrderBy(text => text.SentAt).ThenBy(text => text.OutboxId))
            if (Opening.FromJson(text.Opens) is not { } opening)
                TakeNotice(state, text.SentAt);
            else if (!state.Opened.Contains(text.OutboxId))
                Take(state, text, opening, dialogs);
    }

    /// <summary>"Ok", said after it, may well be said to it.</summary>
    private static void TakeNotice(TalkState state, DateTime sentAt)
    {
        if (state.Pending is { } open && sentAt > open.SentAt)
            open.SaidSince = true;
    }

    private static void Take(TalkState state, SentOpening sent, Opening opening, IReadOnlyDictionary<string, Dialog> dialogs)
    {
        state.Opened.Add(sent.OutboxId);
        if (state.Opened.Count > Remembered)
            state.Opened.RemoveAt(0);
        if (Known(opening, dialogs) is not { } asked || IsAnswered(state, opening, sent.SentAt))
            return;
        var run = (opening.Fresh ? null : UnderWay(state, opening)) ?? Begin(state, opening, sent);
        run.LastAt = sent.SentAt > run.LastAt ? sent.SentAt : run.LastAt;
        Put(state, run, opening, asked, sent.SentAt);
    }

    private static Question? Known(Opening opening, IReadOnlyDictionary<string, Dialog> dialogs) =>
        dialogs.TryGetValue(opening.Dialog, out var dialog) ? dialog.Questions.FirstOrDefault(question => question.Name == opening.Question) : null;

    /// <summary>They answered the text before we knew that it had gone.</summary>
    private static bool IsAnswered(TalkState state, Opening opening, DateTime sentAt) =>
        state.Runs.Exists(run => IsAbout(run, opening) && run.Ended && run.LastAt >= sentAt);

    private static RunState? UnderWay(TalkState state, Opening opening) =>
        state.Runs.FindLast(run => IsAbout(run, opening) && !run.Ended && run.SessionStart == opening.SessionStart);

    private static bool IsAbout(RunState run, Opening opening) =>
        run.Dialog == opening.Dialog && run.Sessions.SequenceEqual(opening.Sessions, StringComparer.Ordinal);

    private static RunState Begin(TalkState state, Opening opening, SentOpening sent)
    {
        var run = new RunState
        {
            Id = FormattableString.Invariant($"text-{sent.OutboxId}"),
            Dialog = opening.Dialog,
            Sessions = [.. opening.Sessions],
            SessionStart = opening.SessionStart,
            StartedAt = sent.SentAt,
            LastAt = sent.SentAt,
            Given = new Dictionary<string, string>(opening.Given),
        };
        state.Runs.Add(run);
        return run;
    }

    /// <summary>The newest question sent is the one that is open; the one before it makes a bare digit doubtful for a while.</summary>
    private static void Put(TalkState state, RunState run, Opening opening, Question asked, DateTime sentAt)
    {
        var question = new SentQuestion
        {
            RunId = run.Id,
            Name = opening.Question,
            Choices = [.. opening.Choices],
            Codes = [.. opening.Codes],
            Kind = asked.Type,
            Pictures = asked.PicturesFor(opening.Codes),
            Text = opening.Text,
            Skip = opening.Skip,
            Said = opening.Said,
            SentAt = sentAt,
        };
        if (state.Pending is { } open && open.SentAt > sentAt)
        {
            state.Earlier = question;
            return;
        }
        if (state.Pending is { } before && before.RunId != run.Id)
            state.Earlier = before;
        state.Pending = question;
    }
}
