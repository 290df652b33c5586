using System.CommandLine;
using System.Globalization;
using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Channels.WebChat;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Linking;
using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Store.Channels;

namespace FamilyTimeBot.Commands;

/// <summary>
/// `link --person REF`: a code that makes somebody's Teams account known. With `--web` a link that opens the web chat for them, with `--text` the
/// same as a text to their own number; `--revoke` takes such links back. Hand it to that person, and to nobody else. With `--theirs ADDRESS` no code
/// is made: what was said to be a wrong number is theirs after all.
/// </summary>
public static class LinkCommand
{
    private const int UsualHours = 72;
    private const int MostHours = 24 * 14;

    public static Command Build(Func<IServiceProvider> services)
    {
        var person = new Option<string>("--person") { Description = "The person's reference in the case system.", Required = true };
        var hours = new Option<int>("--hours") { Description = "How long the code or link works.", DefaultValueFactory = _ => UsualHours };
        var web = new Option<bool>("--web") { Description = "A link that opens the web chat for them, once, on one phone." };
        var text = new Option<bool>("--text") { Description = "The same link, sent as a text to their own number; not to one that others share." };
        var revoke = new Option<bool>("--revoke") { Description = "Take back all their web chat links: none opens any more, and open chats close." };
        var theirs = new Option<string?>("--theirs") { Description = "A number or account of theirs from which \"wrong number\" was sent by mistake: it is theirs after all." };
        hours.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 1 or > MostHours)
                given.AddError(string.Create(CultureInfo.InvariantCulture, $"--hours is 1 to {MostHours}."));
        });
        var command = new Command("link", "Make a code for somebody's Teams account, or a link to the web chat: it works once. Hand it to that person and to nobody else.") { person, hours, web, text, revoke, theirs };
        command.Validators.Add(given =>
        {
            if (new[] { web, text, revoke }.Count(option => given.GetValue(option)) + (given.GetValue(theirs) is null ? 0 : 1) > 1)
                given.AddError("Only one of --web, --text, --revoke and --theirs.");
        });
        command.SetAction((parsed, cancel) => Run(
            new LinkRequest(services(), parsed.GetRequiredValue(person), TimeSpan.FromHours(parsed.GetValue(hours)), parsed.InvocationConfiguration),
            parsed.GetValue(theirs) is { } address ? (asked, stop) => Settle(asked, address, stop) : parsed.GetValue(revoke) ? Revoke : parsed.GetValue(text) ? TextLink : parsed.GetValue(web) ? PrintLink : PrintCode,
            cancel));
        return command;
    }

    private static async Task<int> Run(LinkRequest asked, Func<LinkRequest, CancellationToken, Task<string?>> make, CancellationToken cancel)
    {
        try
        {
            if (await make(asked, cancel) is not { } refused)
                return CommandLine.Done;
            await asked.Console.Error.WriteLineAsync(refused);
        }
        catch (Exception fault) when (StoreUse.Refusal(fault) is { } refusal)
        {
            await asked.Console.Error.WriteLineAsync(refusal);
        }
        return CommandLine.Refused;
    }

    /// <returns>Why not; null when it is done.</returns>
    private static async Task<string?> PrintCode(LinkRequest asked, CancellationToken cancel)
    {
        var code = LinkCodes.Make();
        var made = new LinkCode { PersonRef = asked.Person, Digest = LinkCodes.Digest(code), CreatedAt = asked.Now, ExpiresAt = asked.Now + asked.Life };
        if (!await asked.Services.GetRequiredService<IChannelStore>().HandOut(made, cancel))
            return $"There is no person {asked.Person}.";
        await asked.Say($"{code}  for {asked.Person}. It works once, until {asked.Until(made.ExpiresAt)}. A code handed out before no longer works.");
        return null;
    }

    private static async Task<string?> PrintLink(LinkRequest asked, CancellationToken cancel)
    {
        var links = asked.Services.GetRequiredService<WebChatLinks>();
        if (!links.CanBeTexted)
            return NoAddress;
        var made = await links.Make(asked.Person, asked.Life, cancel);
        if (Why(made.Outcome, asked.Person) is { } refused)
            return refused;
        await asked.Say($"{made.Url}  for {asked.Person}. It opens the web chat once, on one phone, until {asked.Until(made.ExpiresAt)}.");
        return null;
    }

    private static async Task<string?> TextLink(LinkRequest asked, CancellationToken cancel)
    {
        if (!asked.Services.GetRequiredService<WebChatLinks>().CanBeTexted)
            return NoAddress;
        var sent = await asked.Services.GetRequiredService<TextedLink>().Send(asked.Person, asked.Life, cancel);
        if (sent.Made is not { } made)
            return sent.WhyNot;
        if (Why(made.Outcome, asked.Person) is { } refused)
            return refused;
        await asked.Say($"A text with the link is in the outbox for {asked.Person}. It opens the web chat once, on one phone, until {asked.Until(made.ExpiresAt)}.");
        return null;
    }

    private static async Task<string?> Revoke(LinkRequest asked, CancellationToken cancel)
    {
        if (await asked.Services.GetRequiredService<WebChatLinks>().Revoke(asked.Person, cancel) is not { } taken)
            return Why(LinkHandOut.NoSuchPerson, asked.Person);
        await asked.Say(string.Create(CultureInfo.InvariantCulture, $"Taken back: {taken}. No web chat link of {asked.Person} opens any more."));
        return null;
    }

    /// <summary>Not by an import: the list that comes every night holds the number too, and nobody has looked at it.</summary>
    private static async Task<string?> Settle(LinkRequest asked, string given, CancellationToken cancel)
    {
        var address = SmsNumbers.ToE164(given) ?? given;
        if (!await asked.Services.GetRequiredService<IChannelStore>().SettleWrongNumber(asked.Person, address, cancel))
            return $"Nobody has said \"wrong number\" at {address} of {asked.Person}.";
        await asked.Say($"{address} is held for {asked.Person} again.");
        return null;
    }

    private const string NoAddress = "WebChat:PublicBaseUrl (or Twilio:PublicBaseUrl) is not set: it is how phones reach this service.";

    private static string? Why(LinkHandOut outcome, string person) => outcome switch
    {
        LinkHandOut.Done => null,
        LinkHandOut.NoSuchPerson => $"There is no person {person}.",
        LinkHandOut.NotAgreed => $"The social worker of {person} has not recorded that they agree to be messaged.",
    };

    private sealed record LinkRequest(IServiceProvider Services, string Person, TimeSpan Life, InvocationConfiguration Console)
    {
        public DateTime Now { get; } = Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

        public Task Say(string line) => Console.Output.WriteLineAsync(line);

        public string Until(DateTime expires) => Services.GetRequiredService<BritishTime>().When(expires, Now).Replace("on ", "", StringComparison.Ordinal);
    }
}
