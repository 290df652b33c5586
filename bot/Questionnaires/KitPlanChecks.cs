using FamilyTimeBot.Dialogs.KitPlan;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Model.Records;
using YamlDotNet.RepresentationModel;

namespace FamilyTimeBot.Questionnaires;

/// <summary>What the code knows by name in a KIT plan: without it the plan would be shown to whom it must not be, or a choice would do nothing.</summary>
internal static class KitPlanChecks
{
    public static void Check(Questionnaire form, YamlMap map)
    {
        Demand(form, map, AnswerVisibility.PlanReaders, [QuestionKind.Several], "by it a young person says who else may read the plan");
        Demand(form, map, CallsIt.Topic, [QuestionKind.Words], "by it later texts know what to call the time together");
        foreach (var topic in AnswerVisibility.NeverToFamily.Where(topic => topic != AnswerVisibility.PlanReaders))
            Demand(form, map, topic, [QuestionKind.Words, QuestionKind.Person], "by this name its answer is kept from the family");
        foreach (var reader in Asked(form, AnswerVisibility.PlanReaders)?.Choices.Where(choice => !AnswerVisibility.PlanReaderCodes.Contains(choice.Code)) ?? [])
            map.Problem(LineOf(map, AnswerVisibility.PlanReaders), $"\"{AnswerVisibility.PlanReaders}\" offers \"{reader.Code}\", whom nothing lets read; there are: {string.Join(", ", AnswerVisibility.PlanReaderCodes)}");
    }

    private static void Demand(Questionnaire form, YamlMap map, string name, QuestionKind[] kinds, string reason)
    {
        var wanted = string.Join(" or ", kinds.Select(FormQuestion.TypeOf));
        if (Asked(form, name) is not { } item)
            map.Problem(map.LineOf("questions"), $"a KIT plan needs a question named \"{name}\" of kind {wanted}: {reason}");
        else if (!kinds.Contains(item.Kind))
            map.Problem(LineOf(map, name), $"\"{name}\" of a KIT plan must be of kind {wanted}: {reason}");
    }

    private static FormItem? Asked(Questionnaire form, string name) => form.Questions.FirstOrDefault(item => item.Name == name);

    private static int LineOf(YamlMap map, string name) =>
        (map.Find("questions") as YamlSequenceNode)?.OfType<YamlMappingNode>()
            .Where(node => node.Children.TryGetValue(new YamlScalarNode("name"), out var found) && found is YamlScalarNode { Value: { } value } && value == name)
            .Select(YamlMap.LineOf).FirstOrDefault(map.Line) ?? map.Line;
}
