namespace FamilyTimeBot.Import;

/// <summary>The five files, in the order that their references need.</summary>
public enum ImportFileKind
{
    People,
    Children,
    Venues,
    Relationships,
    Sessions,
}

/// <summary>Which columns a file has. A file is known by its header, so its name and the order of its columns do not matter.</summary>
internal sealed record FileShape(ImportFileKind Kind, IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    private static readonly FileShape[] Known =
    [
        new(ImportFileKind.Sessions, ["session", "child", "start", "end"], ["venue", "type", "state", "practitioner", "arrangement", "ring_in", "attendees"]),
        new(ImportFileKind.Relationships, ["person", "child", "kind"], ["tell", "suspended", "court_restrained"]),
        new(ImportFileKind.People, ["person", "name", "role"], ["first_name", "language", "format", "mobile", "mobile_privacy", "teams", "muted", "on_hold"]),
        new(
            ImportFileKind.Children,
            ["child", "first_name"],
            ["born", "person", "may_message", "may_message_by", "may_message_at", "social_worker", "on_hold"]),
        new(ImportFileKind.Venues, ["venue", "name"], ["address"]),
    ];

    /// <summary>The first whose required columns are all there; null when it is none of the five.</summary>
    public static FileShape? Of(IReadOnlyCollection<string> header) =>
        Known.FirstOrDefault(shape => shape.Required.All(header.Contains));

    public bool Allows(string column) => Required.Contains(column) || Optional.Contains(column);
}
