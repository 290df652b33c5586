using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Talking;

/// <summary>What a dialog may do: ask, say, record. Everything else was settled before it ran or happens after.</summary>
public sealed class Talk
{
    /// <summary>Set on a run whose texts go to a phone that others may read, to somebody who has only said who they are.</summary>
    internal const string NamesNobody = "names-nobody";

    private readonly RunState run;
    private readonly List<Saying> sayings = [];
    private readonly List<RunRecord> records = [];
    private readonly HashSet<string> awaited = [];
    private readonly HashSet<string> read = [];

    internal Talk(RunState run, Visit? visit, PersonFacts person, Policy policy, BritishTime time)
    {
        this.run = run;
        (Visit, Person, Policy, Time) = (visit, person, policy, time);
    }

    public PersonFacts Person { get; }
    public Policy Policy { get; }
    public BritishTime Time { get; }

    /// <summary>The sessions that the run is about; null for a matter about none.</summary>
    public Visit? Visit { get; }

    internal bool MayName => !run.Given.ContainsKey(NamesNobody);

    /// <summary>When the run began (UTC). There is no "now".</summary>
    public DateTime StartedAt => run.StartedAt;

    /// <summary>When the newest answer was given, or else the run began (UTC): a day named beside that answer is named as it was then.</summary>
    internal DateTime HeardAt => run.Answers.Where(answer => !answer.Retracted).Select(answer => answer.At).Append(run.StartedAt).Max();

    internal Question? Open { get; private set; }
    internal Answer? OpenCandidate { get; private set; }
    internal Values OpenValues { get; private set; } = Values.None;
    internal IReadOnlyList<Saying> Sayings => sayings;
    internal IReadOnlyList<RunRecord> Records => records;

    /// <summary>The answer, if it is there; else the run stops here and this question is sent. The task of a stopped run never completes.</summary>
    public Task<T> Ask<T>(Question<T> question, Values? values = null)
    {
        MustNotBeStopped();
        if (!awaited.Add(question.Name))
            throw new InvalidOperationException($"Dialog '{run.Dialog}' asks '{question.Name}' twice in one run.");
        if (Find(question, candidate: false) is { } answer)
        {
            if (read.Add(question.Name))
                sayings.Add(Saying.After(answer));
            return Task.FromResult(question.Parse(answer.Value));
        }
        (Open, OpenValues, OpenCandidate) = (question, values ?? Values.None, Find(question, candidate: true));
        return new TaskCompletionSource<T>().Task;
    }

    /// <summary>What the words probably meant, before a yes makes it an answer; the value in <paramref name="found"/> is valid only then.</summary>
    public bool HasCandidate<T>(Question<T> question, out T found)
    {
        MustNotBeStopped();
        var candidate = Find(question, candidate: false) is null ? Find(question, candidate: true) : null;
        found = candidate is null ? default! : question.Parse(candidate.Value);
        return candidate is not null;
    }

    /// <summary>An answer that the message gave without being asked; it is never asked for here.</summary>
    public bool Knows<T>(Question<T> question, out T found)
    {
        MustNotBeStopped();
        var answer = Find(question, candidate: false);
        found = answer is null ? default! : question.Parse(answer.Value);
        if (answer is not null && read.Add(question.Name))
            sayings.Add(Saying.After(answer));
        return answer is not null;
    }

    /// <summary>Whether it is answered; nothing follows from asking so.</summary>
    public bool Has(Question question) => Find(question, candidate: false) is not null;

    internal bool Has(string name) => AnswerTo(name) is not null;

    /// <summary>The answer as it was given, by its question's name.</summary>
    internal Answer? AnswerTo(string name) =>
        run.Answers.LastOrDefault(answer => answer.Name == name && !answer.Candidate && !answer.Retracted);

    /// <summary>A fact on which the path turns, as it was when this run first read it.</summary>
    public string Given(string name, Func<string> read)
    {
        MustNotBeStopped();
        if (!run.Given.TryGetValue(name, out var value))
            run.Given[name] = value = read();
        return value;
    }

    public void Say(string wording, Values? values = null)
    {
        MustNotBeStopped();
        sayings.Add(Saying.Of(wording, values ?? Values.None));
    }

    /// <summary>Puts a record on file, one for each session of the visit. Said again with more in it, it is a new version.</summary>
    /// <param name="name">Unique within the run; the same name replaces.</param>
    /// <param name="of">The question whose answer it is: then it holds the words of that answer alone. "" for no words. Null for all that the run heard.</param>
    public void Record(string name, Func<CaseRecord> make, string? of = null)
    {
        MustNotBeStopped();
        records.RemoveAll(kept => kept.Name == name);
        records.Add(new RunRecord(name, make, of));
    }

    private Answer? Find(Question question, bool candidate) =>
        run.Answers.LastOrDefault(answer => answer.Name == question.Name && answer.Candidate == candidate
            && !answer.Retracted && question.Accepts(answer.Value));

    private void MustNotBeStopped()
    {
        if (Open is not null)
            throw new InvalidOperationException($"Dialog '{run.Dialog}' went on after '{Open.Name}' was asked; every question is awaited.");
    }
}

/// <summary>A text to be said, or the mark that an answer was read here.</summary>
internal sealed record Saying(string? Wording, Values Values, Answer? Answer)
{
    public static Saying Of(string wording, Values values) => new(wording, values, null);
    public static Saying After(Answer answer) => new(null, Values.None, answer);
}

/// <summary>A record as a run says it; it is made once for each session.</summary>
internal sealed record RunRecord(string Name, Func<CaseRecord> Make, string? Of = null);
