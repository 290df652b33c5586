namespace FamilyTimeBot.Import;

/// <summary>Where lines come from. Opened twice: once to check, once to write.</summary>
public sealed record ImportSource(string Name, Func<Stream> Open)
{
    public static ImportSource File(string path) => new(Path.GetFileName(path), () => System.IO.File.OpenRead(path));

    public static ImportSource Text(string name, string csv) => new(name, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv)));
}
