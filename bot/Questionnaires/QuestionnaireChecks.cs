using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Wording;

namespace FamilyTimeBot.Questionnaires;

/// <summary>What must hold once a questionnaire has its shape.</summary>
internal static class QuestionnaireChecks
{
    public static void Check(Questionnaire form, YamlMap map)
    {
        CheckText(form.First, "first", map);
        CheckText(form.Last, "last", map);
        var nodes = (map.Find("questions") as YamlDotNet.RepresentationModel.YamlSequenceNode)?.Children ?? [];
        foreach (var (item, node) in form.Questions.Zip(nodes.OfType<YamlDotNet.RepresentationModel.YamlMappingNode>()))
            CheckText(item.Asks, $"the question \"{item.Name}\"", map, YamlMap.LineOf(node));
        if (form.CarerMayRead is { } share && !form.Questions.Any(item => item.Name == share && item.Kind == QuestionKind.YesNo))
            map.Problem(map.LineOf("carer may read"), $"\"carer may read\" names \"{share}\", which is no yes/no question of this form");
        if (form.About == FormMoment.AnyTime && form.Keeps != FormKeeps.KitPlan)
            map.Problem(map.LineOf("about"), "\"any time\" is the KIT plan's alone: a form about no session is never begun. Say \"after a session\" or \"before a session\"");
        if (form.Keeps == FormKeeps.KitPlan)
            KitPlanChecks.Check(form, map);
    }

    private static void CheckText(string text, string what, YamlMap map, int? line = null)
    {
        var at = line ?? map.LineOf(what);
        if (Wordings.Problem(text) is { } problem)
            map.Problem(at, $"{what} cannot be read: {problem}");
        foreach (var place in Wordings.Places(text).Except(FormValues.Places))
            map.Problem(at, $"{what} has the place {{{{{place}}}}}, which nothing fills; there are: {string.Join(", ", FormValues.Places)}");
    }
}
