using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"So daniel is going tomorrow then?": of a child who has none that day the answer is about that child. A brother's time alone would read as a yes.</summary>
internal sealed class AskedOfAChild(TurnScope turn)
{
    /// <summary>Tells of the children whom the words name and who have none then, and hands back what is left to tell of; null when nothing is.</summary>
    /// <param name="named">The visits that the words point to; none for the next ones.</param>
    public IReadOnlyList<Visit>? TellOf(Act act, IReadOnlyList<Visit> named)
    {
        var children = turn.Person.Role == PersonRole.YoungPerson ? [] : ChildNames.In(turn.Heard.Text, turn.Person);
        var without = children.Where(child => !named.Any(visit => Has(visit, child)) && MayTell(child)).ToList();
        if (without.Count == 0)
            return named;
        foreach (var child in without)
            turn.Draft.SayOnce(turn.Speaker.Say("details.none-for-child", Words(child, act, named)));
        var left = named.Where(visit => children.Any(child => Has(visit, child))).ToList();
        return left.Count > 0 ? left : null;
    }

    private static bool Has(Visit visit, string child) => visit.Sessions.Any(session => session.ChildName == child);

    private bool MayTell(string child) =>
        turn.Person.Children.Any(own => own.FirstName == child && !own.Restricted && own.Tell.HasFlag(Tell.Session | Tell.Time)) && turn.Visits.Where(visit => Has(visit, child)).All(visit => visit.MayTell(Tell.Time));

    private Values Words(string child, Act act, IReadOnlyList<Visit> named)
    {
        var next = turn.PlannedVisits.FirstOrDefault(visit => Has(visit, child) && !DecidedOff.IsAll(visit));
        return new Values
        {
            ["child"] = child,
            ["day"] = named.Count > 0 ? Day(named[0].StartsAt) : act.DayWithout ? "on that day" : null,
            ["when"] = next is null ? null : turn.Service.Time.When(next.StartsAt, turn.Heard.At),
        };
    }

    private string Day(DateTime at)
    {
        var (local, now) = (turn.Service.Time.Local(at), turn.Service.Time.Local(turn.Heard.At));
        return local.Date == now.Date ? "today" : "on " + BritishTime.Day(local, now);
    }
}
