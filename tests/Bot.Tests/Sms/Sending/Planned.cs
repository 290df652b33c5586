using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Bot.Tests.Sms.Sending;

/// <summary>Rows to put into the store: Jo, her daughter Mia, their session tomorrow, and what is planned for them.</summary>
public static class Planned
{
    public const string Jo = "+447700900001";

    public static object[] Family() =>
    [
        new Person { Ref = "P1", Name = "Jo Made-Up", FirstName = "Jo" },
        new Child { Ref = "C1", FirstName = "Mia" },
        new Relationship { PersonRef = "P1", ChildRef = "C1", Kind = "Mum", Tell = Tell.Session | Tell.Time },
        new Address { Channel = "sms", Value = Jo, Privacy = AddressPrivacy.Private, People = [new AddressPerson { PersonRef = "P1" }] },
        new Session { Ref = "S1", ChildRef = "C1", StartsAt = OutboxHost.Start.AddDays(1), EndsAt = OutboxHost.Start.AddDays(1).AddHours(1), Version = 1 },
    ];

    public static OutboxMessage Reminder(string purpose = "reminder:S1:P1:24", string text = "Please ring or text us about tomorrow.") => new()
    {
        Purpose = purpose,
        Kind = "reminder.before",
        Channel = "sms",
        To = Jo,
        PersonRef = "P1",
        SessionRef = "S1",
        Text = text,
        DueAt = OutboxHost.Start,
        PlannedAt = OutboxHost.Start.AddDays(-1),
        StaleAt = OutboxHost.Start.AddDays(1),
    };

    public static OutboxMessage Alert(string purpose = "duty:concern:4AC7D9:1", string kind = "duty.concern", string text = "A worry. Reply 4AC7D9.") => new()
    {
        Purpose = purpose,
        Kind = kind,
        Channel = "sms",
        To = OutboxHost.Duty,
        Text = text,
        DueAt = OutboxHost.Start,
        PlannedAt = OutboxHost.Start,
        Until = kind == "duty.concern" ? "4AC7D9" : null,
    };

    public static Concern Worry(ConcernGrade grade = ConcernGrade.Urgent) => new()
    {
        Channel = "sms",
        Address = Jo,
        At = OutboxHost.Start,
        Words = "scared of him",
        MessageIds = "SM1",
        Grade = grade,
        Reference = "4AC7D9",
    };

    public static UnknownSender Unknown(DateTime at) =>
        new() { Channel = "sms", Address = "+447700900077", At = at, Words = "cant come", MessageIds = $"SM{at.Ticks}" };
}
