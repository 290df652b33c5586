namespace FamilyTimeBot.Dialogs.Wording;

/// <summary>What fills a text's places, by name.</summary>
public sealed class Values : Dictionary<string, object?>
{
    public Values() : base(StringComparer.Ordinal)
    {
    }

    public static Values None { get; } = [];

    public Values With(Values more)
    {
        var all = new Values();
        foreach (var (name, value) in this)
            all[name] = value;
        foreach (var (name, value) in more)
            all[name] = value;
        return all;
    }
}
