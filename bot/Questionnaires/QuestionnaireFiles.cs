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
        return problems.Count == 0 ? forms : throw new SettingsException(problems);
    }
}
