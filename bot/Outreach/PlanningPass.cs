using FamilyTimeBot.Store.Outreach;

namespace FamilyTimeBot.Outreach;

/// <summary>All that goes out unasked, planned once through: of sessions, of those missed in a row, forms, special days.</summary>
public sealed class PlanningPass(OutreachPlanner sessions, MissedSessions missed, FormPlanning forms, SpecialDayPlanning days)
{
    public async Task<PassCount> Run(CancellationToken cancel) =>
        new(await sessions.PlanAll(cancel), await missed.Raise(cancel), await forms.PlanAll(cancel), await days.PlanAll(cancel));
}

/// <summary>How many texts a pass planned, by what they are about.</summary>
public readonly record struct PassCount(PlanningCount Sessions, int Missed, int Forms, int Days)
{
    public PlanningCount All => Sessions + new PlanningCount(Missed + Forms + Days, 0, 0);
}
