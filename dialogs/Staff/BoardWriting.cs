using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Staff;

/// <summary>Puts into words what staff see of sessions and concerns.</summary>
internal sealed class BoardWriting(Service service, Speaker speaker, DateTime at, PersonRole reader)
{
    private const int MostShown = 15;
    private readonly TextsWriting texts = new(service, speaker, at);

    public StaffBoard Board(StaffRequest request, StaffFacts facts, string? notice)
    {
        var chosen = facts.Sessions.Where(session => IsIn(request, session)).ToList();
        var title = chosen.Count == 0 ? speaker.Say("staff.none", Of(request)) : chosen.Count > MostShown
            ? speaker.Say("staff.title-more", Of(request).With(new Values { ["shown"] = MostShown, ["count"] = chosen.Count }))
            : speaker.Say("staff.title", Of(request));
        return new StaffBoard(
            title, notice, [.. chosen.Take(MostShown).Select(session => Session(session, request))], [.. facts.Concerns.Select(concern => Concern(concern, request))], Views(request));
    }

    private bool IsIn(StaffRequest request, StaffSession session)
    {
        var (day, today) = (service.Time.Local(session.StartsAt).Date, service.Time.Local(at).Date);
        return request.View switch
        {
            StaffView.Today => day == today,
            StaffView.Tomorrow => day == today.AddDays(1),
            StaffView.Week => day >= today && day < today.AddDays(7),
            _ => day >= today && string.Equals(session.ChildName, request.Child, StringComparison.OrdinalIgnoreCase),
        };
    }

    private Values Of(StaffRequest request) => new()
    {
        ["view"] = request.View switch
        {
            StaffView.Today => service.Wordings.Choice("staff.view", "today"),
            StaffView.Tomorrow => service.Wordings.Choice("staff.view", "tomorrow"),
            StaffView.Week => service.Wordings.Choice("staff.view", "week"),
            _ => speaker.Say("staff.view-child", new Values { ["child"] = request.Child }),
        },
    };

    private BoardSession Session(StaffSession session, StaffRequest request)
    {
        var lines = session.State == SessionState.Planned ? session.People.Select(person => Person(session, person)).ToList() : [];
        if (session.State == SessionState.Planned && session.RingIn && WaitsForRingIn(session))
            lines.Add(speaker.Say("staff.ring-in"));
        lines.AddRange(texts.Lines(session.Texts));
        if (session.SeenBy is { } seen)
            lines.Add(speaker.Say("staff.seen-by", new Values { ["name"] = seen }));
        return new BoardSession(Heading(session), lines, Mood(session), session.State == SessionState.Planned ? Buttons(session, request) : []);
    }

    private string Heading(StaffSession session) => speaker.Say("staff.session", new Values
    {
        ["child"] = session.ChildName,
        ["when"] = Talking.SessionWords.Capital(service.Time.When(session.StartsAt, at)),
        ["venue"] = session.VenueName,
        ["state"] = session.State == SessionState.Planned ? null : service.Wordings.Choice("staff.session", session.State.ToString()),
    });

    private string Person(StaffSession session, StaffSessionPerson person) => speaker.Say("staff.person", new Values
    {
        ["kind"] = person.Kind,
        ["name"] = person.FirstName,
        ["child"] = person.IsReport ? session.ChildName : null,
        ["restricted"] = person.Restricted,
        ["says"] = Says(person),
        ["late"] = person.IsLate,
        ["minutes"] = person.MinutesLate,
        ["ill"] = person.IsIll,
    });

    private string Says(StaffSessionPerson person) => service.Wordings.Choice("staff.person", person switch
    {
        { Says: null } => "nothing",
        { Says: AttendanceState.Withdrawn } => "withdrawn",
        { Says: AttendanceState.NotComing, Unconfirmed: true } => "perhaps-not",
        { Says: AttendanceState.NotComing } => "not-coming",
        { Conditional: true } => "if",
        _ => "coming",
    });

    /// <summary>On the day, until everybody who is to come has said so that day.</summary>
    private bool WaitsForRingIn(StaffSession session) =>
        service.Time.Local(session.StartsAt).Date == service.Time.Local(at).Date
        && session.People.Where(person => !person.IsReport).Any(person => person.Says != AttendanceState.Coming || service.Time.Local(person.SaidAt!.Value).Date != service.Time.Local(at).Date);

    private static BoardMood Mood(StaffSession session) =>
        session.State != SessionState.Planned ? BoardMood.Plain
        : session.SeenBy is null && session.People.Any(IsNews) ? BoardMood.Attention
        : session.People.Count > 0 && session.People.All(person => person.Says == AttendanceState.Coming && !person.IsLate) ? BoardMood.Good
        : BoardMood.Plain;

    private static bool IsNews(StaffSessionPerson person) => person.Says is AttendanceState.NotComing or AttendanceState.Withdrawn || person.IsLate || person.IsIll;

    private IReadOnlyList<BoardButton> Buttons(StaffSession session, StaffRequest request)
    {
        if (!session.People.Any(IsNews))
            return [];
        var call = new BoardButton(service.Wordings.Choice("staff.buttons", "call"), $"call {session.Ref} {Name(request)}");
        return session.SeenBy is null ? [new BoardButton(service.Wordings.Choice("staff.buttons", "seen"), $"seen {session.Ref} {Name(request)}"), call] : [call];
    }

    private BoardConcern Concern(OpenConcern concern, StaffRequest request)
    {
        var words = speaker.Say(concern.Grade == ConcernGrade.Urgent ? "staff.concern-urgent" : "staff.concern", new Values { ["reference"] = concern.Reference, ["when"] = service.Time.When(concern.At, at) });
        return new BoardConcern(words, concern.Grade == ConcernGrade.Urgent ? BoardMood.Attention : BoardMood.Plain, StaffTurn.MayAnswer(reader)
            ? [new BoardButton(service.Wordings.Choice("staff.buttons", "concern"), $"concern {concern.Reference} {Name(request)}")]
            : []);
    }

    private IReadOnlyList<BoardButton> Views(StaffRequest request) =>
        [.. new[] { StaffView.Today, StaffView.Tomorrow, StaffView.Week }.Where(view => view != request.View)
            .Select(view => view.ToString().ToLowerInvariant()).Select(view => new BoardButton(service.Wordings.Choice("staff.buttons", view), view))];

    private static string Name(StaffRequest request) => request.Child ?? request.View.ToString().ToLowerInvariant();
}
