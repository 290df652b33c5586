using System.Text.Json;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.KitPlan;

/// <summary>
/// Somebody else asks for a young person's plan: they get it in the young person's own words where the young person chose so, and otherwise one answer
/// that does not tell whether there is a plan. A social worker who was asked to read it can say there that they have.
/// </summary>
public sealed class PlanOfAnotherDialog : Dialog
{
    public const string Id = "kit-plan-of-another";

    /// <summary>More than that at once is no reading.</summary>
    private const int MostAtOnce = 2;

    /// <summary>The child they named: filled by the turn, never asked.</summary>
    public static readonly WordsQuestion Whose = new("whose", Question.NeverAsked);
    public static readonly ChoiceQuestion HaveRead = new("have-read", "kit-plan.have-read", "yes", "not-yet");

    private readonly IReadOnlyList<FormQuestion> topics;

    public PlanOfAnotherDialog(Questionnaire form) => topics = [.. form.Questions.Select(item => new FormQuestion(form, item))];

    public override string Name => Id;
    public override IReadOnlyList<Question> Questions => [Whose, HaveRead];

    public override async Task Run(Talk talk)
    {
        talk.Knows(Whose, out var whose);
        var plans = JsonSerializer.Deserialize<List<Shown>>(talk.Given("plans", () => JsonSerializer.Serialize(Readable(talk.Person, whose))))!;
        switch (plans.Count)
        {
            case 0:
                talk.Say("kit-plan.none-to-read");
                return;
            case > MostAtOnce:
                talk.Say("kit-plan.whose", new Values { ["list"] = string.Join(", ", plans.Select(plan => plan.Child)) });
                return;
        }
        foreach (var plan in plans)
            talk.Say(talk.Person.Role == PersonRole.SocialWorker ? "kit-plan.as-told" : "kit-plan.of-another", ValuesOf(plan));
        if (plans is [{ ToRead: { } asked } only])
            await AskWhetherRead(talk, only, asked);
    }

    private static async Task AskWhetherRead(Talk talk, Shown plan, PlanToRead asked)
    {
        if (await talk.Ask(HaveRead, ValuesOf(plan)) != "yes")
        {
            talk.Say("kit-plan.not-read-yet", ValuesOf(plan));
            return;
        }
        talk.Record("read", () => PlanReading.HaveRead(asked));
        talk.Say("kit-plan.read-noted", ValuesOf(plan));
    }

    private List<Shown> Readable(PersonFacts person, string? whose) =>
        [.. person.PlansOfOthers
            .Where(plan => string.IsNullOrEmpty(whose) || string.Equals(plan.ChildName, whose, StringComparison.OrdinalIgnoreCase))
            .Select(plan => new Shown(
                plan.ChildName,
                KitSoFar.Listing(plan.Plan, topics, topic => MayRead(person.Role, topic, plan.Plan)),
                person.PlansToRead.LastOrDefault(asked => asked.ChildRef == plan.ChildRef)))
            .Where(plan => plan.Wishes.Length > 0)];

    private static bool MayRead(PersonRole role, string topic, KitFacts plan) =>
        AnswerVisibility.MayReadWish(role, topic, ReadersOf(plan)) && (AnswerVisibility.MayReadConcern(role) || !plan.Wishes.Any(wish => wish.Topic == topic && wish.HeardAsConcern));

    private static string[] ReadersOf(KitFacts plan) =>
        plan.Wishes.FirstOrDefault(wish => wish.Topic == AnswerVisibility.PlanReaders)?.Value?.Split(' ') ?? [];

    private static Values ValuesOf(Shown plan) => new() { ["child"] = plan.Child, ["wishes"] = plan.Wishes, ["version"] = plan.ToRead?.Version };

    /// <param name="ToRead">The request that waits for this reader.</param>
    internal sealed record Shown(string Child, string Wishes, PlanToRead? ToRead);
}
