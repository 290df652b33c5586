using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "Do i have to go", after "i dont want to see my mum": while the first waits for the duty worker it is the same worry. Staff are shown the new words; three
/// references about one session, each sent again every hour, would hide each other.
/// </summary>
internal sealed class SameWorry(TurnScope turn)
{
    private static readonly string[] OfGoing = ["fear of a session", "not wanting to go"];

    /// <summary>The reference of the worry that this goes with; else null.</summary>
    public string? Of(Reading reading, SessionFacts? session) =>
        turn.State.Worry is { } told && told.Reference == turn.Person.WorryOpen && told.Session == turn.Records.NextOf(session)?.Ref && IsOfGoing(reading) ? told.Reference : null;

    /// <summary>What has become a concern just now, where it may be said again.</summary>
    public void Note(Reading reading, SessionFacts? session)
    {
        if (IsOfGoing(reading) && turn.Draft.Records.OfType<Concern>().LastOrDefault() is { } concern)
            turn.State.Worry = new ToldWorry { Reference = concern.Reference, Session = turn.Records.NextOf(session)?.Ref };
    }

    private bool IsOfGoing(Reading reading) =>
        turn.IsReporter && reading is { Concern: ConcernLevel.Worry, Language: Languages.English } && OfGoing.Contains(reading.ConcernAbout);
}
