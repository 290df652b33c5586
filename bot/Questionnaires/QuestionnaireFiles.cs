using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Settings;

namespace FamilyTimeBot.Questionnaires;

/// <summary>Reads `dialogs/Questionnaires/*.yaml` (see docs/questionnaires.md).</summary>
public static class QuestionnaireFiles
{
    public const string Pattern = "*.yaml";

    /// <exception cref="SettingsException">With every problem of every file: file, line and reason.</exception>
    public static IReadOnlyList<Questionnaire> Load(string folder)
    {
        var forms = new List<Questionnaire>();
        var problems = new List<SettingsProblem>();
        foreach (var path in Directory.GetFiles(folder, Pattern).Order(StringComparer.Ordinal))
            try
            {
                forms.Add(QuestionnaireFile.Load(path));
            }
            catch (SettingsException refusal)
            {
                problems.AddRange(refusal.Problems);
            }
        problems.AddRange(Twice(folder, forms));
        return problems.Count == 0 ? forms : throw new SettingsException(problems);
    }

    /// <summary>Of two forms for the same people about the same thing one would never be asked.</summary>
    public static IEnumerable<SettingsProblem> Twice(string folder, IEnumerable<Questionnaire> forms) =>
        from alike in forms.GroupBy(form => (form.For, form.About))
        from second in alike.Skip(1)
        select new SettingsProblem(Path.Combine(folder, second.Name + ".yaml"), 0, $"\"for\" and \"about\" are those of {alike.First().Name}.yaml: one of the two would never be asked");
}
