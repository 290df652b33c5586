namespace FamilyTimeBot.Dialogs.Wording;

/// <summary>The places that the service fills in what families read. A text with another would be sent with a hole in it.</summary>
public static class WordingPlaces
{
    /// <summary>A test holds that the texts use every one of these, and that the code fills it.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "address", "again", "all", "answer", "arrive", "arrived", "ask_staff", "authority", "by", "child", "childline", "children", "coming", "companions", "count", "date",
        "day", "days", "desk", "emergency", "ends", "example", "has", "ill", "is", "kept", "kind", "late", "later", "link", "list", "low", "minutes", "name", "new",
        "not_coming", "of", "off", "only", "open", "out_of_hours", "person", "phone", "practitioner", "read", "ready", "ref", "reference", "references", "restricted",
        "ring_now", "samaritans", "says", "service", "session", "several", "shown", "since", "soon", "state", "until", "venue", "version", "video", "view",
        "visit", "was", "when", "who", "why", "wishes", "worker",
    ];
}
