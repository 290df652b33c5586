using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Outreach;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Conversations;

/// <summary>
/// Plays a transcript through the signed webhook and writes down what really happened in the same form.
/// The lines are told in tests/Conversations/README.md.
/// </summary>
internal sealed partial class Transcript(BotHost bot, Texting texting)
{
    private readonly StringBuilder happened = new();
    private string from = "+447700900001";
    private long records;
    private long outbox;

    /// <summary>Presses the button of those words on the newest card; only where there are cards.</summary>
    public Func<string, string, Task<IReadOnlyList<string>>>? Press { get; init; }

    /// <summary>What then stands in the pressed card's place; where there are no cards, nothing.</summary>
    public Func<string?>? Replaced { get; init; }

    /// <summary>What goes out unasked, as the phones get it; only where it is texted.</summary>
    public SentTexts? Phones { get; init; }

    /// <summary>What goes out unasked to accounts, as they are shown it; only where there are accounts.</summary>
    public Func<IReadOnlyList<string>>? Accounts { get; init; }

    public async Task<string> Play(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            await Play(line);
        return happened.ToString();
    }

    private async Task Play(string line)
    {
        var (mark, rest) = line.Length > 1 && line[1] == ' ' ? (line[0], line[2..]) : (line.Length == 0 ? ' ' : line[0], line);
        switch (mark)
        {
            case '>':
                await Text(line, rest == ">" ? "" : rest);
                break;
            case '*':
                await Pressed(line, rest);
                break;
            case '@':
                Direct(rest);
                Keep(line);
                if (rest.StartsWith("staff ", StringComparison.Ordinal))
                    await Staff(rest["staff ".Length..]);
                if (rest == "send")
                    await Send();
                break;
            case '<' or '^' or '|' or '=' or '!' or '~':
                break;
            default:
                Keep(line);
                break;
        }
    }

    private async Task Text(string line, string text)
    {
        Keep(line);
        var (body, more) = Fields(text);
        await Happened((await texting(from, body.Replace("\\n", "\n", StringComparison.Ordinal), more)).DefaultIfEmpty("(nothing)"));
    }

    private async Task Pressed(string line, string words)
    {
        Keep(line);
        var replies = await Press!(from, words);
        if (Replaced?.Invoke() is { } shown)
            Keep("~ " + Told(shown));
        await Happened(replies);
    }

    private async Task Happened(IEnumerable<string> replies)
    {
        foreach (var reply in replies)
            Keep("< " + Told(reply));
        await using var store = await bot.OpenStore();
        foreach (var record in await store.Records.AsNoTracking().Where(record => record.Id > records).OrderBy(record => record.Id).ToListAsync())
            Keep("= " + Told(record, records = record.Id));
        foreach (var message in await store.Outbox.AsNoTracking().Where(message => message.Id > outbox && message.State != OutboxState.Claimed).OrderBy(message => message.Id).ToListAsync())
            Keep("! " + Told(message, outbox = message.Id));
    }

    private static string Told(string text) => text.Replace("\n", "\n| ", StringComparison.Ordinal).Replace("| \n", "|\n", StringComparison.Ordinal);

