using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store.Commits;

namespace FamilyTimeBot.Store.Tests.Support;

/// <summary>One family, small enough to be told in a test: Jo is the mother of Mia, whom Pat fosters.</summary>
public static class Family
{
    public const string JosNumber = "+447700900001";
    public const string PatsNumber = "+447700900002";
    public const string MiasNumber = "+447700900003";

    public static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    public static object[] All() =>
    [
        Person("P1", "Jo", PersonRole.Parent),
        Person("P2", "Pat", PersonRole.Carer),
        Person("P3", "Mia", PersonRole.YoungPerson),
        Person("P4", "Sam", PersonRole.SocialWorker),
        Person("P5", "Ali", PersonRole.Practitioner),
        Person("P6", "Lee", PersonRole.Parent),
        At(JosNumber, "P1"),
        At(PatsNumber, "P2"),
        At(MiasNumber, "P3"),
        new Child { Ref = "C1", FirstName = "Mia", PersonRef = "P3", MayMessage = true, SocialWorkerRef = "P4" },
        Related("P1", "Mum", Tell.Session | Tell.Time | Tell.Venue),
        Related("P2", "foster carer", Tell.Session | Tell.Time),
        Related("P6", "Dad", Tell.Session),
        new Venue { Ref = "V1", Name = "The Willows", Address = "1 Willow Way" },
        Session("S1", Now.AddDays(1)),
        Session("S2", Now.AddDays(8)),
        new SessionAttendee { SessionRef = "S1", PersonRef = "P1" },
        new SessionAttendee { SessionRef = "S1", PersonRef = "P6" },
        new SessionAttendee { SessionRef = "S2", PersonRef = "P1" },
    ];

    public static Person Person(string personRef, string name, PersonRole role) =>
        new() { Ref = personRef, Name = $"{name} Made-Up", FirstName = name, Role = role };

    public static Address At(string number, params string[] people) =>
        new() { Channel = "sms", Value = number, People = people.Select(person => new AddressPerson { PersonRef = person }).ToList() };

    public static Relationship Related(string personRef, string kind, Tell tell) =>
        new() { PersonRef = personRef, ChildRef = "C1", Kind = kind, Tell = tell };

    public static Session Session(string sessionRef, DateTime startsAt) => new()
    {
        Ref = sessionRef,
        ChildRef = "C1",
        StartsAt = startsAt,
        EndsAt = startsAt.AddHours(1),
        VenueRef = "V1",
        PractitionerRef = "P5",
        Version = 1,
    };

    public static MessageLog Message(string id, string text = "cant come thurs", string from = JosNumber) => new()
    {
        Channel = "sms",
        MessageId = id,
        From = from,
        To = "+447700900999",
        PersonRef = "P1",
        At = Now,
        Text = text,
        Replies = "[\"Thank you.\"]",
        ReadAs = "cancel",
    };

    public static Attendance NotComing(string words = "cant come thurs") => new()
    {
        PersonRef = "P1",
        Role = "parent",
        ChildRef = "C1",
        SessionRef = "S1",
        Channel = "sms",
        Address = JosNumber,
        At = Now,
        Words = words,
        MessageIds = "SM1",
        RunId = "r1",
        Name = "attendance",
        State = AttendanceState.NotComing,
    };

    public static Concern Concern(string reference, ConcernGrade grade = ConcernGrade.Urgent) => new()
    {
        PersonRef = "P1",
        Channel = "sms",
        Address = JosNumber,
        At = Now,
        Words = "a worry",
        MessageIds = "SM1",
        Grade = grade,
        Reference = reference,
    };

    public static OutboxMessage Alert(string purpose, string? until = null) => new()
    {
        Purpose = purpose,
        Kind = "duty.concern",
        Channel = "sms",
        To = "+447700900990",
        Text = "A worry came in.",
        DueAt = Now,
        PlannedAt = Now,
        Until = until,
    };

    public static TurnCommit Turn(string id, int expected = 0, string state = "{}") => new()
    {
        Message = Message(id),
        Conversations = [new ConversationWrite("person:P1", expected, state)],
        Records = [NotComing()],
        Sessions = [new SessionVersion("S1", 1)],
    };
}
