using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Turn;

namespace FamilyTimeBot.Outreach;

public static class OutreachServices
{
    /// <summary>What plans and words what goes out unasked. It needs the case store, the policy, the listener's Service, and the outbox beside it.</summary>
    public static IServiceCollection AddOutreach(this IServiceCollection services)
    {
        services.AddSingleton<MissedSessions>();
        services.AddSingleton<FormPlan>();
        services.AddSingleton<FormPlanning>();
        services.AddSingleton<OutreachPlan>();
        services.AddSingleton<OutreachWords>();
        services.AddSingleton<OutreachPlanner>();
        services.AddSingleton<OutreachComposer>();
        services.AddSingleton<FormInvitations>();
        services.AddSingleton<FormComposer>();
        services.AddSingleton<SpecialDayComposer>();
        services.AddSingleton<SpecialDayPlanning>();
        services.AddSingleton<PlanningPass>();
        services.AddSingleton<IComposer, Composers>();
        services.AddSingleton<ITelephoneTasks, TelephoneTasks>();
        services.AddSingleton<OutreachPlanning>();
        services.AddSingleton<IOutreachSignal>(provider => provider.GetRequiredService<OutreachPlanning>());
        services.AddHostedService(provider => provider.GetRequiredService<OutreachPlanning>());
        return services;
    }
}
