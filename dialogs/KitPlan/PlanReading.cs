using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.KitPlan;

/// <summary>The social worker is asked to read a plan, and says that it is read: the young person is told so. In a text to staff stands a reference and nothing of the plan.</summary>
internal static class PlanReading
{
    /// <summary>The request, once the young person asks for it; null where no number of the social worker or the duty desk is known.</summary>
    public static OutboxMessage? Request(Service service, Heard heard, PersonFacts person, KitPlanStep step)
    {
        if ((person.Children.FirstOrDefault()?.SocialWorkerMobile ?? service.DutyAddress) is not { } to)
            return null;
        return new OutboxMessage
        {
            Kind = "duty.kit-plan",
            Purpose = $"duty:kit-plan:{step.ReadReference}",
            Channel = "sms",
            To = to,
            Text = new Speaker(service, WordingFormat.Adult, heard.At).Say("duty.kit-plan", new Values { ["reference"] = step.ReadReference, ["version"] = step.PlanVersion }),
            DueAt = new OfficeTimes(service.Policy, service.Time).InHours(heard.At),
            PlannedAt = heard.At,
        };
    }

    /// <summary>A social worker who writes a plan's reference has read it.</summary>
    public static Decision? TryHear(Service service, Heard heard, PersonFacts person)
    {
        var words = heard.Text.ToUpperInvariant().Split([' ', ',', '.', ';', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (person.PlansToRead.FirstOrDefault(plan => words.Contains(plan.Reference)) is not { } read)
            return null;
        var draft = new Draft { ReadAs = "plan_read", PersonRef = person.Ref };
        new RecordKeeper(service, heard, person, draft).Add(HaveRead(read), session: null);
        draft.Said.Add(new Speaker(service, person.Format, heard.At).Say("kit-plan.read-noted", new Values { ["version"] = read.Version }));
        return draft.ToDecision();
    }

    public static KitPlanStep HaveRead(PlanToRead plan) => new()
    {
        Move = KitPlanMove.Read,
        PlanVersion = plan.Version,
        ReadReference = plan.Reference,
        ChildRef = plan.ChildRef,
    };

    /// <summary>The young person hears it where they asked for it; null when they did not ask.</summary>
    public static OutboxMessage? Told(Service service, Heard heard, PersonFacts worker, KitPlanStep step) =>
        worker.PlansToRead.FirstOrDefault(plan => plan.Reference == step.ReadReference) is { } read ? Told(service, heard, worker, read) : null;

    private static OutboxMessage Told(Service service, Heard heard, PersonFacts worker, PlanToRead read) => new()
    {
        Kind = "plan-read",
        Purpose = $"kit-plan:read:{read.Reference}",
        Channel = read.Channel,
        To = read.Address,
        PersonRef = read.PersonRef,
        Text = new Speaker(service, WordingFormat.YoungPerson, heard.At).Say("kit-plan.was-read", new Values { ["worker"] = worker.FirstName }),
        DueAt = heard.At,
        PlannedAt = heard.At,
    };
}
