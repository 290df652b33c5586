using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Tests.Support;

/// <summary>Made-up people around Monday 23 November 2026: Sarah is Amelia's mum and sees her on Thursday at 4pm and on Friday at 10am.</summary>
internal static class Family
{
    public const string Number = "+447700900001";
    public const string Duty = "+447700900999";
    public const Tell Everything = Tell.Session | Tell.Time | Tell.Venue | Tell.Companions;

    public static readonly DateTime Monday = new(2026, 11, 23, 10, 15, 0, DateTimeKind.Utc);

    public static readonly SessionFacts Thursday = Session("S-THU", new DateTime(2026, 11, 26, 16, 0, 0, DateTimeKind.Utc));
    public static readonly SessionFacts Friday = Session("S-FRI", new DateTime(2026, 11, 27, 10, 0, 0, DateTimeKind.Utc));

    public static readonly AddressFacts Address = new(1, "sms", Number, AddressPrivacy.Private, OptedOut: false, WrongNumber: false);

    public static readonly PersonFacts Sarah = Person("P-SARAH", "Sarah", PersonRole.Parent) with { Sessions = [Thursday, Friday] };

    public static PersonFacts Person(string reference, string name, PersonRole role) => new()
    {
        Ref = reference,
        FirstName = name,
        Role = role,
        Format = role == PersonRole.YoungPerson ? WordingFormat.YoungPerson : WordingFormat.Adult,
        NoticeGiven = true,
        Children = [new ChildFacts("C-AMELIA", "Amelia", "Mum", Everything, Restricted: false) { SocialWorkerName = "Grace" }],
        Sessions = [Thursday],
    };

    public static SessionFacts Session(string reference, DateTime startsAt) => new()
    {
        Ref = reference,
        ChildRef = "C-AMELIA",
        ChildName = "Amelia",
        StartsAt = startsAt,
        EndsAt = startsAt.AddMinutes(90),
        VenueRef = "V-WILLOW",
        VenueName = "Willow House",
        VenueAddress = "12 Mill Lane",
        Version = 1,
        Tell = Everything,
        With = ["Mum"],
        PractitionerName = "Tom",
    };

    public static Visit Visit(params SessionFacts[] sessions) => new(sessions.Length == 0 ? [Thursday] : sessions);
}
