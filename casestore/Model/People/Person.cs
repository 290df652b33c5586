namespace FamilyTimeBot.Model.People;

/// <summary>What somebody is to the service.</summary>
public enum PersonRole
{
    Parent,
    Relative,
    Carer,
    YoungPerson,
    Practitioner,
    SocialWorker,
    Manager,
    BusinessSupport,
}

/// <summary>Which of the wordings somebody gets (design, section 6).</summary>
public enum WordingFormat
{
    Adult,
    YoungPerson,
    EasyRead,
}

/// <summary>Somebody the service knows. <see cref="Ref"/> is the case system's reference.</summary>
public sealed class Person
{
    public required string Ref { get; set; }
    public required string Name { get; set; }

    /// <summary>What they are called in a text to them, or about them to somebody who may be told: "Jo", "Mum".</summary>
    public required string FirstName { get; set; }

    public PersonRole Role { get; set; }

    /// <summary>BCP 47, "en" unless staff said otherwise.</summary>
    public string Language { get; set; } = "en";

    public WordingFormat Format { get; set; }

    /// <summary>Staff muted them: nothing unasked goes out.</summary>
    public bool Muted { get; set; }

    /// <summary>When they were told who runs this, who reads it and how to stop (UTC); null until then.</summary>
    public DateTime? NoticeGivenAt { get; set; }

    /// <summary>On legal hold: nothing of theirs is erased.</summary>
    public bool OnHold { get; set; }

    public List<AddressPerson> Addresses { get; set; } = [];
    public List<Relationship> Relationships { get; set; } = [];
}
