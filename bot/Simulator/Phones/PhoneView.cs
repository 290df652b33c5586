using FamilyTimeBot.Simulator.Telling;

namespace FamilyTimeBot.Simulator.Phones;

/// <summary>One phone, as its owner sees it, and what its texts have put on file.</summary>
/// <param name="Group">As in the list of phones; "Duty", or "Unknown" for a number that nobody is known at.</param>
public sealed record PhoneView(string Number, string Name, string About, string Group)
{
    public required DateTimeOffset Now { get; init; }

    /// <summary>What is planned for these people, in words: "Thursday 26 November at 4pm: Amelia, Willow House".</summary>
    public IReadOnlyList<string> Sessions { get; init; } = [];

    /// <summary>In order of time.</summary>
    public IReadOnlyList<Bubble> Bubbles { get; init; } = [];

    /// <summary>Newest text first.</summary>
    public IReadOnlyList<Written> Written { get; init; } = [];

    /// <summary>On the duty phone: references of concerns that nobody has answered.</summary>
    public IReadOnlyList<string> Unanswered { get; init; } = [];
}

/// <summary>One text on the phone.</summary>
/// <param name="Mine">Typed on this phone; else it came from the service.</param>
/// <param name="Note">What else is to be said of it, beside its time: "Due", "In the outbox".</param>
/// <param name="Later">Not sent yet: its time is to come.</param>
public sealed record Bubble(string Id, bool Mine, string Text, DateTime At, string? Note = null, bool Later = false);

/// <summary>What one text put on file.</summary>
/// <param name="ReadAs">The intent that it was read as.</param>
/// <param name="InChat">It was written in the web chat, and is no bubble on the phone.</param>
public sealed record Written(string MessageId, string Text, DateTime At, string ReadAs, IReadOnlyList<ToldRecord> Records, IReadOnlyList<ToldMessage> Outbox, bool InChat);
