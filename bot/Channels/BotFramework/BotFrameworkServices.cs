using FamilyTimeBot.Channels.BotFramework.Authentication;
using FamilyTimeBot.Channels.BotFramework.Connector;
using FamilyTimeBot.Channels.BotFramework.Hearing;
using FamilyTimeBot.Linking;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Settings;
using FamilyTimeBot.Store.Channels;

namespace FamilyTimeBot.Channels.BotFramework;

public static class BotFrameworkServices
{
    /// <summary>The Bot Framework channel. It needs the turn, the case store, the outbox, the wordings and the policy beside it.</summary>
    /// <exception cref="SettingsException">A setting is missing or cannot be.</exception>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton(BotFrameworkOptions.Read(configuration, environment.IsDevelopment()));
        services.AddSingleton<BotFrameworkGate>();
        services.AddSingleton<OutboundTokens>();
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<BotFrameworkWords>();
        services.AddSingleton<DecisionButtons>();
        services.AddSingleton<AccountLinking>();
        services.AddSingleton<Greeter>();
        services.AddSingleton<UnaskedCards>();
        services.AddSingleton<Speech>();
        services.AddSingleton<PersonalChat>();
        services.AddSingleton<ActivityTaker>();
        services.AddSingleton<MessagesEndpoint>();
        foreach (var channel in BotFrameworkAddress.Channels)
            services.AddSingleton<IOutboxChannel>(provider => new BotFrameworkOutbox(
                channel, provider.GetRequiredService<IChannelStore>(), provider.GetRequiredService<ConnectorClient>(), provider.GetRequiredService<UnaskedCards>(), provider.GetRequiredService<DecisionButtons>(), provider.GetRequiredService<BotFrameworkOptions>()));
        services.AddClient(SigningKeys.Client, TimeSpan.FromSeconds(5), mostAnswer: 1024 * 1024);
        services.AddClient(OutboundTokens.Client, TimeSpan.FromSeconds(5), mostAnswer: 64 * 1024);
        services.AddClient(ConnectorClient.Client, TimeSpan.FromSeconds(8), mostAnswer: 64 * 1024);
        return services;
    }

    public static IEndpointRouteBuilder MapBotFramework(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(MessagesEndpoint.Path, routes.ServiceProvider.GetRequiredService<MessagesEndpoint>().Hear);
        return routes;
    }

    /// <summary>No client follows a redirect: what is sent holds our token. Its own log lines name conversations, so there are none.</summary>
    private static void AddClient(this IServiceCollection services, string name, TimeSpan timeout, int mostAnswer) => services
        .AddHttpClient(name, client => (client.Timeout, client.MaxResponseContentBufferSize) = (timeout, mostAnswer))
        .RemoveAllLoggers()
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .UseSocketsHttpHandler((handler, _) => (handler.PooledConnectionLifetime, handler.AllowAutoRedirect, handler.UseCookies) = (TimeSpan.FromMinutes(5), false, false));
}
