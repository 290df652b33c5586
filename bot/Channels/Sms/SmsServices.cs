using FamilyTimeBot.Channels.Sms.Sending;
using FamilyTimeBot.Channels.Sms.Signing;
using FamilyTimeBot.Channels.Sms.Status;
using FamilyTimeBot.Channels.Sms.Sweeping;
using FamilyTimeBot.Outbox;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;

namespace FamilyTimeBot.Channels.Sms;

public static class SmsServices
{
    /// <summary>The SMS channel. It needs ITurn, <see cref="ISmsWords"/>, the case store, the outbox (AddOutbox) and a TimeProvider (the service's clock) beside it.</summary>
    public static IServiceCollection AddSms(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SmsOptions>().Bind(configuration.GetSection(SmsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SmsOptions>, SmsOptionsCheck>();
        services.AddSingleton<OwnAccount>();
        services.AddSingleton<SmsGate>();
        services.AddSingleton<StatusReports>();
        services.AddSingleton<SmsEndpoint>();
        services.AddTwilio();
        services.AddSingleton<IOutboxChannel, SmsOutbox>();
        services.AddSingleton<InboundSweep>();
        services.AddHostedService<InboundSweeping>();
        return services;
    }

    /// <summary>
    /// Creating a message is asked for once: a repeat could send it twice. The client's own log lines name numbers, so there are none.
    /// </summary>
    private static void AddTwilio(this IServiceCollection services) => services
        .AddHttpClient<TwilioClient>()
        .RemoveAllLoggers()
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .UseSocketsHttpHandler((handler, _) => (handler.PooledConnectionLifetime, handler.AllowAutoRedirect) = (TimeSpan.FromMinutes(5), false))
        .AddStandardResilienceHandler(resilience =>
        {
            resilience.Retry.DisableForUnsafeHttpMethods();
            (resilience.Retry.MaxRetryAttempts, resilience.Retry.Delay) = (2, TimeSpan.FromMilliseconds(300));
            resilience.AttemptTimeout.Timeout = TimeSpan.FromSeconds(10);
            resilience.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(25);
        });
}
