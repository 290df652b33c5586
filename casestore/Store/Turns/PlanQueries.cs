using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Records;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Turns;

/// <summary>What a turn reads of KIT plans, compiled once.</summary>
internal sealed class PlanQueries
{
    /// <summary>Everything that a young person ever said towards their plan, oldest first.</summary>
    public readonly Func<CaseStore, string, IAsyncEnumerable<KitRow>> Kit =
        EF.CompileAsyncQuery((CaseStore store, string personRef) =>
            from record in store.Records
            where record.PersonRef == personRef && (record is KitPlan || (record is KitPlanStep && ((KitPlanStep)record).Move != KitPlanMove.Read))
            orderby record.Id
            select new KitRow
            {
                Id = record.Id,
                Topic = ((KitPlan)record).Question,
                Value = ((KitPlan)record).Value,
                Answer = ((KitPlan)record).Answer,
                Words = record.Words,
                HeardAsConcern = store.Records.OfType<Concern>().Any(concern => concern.PersonRef == record.PersonRef && concern.MessageIds != "" && record.MessageIds.Contains(concern.MessageIds)),
                TakenBack = record is KitPlan && ((KitPlan)record).TakenBack,
                Version = ((KitPlan)record).PlanVersion,
                Move = record is KitPlanStep ? ((KitPlanStep)record).Move : null,
                StepVersion = record is KitPlanStep ? ((KitPlanStep)record).PlanVersion : 0,
            });

    public readonly Func<CaseStore, string, IAsyncEnumerable<PlanToRead>> ToRead =
        EF.CompileAsyncQuery((CaseStore store, string personRef) =>
            from child in store.Children
            where child.SocialWorkerRef == personRef
            join step in store.Records.OfType<KitPlanStep>() on child.Ref equals step.ChildRef
            where step.Move == KitPlanMove.AskedToRead && !store.Records.OfType<KitPlanStep>()
                .Any(read => read.ChildRef == child.Ref && read.Move == KitPlanMove.Read && read.ReadReference == step.ReadReference)
            select new PlanToRead(step.ReadReference!, child.Ref, child.FirstName, step.PersonRef!, step.PlanVersion, step.Channel, step.Address));

    /// <summary>The newest version of which a social worker has said that it is read; 0 for none.</summary>
    public readonly Func<CaseStore, string, Task<int>> Read =
        EF.CompileAsyncQuery((CaseStore store, string childRef) =>
            store.Records.OfType<KitPlanStep>()
                .Where(step => step.ChildRef == childRef && step.Move == KitPlanMove.Read)
                .OrderByDescending(step => step.PlanVersion)
                .Select(step => step.PlanVersion)
                .FirstOrDefault());
}
