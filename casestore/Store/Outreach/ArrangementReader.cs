using FamilyTimeBot.Model.Sessions;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Outreach;

/// <summary>
/// Whether an arrangement goes on. Nobody writes its end into the schedule: it shows where staff called off all that was to come. A schedule that merely
/// stops may be filled in yet.
/// </summary>
internal static class ArrangementReader
{
    public static async Task<bool> HasEnded(CaseStore store, string sessionRef, CancellationToken cancel)
    {
        if (await store.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Ref == sessionRef, cancel) is not { } own)
            return false;
        var later = await After(store.Sessions, own).Select(session => session.State).Distinct().ToListAsync(cancel);
        return later.Count > 0 && later.TrueForAll(state => state is SessionState.CalledOff or SessionState.Suspended);
    }

    /// <summary>Without an arrangement's name a child's sessions are one.</summary>
    private static IQueryable<Session> After(IQueryable<Session> sessions, Session own) => own.Arrangement is { } arrangement
        ? sessions.Where(session => session.Arrangement == arrangement && session.StartsAt > own.StartsAt)
        : sessions.Where(session => session.ChildRef == own.ChildRef && session.Arrangement == null && session.StartsAt > own.StartsAt);
}
