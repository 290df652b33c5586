using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"Its kelly", and nothing else: they may have been asked who they are. A name proves nobody, so no child and no venue is named to a phone that others may read.</summary>
internal sealed class WhoTheyAre(TurnScope turn, Matters matters)
{
    public bool TryHear()
    {
        if (turn.Pressed is not null || turn.IsWorrying || Introduction.Of(turn.Heard.Text, [turn.Person]) is null || !Introduction.IsAll(turn.Heard.Text, turn.Person))
            return false;
        var near = new NearSession(turn).NotKnownOf;
        turn.Draft.Said.Add(turn.Speaker.Say(near is null ? "greeting" : "who-we-are.thanks"));
        if (near is not null)
            matters.TakeUp(new Route(AttendanceDialog.Id, [], AboutSession: true) { NamesNobody = !turn.Address.IsTheirsAlone }, near);
        return true;
    }
}
