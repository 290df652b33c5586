using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Store.Turns;

/// <summary>One session and all that was said about it, in the order of the records: the newest of a kind by one person is what stands.</summary>
internal sealed class SessionSaid(
    Session session, IReadOnlyList<CaseRecord> said, IReadOnlyDictionary<string, string> names, IReadOnlyDictionary<(string Person, string Child), Relationship> relations)
{
    private readonly List<CaseRecord> news = [.. said.Where(record => record is Attendance or Lateness or Illness)];

    public StaffSession ToFacts() => new()
    {
        Ref = session.Ref,
        ChildRef = session.ChildRef,
        ChildName = session.Child?.FirstName ?? "",
        StartsAt = session.StartsAt,
        VenueName = session.Venue?.Name,
        State = session.State,
        RingIn = session.RingIn,
        People = [.. session.Attendees.Select(attendee => attendee.PersonRef).Concat(news.Select(record => record.PersonRef).OfType<string>()).Distinct(StringComparer.Ordinal).Select(Person)],
        SeenBy = Latest<StaffNote>(note => note.About == StaffNote.SeenByStaff),
        Decision = Decision(),
        CallAskedBy = Latest<CallBack>(call => call.About == CallBack.ByStaff),
        Wrote = [.. said.Where(IsFamilysWord).Select(record => names.GetValueOrDefault(record.PersonRef ?? "", "")).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)],
        Unable = [.. Unable().Select(worker => names.GetValueOrDefault(worker, "")).Distinct(StringComparer.Ordinal)],
    };

    private bool IsFamilysWord(CaseRecord record) =>
        record is StaffNote or CallBack { About: not CallBack.ByStaff } && record.Role is "parent" or "relative" or "carer" or "young person" && record.SessionStart == session.StartsAt;

    /// <summary>Whose newest word of it is that they can't.</summary>
    private IEnumerable<string> Unable() =>
        said.OfType<StaffNote>().Where(note => note.About is StaffNote.CannotWork or StaffNote.CanWork && note.SessionStart == session.StartsAt)
            .GroupBy(note => note.PersonRef ?? "", StringComparer.Ordinal).Where(own => own.Last().About == StaffNote.CannotWork).Select(own => own.Key);

    /// <summary>Late is coming, unless they have said otherwise since; perhaps late says something where nothing else is known.</summary>
    private StaffSessionPerson Person(string reference)
    {
        var own = news.FindAll(record => record.PersonRef == reference);
        var relation = relations.GetValueOrDefault((reference, session.ChildRef));
        var attendance = own.OfType<Attendance>().LastOrDefault();
        var late = own.OfType<Lateness>().LastOrDefault() is { Withdrawn: false } standing ? standing : null;
        var isComing = late is not null && late.Id > (attendance?.Id ?? 0) && (!late.Unconfirmed || attendance?.State is null or AttendanceState.Withdrawn);
        return new StaffSessionPerson(reference, names.GetValueOrDefault(reference, ""), relation?.Kind, relation?.Restricted == true)
        {
            Says = isComing ? AttendanceState.Coming : attendance?.State,
            Reason = attendance?.Reason ?? default,
            Unconfirmed = isComing ? late!.Unconfirmed : attendance?.Unconfirmed == true,
            Conditional = !isComing && attendance?.Conditional == true,
            IsReport = session.Attendees.TrueForAll(attendee => attendee.PersonRef != reference),
            SaidAt = isComing ? late!.At : attendance?.At,
            IsLate = isComing,
            MinutesLate = late?.Minutes,
            IsIll = own.OfType<Illness>().LastOrDefault() is { Withdrawn: false },
        };
    }

    /// <summary>One about another time than the session now has decides nothing.</summary>
    private StaffDecided? Decision() =>
        said.OfType<StaffNote>().LastOrDefault(note => StaffDecisions.Of(note.About) is not null && (note.SessionStart is null || note.SessionStart == session.StartsAt)) is { } note
            ? new StaffDecided(StaffDecisions.Of(note.About)!.Value, note.At) { IsOvertaken = said.Any(record => record.Id > note.Id && IsNews(record)) }
            : null;

    private static bool IsNews(CaseRecord record) => record is Attendance or Lateness or Illness or StaffNote { About: StaffNote.CannotWork or StaffNote.CanWork };

    /// <summary>Whose it is, when no family has said anything since; null else.</summary>
    private string? Latest<T>(Func<T, bool> isIt)
        where T : CaseRecord =>
        said.OfType<T>().LastOrDefault(isIt) is { PersonRef: { } by } own && !news.Exists(record => record.Id > own.Id) ? names.GetValueOrDefault(by) : null;
}
