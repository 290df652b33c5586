using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Lateness;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>What is said of coming where staff have said that the session, or a brother's or sister's at the same time, is off.</summary>
internal sealed class ComingToWhatIsOff(TurnScope turn)
{
    /// <summary>
    /// "I can come after all", read with doubt: asked back beside "it is not going ahead" it would be a contradiction, and staff would never hear of
    /// it from somebody who reads the first half. It is passed on as it is.
    /// </summary>
    public bool TryPassOn(Route route, Visit visit)
    {
        if (!DecidedOff.IsAll(visit) || !AsksBack(route, YesNoQuestion.Yes))
            return false;
        turn.Records.Add(new StaffNote { About = "may be coming to what staff said is off" }, visit.First);
        turn.Draft.SayOnce(turn.Speaker.Say("decided-off.passed-on", Words(visit)));
        return true;
    }

    /// <summary>What is asked back is asked of those alone who are on; that the others are off is said. How late somebody is for what is off is not asked.</summary>
    public (Route Route, Visit Visit) Left(Route route, Visit visit)
    {
        var on = visit.Sessions.Where(session => !session.IsDecidedOff).ToList();
        if (on.Count == 0)
            return (NotHowLate(route), visit);
        if (on.Count == visit.Sessions.Count || !(AsksBack(route, YesNoQuestion.Yes) || AsksBack(route, YesNoQuestion.No)))
            return (route, visit);
        turn.Draft.SayOnce(turn.Speaker.Say("decided-off", Words(new Visit([.. visit.Sessions.Where(session => session.IsDecidedOff)]))));
        return (route, new Visit(on));
    }

    private static Route NotHowLate(Route route) =>
        route.Dialog == LatenessDialog.Id && !route.Prefills.Any(prefill => prefill.Question == LatenessDialog.HowLate)
            ? route with { Prefills = [.. route.Prefills, new Prefill(LatenessDialog.HowLate, "")] } : route;

    private static bool AsksBack(Route route, string coming) =>
        route.Prefills.Any(prefill => prefill is { Question: ComingQuestion, Candidate: true } && prefill.Value == coming);

    private Values Words(Visit visit) => SessionWords.Of(visit, turn.Person, turn.Service.Time, turn.Heard.At);
}
