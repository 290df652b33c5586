using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Questionnaires;
using YamlDotNet.RepresentationModel;

namespace FamilyTimeBot.Questionnaires;

/// <summary>Reads one question of a questionnaire.</summary>
internal static partial class QuestionReading
{
    private const string AskedIf = "asked if";
    private const string Choices = "choices";
    private const int MostChoices = 9;
    private const int RatingSteps = 5;
    private static readonly string[] Faces = ["😞", "🙁", "😐", "🙂", "😀"];
    private static readonly string[] RatingWords = ["Very bad", "Bad", "OK", "Good", "Very good"];

    private static readonly Dictionary<string, QuestionKind> Kinds =
        Enum.GetValues<QuestionKind>().ToDictionary(FormQuestion.TypeOf, StringComparer.Ordinal);

    /// <param name="earlier">What stands above it in the file.</param>
    public static FormItem Read(YamlMap map, IReadOnlyList<FormItem> earlier)
    {
        map.OnlyHas("name", "kind", "asks", Choices, "skip", AskedIf, "call");
        var kind = map.OneOf("kind", Kinds);
        return new FormItem
        {
            Name = Name(map, earlier),
            Kind = kind,
            Asks = map.Text("asks"),
            Choices = ChoicesOf(map, kind),
            CanSkip = map.YesNo("skip", otherwise: true),
            AskedIf = map.Has(AskedIf) ? Condition(map, earlier) : null,
            AsksForCall = Calls(map, kind),
        };
    }

    private static string Name(YamlMap map, IReadOnlyList<FormItem> earlier)
    {
        var name = map.Text("name");
        if (name.Length > 0 && !NameForm().IsMatch(name))
            map.Problem(map.LineOf("name"), $"the name \"{name}\" may hold small letters, digits and \"-\" alone, 40 at most");
        if (earlier.Any(item => item.Name == name) || name is "first" or "last" or FormDialog.Whole or "call" or "stop-asking")
            map.Problem(map.LineOf("name"), $"the name \"{name}\" is taken");
        return name;
    }

    private static bool Calls(YamlMap map, QuestionKind kind)
    {
        var calls = map.YesNo("call", otherwise: false);
        if (calls && kind != QuestionKind.YesNo)
            map.Problem(map.LineOf("call"), "\"call\" goes with a yes/no question alone");
        return calls;
    }

    private static List<FormChoice> ChoicesOf(YamlMap map, QuestionKind kind) => kind switch
    {
        QuestionKind.Rating => Rating(map),
        QuestionKind.YesNo => map.Has(Choices) ? Named(map, codes => codes.SequenceEqual(["yes", "no"]), "\"choices\" of a yes/no question are \"yes\" and \"no\", in this order") : [new("yes", "Yes"), new("no", "No")],
        QuestionKind.Choice or QuestionKind.Several => Named(map, codes => codes.Count is >= 2 and <= MostChoices, "needs two to nine \"choices\""),
        _ => map.Has(Choices) ? Refuse(map, $"a question of kind {FormQuestion.TypeOf(kind)} has no choices") : [],
    };

    private static List<FormChoice> Rating(YamlMap map)
    {
        var words = RatingWords;
        if (map.Find(Choices) is { } node)
        {
            words = node is YamlSequenceNode list ? [.. list.OfType<YamlScalarNode>().Select(word => word.Value ?? "")] : [];
            if (words.Length != RatingSteps || words.Any(string.IsNullOrWhiteSpace))
                return Refuse(map, "a rating has five \"choices\", from the worst to the best, each after \"- \"");
        }
        return [.. words.Select((word, at) => new FormChoice($"{at + 1}", word, Faces[at]))];
    }

    private static List<FormChoice> Named(YamlMap map, Func<List<string>, bool> fits, string otherwise)
    {
        var choices = map.Find(Choices) is YamlMappingNode node ? node.Children.Select(pair => Choice(map, pair.Key, pair.Value)).ToList() : [];
        if (!fits([.. choices.Select(choice => choice.Code)]))
            map.Problem(map.LineOf(Choices), otherwise);
        return choices;
    }

    /// <summary>"dog: My dog", or "dog: My dog | 🐕" with a picture.</summary>
    private static FormChoice Choice(YamlMap map, YamlNode key, YamlNode value)
    {
        var code = (key as YamlScalarNode)?.Value ?? "";
        var words = ((value as YamlScalarNode)?.Value ?? "").Split('|', 2, StringSplitOptions.TrimEntries);
        if (!NameForm().IsMatch(code) || words[0].Length == 0)
            map.Problem(key, "a choice is written \"code: Words\", or \"code: Words | picture\"; the code has small letters, digits and \"-\" alone");
        return new FormChoice(code, words[0], words.Length > 1 && words[1].Length > 0 ? words[1] : null);
    }

    private static FormCondition? Condition(YamlMap map, IReadOnlyList<FormItem> earlier)
    {
        var (text, line) = (map.Text(AskedIf), map.LineOf(AskedIf));
        if (text == "session is assessed")
            return new FormCondition(null, [FormCondition.Assessed], IsNot: false);
        if (ConditionForm().Match(text) is not { Success: true } match)
        {
            map.Problem(line, "\"asked if\" is written \"QUESTION is CODE\", \"QUESTION is CODE or CODE\", \"QUESTION is not CODE\" or \"session is assessed\"");
            return null;
        }
        var condition = new FormCondition(match.Groups["question"].Value, match.Groups["values"].Value.Split(" or ", StringSplitOptions.TrimEntries), match.Groups["not"].Success);
        var item = earlier.FirstOrDefault(known => known.Name == condition.Question);
        if (item is null)
            map.Problem(line, $"\"asked if\" names \"{condition.Question}\", which is no question above this one");
        else if (condition.Values.FirstOrDefault(value => item.Choices.All(choice => choice.Code != value)) is { } unknown)
            map.Problem(line, $"\"asked if\" names \"{unknown}\", which is no choice of \"{item.Name}\"; there are: {string.Join(", ", item.Choices.Select(choice => choice.Code))}");
        return condition;
    }

    private static List<FormChoice> Refuse(YamlMap map, string reason)
    {
        map.Problem(map.LineOf(Choices), reason);
        return [];
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();

    [GeneratedRegex(@"\A(?<question>[a-z0-9-]+) is (?<not>not )?(?<values>[a-z0-9-]+(?: or [a-z0-9-]+)*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex ConditionForm();
}
