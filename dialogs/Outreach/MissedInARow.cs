using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>
/// The missed-sessions rule: so many missed or called off by somebody, in a row. It is raised to staff and imposed by nobody here.
/// Illness, a service's own cancellation, silence and texts that did not arrive are never counted.
/// </summary>
public static class MissedInARow
{
    private enum Sort
    {
        Missed,

        /// <summary>They came, or had a reason that counts, or nobody knows: the row ends.</summary>
        EndsTheRow,

        /// <summary>There was nothing to miss.</summary>
        LeftOut,
    }

    /// <summary>The sessions of the row that ends with the newest, newest first; empty when the newest was not missed.</summary>
    /// <param name="newestFirst">One person's past sessions with one child.</param>
    public static IReadOnlyList<PastSession> Of(IEnumerable<PastSession> newestFirst)
    {
        var row = new List<PastSession>();
        foreach (var session in newestFirst)
            switch (SortOf(session))
            {
                case Sort.Missed:
                    row.Add(session);
                    break;
                case Sort.EndsTheRow:
                    return row;
                case Sort.LeftOut when row.Count == 0:
                    return row;
                default:
                    break;
            }
        return row;
    }

    private static Sort SortOf(PastSession session) => session switch
    {
        { Ill: true } => Sort.EndsTheRow,
        { State: SessionState.Suspended } => Sort.LeftOut,
        { Said: AttendanceState.NotComing } => Sort.Missed,
        { State: SessionState.CalledOff } => Sort.LeftOut,
        { State: SessionState.NotHeld, Said: AttendanceState.Coming } => Sort.Missed,
        _ => Sort.EndsTheRow,
    };
}
