using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Turns;

/// <summary>What staff at an address answer with a reference.</summary>
internal sealed class AskedQueries
{
    /// <summary>What staff at an address were asked, by their alert's reference.</summary>
    public readonly Func<CaseStore, string, DateTime, IAsyncEnumerable<AskedRow>> AskedOfStaff =
        EF.CompileAsyncQuery((CaseStore store, string address, DateTime since) =>
            store.Outbox
                .Where(message => message.To == address && message.SentAt >= since && message.Reference != null && message.SessionRef != null)
                .OrderByDescending(message => message.Id)
                .Select(message => new AskedRow(
                    message.Reference!,
                    message.Kind,
                    message.SessionRef!,
                    message.Beside,
                    store.Sessions.Where(session => session.Ref == message.SessionRef).Select(session => (DateTime?)session.StartsAt).FirstOrDefault(),
                    message.PlannedAt,
                    message.SentAt!.Value)));

    /// <summary>The concerns that staff at an address are told of, again and again until they answer: also one whose first alert is just going.</summary>
    public readonly Func<CaseStore, string, DateTime, IAsyncEnumerable<ConcernRow>> ConcernsToldOf =
        EF.CompileAsyncQuery((CaseStore store, string address, DateTime since) =>
            store.Outbox
                .Where(message => message.Kind == "duty.concern" && message.PersonRef == null && message.DueAt >= since && message.To == address && message.Until != null)
                .Select(message => new ConcernRow(
                    message.Until!,
                    message.SessionRef,
                    store.Sessions.Where(session => session.Ref == message.SessionRef).Select(session => (DateTime?)session.StartsAt).FirstOrDefault(),
                    message.PlannedAt)));
}
