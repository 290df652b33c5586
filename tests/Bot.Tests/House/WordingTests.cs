using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Host;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Wording;

namespace FamilyTimeBot.Bot.Tests.House;

/// <summary>Every text of `en.yaml` is used, every text that is used is there, and nothing in it has a place that nobody fills.</summary>
public sealed partial class WordingTests
{
    private const string Choices = "choices";

    private static readonly IReadOnlyDictionary<string, WordingEntry> Entries =
        WordingFile.Entries(Path.Combine(FamilyTimeHost.Beside("dialogs"), "Wording", "en.yaml"));

    private static readonly IReadOnlyCollection<string> Strings = Repository.StringsOf("dialogs", "bot");

    /// <summary>Keys that are put together when they are used: "call-back.{about}".</summary>
    private static readonly List<Regex> Made = [.. Strings.Where(text => KeyWithPlace().IsMatch(text)).Select(text =>
        new Regex("^" + Place().Replace(Regex.Escape(text.Replace("{", "<", StringComparison.Ordinal).Replace("}", ">", StringComparison.Ordinal)), "[a-zA-Z.-]+") + "$"))];

    [Fact]
    public void No_text_is_unused() =>
        Assert.Equal([], Entries.Keys.Where(key => key != Choices && !IsUsed(key)).ToList());

    [Fact]
    public void No_text_is_missing()
    {
        var sections = Entries.Keys.Select(key => key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var named = Strings.Where(text => Key().IsMatch(text) && sections.Contains(text.Split('.')[0]));
        var questions = NamesOfQuestions();
        Assert.Equal([], named.Where(text => !Entries.ContainsKey(text) && !Entries.Keys.Any(key => key.StartsWith(text + ".", StringComparison.Ordinal)) && !questions.Contains(text) && text is not (OutboxKind.Concern or Dialogs.Outreach.FormPlan.TalkKind or Dialogs.Outreach.FormPlan.DaysKind)).ToList());
    }

    [Fact]
    public void No_text_has_a_place_that_nobody_fills() =>
        Assert.Empty(Entries.SelectMany(entry => entry.Value.Texts.Values.Concat(entry.Value.Choices.Values).SelectMany(Places).Distinct()
            .Where(place => !Strings.Contains(place)).Select(place => $"{entry.Key}: {place}")));

    /// <summary>What `check` takes for a known place is what the texts use, neither more nor less.</summary>
    [Fact]
    public void The_known_places_are_those_of_the_texts() =>
        Assert.Equal(Entries.Values.SelectMany(entry => entry.Texts.Values.Concat(entry.Choices.Values)).SelectMany(Wordings.Places).Distinct().Order(StringComparer.Ordinal), WordingPlaces.All.Order(StringComparer.Ordinal));

    [Fact]
    public void No_text_costs_twice_for_a_curly_quote_or_a_long_dash() =>
        Assert.Empty(Entries.Where(entry => !entry.Key.StartsWith("language.", StringComparison.Ordinal))
            .SelectMany(entry => entry.Value.Texts.Values.Concat(entry.Value.Choices.Values).Where(text => Typographic().IsMatch(text)).Select(_ => entry.Key)));

    /// <summary>Carriers act on a lone YES, CANCEL, END or QUIT themselves (docs/decisions/0012), so no text may ask for one.</summary>
    [Fact]
    public void No_text_asks_for_a_word_that_the_carrier_keeps_for_itself() =>
        Assert.Empty(Entries.SelectMany(entry => entry.Value.Texts.Values.Where(text => CarrierWord().IsMatch(text)).Select(_ => entry.Key)));

    private static bool IsUsed(string key) =>
        Strings.Contains(key)
        || Made.Exists(made => made.IsMatch(key))
        || (key.LastIndexOf(".check-", StringComparison.Ordinal) is > 0 and var at && IsUsed(key[..at]));

    private static HashSet<string> NamesOfQuestions() =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Dialogs.Tests", "question-names.txt")).Select(line => line.Split(' ', '\t')[0])];

    private static IEnumerable<string> Places(string text) =>
        PlaceInText().Matches(text).Select(found => found.Groups[1].Value).Concat(Condition().Matches(text).Select(found => found.Groups[1].Value));

    [GeneratedRegex(@"^[a-z][a-z-]*(\.[a-z-]+)+$")]
    private static partial Regex Key();

    [GeneratedRegex(@"^(?=.*\{)(?=.*[a-z])[a-zA-Z{}-]+(\.[a-zA-Z{}-]+)+$")]
    private static partial Regex KeyWithPlace();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{\{\s*([a-z_]+)")]
    private static partial Regex PlaceInText();

    [GeneratedRegex(@"\{%\s*(?:if|elsif|unless)\s+([a-z_]+)")]
    private static partial Regex Condition();

    [GeneratedRegex("[‘’“”–—…]")]
    private static partial Regex Typographic();

    [GeneratedRegex(@"\b(?:reply|text|send)\s+[""']?(?:YES|CANCEL|END|QUIT)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CarrierWord();
}
