using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>A young person whose social worker has not recorded that they agree to be messaged.</summary>
internal sealed class NotYetAgreed(TurnScope turn)
{
    /// <summary>What they wrote is kept and put before staff, and one line tells them so.</summary>
    public bool TryPassOn(SessionFacts? session)
    {
        if (turn.Person is not { Role: PersonRole.YoungPerson, MayBeMessaged: false })
            return false;
        turn.Draft.Apart.RemoveAll(text => text == turn.Speaker.Say("notice.young"));
        turn.Draft.NoticeGivenTo = null;
        turn.Records.Add(new StaffNote { About = "a young person wrote who is not yet to be messaged" }, session);
        if (turn.Draft.Apart.Count == 0)
            turn.Draft.Said.Add(turn.Speaker.Say("young-not-agreed"));
        return true;
    }
}
