using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using Records = FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Illness;

/// <summary>What follows an illness (Northamptonshire: tell the service as soon as possible; a virtual session may be offered). The bot passes the wish on, staff offer.</summary>
internal static class IllnessTalk
{
    public static async Task OfTheWriter(Talk talk, Values values)
    {
        talk.Record("illness", () => new Records.Illness { Who = WhoIsIll.TheWriter });
        if (!VirtualIsPossible(talk))
        {
            talk.Say("illness.get-well", values);
            return;
        }
        var wishes = await talk.Ask(AttendanceQuestions.WishesVirtual, values);
        talk.Record("illness", () => new Records.Illness { Who = WhoIsIll.TheWriter, WishesVirtual = wishes });
        talk.Say(wishes ? "illness.virtual-passed-on" : "illness.get-well", values);
    }

    /// <summary>A young person is not asked: a carer can tell, or a worker will ring.</summary>
    public static async Task OfTheChild(Talk talk, Values values)
    {
        var who = talk.Person.Role == PersonRole.YoungPerson ? WhoIsIll.TheWriter : WhoIsIll.TheChild;
        talk.Record("illness", () => new Records.Illness { Who = who });
        if (!VirtualIsPossible(talk) || talk.Person.Role == PersonRole.YoungPerson)
            return;
        var wellEnough = await talk.Ask(AttendanceQuestions.ChildWellEnough, values);
        talk.Record("illness", () => new Records.Illness { Who = who, WishesVirtual = wellEnough });
        talk.Say(wellEnough ? "illness.virtual-passed-on" : "illness.thank-you", values);
    }

    private static bool VirtualIsPossible(Talk talk) =>
        talk.Given("virtual-when-ill", () => talk.Policy.Attendance.VirtualWhenIll && talk.Visit?.First.Type != SessionType.Virtual ? "yes" : "no") == "yes";
}
