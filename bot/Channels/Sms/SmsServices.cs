using FamilyTimeBot.Channels.Sms.Signing;
using FamilyTimeBot.Channels.Sms.Status;
using Microsoft.Extensions.Options;

namespace FamilyTimeBot.Channels.Sms;

public static class SmsServices
{
    /// <summary>The SMS channel. It needs ITurn, <see cref="ISmsWords"/>, the case store and a TimeProvider (the service's clock) beside it.</summary>
    public static IServiceCollection AddSms(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SmsOptions>().Bind(configuration.GetSection(SmsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SmsOptions>, SmsOptionsCheck>();
        services.AddSingleton<OwnAccount>();
        services.AddSingleton<SmsGate>();
        services.AddSingleton<StatusReports>();
        services.AddSingleton<SmsEndpoint>();
        return services;
    }
}
