using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Where names and references come from: handed in, so that the same conversation reads the same twice.</summary>
public interface IIdSource
{
    /// <summary>A new run's id.</summary>
    string Run();

    /// <summary>Six letters and digits, none that look alike: a Concern's reference, to be said on the telephone.</summary>
    string Reference();
}

/// <summary>What stays the same from message to message.</summary>
/// <param name="DutyAddress">The duty worker's number in E.164; null only in Development.</param>
public sealed record Service(
    Policy Policy, BritishTime Time, Wordings Wordings, IUnderstanding Understanding, string? DutyAddress, IIdSource Ids)
{
    /// <summary>The out-of-hours desk's number in E.164: told beside the duty worker of what cannot wait until the office opens; null where there is none.</summary>
    public string? OutOfHoursAddress { get; init; }

    /// <summary>Staff answer alerts there.</summary>
    public bool IsDuty(string address) => address == DutyAddress || (OutOfHoursAddress is not null && address == OutOfHoursAddress);

    private readonly IReadOnlyList<Questionnaire> questionnaires = [];

    /// <summary>The forms that there are; their words are among the <see cref="Wordings"/> (<see cref="Questionnaire.Wording"/>).</summary>
    public IReadOnlyList<Questionnaire> Questionnaires
    {
        get => questionnaires;
        init => (questionnaires, Dialogs) = (value, DialogBook.With(value));
    }

    /// <summary>Every dialog by name, the forms included.</summary>
    public IReadOnlyDictionary<string, Dialog> Dialogs { get; private init; } = DialogBook.All;
}
