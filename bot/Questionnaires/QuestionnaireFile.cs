using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Settings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FamilyTimeBot.Questionnaires;

/// <summary>Reads one questionnaire, strictly.</summary>
public static class QuestionnaireFile
{
    private static readonly Dictionary<string, FormFor> Readers = new()
    {
        ["young person"] = FormFor.YoungPerson,
        ["teenager"] = FormFor.Teenager,
        ["child with carer"] = FormFor.ChildWithCarer,
        ["parent"] = FormFor.Parent,
        ["carer"] = FormFor.Carer,
        ["social worker"] = FormFor.SocialWorker,
        ["practitioner"] = FormFor.Practitioner,
    };

    private static readonly Dictionary<string, FormKeeps> Keeps = new()
    {
        ["feedback"] = FormKeeps.Feedback,
        ["wellbeing"] = FormKeeps.Wellbeing,
        ["kit plan"] = FormKeeps.KitPlan,
    };

    private static readonly Dictionary<string, FormMoment> Moments = new()
    {
        ["after a session"] = FormMoment.AfterSession,
        ["before a session"] = FormMoment.BeforeSession,
        ["any time"] = FormMoment.AnyTime,
    };

    /// <exception cref="SettingsException">With every problem: file, line and reason.</exception>
    public static Questionnaire Load(string path)
    {
        var problems = new List<SettingsProblem>();
        var form = Read(path, problems);
        return problems.Count == 0 ? form! : throw new SettingsException([.. problems.OrderBy(problem => problem.Line)]);
    }

    private static Questionnaire? Read(string path, List<SettingsProblem> problems)
    {
        try
        {
            var yaml = new YamlStream();
            using var reader = File.OpenText(path);
            yaml.Load(reader);
            if (yaml.Documents.Count == 1 && yaml.Documents[0].RootNode is YamlMappingNode root)
                return Read(path, new YamlMap(path, root, problems), problems);
            problems.Add(new SettingsProblem(path, 1, "a questionnaire begins with \"title:\""));
        }
        catch (YamlException problem)
        {
            problems.Add(TabIn(path) ?? new SettingsProblem(path, (int)problem.Start.Line, $"cannot be read from here on; is a quote or a bracket left open, or a line not in line with the others? ({problem.InnerException?.Message ?? problem.Message})"));
        }
        catch (IOException problem)
        {
            problems.Add(new SettingsProblem(path, 0, problem.Message));
        }
        return null;
    }

    /// <summary>The commonest slip, and the one that the reader of YAML tells least plainly.</summary>
    private static SettingsProblem? TabIn(string path) =>
        Array.FindIndex(File.ReadAllLines(path), line => line.TrimStart(' ').StartsWith('\t')) is >= 0 and var at
            ? new SettingsProblem(path, at + 1, "begins with a tab: put blanks instead")
            : null;

    private static Questionnaire Read(string path, YamlMap map, List<SettingsProblem> problems)
    {
        map.OnlyHas("title", "for", "keeps", "about", "version", "first", "last", "carer may read", "questions");
        var form = new Questionnaire
        {
            Name = Path.GetFileNameWithoutExtension(path),
            Title = map.Text("title"),
            For = map.OneOf("for", Readers),
            Keeps = map.OneOf("keeps", Keeps),
            About = map.OneOf("about", Moments),
            Version = map.Number("version"),
            First = map.Text("first"),
            Last = map.Text("last"),
            CarerMayRead = map.Optional("carer may read"),
            Questions = Questions(path, map, problems),
        };
        QuestionnaireChecks.Check(form, map);
        return form;
    }

    private static List<FormItem> Questions(string path, YamlMap map, List<SettingsProblem> problems)
    {
        if (map.Find("questions") is not YamlSequenceNode { Children.Count: > 0 } list)
        {
            map.Problem(map.LineOf("questions"), "\"questions\" must be a list of one at least, each with \"- name:\"");
            return [];
        }
        var items = new List<FormItem>();
        foreach (var node in list)
            if (node is YamlMappingNode question)
                items.Add(QuestionReading.Read(new YamlMap(path, question, problems), items));
            else
                map.Problem(node, "a question needs \"name\", \"kind\" and \"asks\"");
        return items;
    }
}
