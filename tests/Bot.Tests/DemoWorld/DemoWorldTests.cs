using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FamilyTimeBot.Bot.Tests.Commands;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.DemoWorld;
using FamilyTimeBot.Model.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.DemoWorld;

/// <summary>The made-up world is the one that docs/demo-world.md tells of, the same for the same clock, and its people can be texted as.</summary>
public sealed class DemoWorldTests
{
    private static readonly string Root = Path.Combine(TranscriptFiles.Folder(), "..", "..");

    [Theory]
    [InlineData("2026-11-23T10:15:00Z")]
    [InlineData("2026-10-24T23:30:00Z")]
    [InlineData("2027-03-28T00:30:00Z")]
    [InlineData("2026-12-24T12:00:00Z")]
    public async Task The_same_clock_gives_the_same_world_byte_for_byte(string now)
    {
        var first = await World(now);
        Assert.Contains("\"A1-C01-1\"", first, StringComparison.Ordinal);
        Assert.Equal(first, await World(now));
    }

    [Fact]
    public async Task The_time_of_day_does_not_matter_and_the_day_does()
    {
        Assert.Equal(await World("2026-11-23T00:00:00Z"), await World("2026-11-23T23:59:00Z"));
        Assert.NotEqual(await World("2026-11-23T12:00:00Z"), await World("2026-11-24T12:00:00Z"));
    }

    [Fact]
    public async Task Everybody_and_every_number_that_the_page_names_is_there_and_nobody_else()
    {
        await using var room = await CommandRoom.Open();
        await room.FillDemoWorld();
        var people = (await room.Run("export", "people")).Lines.Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(person => person.GetProperty("person").GetString()!);
        var told = Rows().Where(cells => cells[0].StartsWith('P')).SelectMany(Named).ToList();
        Assert.Equal(people.Keys.Order(StringComparer.Ordinal), told.Select(person => person.Ref).Order(StringComparer.Ordinal));
        foreach (var (reference, number) in told)
            Assert.Equal(number, people[reference].GetProperty("addresses")[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task Every_arrangement_that_the_page_names_has_its_five_weeks()
    {
        await using var room = await CommandRoom.Open();
        await room.FillDemoWorld();
        var sessions = (await room.Run("export", "sessions")).Lines.Select(line => JsonDocument.Parse(line).RootElement).ToLookup(session => session.GetProperty("arrangement").GetString()!);
        var told = Rows().Where(cells => Regex.IsMatch(cells[0], "^A[0-9]+")).ToDictionary(cells => cells[0].Split(',')[0], cells => cells[3].Split(',').Length);
        Assert.Equal(told.Keys.Order(StringComparer.Ordinal), sessions.Select(arrangement => arrangement.Key).Order(StringComparer.Ordinal));
        foreach (var (arrangement, children) in told)
            Assert.Equal(5 * children, sessions[arrangement].Count());
    }

    /// <summary>The texts that the simulator offers, from everybody of that group who has a phone: each is understood.</summary>
    [Fact]
    public async Task Every_text_that_is_offered_to_begin_with_is_understood_from_everybody_it_is_offered_to()
    {
        await using var bot = await BotHost.Start();
        Assert.True(await bot.Services.GetRequiredService<MadeUpWorld>().FillIfEmpty(CancellationToken.None));
        var examples = Examples();
        await using var store = await bot.OpenStore();
        var people = await store.People.Include(person => person.Addresses).ThenInclude(link => link.Address).OrderBy(person => person.Ref).ToListAsync();
        Assert.Equal(5, examples.Count(group => group.Value.Count > 0));
        foreach (var person in people)
            foreach (var text in examples[GroupOf(person.Role)])
                Assert.True((await bot.Text(person.Addresses[0].Address!.Value, text)).Count > 0, $"{person.Ref} {person.Name} got no answer to: {text}");
        foreach (var text in examples["Unknown"])
            Assert.Contains(bot.Services.GetRequiredService<Policy>().Telephones.Service, Assert.Single(await bot.Text("+447700900555", text)), StringComparison.Ordinal);
        var read = await store.Messages.Select(message => new { message.PersonRef, message.Text, message.ReadAs }).ToListAsync();
        Assert.DoesNotContain(read, message => message.ReadAs is "failed" or "Other" || (message.ReadAs == "other" && message.Text != BeginsAForm));
    }

    /// <summary>No act: it begins a form.</summary>
    private const string BeginsAForm = "I want to say how it went";

    private static string GroupOf(Model.People.PersonRole role) => role switch
    {
        Model.People.PersonRole.Parent or Model.People.PersonRole.Relative => "Parents and relatives",
        Model.People.PersonRole.Carer => "Carers",
        Model.People.PersonRole.YoungPerson => "Young people",
        _ => "Staff",
    };

    private static async Task<string> World(string now)
    {
        await using var room = await CommandRoom.Open();
        room.Clock.Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        await room.FillDemoWorld();
        return (await room.Run("export", "people")).Output + (await room.Run("export", "sessions")).Output;
    }

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Path.Combine(Root, "docs", "demo-world.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split(" | "));

    /// <summary>"P020, P021" with "900020, 900021", or with one number that they share.</summary>
    private static IEnumerable<(string Ref, string Number)> Named(string[] cells)
    {
        var references = cells[0].Split(", ");
        var numbers = cells[3].Split(", ").Select(number => "+447700" + number.Replace("07700 ", "", StringComparison.Ordinal)).ToList();
        return references.Select((reference, at) => (reference, numbers[Math.Min(at, numbers.Count - 1)]));
    }

    private static Dictionary<string, List<string>> Examples() =>
        File.ReadLines(Path.Combine(Root, "bot", "wwwroot", "simulator", "examples.js"))
            .Select(line => Regex.Match(line, "^  '?(?<group>[A-Z][a-z ]+)'?: \\[(?<texts>.*)\\],$")).Where(line => line.Success)
            .ToDictionary(line => line.Groups["group"].Value, line => Regex.Matches(line.Groups["texts"].Value, "'([^']+)'").Select(text => text.Groups[1].Value).ToList());
}
