using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Host;
using FamilyTimeBot.Questionnaires;
using FamilyTimeBot.Wording;

namespace FamilyTimeBot.Bot.Tests.Questionnaires;

/// <summary>Every word for children reads at 9 or below by both formulas, for adults at 11 or below: a form or the wording as a whole, and each text that is long enough to be measured.</summary>
public sealed class ReadingAgeTests
{
    /// <summary>Shorter than that a formula says nothing about one text.</summary>
    private const int Enough = 30;
    private const double Child = 9;
    private const double Adult = 11;

    /// <summary>A single text may be a little above what all of them together must keep.</summary>
    private const double Leeway = 1;

    private static readonly IReadOnlyList<Questionnaire> Questionnaires = QuestionnaireFiles.Load(FamilyTimeHost.Beside(Path.Combine("dialogs", "Questionnaires")));

    private static readonly IReadOnlyDictionary<string, WordingEntry> English = WordingFile.Entries(FamilyTimeHost.Beside(Path.Combine("dialogs", "Wording", "en.yaml")));

    private static readonly Values Filled = new()
    {
        ["name"] = "Sam",
        ["child"] = "Kai",
        ["day"] = " on Monday 23 November",
        ["worker"] = "Grace",
        ["practitioner"] = "Tom",
        ["venue"] = "Willow House",
        ["session"] = "family time",
        ["service"] = "Family Time",
        ["authority"] = "the Trust",
        ["phone"] = "01632 960100",
        ["ring_now"] = "01632 960100",
        ["kept"] = 75,
        ["emergency"] = "999",
        ["childline"] = "0800 1111",
        ["samaritans"] = "116 123",
        ["out_of_hours"] = "0808 157 0100",
        ["when"] = " on Thursday 26 November at 4pm",
        ["visit"] = " on Thursday 26 November at 4pm",
        ["arrive"] = 10,
        ["limit"] = 15,
        ["read"] = "by 5pm today",
        ["until"] = "4.15pm",
        ["ends"] = "5pm",
        ["wishes"] = "1 Who do you want to see? My nan",
        ["list"] = "Thursday 26 November at 4pm",
        ["address"] = "12 Mill Lane",
        ["companions"] = "Sam",
        ["answer"] = "Yes",
        ["version"] = 1,
        ["by"] = "1pm",
        ["ready"] = "3.15pm",
        ["who"] = "Mum",
        ["new"] = true,
    };

