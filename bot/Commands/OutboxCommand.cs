using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using FamilyTimeBot.Outreach;

namespace FamilyTimeBot.Commands;

/// <summary>`outbox plan`, `outbox hold|release|cancel ID…`, `outbox mute|unmute PERSON…`: what staff do by hand to what goes out unasked.</summary>
public static class OutboxCommand
{
    public static Command Build(Func<IServiceProvider> services) => new("outbox", "Plan now; hold, let go or cancel what is planned, or mute a person (docs/outreach.md). `export outbox` shows what there is.")
    {
        Planning(services),
        ByNumber("hold", "Hold messages back until they are let go. What is too late then is not sent.", services, (hand, id, cancel) => hand.Hold(id, cancel)),
        ByNumber("release", "Let messages go that were held.", services, (hand, id, cancel) => hand.Release(id, cancel)),
        ByNumber("cancel", "Cancel messages for good: they are not planned again.", services, (hand, id, cancel) => hand.Cancel(id, cancel)),
        ByPerson("mute", "Send a person nothing unasked. What they write is answered.", services, muted: true),
        ByPerson("unmute", "Let a person be written to again.", services, muted: false),
    };

    private static Command Planning(Func<IServiceProvider> services)
    {
        var command = new Command("plan", "Plan all that is to go out in the next fortnight, forms and special days too, now: after an import, without waiting for the service to do so by itself.");
        command.SetAction((parsed, cancel) => Plan(services(), parsed.InvocationConfiguration, cancel));
        return command;
    }

    private static async Task<int> Plan(IServiceProvider services, InvocationConfiguration console, CancellationToken cancel)
    {
        try
        {
            var since = Stopwatch.GetTimestamp();
            var count = await services.GetRequiredService<PlanningPass>().Run(cancel);
            var (added, cleared, changed) = count.All;
            await console.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Planned {added} texts (sessions {count.Sessions.Added}, forms {count.Forms}, special days {count.Days}, missed in a row {count.Missed}), cleared {cleared}, changed {changed}, in {Stopwatch.GetElapsedTime(since).TotalSeconds:f2} s."));
            return CommandLine.Done;
        }
        catch (Exception fault) when (StoreUse.Refusal(fault) is { } refusal)
        {
            await console.Error.WriteLineAsync(refusal);
            return CommandLine.Refused;
        }
    }

    private static Command ByNumber(
        string name, string what, Func<IServiceProvider> services, Func<OutboxHand, long, CancellationToken, Task<string?>> act)
    {
        var ids = new Argument<long[]>("ID") { Description = "The messages' ids, as `export outbox` shows them.", Arity = ArgumentArity.OneOrMore, CustomParser = Ids };
        var command = new Command(name, what) { ids };
        command.SetAction((parsed, cancel) => Run(services(), parsed.GetRequiredValue(ids), act, parsed.InvocationConfiguration, cancel));
        return command;
    }

    private static long[] Ids(ArgumentResult given)
    {
        foreach (var word in given.Tokens.Select(token => token.Value).Where(word => !long.TryParse(word, CultureInfo.InvariantCulture, out _)))
            given.AddError($"\"{word}\" is no message: its id is a whole number, in the column `id` of `export outbox`.");
        return given.Errors.Any() ? [] : [.. given.Tokens.Select(token => long.Parse(token.Value, CultureInfo.InvariantCulture))];
    }

    private static Command ByPerson(string name, string what, Func<IServiceProvider> services, bool muted)
    {
        var people = new Argument<string[]>("PERSON") { Description = "References of the case system.", Arity = ArgumentArity.OneOrMore };
        var command = new Command(name, what) { people };
        command.SetAction((parsed, cancel) =>
            Run(services(), parsed.GetRequiredValue(people), (hand, person, stop) => hand.Mute(person, muted, stop), parsed.InvocationConfiguration, cancel));
        return command;
    }

    /// <summary>Each for itself: one that cannot be does not keep the others from it.</summary>
    private static async Task<int> Run<T>(
        IServiceProvider services, T[] which, Func<OutboxHand, T, CancellationToken, Task<string?>> act, InvocationConfiguration console, CancellationToken cancel)
    {
        var code = CommandLine.Done;
        try
        {
            foreach (var one in which)
                if (await act(services.GetRequiredService<OutboxHand>(), one, cancel) is { } refusal)
                {
                    await console.Error.WriteLineAsync(refusal);
                    code = CommandLine.Refused;
                }
        }
        catch (Exception fault) when (StoreUse.Refusal(fault) is { } refusal)
        {
            await console.Error.WriteLineAsync(refusal);
            code = CommandLine.Refused;
        }
        return code;
    }
}
