using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Turn;

namespace FamilyTimeBot.Bot.Tests.House;

/// <summary>The ten safety rules: docs/safety-rules.md names the test of each; here are those that have no better place.</summary>
public sealed partial class SafetyRulesTests
{
    [Fact]
    public void Every_rule_names_its_tests_and_they_are_there()
    {
        var rules = File.ReadLines(Path.Combine(Repository.Root, "docs", "safety-rules.md")).Where(line => RuleLine().IsMatch(line)).ToList();
        Assert.Equal(Enumerable.Range(1, 10), rules.Select(line => int.Parse(RuleLine().Match(line).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
        var tests = Repository.SourceOf("tests").ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText, StringComparer.Ordinal);
        Assert.All(rules, line =>
        {
            var named = TestName().Matches(line);
            Assert.NotEmpty(named);
            Assert.All(named, name => Assert.Contains($" {name.Groups[2].Value}(", string.Concat(tests[name.Groups[1].Value]), StringComparison.Ordinal));
        });
    }

    /// <summary>Rule 4, within one process. Across several the conversation's version holds it.</summary>
    [Fact]
    public async Task One_address_has_one_turn_at_a_time_in_order()
    {
        var queue = new AddressQueue();
        var first = await queue.Enter("sms", "+447700900001", default);
        var second = queue.Enter("sms", "+447700900001", default);
        var third = queue.Enter("sms", "+447700900001", default);
        (await queue.Enter("sms", "+447700900002", default)).Dispose();
        Assert.False(second.IsCompleted || third.IsCompleted);
        first.Dispose();
        var next = await second;
        Assert.False(third.IsCompleted);
        next.Dispose();
        (await third).Dispose();
    }

    /// <summary>Rule 10. What needs more is a dialog in C#; a wider condition is the beginning of a language.</summary>
    [Fact]
    public void A_condition_is_one_question_and_its_values_and_nothing_more() =>
        Assert.Equal(["IsNot: Boolean", "Question: String", "Values: IReadOnlyList`1"],
            typeof(FormCondition).GetProperties().Where(property => property.Name != "EqualityContract").Select(property => $"{property.Name}: {property.PropertyType.Name}").Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^\| (\d+)\. ")]
    private static partial Regex RuleLine();

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`")]
    private static partial Regex TestName();
}
