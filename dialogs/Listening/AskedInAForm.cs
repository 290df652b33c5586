using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"When is it", where a form waits for words: what the diary knows is answered from there, as where it asks for a mark.</summary>
internal sealed class AskedInAForm(TurnScope turn)
{
    private const int FewWords = 9;
    private const double Rather = 0.5;

    public Reading Read(Reading reading) =>
        turn.Pressed is null && reading.Concern == ConcernLevel.None && turn.State.Pending is { } sent && turn.QuestionOf(sent) is FormQuestion { IsWords: true }
        && turn.Heard.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= FewWords && FormPhrases.IsAsking(turn.Heard.Text)
        && turn.ReadUnasked(turn.Heard.Text).Acts is [{ Intent: Intent.AskWhen or Intent.AskWhere, Confidence: >= Rather } act]
            ? reading with { Acts = [act with { Sure = true }] } : reading;
}