    /// <summary>Plans, and sends what is due by now; the duty worker's alerts that a turn has shown already are sent and not shown again.</summary>
    private async Task Send()
    {
        await bot.Services.GetRequiredService<OutreachPlanner>().PlanAll(CancellationToken.None);
        await bot.Services.GetRequiredService<FormPlanning>().PlanAll(CancellationToken.None);
        var before = Phones?.Sent.Count ?? 0;
        while (await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None))
        {
        }
        foreach (var text in Accounts?.Invoke() ?? [])
            Keep("^ " + Told(text));
        foreach (var text in (Phones?.Sent ?? []).Skip(before).Where(text => text.Id > outbox || OutreachKind.IsPlanned(text.Kind) || !text.IsDuty()).OrderBy(text => text.To, StringComparer.Ordinal).ThenBy(text => text.Id))
            Keep($"^ {text.To} {Told(WebLink().Replace(text.Text, "/c/(link)"))}");
        await using var store = await bot.OpenStore();
        outbox = await store.Outbox.MaxAsync(message => (long?)message.Id) ?? 0;
    }

    private void Direct(string rest)
    {
        var word = rest.Split(' ', 2);
        if (word[0] == "from")
            from = word[1];
        else if (word[0] == "at")
            bot.Clock.Now = DateTimeOffset.ParseExact(word[1], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    /// <summary>What staff do meanwhile: "called-off S-A1", "moved S-A1 2026-11-27 10:00", "elsewhere S-A1 V-B", "held S-A1", "assessed S-A1", "self-directed S-K1", "reach P-HALL +447700900021", "born C-KAI 2012-01-21", "no-number P-SARAH", "privacy-unknown P-SARAH".</summary>
    private async Task Staff(string act)
    {
        var words = act.Split(' ', 3);
        await using var store = await bot.OpenStore();
        if (words[0] == "no-number")
        {
            Assert.Equal(1, await store.AddressPeople.Where(link => link.PersonRef == words[1] && link.Address!.Channel == "sms").ExecuteDeleteAsync());
            return;
        }
        if (words[0] == "privacy-unknown")
        {
            Assert.NotEqual(0, await store.Addresses.Where(address => address.People.Any(link => link.PersonRef == words[1])).ExecuteUpdateAsync(set => set.SetProperty(address => address.Privacy, Model.People.AddressPrivacy.Unknown)));
            return;
        }
        if (words[0] is "reach" or "born")
        {
            await (words[0] == "reach" ? Reach(store, words[1], words[2]) : store.Children.Where(child => child.Ref == words[1])
                .ExecuteUpdateAsync(set => set.SetProperty(child => child.BornOn, DateOnly.ParseExact(words[2], "yyyy-MM-dd", CultureInfo.InvariantCulture))));
            return;
        }
        var session = store.Sessions.Where(known => known.Ref == words[1]);
        var changed = words[0] is "assessed" or "self-directed"
            ? await session.ExecuteUpdateAsync(set => set.SetProperty(known => known.Type, words[0] == "assessed" ? Model.Sessions.SessionType.Assessed : Model.Sessions.SessionType.SelfDirected))
            : words[0] == "ring-in"
            ? await session.ExecuteUpdateAsync(set => set.SetProperty(known => known.RingIn, true))
            : words[0] is "called-off" or "held"
            ? await session.ExecuteUpdateAsync(set => set.SetProperty(known => known.State, words[0] == "held" ? SessionState.Held : SessionState.CalledOff).SetProperty(known => known.Version, known => known.Version + 1))
            : words[0] == "elsewhere"
            ? await session.ExecuteUpdateAsync(set => set.SetProperty(known => known.VenueRef, words[2]).SetProperty(known => known.MovedFromVenueRef, known => known.VenueRef)
                .SetProperty(known => known.MovedFrom, known => known.StartsAt).SetProperty(known => known.MovedAt, bot.Clock.Now.UtcDateTime).SetProperty(known => known.Version, known => known.Version + 1))
            : await session.ExecuteUpdateAsync(set => set.SetProperty(known => known.MovedFrom, known => known.StartsAt).SetProperty(known => known.MovedFromVenueRef, known => known.VenueRef)
                .SetProperty(known => known.MovedAt, bot.Clock.Now.UtcDateTime).SetProperty(known => known.StartsAt, Utc(words[2])).SetProperty(known => known.EndsAt, Utc(words[2]).AddHours(1)).SetProperty(known => known.Version, known => known.Version + 1));
        Assert.Equal(1, changed);
    }

    /// <summary>Somebody gets a number, and the account of it where people have accounts.</summary>
    private static async Task Reach(CaseStore store, string person, string number)
    {
        store.Add(new Model.People.Address { Channel = "sms", Value = number, Privacy = Model.People.AddressPrivacy.Private, People = [new Model.People.AddressPerson { PersonRef = person }] });
        if (await store.Addresses.AnyAsync(address => address.Channel == "msteams"))
            store.Add(new Model.People.Address { Channel = "msteams", Value = $"entra-{number}", Privacy = Model.People.AddressPrivacy.Private, People = [new Model.People.AddressPerson { PersonRef = person }] });
        await store.SaveChangesAsync();
    }

    [GeneratedRegex("/c/[a-z0-9]{20}")]
    private static partial Regex WebLink();

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), DateTimeKind.Utc);

    /// <summary>"text [OptOutType=STOP]": further fields as Twilio would send them.</summary>
    private static (string Body, (string, string)[] More) Fields(string text)
    {
        if (!text.EndsWith(']') || text.LastIndexOf('[') is var at && at < 0)
            return (text, []);
        return (text[..at].TrimEnd(), [.. text[(at + 1)..^1].Split(' ').Select(field => field.Split('=', 2)).Select(field => (field[0], field[1]))]);
    }

    private void Keep(string line) => happened.Append(line).Append('\n');

    private static string Told(CaseRecord record, long _) =>
        string.Join(' ', new[] { record.GetType().Name, record.PersonRef ?? "unknown", record.SessionRef ?? "-" }
            .Concat(Own(record)).Concat(Flags(record)).Append($"\"{record.Words.Replace("\n", " / ", StringComparison.Ordinal)}\""));

    private static IEnumerable<string> Own(CaseRecord record) =>
        record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.Name is not "Reference")
            .Select(property => (property.Name, Value: property.GetValue(record)))
            .Where(field => field.Value is not null and not false)
            .Select(field => $"{field.Name}={field.Value}");

    private static IEnumerable<string> Flags(CaseRecord record)
    {
        if (record.Unconfirmed)
            yield return "unconfirmed";
        if (record.Partial)
            yield return "partial";
        if (record.SupersedesId is not null)
            yield return "supersedes";
    }

    private static string Told(OutboxMessage message, long _) => $"{message.Kind} {message.SessionRef ?? "-"}{(message.Beside is { } beside ? " " + beside : "")}";
}

/// <summary>Sends a text as the person would, and gives what they get.</summary>
internal delegate Task<IReadOnlyList<string>> Texting(string from, string text, params (string Name, string Value)[] more);
