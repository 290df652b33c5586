using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Which form somebody wishes to begin, and about whom: "feedback with Alfie" is never about his sister.</summary>
internal sealed class FormWished(TurnScope turn)
{
    private readonly bool together = FormPhrases.IsTogether(turn.Heard.Text);

    private readonly HashSet<string> plain = PlainWords.Shared.Read(turn.Heard.Text, new HashSet<string>()).Tokens.Select(token => token.Text).ToHashSet(StringComparer.Ordinal);

    public bool IsBefore { get; } = FormPhrases.IsBefore(turn.Heard.Text);

    /// <summary>About a session that is over; null when there is none for them.</summary>
    public Questionnaire? After => FormFinder.For(turn.Person, turn.Service.Questionnaires, turn.Today, together);

    /// <summary>About one that is to come; null when there is none for them.</summary>
    public Questionnaire? Before => FormFinder.Before(turn.Person, turn.Service.Questionnaires, turn.Today);

    /// <summary>What is said where there is no visit for it; null for whoever fills in no form.</summary>
    public string? HasNone => this is { After: null, Before: null } ? null : IsBefore ? "form.none-to-come" : "form.none-yet";

    /// <summary>What it may be about that is over: first what was on the day that they name ("feedback about Saturday"), then the newest.</summary>
    public IReadOnlyList<Visit> Over => [.. FormFinder.Over(turn.Person).Where(IsOfWhomTheyName).OrderByDescending(IsOfDayTheyName)];

    /// <summary>What it may be about that is to come: first what the words point to ("before Saturday"), then the nearest.</summary>
    public IReadOnlyList<Visit> Soon =>
        [.. FormFinder.Soon(turn.Person, turn.Heard.At).Where(IsOfWhomTheyName).OrderByDescending(visit => IsPointedTo(visit) || IsOfDayTheyName(visit))];

    /// <summary>A form under way is the one they wish, unless their words say that it is another, or about another child or day.</summary>
    public bool Is(RunState run) =>
        (!together || After is not { } after || after.Dialog == run.Dialog)
        && (!IsBefore || Before is not { } before || before.Dialog == run.Dialog)
        && (turn.VisitOf(run) is not { } visit || (IsOfWhomTheyName(visit) && (IsOfDayTheyName(visit) || !Over.Any(IsOfDayTheyName))));

    private bool IsOfWhomTheyName(Visit visit) =>
        Named() is not { Count: > 0 } named || visit.Sessions.Any(session => named.Contains(session.ChildName));

    private HashSet<string> Named()
    {
        var words = turn.Heard.Text.Split([' ', ',', '.', '!', '?', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return turn.Person.Past.Concat(turn.Person.Sessions).Select(session => session.ChildName)
            .Where(name => words.Contains(name, StringComparer.OrdinalIgnoreCase)).ToHashSet(StringComparer.Ordinal);
    }

    private bool IsOfDayTheyName(Visit visit)
    {
        var day = DateOnly.FromDateTime(turn.Service.Time.Local(visit.StartsAt));
        return plain.Any(word => DayGrammar.WeekdayOf(word) == day.DayOfWeek)
            || (plain.Contains("yesterday") && day == turn.Today.AddDays(-1))
            || (plain.Contains("today") && day == turn.Today);
    }

    private bool IsPointedTo(Visit visit) =>
        turn.Reading!.Acts.Where(act => act.SessionNamed).SelectMany(act => act.Sessions).Intersect(visit.Sessions.Select(session => session.Ref)).Any();
}
