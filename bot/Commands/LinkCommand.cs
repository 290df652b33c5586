using System.CommandLine;
using System.Globalization;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Linking;
using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Store.Channels;

namespace FamilyTimeBot.Commands;

/// <summary>`link --person REF`: a code that makes somebody's Teams account known. Hand it to that person, and to nobody else.</summary>
public static class LinkCommand
{
    private const int UsualHours = 72;
    private const int MostHours = 24 * 14;

    public static Command Build(Func<IServiceProvider> services)
    {
        var person = new Option<string>("--person") { Description = "The person's reference in the case system.", Required = true };
        var hours = new Option<int>("--hours") { Description = "How long the code works.", DefaultValueFactory = _ => UsualHours };
        hours.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 1 or > MostHours)
                given.AddError(string.Create(CultureInfo.InvariantCulture, $"--hours is 1 to {MostHours}."));
        });
        var command = new Command("link", "Make a code that makes somebody's account known: it works once. Hand it to that person and to nobody else.") { person, hours };
        command.SetAction((parsed, cancel) => Run(services(), parsed.GetRequiredValue(person), parsed.GetValue(hours), parsed.InvocationConfiguration, cancel));
        return command;
    }

    private static async Task<int> Run(IServiceProvider services, string person, int hours, InvocationConfiguration console, CancellationToken cancel)
    {
        try
        {
            var code = LinkCodes.Make();
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            var made = new LinkCode { PersonRef = person, Digest = LinkCodes.Digest(code), CreatedAt = now, ExpiresAt = now.AddHours(hours) };
            if (await services.GetRequiredService<IChannelStore>().HandOut(made, cancel))
            {
                var until = services.GetRequiredService<BritishTime>().When(made.ExpiresAt, now);
                await console.Output.WriteLineAsync($"{code}  for {person}. It works once, until {until.Replace("on ", "", StringComparison.Ordinal)}. A code handed out before no longer works.");
                return CommandLine.Done;
            }
            await console.Error.WriteLineAsync($"There is no person {person}.");
        }
        catch (Exception fault) when (StoreUse.Refusal(fault) is { } refusal)
        {
            await console.Error.WriteLineAsync(refusal);
        }
        return CommandLine.Refused;
    }
}
