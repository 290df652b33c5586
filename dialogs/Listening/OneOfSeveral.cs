using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "Mia can still come", where her brother, who is seen with her, is ill or called off: it is about her alone. What is said of one child is never put down
/// for another that they have told us stays away.
/// </summary>
internal sealed class OneOfSeveral(TurnScope turn)
{
    public Act Meant(Act act)
    {
        if (act.Child is not { } child || !ActRouting.IsAboutComing(act.Intent))
            return act;
        var own = act.Sessions.Where(session => IsOf(session, child)).ToList();
        return own.Count > 0 && act.Sessions.Except(own, StringComparer.Ordinal).Any(turn.IsToldOff) ? act with { Sessions = own } : act;
    }

    private bool IsOf(string session, string child) => turn.Person.Sessions.Any(known => known.Ref == session && known.ChildName == child);
}
