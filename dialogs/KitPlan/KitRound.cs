using System.Globalization;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;

namespace FamilyTimeBot.Dialogs.KitPlan;

/// <summary>One thing done to a plan that is there: the questions of it have names of their own, so that a sitting can hold several.</summary>
internal sealed class KitRound
{
    private readonly IReadOnlyList<FormQuestion> topics;

    private KitRound(int number, Questionnaire form)
    {
        var mark = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{number}");
        More = new ChoiceQuestion($"more{mark}", "kit-plan.more", "change", "take-back", "read", "show", "done");
        Which = new KitTopicQuestion($"which{mark}", "kit-plan.which");
        topics = [.. form.Questions.Select(item => new FormQuestion(form, item, string.Create(CultureInfo.InvariantCulture, $"{item.Name}#{number}")) { CanSkip = true })];
    }

    /// <summary>What comes after it.</summary>
    public ChoiceQuestion More { get; }

    /// <summary>Which wish it is about.</summary>
    public KitTopicQuestion Which { get; }
    public IEnumerable<Question> Questions => [More, Which, .. topics];

    /// <summary>The topic, asked once more.</summary>
    public FormQuestion Again(FormQuestion topic) => topics.First(known => known.Item.Name == topic.Item.Name);

    public static IReadOnlyList<KitRound> Of(Questionnaire form, int rounds) => [.. Enumerable.Range(1, rounds).Select(number => new KitRound(number, form))];
}

/// <summary>Which of the wishes that were read back, by its number.</summary>
public sealed class KitTopicQuestion(string name, string wording) : Question<int>(name, wording)
{
    private const int Most = 20;

    public override string Type => "number";
    public override bool Accepts(string value) => int.TryParse(value, CultureInfo.InvariantCulture, out _);
    public override int Parse(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    public override string? Read(Reply reply)
    {
        var digits = new string([.. reply.Text.Where(char.IsAsciiDigit)]);
        return digits.Length is > 0 and <= 2 && int.Parse(digits, CultureInfo.InvariantCulture) <= Most ? digits : null;
    }
}
