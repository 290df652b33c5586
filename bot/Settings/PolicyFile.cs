using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Settings;

/// <summary>Reads an authority's policy (`policies/NAME.json`; see docs/policies.md).</summary>
public static class PolicyFile
{
    /// <exception cref="SettingsException">The file cannot be read, has not the right shape, or says what cannot be: with file, line and cause.</exception>
    public static Policy Load(string path) =>
        SettingsJson.Read<Policy>(path, policy => PolicyChecks.Problems(policy, Path.GetFileNameWithoutExtension(path)));

    /// <summary>The policy that `--policy NAME` picks from a folder.</summary>
    public static Policy Named(string folder, string name)
    {
        var there = Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).ToList()
            : [];
        if (!there.Contains(name, StringComparer.Ordinal))
            throw new SettingsException(folder, 0, $"there is no policy \"{name}\"; there are: {string.Join(", ", there)}");
        return Load(Path.Combine(folder, $"{name}.json"));
    }
}
