using System.Security.Cryptography;
using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Pages;
using FamilyTimeBot.Simulator.Carrier;
using FamilyTimeBot.Simulator.Phones;
using FamilyTimeBot.Simulator.Telling;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;

namespace FamilyTimeBot.Simulator;

/// <summary>
/// The simulator: phones of the people in the store, in a browser, beside what their texts write. In Development alone:
/// whoever opens it can text as anybody and read everything.
/// </summary>
public static class SimulatorSetup
{
    public static IServiceCollection AddSimulator(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddSingleton<OwnUrl>();
        services.AddSingleton<SimulatedCarrier>();
        services.AddSingleton<RecordTeller>();
        services.AddSingleton<PhoneBook>();
        services.AddSingleton<PhoneReader>();
        if (!environment.IsDevelopment())
            return services;
        services.PostConfigure<SmsOptions>(MakeUpToken);
        services.AddSingleton<IOutboxChannel, SimulatedOutbox>();
        var readings = new HeardReadings((IUnderstanding)services.Last(service => service.ServiceType == typeof(IUnderstanding)).ImplementationInstance!);
        services.AddSingleton(readings);
        services.Replace(ServiceDescriptor.Singleton<IUnderstanding>(readings));
        return services;
    }

    /// <summary>Nothing is mapped outside Development, so every path of it is a 404 there.</summary>
    public static WebApplication MapSimulator(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return app;
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = file => PageHeaders.SetFile(file.Context) });
        app.MapGet("/", (HttpContext http) => Page(http, files));
        app.MapSimulatorApi();
        return app;
    }

    private static IResult Page(HttpContext http, PhysicalFileProvider files)
    {
        PageHeaders.Set(http.Response);
        return Results.Stream(files.GetFileInfo("simulator/index.html").CreateReadStream(), "text/html; charset=utf-8");
    }

    /// <summary>
    /// Signatures are checked in Development too. With no account configured, one secret for this process lets the simulator
    /// sign and the service check; with an account, a made-up token would only be refused by Twilio.
    /// </summary>
    private static void MakeUpToken(SmsOptions options)
    {
        if (options.AuthToken.Length == 0 && options.AccountSid.Length == 0)
            options.AuthToken = RandomNumberGenerator.GetHexString(32, lowercase: true);
    }
}
