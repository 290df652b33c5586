using FamilyTimeBot.Dialogs.Understanding;
using FsCheck;
using FsCheck.Xunit;

namespace FamilyTimeBot.Dialogs.Tests.Understanding;

/// <summary>How a message is typed does not change what it says; a "not" does. Over the labelled lines kept apart, all read on one Monday, the same choice of them at every run.</summary>
public sealed class InvarianceTest
{
    private static readonly (string Text, Writer Writer, Asked Asked)[] English = [.. Lines().Where(line => LanguageReader.Of(line.Text) == "en")];

    private static readonly string[] Persons = ["i", "we"];
    private static readonly string[] Days = ["", " on thursday", " thurs", " on saturday", " to see amelia", " tomorow to see Ben"];
    private static readonly string[] Starts = ["", "hi ", "hiya its sarah ", "just to say ", "good morning, "];
    private static readonly (string Says, string SaysNot)[] Verbs =
    [
        ("will be there", "will not be there"), ("can make it", "can not make it"), ("can make it", "cant make it"), ("can come", "can't come"), ("can come", "cannot come"), ("can be there", "cant be there"),
    ];

    private static readonly Func<string, string>[] Spellings =
    [
        text => text.ToUpperInvariant(), text => text.ToLowerInvariant(), text => text.Replace("'", "", StringComparison.Ordinal), text => text.Replace('\'', '\u2019'),
        text => text.TrimEnd('.') + ".", text => text.TrimEnd('.', ' '), text => "  " + text.Replace(" ", "  ", StringComparison.Ordinal) + " ",
    ];

    /// <summary>Case, apostrophes, full stops and blanks.</summary>
    [Property(MaxTest = 1500, Replay = "14373269353138124013,3348829947324509985")]
    public void How_it_is_spelt_changes_no_act(PositiveInt line, PositiveInt way)
    {
        var (text, writer, asked) = English[line.Get % English.Length];
        var typed = Spellings[way.Get % Spellings.Length](text);
        Assert.Equal(Acts(text, writer, asked), Acts(typed, writer, asked));
    }

    /// <summary>What is acted on unasked is so with a sign at its end as well, or a kiss; and a stretched word never turns it round.</summary>
    [Property(MaxTest = 1500, Replay = "14373269353138124013,3348829947324509985")]
    public void An_ornament_turns_nothing_round(PositiveInt line, PositiveInt way)
    {
        var (text, writer, asked) = English[line.Get % English.Length];
        var before = Ground.Read(text, asked, writer).First;
        var after = Ground.Read((way.Get % 4) switch { 0 => text + " \U0001F642", 1 => text + " x", 2 => text + "!!!", _ => Stretched(text, way.Get) }, asked, writer).First;
        if (before.Sure && after.Sure)
            Assert.Equal((before.Intent, string.Join(' ', before.Sessions)), (after.Intent, string.Join(' ', after.Sessions)));
        else if (before.Sure || after.Sure)
            Assert.False(Judge.Stance(before.Intent) is { } one && Judge.Stance(after.Intent) is { } other && one != other, $"{text}: {before.Intent}, {after.Intent}");
    }

    [Property(MaxTest = 1000, Replay = "14373269353138124013,3348829947324509985")]
    public void A_not_changes_everything(PositiveInt start, PositiveInt person, PositiveInt verb, PositiveInt day, bool isAsked)
    {
        var (says, saysNot) = Verbs[verb.Get % Verbs.Length];
        string Said(string with) => $"{Starts[start.Get % Starts.Length]}{Persons[person.Get % Persons.Length]} {with}{Days[day.Get % Days.Length]}";
        var asked = isAsked ? Asked.Attendance : Asked.Nothing;
        var (one, other) = (Ground.Read(Said(says), asked), Ground.Read(Said(saysNot), asked));
        Assert.Contains(one.Acts, act => Judge.Stance(act.Intent) is true);
        Assert.DoesNotContain(one.Acts, act => Judge.Stance(act.Intent) is false);
        Assert.Contains(other.Acts, act => Judge.Stance(act.Intent) is false);
        Assert.DoesNotContain(other.Acts, act => Judge.Stance(act.Intent) is true);
    }

    private static string Acts(string text, Writer writer, Asked asked)
    {
        var reading = Ground.Read(text, asked, writer);
        return string.Join("; ", reading.Acts.Select(act => $"{act.Intent} {act.Sure} {string.Join(' ', act.Sessions)} {act.MinutesLate} {act.Rating}"));
    }

    /// <summary>One word's last letter four times: "sooooo".</summary>
    private static string Stretched(string text, int which)
    {
        var words = text.Split(' ');
        var at = which % words.Length;
        if (words[at].Length > 1 && char.IsAsciiLetterLower(words[at][^1]))
            words[at] += new string(words[at][^1], 3);
        return string.Join(' ', words);
    }

    private static IEnumerable<(string Text, Writer Writer, Asked Asked)> Lines() =>
        Directory.GetFiles(Path.Combine(Ground.Folder, "Corpus", "score"), "*.tsv").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t', 10))
            .Select(line => (line[9].Replace("\\n", "\n", StringComparison.Ordinal), Enum.Parse<Writer>(line[1], ignoreCase: true), line[2] == "-" ? Asked.Nothing : Enum.Parse<Asked>(line[2].Replace("_", "", StringComparison.Ordinal), ignoreCase: true)));
}
