using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Lateness;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Dialogs.Tests.Support;

/// <summary>A place in a dialog: the answers that led there, and who talks under which policy.</summary>
internal sealed record Place(Dialog Dialog, RunState Run, PersonFacts Person, Policy Policy)
{
    public RunOutcome Go() => Run.Run(Dialog, Person, Policy);

    public override string ToString() =>
        $"{Dialog.Name} ({Person.Role}, {Policy.Name}): {string.Join(", ", Run.Answers.Select(answer => $"{answer.Name}={answer.Value}{(answer.Candidate ? "?" : "")}"))}";
}

/// <summary>Every place that any answers lead to, in every dialog, for everybody who may be in it.</summary>
internal static class Walk
{
    private static readonly PersonRole[] Roles = [PersonRole.Parent, PersonRole.Relative, PersonRole.Carer, PersonRole.YoungPerson];

    public static IReadOnlyList<Place> Places { get; } = [.. Everything()];

    private static IEnumerable<Place> Everything() =>
        from dialog in DialogBook.All.Values
        from role in Roles
        from policy in Files.Policies.DistinctBy(policy => policy.Attendance)
        from start in Starts(dialog)
        from place in From(new Place(dialog, start, Family.Person($"P-{role}", "Jo", role), policy))
        select place;

    /// <summary>What a message may have filled in before the run begins: each question that is never asked, answered or not.</summary>
    private static IEnumerable<RunState> Starts(Dialog dialog) => Moments(dialog).SelectMany(at => Starts(dialog, at));

    /// <summary>What is said of lateness turns on when it is said: days before, shortly before, and when it can start no more.</summary>
    private static IEnumerable<DateTime> Moments(Dialog dialog) =>
        dialog is LatenessDialog ? [Family.Monday, Family.Thursday.StartsAt.AddHours(-1), Family.Thursday.StartsAt.AddMinutes(40)] : [Family.Monday];

    private static IEnumerable<RunState> Starts(Dialog dialog, DateTime at) =>
        dialog.Questions.Where(question => question.Wording.Length == 0).Aggregate(
            (IEnumerable<RunState>)[Runs.New(dialog.Name, at)],
            (runs, question) => runs.SelectMany(run => Values(question).Select(value => run.Stored().With(question.Name, value)).Prepend(run)));

    private static IEnumerable<Place> From(Place place)
    {
        yield return place;
        if (place.Go().Open is not { } open)
            yield break;
        var doubtful = CanBeDoubtful(open) && !place.Run.Answers.Exists(answer => answer.Candidate) ? Values(open) : [];
        foreach (var next in Values(open).Select(value => (value, false)).Concat(doubtful.Select(value => (value, true))))
            foreach (var further in From(place with { Run = place.Run.Stored().With(open.Name, next.value, $"SM{place.Run.Answers.Count + 2}", candidate: next.Item2) }))
                yield return further;
    }

    /// <summary>A reading of the message fills these in with doubt; a doubt about any other is never kept.</summary>
    private static bool CanBeDoubtful(Question question) => question is ComingQuestion;

    private static IEnumerable<string> Values(Question question) => question switch
    {
        { Choices.Count: > 0 } => question.Choices,
        MinutesQuestion => ["5", "15", "16", "45", ""],
        WordsQuestion { CanSkip: true } => ["work", "im ill", "shes ill", "just cant", ""],
        WordsQuestion => ["friday at 5"],
        _ when question.Asked == Asked.Nothing => ["0", "1"],
        _ => throw new InvalidOperationException($"What may be answered to '{question.Name}'?"),
    };
}
