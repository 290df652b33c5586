using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Store.Turns;

/// <summary>One session and all that was said about it, in the order of the records: the newest of a kind by one person is what stands.</summary>
internal sealed class SessionSaid(
    Session session, IReadOnlyList<CaseRecord> said, IReadOnlyDictionary<string, string> names, IReadOnlyDictionary<(string Person, string Child), Relationship> relations)
{
    public StaffSession ToFacts() => new()
    {
        Ref = session.Ref,
        ChildRef = session.ChildRef,
        ChildName = session.Child?.FirstName ?? "",
        StartsAt = session.StartsAt,
        VenueName = session.Venue?.Name,
        State = session.State,
        RingIn = session.RingIn,
        People = [.. session.Attendees.Select(attendee => attendee.PersonRef).Concat(said.Where(record => record is not StaffNote).Select(record => record.PersonRef).OfType<string>()).Distinct(StringComparer.Ordinal).Select(Person)],
        SeenBy = SeenBy(),
    };

    /// <summary>Late is coming, unless they have said otherwise since.</summary>
    private StaffSessionPerson Person(string reference)
    {
        var own = said.Where(record => record.PersonRef == reference).ToList();
        var relation = relations.GetValueOrDefault((reference, session.ChildRef));
        var attendance = own.OfType<Attendance>().LastOrDefault();
        var late = own.OfType<Lateness>().LastOrDefault() is { Withdrawn: false } standing ? standing : null;
        var isComing = late is not null && late.Id > (attendance?.Id ?? 0);
        return new StaffSessionPerson(reference, names.GetValueOrDefault(reference, ""), relation?.Kind, relation?.Restricted == true)
        {
            Says = isComing ? AttendanceState.Coming : attendance?.State,
            Reason = attendance?.Reason ?? default,
            Unconfirmed = !isComing && attendance?.Unconfirmed == true,
            Conditional = !isComing && attendance?.Conditional == true,
            IsReport = session.Attendees.TrueForAll(attendee => attendee.PersonRef != reference),
            SaidAt = isComing ? late!.At : attendance?.At,
            IsLate = isComing,
            MinutesLate = late?.Minutes,
            IsIll = own.OfType<Illness>().LastOrDefault() is { Withdrawn: false },
        };
    }

    private string? SeenBy() =>
        said.Count > 0 && said[^1] is StaffNote { About: StaffNote.SeenByStaff, PersonRef: { } by } ? names.GetValueOrDefault(by) : null;
}
