using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;

namespace FamilyTimeBot.Dialogs.Questionnaires;

/// <summary>Who fills a form in.</summary>
public enum FormFor
{
    /// <summary>From about 8 to 12.</summary>
    YoungPerson,
    Teenager,

    /// <summary>From about 4 to 7, on the carer's phone: the answers are the child's, given with help.</summary>
    ChildWithCarer,

    /// <summary>Relatives too.</summary>
    Parent,
    Carer,
    SocialWorker,
    Practitioner,
}

/// <summary>What a form's answers are kept as.</summary>
public enum FormKeeps
{
    Feedback,
    Wellbeing,
    KitPlan,
}

public enum FormMoment
{
    AfterSession,
    BeforeSession,
    AnyTime,
}

public enum QuestionKind
{
    /// <summary>1 to 5, from the worst to the best: five faces.</summary>
    Rating,
    Choice,
    Several,
    Words,

    /// <summary>Somebody, in the words in which they are known.</summary>
    Person,
    YesNo,
}

/// <summary>A form in plain language, as `Questionnaires/NAME.yaml` has it. The host reads the file and hands this down.</summary>
public sealed record Questionnaire
{
    public required string Name { get; init; }
    public required string Title { get; init; }
    public required int Version { get; init; }
    public required FormFor For { get; init; }
    public required FormKeeps Keeps { get; init; }
    public required FormMoment About { get; init; }

    /// <summary>Said before the first question: who reads it, how long it is kept.</summary>
    public required string First { get; init; }

    /// <summary>Said after the last.</summary>
    public required string Last { get; init; }
    public required IReadOnlyList<FormItem> Questions { get; init; }

    /// <summary>The yes/no question by which a young person lets their carer read it; null when the form has none.</summary>
    public string? CarerMayRead { get; init; }

    /// <summary>The dialog's name: "form:parent".</summary>
    public string Dialog => Prefix + Name;

    /// <summary>An adult sits beside whoever answers.</summary>
    public bool WithHelp => For == FormFor.ChildWithCarer;

    public const string Prefix = "form:";

    /// <summary>Its texts under the keys of the wording, so that a form is said as everything else is.</summary>
    public IEnumerable<KeyValuePair<string, WordingEntry>> Wording()
    {
        yield return new(Key("first"), Text(First));
        yield return new(Key("last"), Text(Last));
        foreach (var item in Questions)
            yield return new(Key(item.Name), Text(item.Asks) with { Choices = item.Choices.ToDictionary(choice => choice.Code, choice => choice.Words, StringComparer.Ordinal) });
    }

    public string Key(string part) => $"form.{Name}.{part}";

    private static WordingEntry Text(string text) =>
        new(new Dictionary<string, string> { ["adult"] = text }, new Dictionary<string, string>());
}

/// <summary>One question of a form.</summary>
public sealed record FormItem
{
    /// <summary>The name of the question about the worker who was there: not asked where none was.</summary>
    public const string OfTheWorker = "worker";

    /// <summary>Answers are kept by it: never renamed.</summary>
    public required string Name { get; init; }
    public required QuestionKind Kind { get; init; }
    public required string Asks { get; init; }
    public IReadOnlyList<FormChoice> Choices { get; init; } = [];
    public bool CanSkip { get; init; } = true;
    public FormCondition? AskedIf { get; init; }

    /// <summary>A yes puts a wish to be rung before staff.</summary>
    public bool AsksForCall { get; init; }
}

/// <param name="Code">Kept; never changed.</param>
/// <param name="Picture">An emoji for channels that show pictures; never in a text message.</param>
public sealed record FormChoice(string Code, string Words, string? Picture = null);

/// <summary>"asked if": an earlier answer is, or is not, one of a few values; or a fact about the session holds.</summary>
/// <param name="Question">The earlier question; null for a fact.</param>
/// <param name="Values">Its codes; for a fact the one word of it.</param>
public sealed record FormCondition(string? Question, IReadOnlyList<string> Values, bool IsNot)
{
    /// <summary>The session was observed for an assessment (Kent: then there is a feedback talk).</summary>
    public const string Assessed = "assessed";
}
