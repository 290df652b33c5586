namespace FamilyTimeBot.Settings;

/// <summary>What is wrong in a settings file, and where.</summary>
/// <param name="Line">Counted from 1; 0 when it is about the file as a whole.</param>
public sealed record SettingsProblem(string File, int Line, string Reason)
{
    public override string ToString() => Line > 0 ? $"{File}, line {Line}: {Reason}" : $"{File}: {Reason}";
}

/// <summary>A settings file that the service does not start with. Its message is for the operator: every problem, one a line.</summary>
public sealed class SettingsException(IReadOnlyList<SettingsProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public SettingsException(string file, int line, string reason)
        : this([new SettingsProblem(file, line, reason)])
    {
    }

    /// <summary>Never empty, in the order of their lines.</summary>
    public IReadOnlyList<SettingsProblem> Problems { get; } = problems;
    public string File => Problems[0].File;
    public int Line => Problems[0].Line;
    public string Reason => Problems[0].Reason;
}
