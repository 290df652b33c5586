using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Export;

/// <summary>The sessions as the bot knows them: their state is staff's alone.</summary>
internal sealed class SessionsExport : IExport
{
    public string Name => "sessions";

    public IReadOnlyList<string> Columns { get; } =
        ["session", "child", "start", "end", "venue", "type", "state", "practitioner", "arrangement", "ringIn", "version", "attendees"];

    public async IAsyncEnumerable<ExportRow> Read(CaseStore store)
    {
        var sessions = store.Sessions.Include(session => session.Attendees).AsNoTracking().OrderBy(session => session.StartsAt).ThenBy(session => session.Ref);
        await foreach (var session in sessions.AsAsyncEnumerable())
            yield return Row(session);
    }

    internal static ExportRow Row(Session session) => new()
    {
        { "session", session.Ref },
        { "child", session.ChildRef },
        { "start", session.StartsAt },
        { "end", session.EndsAt },
        { "venue", session.VenueRef },
        { "type", session.Type },
        { "state", session.State },
        { "practitioner", session.PractitionerRef },
        { "arrangement", session.Arrangement },
        { "ringIn", session.RingIn },
        { "version", session.Version },
        { "attendees", session.Attendees.Select(attendee => attendee.PersonRef).Order(StringComparer.Ordinal).ToList() },
    };
}
