using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Staff;

/// <summary>Puts into words what staff see of one session: who comes, what was decided, what is still to be done.</summary>
internal sealed class SessionWriting(Service service, Speaker speaker, DateTime at)
{
    /// <summary>The relationship of a young person to themself.</summary>
    private const string Self = "self";
    private readonly TextsWriting texts = new(service, speaker, at);

    public BoardSession Write(StaffSession session, StaffRequest request)
    {
        List<string> lines = session.State == SessionState.Planned ? [.. Standing(session)] : [];
        lines.AddRange(texts.Lines(session.Texts));
        if (session.SeenBy is { } seen)
            lines.Add(speaker.Say("staff.seen-by", Named(seen)));
        if (session.CallAskedBy is { } asked)
            lines.Add(speaker.Say("staff.call-asked-by", Named(asked)));
        return new BoardSession(Heading(session), lines, Mood(session), session.State == SessionState.Planned ? Buttons(session, request) : []);
    }

    /// <summary>What was decided comes first: whoever sees that a session does not go ahead need not read who comes.</summary>
    private IEnumerable<string> Standing(StaffSession session)
    {
        if (session.Decision is { } decision)
            yield return speaker.Say("staff.decided", new Values { ["when"] = service.Time.When(decision.At, at), ["says"] = service.Wordings.Choice("staff.decided", decision.What.ToString()), ["since"] = decision.IsOvertaken });
        foreach (var worker in session.Unable)
            yield return speaker.Say("staff.unable", Named(worker));
        foreach (var person in session.People)
            yield return Person(session, person);
        foreach (var writer in session.Wrote)
            yield return speaker.Say("staff.wrote", Named(writer));
        if (session is { RingIn: true, Decision: not { What: StaffDecision.DoesNotGoAhead } } && WaitsForRingIn(session))
            yield return speaker.Say("staff.ring-in");
    }

    private static Values Named(string name) => new() { ["name"] = name };

    private string Heading(StaffSession session) => speaker.Say("staff.session", new Values
    {
        ["child"] = session.ChildName,
        ["when"] = Talking.SessionWords.Capital(service.Time.When(session.StartsAt, at)),
        ["venue"] = session.VenueName,
        ["state"] = session.State == SessionState.Planned ? null : service.Wordings.Choice("staff.session", session.State.ToString()),
    });

    /// <summary>What a young person says of themself is not told as if somebody else had said it.</summary>
    private string Person(StaffSession session, StaffSessionPerson person) => speaker.Say("staff.person", new Values
    {
        ["kind"] = person.Kind == Self ? null : person.Kind,
        ["name"] = person.FirstName,
        ["child"] = person.IsReport && person.Kind != Self ? session.ChildName : null,
        ["restricted"] = person.Restricted,
        ["says"] = Says(person),
        ["late"] = person is { IsLate: true, Unconfirmed: false },
        ["minutes"] = person.MinutesLate,
        ["ill"] = person.IsIll,
    });

    private string Says(StaffSessionPerson person) => service.Wordings.Choice("staff.person", person switch
    {
        { Says: null } => "nothing",
        { Says: AttendanceState.Withdrawn } => "withdrawn",
        { Says: AttendanceState.NotComing, Unconfirmed: true } => "perhaps-not",
        { Says: AttendanceState.NotComing } => "not-coming",
        { Unconfirmed: true, IsLate: true } => "perhaps-late",
        { Conditional: true } => "if",
        _ => "coming",
    });

    /// <summary>On the day, until everybody who is to come has said so that day.</summary>
    private bool WaitsForRingIn(StaffSession session) =>
        service.Time.Local(session.StartsAt).Date == service.Time.Local(at).Date
        && session.People.Where(person => !person.IsReport).Any(person => person.Says != AttendanceState.Coming || person.Unconfirmed || service.Time.Local(person.SaidAt!.Value).Date != service.Time.Local(at).Date);

    private static BoardMood Mood(StaffSession session) => session switch
    {
        { State: not SessionState.Planned } => BoardMood.Plain,
        { Decision.What: StaffDecision.DoesNotGoAhead } => BoardMood.Attention,
        { Unable.Count: > 0, Decision: null or { IsOvertaken: true } } => BoardMood.Attention,
        { SeenBy: null } when session.People.Any(IsNews) => BoardMood.Attention,
        { People.Count: > 0 } when session.People.All(person => person.Says == AttendanceState.Coming && !person.IsLate) => BoardMood.Good,
        _ => BoardMood.Plain,
    };

    private static bool IsNews(StaffSessionPerson person) => person.Says is AttendanceState.NotComing or AttendanceState.Withdrawn || person.IsLate || person.IsIll;

    /// <summary>A call that was asked for is not asked for twice.</summary>
    private List<BoardButton> Buttons(StaffSession session, StaffRequest request)
    {
        var buttons = new List<BoardButton>();
        if (!session.People.Any(IsNews))
            return buttons;
        if (session.SeenBy is null)
            buttons.Add(new BoardButton(service.Wordings.Choice("staff.buttons", "seen"), $"seen {session.Ref} {request.List}"));
        if (session.CallAskedBy is null)
            buttons.Add(new BoardButton(service.Wordings.Choice("staff.buttons", "call"), $"call {session.Ref} {request.List}"));
        return buttons;
    }
}
