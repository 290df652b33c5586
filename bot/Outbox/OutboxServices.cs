using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Turn;

namespace FamilyTimeBot.Outbox;

public static class OutboxServices
{
    /// <summary>
    /// What sends the outbox. It needs the case store, the policy, <see cref="BritishTime"/>, a TimeProvider (the service's clock),
    /// <see cref="IOutboxText"/>, and one <see cref="IOutboxChannel"/> a channel beside it.
    /// </summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<IOutboxSignal>(provider => provider.GetRequiredService<OutboxSignal>());
        services.AddSingleton(provider => new Clocks(provider.GetRequiredService<TimeProvider>(), TimeProvider.System));
        services.AddSingleton(new SenderName(Guid.CreateVersion7().ToString("n")));
        services.AddSingleton(provider => provider.GetService<IConfiguration>()?.GetValue<int?>("Outbox:LeaseSeconds") is { } seconds
            ? new SenderLease(TimeSpan.FromSeconds(seconds))
            : SenderLease.Usual);
        services.AddSingleton(new Backoff(Random.Shared.NextDouble));
        services.AddSingleton(provider => new SendingRules(provider.GetRequiredService<Policy>(), provider.GetRequiredService<BritishTime>()));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ConcernChain>(provider, provider.GetRequiredService<Policy>().Duty));
        services.AddSingleton<OutboxDispatch>();
        services.AddSingleton<OutboxSender>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxSender>());
        return services;
    }
}
