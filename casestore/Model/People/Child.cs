namespace FamilyTimeBot.Model.People;

/// <summary>A child in care. They may also be a <see cref="Person"/> (role young person) who writes and is written to.</summary>
public sealed class Child
{
    public required string Ref { get; set; }
    public required string FirstName { get; set; }

    /// <summary>The date of birth, which the retention of case records is counted from (regulation 50: to the 75th birthday).</summary>
    public DateOnly? BornOn { get; set; }

    /// <summary>The young person as somebody who writes; null while they do not.</summary>
    public string? PersonRef { get; set; }

    /// <summary>Their social worker has recorded that they understand and agree to be messaged.</summary>
    public bool MayMessage { get; set; }

    /// <summary>Who recorded <see cref="MayMessage"/>, and when (UTC).</summary>
    public string? MayMessageRecordedBy { get; set; }
    public DateTime? MayMessageRecordedAt { get; set; }

    /// <summary>Their social worker, told of what concerns them.</summary>
    public string? SocialWorkerRef { get; set; }

    public bool OnHold { get; set; }
}
