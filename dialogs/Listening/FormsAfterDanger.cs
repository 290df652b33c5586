using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// Whoever has told of a child in danger waits to hear from a person: for some days no form asks unbidden how it was, neither put again nor chased,
/// and what they write is no answer to one. They may take it up themselves.
/// </summary>
internal static class FormsAfterDanger
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(3);

    /// <summary>Until when; null when there is nothing that it waits for.</summary>
    public static DateTime? Until(TalkState state, DateTime now) =>
        state.Urgent is { } urgent && urgent.At + Lasts > now ? urgent.At + Lasts : null;

    public static bool IsHeld(TurnScope turn) => Until(turn.State, turn.Heard.At) is not null && !FormPhrases.IsBegin(turn.Heard.Text);

    /// <summary>What a form asked before they told of it is open no more, unless they choose what it offered.</summary>
    public static void LayAside(TurnScope turn)
    {
        if (turn.Pressed is null && IsHeld(turn) && turn.State.Pending is { } sent && sent.SentAt < turn.State.Urgent!.At
            && turn.QuestionOf(sent) is FormQuestion && AnswerGrammar.Choice(turn.Heard.Text, sent.Choices) is null)
            turn.State.Pending = null;
    }

    /// <summary>A concern was heard in this sitting: whether the carer may see what was said is asked no more.</summary>
    public static void KeepFromTheCarer(TurnScope turn)
    {
        foreach (var run in turn.State.Runs.Where(run => !run.Ended && turn.Service.Dialogs[run.Dialog] is FormDialog))
            run.Given[FormDialog.HoldsAConcern] = "yes";
    }
}