    public static TheoryData<string> Forms() => [.. Questionnaires.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_reads_at_the_age_of_its_reader(string name)
    {
        var form = Questionnaires.Single(known => known.Name == name);
        var most = IsForAChild(form) ? Child : Adult;
        var texts = form.Wording().SelectMany(entry => entry.Value.Choices.Values.Append(entry.Value.Texts["adult"])).Select(Fill).ToList();
        Holds($"{name} as a whole", string.Join("\n", texts), most);
        Assert.All(texts, text => HoldsAlone(text, most));
    }

    [Fact]
    public void What_children_read_reads_at_nine()
    {
        var texts = English.Where(entry => !entry.Key.StartsWith("duty.", StringComparison.Ordinal) && !IsForeign(entry.Key))
            .Select(entry => entry.Key.StartsWith("kit-plan.", StringComparison.Ordinal) ? entry.Value.Texts["adult"] : entry.Value.Texts.GetValueOrDefault("young")).OfType<string>().Select(Fill).ToList();
        Holds("en.yaml, young", string.Join("\n", texts), Child);
        Assert.All(texts, text => HoldsAlone(text, Child));
    }

    [Fact]
    public void What_adults_read_reads_at_eleven()
    {
        var texts = English.Where(entry => !entry.Key.StartsWith("duty.", StringComparison.Ordinal) && !IsForeign(entry.Key))
            .Select(entry => entry.Value.Texts.GetValueOrDefault("adult")).OfType<string>().Select(Fill).ToList();
        Holds("en.yaml, adult", string.Join("\n", texts), Adult);
        Assert.All(texts, text => HoldsAlone(text, Adult));
    }

    /// <summary>Each question of a form goes in one text message, its numbered choices included.</summary>
    [Fact]
    public void A_question_is_one_segment() =>
        Assert.All(
            Questionnaires.SelectMany(form => form.Questions),
            item => Assert.Equal((SmsEncoding.Gsm7, 1), SmsSegments.Of(string.Join("\n", item.Choices.Select((choice, at) => $"{at + 1} {choice.Words}").Prepend(Fill(item.Asks)))) is var sent ? (sent.Encoding, sent.Count) : default));

    /// <summary>With whom it is from and the first question, at its longest: a day by name, a worker without one.</summary>
    [Theory]
    [InlineData(FormFor.YoungPerson)]
    [InlineData(FormFor.Teenager)]
    public void A_young_persons_first_text_is_two_segments(FormFor who)
    {
        var form = Questionnaires.Single(known => known.For == who && known.Keeps != FormKeeps.KitPlan);
        var longest = Filled.With(new Values { ["day"] = " on Wednesday 30 September", ["worker"] = null, ["service"] = "Northamptonshire Family Time Service" });
        var first = form.Questions[0];
        var asked = string.Join("\n", first.Choices.Select((choice, at) => $"{at + 1} {choice.Words}").Prepend(first.Asks));
        var sent = SmsSegments.Of(Fill(string.Join("\n\n", English["form.from"].Texts["adult"], form.First, asked), longest));
        Assert.Equal((SmsEncoding.Gsm7, 2), (sent.Encoding, sent.Count));
    }

    [Fact]
    public void No_question_leads() => Assert.Empty(Questionnaires.SelectMany(LeadingQuestions.Find));

    /// <summary>Who reads it and how long it is kept stand in what is said first.</summary>
    [Fact]
    public void The_first_line_says_who_reads_it_and_how_long_it_is_kept() =>
        Assert.All(Questionnaires.Where(form => form.Keeps != FormKeeps.KitPlan), form =>
        {
            Assert.Matches("reads? ", form.First);
            Assert.Matches("(kept|stays) .*until", form.First);
        });

    /// <summary>The plan says so before anything is asked of it.</summary>
    [Fact]
    public void The_plan_too()
    {
        var first = Fill(English["kit-plan.what-it-is"].Texts["adult"]);
        Assert.Contains("Grace reads it.", first, StringComparison.Ordinal);
        Assert.Contains("It is kept until you are 75.", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cat", 1)]
    [InlineData("family", 3)]
    [InlineData("people", 2)]
    [InlineData("asked", 1)]
    [InlineData("wanted", 2)]
    [InlineData("time", 1)]
    [InlineData("little", 2)]
    public void Syllables_are_counted(string word, int syllables) => Assert.Equal(syllables, ReadingAge.SyllablesOf(word));

    [Fact]
    public void The_formulas_tell_a_hard_text_from_an_easy_one()
    {
        var easy = ReadingAge.Of("We will ask you one thing. You can say what you like. We keep it safe.");
        var hard = ReadingAge.Of("Notwithstanding the aforementioned considerations, the responsible authority will subsequently communicate its determination regarding supervised contact arrangements.");
        Assert.True(easy is { FleschKincaid: < 8, Automated: < 8 });
        Assert.True(hard is { FleschKincaid: > 16, Automated: > 16 });
    }

    /// <summary>The formulas are for English: "concern.worry.pl" is not.</summary>
    private static bool IsForeign(string key) => key.Split('.')[^1] is "pl" or "ro" or "ur" or "ur-Latn" or "ar" or "pt" or "cy" or "und" or "so" or "sq" or "bn" or "pa" or "uk" or "ti" or "fa" or "ku";

    private static bool IsForAChild(Questionnaire form) => form.For is FormFor.YoungPerson or FormFor.Teenager or FormFor.ChildWithCarer;

    private static string Fill(string text) => Fill(text, Filled);

    private static string Fill(string text, Values values) =>
        new Wordings(new Dictionary<string, WordingEntry> { ["text"] = new(new Dictionary<string, string> { ["adult"] = text }, new Dictionary<string, string>()) }).Render("text", default, values);

    private static void HoldsAlone(string text, double most)
    {
        if (ReadingAge.Of(text).Words >= Enough)
            Holds(text, text, most + Leeway);
    }

    private static void Holds(string what, string text, double most)
    {
        var age = ReadingAge.Of(text);
        Assert.True(age.FleschKincaid <= most && age.Automated <= most, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what}: Flesch-Kincaid {age.FleschKincaid:0.0}, automated {age.Automated:0.0}, at most {most}"));
    }
}
