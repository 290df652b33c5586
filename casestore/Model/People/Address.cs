namespace FamilyTimeBot.Model.People;

/// <summary>How safe it is to say something at an address. Unknown is treated as shared.</summary>
public enum AddressPrivacy
{
    Unknown,
    Private,
    Shared,
    DoNotText,
}

/// <summary>Where somebody can be reached: a channel ("sms", "msteams", "webchat") and an address on it (E.164 for a number).</summary>
public sealed class Address
{
    public long Id { get; set; }
    public required string Channel { get; set; }
    public required string Value { get; set; }
    public AddressPrivacy Privacy { get; set; }

    /// <summary>When they opted out there (UTC), by a word or by the carrier's error 21610; null while texts may go out.</summary>
    public DateTime? OptedOutAt { get; set; }

    /// <summary>"Wrong number" was said there: nothing more is sent until staff look.</summary>
    public DateTime? WrongNumberAt { get; set; }

    public List<AddressPerson> People { get; set; } = [];

    /// <summary>Nothing may be sent there at all.</summary>
    public bool Closed => OptedOutAt is not null || WrongNumberAt is not null || Privacy == AddressPrivacy.DoNotText;
}

/// <summary>That a person is reached at an address; several people may share one.</summary>
public sealed class AddressPerson
{
    public long AddressId { get; set; }
    public required string PersonRef { get; set; }
    public Address? Address { get; set; }
    public Person? Person { get; set; }
}
