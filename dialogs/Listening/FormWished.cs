using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Which form somebody wishes to begin, and about whom: "feedback with Alfie" is never about his sister.</summary>
internal sealed class FormWished(TurnScope turn)
{
    private readonly bool together = FormPhrases.IsTogether(turn.Heard.Text);

    public bool IsBefore { get; } = FormPhrases.IsBefore(turn.Heard.Text);

    /// <summary>About a session that is over; null when there is none for them.</summary>
    public Questionnaire? After => FormFinder.For(turn.Person, turn.Service.Questionnaires, turn.Today, together);

    /// <summary>About one that is to come; null when there is none for them.</summary>
    public Questionnaire? Before => FormFinder.Before(turn.Person, turn.Service.Questionnaires, turn.Today);

    /// <summary>What it may be about that is over, the newest first.</summary>
    public IReadOnlyList<Visit> Over => [.. FormFinder.Over(turn.Person).Where(IsOfWhomTheyName)];

    /// <summary>What it may be about that is to come: first what the words point to ("before Saturday"), then the nearest.</summary>
    public IReadOnlyList<Visit> Soon =>
        [.. FormFinder.Soon(turn.Person, turn.Heard.At).Where(IsOfWhomTheyName).OrderByDescending(IsPointedTo)];

    /// <summary>A form under way is the one they wish, unless their words say that it is another, or about another child.</summary>
    public bool Is(RunState run) =>
        (!together || After is not { } after || after.Dialog == run.Dialog)
        && (!IsBefore || Before is not { } before || before.Dialog == run.Dialog)
        && (turn.VisitOf(run) is not { } visit || IsOfWhomTheyName(visit));

    private bool IsOfWhomTheyName(Visit visit) =>
        Named() is not { Count: > 0 } named || visit.Sessions.Any(session => named.Contains(session.ChildName));

    private HashSet<string> Named()
    {
        var words = turn.Heard.Text.Split([' ', ',', '.', '!', '?', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return turn.Person.Past.Concat(turn.Person.Sessions).Select(session => session.ChildName)
            .Where(name => words.Contains(name, StringComparer.OrdinalIgnoreCase)).ToHashSet(StringComparer.Ordinal);
    }

    private bool IsPointedTo(Visit visit) =>
        turn.Reading!.Acts.Where(act => act.SessionNamed).SelectMany(act => act.Sessions).Intersect(visit.Sessions.Select(session => session.Ref)).Any();
}
