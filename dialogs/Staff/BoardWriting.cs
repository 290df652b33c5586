using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Staff;

/// <summary>Puts into words what staff see of sessions and concerns: which of them belong to the list that was asked for.</summary>
internal sealed class BoardWriting(Service service, Speaker speaker, DateTime at, PersonRole reader)
{
    private const int MostShown = 15;
    private const int DaysOfAWeek = 7;
    private readonly SessionWriting sessions = new(service, speaker, at);

    public StaffBoard Board(StaffRequest request, StaffFacts facts, string? notice)
    {
        var chosen = facts.Sessions.Where(session => IsIn(request, session)).ToList();
        var concerns = facts.Concerns.Where(concern => IsIn(request, concern)).OrderBy(concern => concern.Grade == ConcernGrade.Urgent ? 0 : 1);
        return new StaffBoard(
            Title(request, chosen.Count, facts.Concerns.Count), notice, [.. chosen.Take(MostShown).Select(session => sessions.Write(session, request))], [.. concerns.Select(concern => Concern(concern, request))], Views(request));
    }

    private string Title(StaffRequest request, int sessions, int concerns) => (request.View, sessions) switch
    {
        (StaffView.Concerns, _) => speaker.Say(concerns == 0 ? "staff.no-concerns" : "staff.concerns", Of(request)),
        (_, 0) => speaker.Say("staff.none", Of(request)),
        (_, > MostShown) => speaker.Say("staff.title-more", Of(request).With(new Values { ["shown"] = MostShown, ["count"] = sessions })),
        _ => speaker.Say("staff.title", Of(request)),
    };

    private bool IsIn(StaffRequest request, StaffSession session)
    {
        var (day, today) = (service.Time.Local(session.StartsAt).Date, service.Time.Local(at).Date);
        return request.View switch
        {
            StaffView.Concerns => false,
            StaffView.Week => day >= today && day < today.AddDays(DaysOfAWeek),
            StaffView.Child => day >= today && (request.Day is null || day == DayOf(request.Day)) && string.Equals(session.ChildName, request.Child, StringComparison.OrdinalIgnoreCase),
            _ => day == DayOf(request.Day),
        };
    }

    /// <summary>Whoever asks for one child hears of that child alone.</summary>
    private static bool IsIn(StaffRequest request, OpenConcern concern) =>
        request.View != StaffView.Child || concern.Children.Contains(request.Child, StringComparer.OrdinalIgnoreCase);

    private DateTime DayOf(string? day)
    {
        var today = service.Time.Local(at).Date;
        return day switch
        {
            null or StaffDays.Today => today,
            StaffDays.Tomorrow => today.AddDays(1),
            _ => today.AddDays(((int)StaffDays.Weekday(day) - (int)today.DayOfWeek + DaysOfAWeek) % DaysOfAWeek),
        };
    }

    private Values Of(StaffRequest request) => new()
    {
        ["all"] = StaffTurn.SeesAll(reader) || request.View == StaffView.Child,
        ["view"] = request.View switch
        {
            StaffView.Week => service.Wordings.Choice("staff.view", "week"),
            StaffView.Child => speaker.Say("staff.view-child", new Values { ["child"] = request.Child, ["day"] = request.Day is null ? null : Day(request.Day) }),
            _ => Day(request.Day),
        },
    };

    private string Day(string? day) => day switch
    {
        null or StaffDays.Today => service.Wordings.Choice("staff.view", "today"),
        StaffDays.Tomorrow => service.Wordings.Choice("staff.view", "tomorrow"),
        _ => speaker.Say("staff.view-day", new Values { ["day"] = BritishTime.Day(DayOf(day), service.Time.Local(at)) }),
    };

    private BoardConcern Concern(OpenConcern concern, StaffRequest request)
    {
        var words = speaker.Say(concern.Grade == ConcernGrade.Urgent ? "staff.concern-urgent" : "staff.concern", new Values { ["reference"] = concern.Reference, ["when"] = service.Time.When(concern.At, at) });
        return new BoardConcern(words, concern.Grade == ConcernGrade.Urgent ? BoardMood.Attention : BoardMood.Plain, StaffTurn.MayAnswer(reader)
            ? [new BoardButton(service.Wordings.Choice("staff.buttons", "concern"), $"concern {concern.Reference} {request.List}")]
            : []);
    }

    private IReadOnlyList<BoardButton> Views(StaffRequest request) =>
        [.. new[] { StaffDays.Today, StaffDays.Tomorrow, StaffDays.Week }.Where(view => view != request.List)
            .Select(view => new BoardButton(service.Wordings.Choice("staff.buttons", view), view))];
}
