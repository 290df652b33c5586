using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Wording;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>What is said where words were kept that answer a form's question not, or not clearly, before it is put once more.</summary>
internal static class AskedOnceMore
{
    public static string Words(TurnScope turn, FormQuestion question)
    {
        if (question.IsWords)
            return turn.Speaker.Say("form.in-words");
        return Alone(turn) is { } alone ? turn.Speaker.Say("form.goes-alone", new Values { ["answer"] = alone }) : turn.Speaker.Say("form.pick-one");
    }

    /// <summary>"None of these", of "1 and 6": it was picked beside another.</summary>
    private static string? Alone(TurnScope turn)
    {
        var sent = turn.State.Pending!;
        var chosen = FormReading.Chosen(turn.AnswerText, sent.Choices);
        return chosen is { Count: > 1 } ? chosen.Where(at => at < sent.Codes.Count && FormQuestion.StandsAlone(sent.Codes[at])).Select(at => sent.Choices[at]).FirstOrDefault() : null;
    }
}
