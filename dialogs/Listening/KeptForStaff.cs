using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>What nothing could be made of, or what they do not know yet themselves: kept for staff, and near a session they are asked if they come.</summary>
internal sealed class KeptForStaff(TurnScope turn, Matters matters)
{
    private const string NotUnderstood = "not understood";
    private const string NotSure = "not sure yet if they can come";

    /// <summary>Shortly before a session that nothing is known about, whether they come is asked as well ("bus broke down, dont know if ill make it").</summary>
    public void PassOn(Reading reading)
    {
        var near = new NearSession(turn);
        if (!turn.IsReporter && reading.First.Undecided)
        {
            PassOnUndecided(near);
            return;
        }
        if (near.NotKnownOf is not { } soon)
        {
            if (!near.TryKeepInTime(NotUnderstood))
                Pass("not-understood.kept", NotUnderstood);
            return;
        }
        PassBeside(near, soon);
        Ask(soon);
    }

    /// <summary>They do not know yet, and it is today: that is not left to be read some time.</summary>
    public bool IsUndecidedToday(Reading reading) => !turn.IsReporter && reading.First.Undecided && new NearSession(turn).Today is not null;

    /// <summary>What was asked is put again under it.</summary>
    public void PassBesideTheQuestion()
    {
        var near = new NearSession(turn);
        PassBeside(near, near.Today);
    }

    private void PassBeside(NearSession near, Visit? soon) =>
        Pass(soon is not null && near.IsBeforeStaffRead(soon) ? "not-understood.before-read" : "not-understood.asked", NotUnderstood, new Values { ["by"] = soon is null ? null : near.By(soon) });

    public void Pass(string wording, string about, Values? more = null)
    {
        turn.Records.Add(new CallBack { About = about }, session: null);
        turn.Draft.Said.Add(turn.Speaker.Say(wording, more ?? Example()));
    }

    /// <summary>On the day it is too late to wait until staff come to read it.</summary>
    private void PassOnUndecided(NearSession near)
    {
        if (near.Today is not { } today)
        {
            Pass("undecided.kept", NotSure);
            return;
        }
        turn.Records.Add(new StaffNote { About = NotSure }, today.First);
        var isAsked = turn.RunOf(turn.State.Pending) is { } open && open.Sessions.Contains(today.First.Ref);
        turn.Draft.Said.Add(turn.Speaker.Say(isAsked || near.NotKnownToday is not null ? "undecided.asked" : "undecided.today"));
        if (near.NotKnownToday is { } unknown)
            Ask(unknown);
    }

    private void Ask(Visit visit) =>
        matters.TakeUp(new Route(AttendanceDialog.Id, [], AboutSession: true) { NamesNobody = !turn.Address.IsTheirsAlone }, visit);

    /// <summary>The day of their own next session, where it may be told.</summary>
    private Values Example() => new()
    {
        ["example"] = turn.PlannedVisits.FirstOrDefault(visit => visit.MayTell(Tell.Time)) is { } next && !turn.IsReporter ? BritishTime.Weekday(turn.Service.Time.Local(next.StartsAt)) : null,
    };
}
