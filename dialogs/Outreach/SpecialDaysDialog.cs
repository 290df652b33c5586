using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.KitPlan;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>
/// Which days a young person wants to be reminded of, for a card or a letter (SES). Asked once of those whose KIT plan has cards or letters in it, and
/// whenever they text "my special days"; what they said last stands.
/// </summary>
public sealed partial class SpecialDaysDialog : Dialog
{
    public const string Id = "special-days";

    /// <summary>The topic of the KIT plan that the answer is kept under.</summary>
    public const string Topic = "special-days";

    public static readonly WordsQuestion Days = new("days", "special-days.which") { CanSkip = true };

    public override string Name => Id;
    public override IReadOnlyList<Question> Questions => [Days];
    public override bool IsForm => true;

    public override TimeSpan? WaitsFor(Policy policy) => TimeSpan.FromDays(policy.Conversation.QuestionnaireDays);

    public override async Task Run(Talk talk)
    {
        var values = FormValues.Of(talk);
        if (await talk.Ask(Days, values) is not { } said)
        {
            talk.Say("special-days.none", values);
            return;
        }
        var isNone = IsNone().IsMatch(said);
        talk.Record("days", () => new Model.Records.KitPlan { Questionnaire = KitPlanDialog.Id, Question = Topic, QuestionAsked = talk.AnswerTo(Days.Name)?.Asked, TakenBack = isNone }, Days.Name);
        var days = SpecialDays.Of(said);
        talk.Say(isNone ? "special-days.none" : days.Count == 0 ? "special-days.not-read" : "special-days.kept", values.With(new Values { ["days"] = Listed(days) }));
    }

    /// <summary>"my special days", "change my special days".</summary>
    public static bool IsBegin(string text) => Begin().IsMatch(text.Trim());

    /// <summary>What they have on file; null when nothing stands.</summary>
    public static string? SaidBy(PersonFacts person) => person.Kit?.Wishes.LastOrDefault(wish => wish.Topic == Topic)?.Said;

    /// <summary>A day that moves is told without a date.</summary>
    private static string Listed(IReadOnlyList<SpecialDay> days) =>
        string.Join(", ", days.Select(day => day.Moves ? day.Label : $"{day.Label} ({day.In(2024).ToString("d MMMM", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))})"));

    [GeneratedRegex(@"^(?:no|none|nothing|no thanks?|no more(?: cards| reminders)?|stop(?: the)? reminders)[.! ]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsNone();

    [GeneratedRegex(@"^(?:please |change |see |set )*(?:my |the )?special days(?: please)?[.!?]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Begin();
}
