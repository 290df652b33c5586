using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Sessions;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Outreach;

/// <summary>
/// Brings what is planned about some sessions to what is wanted, in one transaction. What others do between reading and writing is met by the unique
/// purposes and by updates that ask for the state that was read.
/// </summary>
internal static class PlanWrite
{
    private const string Begun = "the session has begun";
    private const string Overtaken = "overtaken: answered, moved or called off";

    public static async Task<PlanningCount> Reconcile(
        CaseStore store, IReadOnlyCollection<string> sessionRefs, IReadOnlyList<PlannedText> wanted, PlanningTerms terms, CancellationToken cancel)
    {
        var texts = wanted.Where(text => text.To is not null || terms.DutyAddress is not null).DistinctBy(text => text.Purpose, StringComparer.Ordinal).ToList();
        var there = await Existing(store, sessionRefs, cancel);
        if (IsAsWanted(texts, there, terms.Now))
            return default;
        await using var transaction = await store.Database.BeginTransactionAsync(cancel);
        var missing = texts.Where(text => !there.ContainsKey(text.Purpose)).Select(text => Row(text, terms)).ToList();
        await store.InsertPlanned(missing, cancel);
        var changed = await Change(store, texts, there, terms, cancel);
        var cleared = await Clear(store, texts, there, terms.Now, cancel);
        await transaction.CommitAsync(cancel);
        return new PlanningCount(missing.Count, cleared, changed);
    }

    /// <summary>Most passes find nothing to do, and then take no lock.</summary>
    private static bool IsAsWanted(List<PlannedText> texts, Dictionary<string, PlannedRow> there, DateTime now) =>
        texts.TrueForAll(text => there.TryGetValue(text.Purpose, out var row) && !Differs(row, text, now)) && Moot(texts, there).Count == 0;

    /// <summary>One that was tried may have gone, whatever came back: the sender asks first, and drops it as no longer wanted only if it did not.</summary>
    private static List<long> Moot(List<PlannedText> texts, Dictionary<string, PlannedRow> there)
    {
        var wanted = texts.Select(text => text.Purpose).ToHashSet(StringComparer.Ordinal);
        return [.. there.Values.Where(row => (row.State == OutboxState.Held || row is { State: OutboxState.Planned, Attempts: 0 }) && !wanted.Contains(row.Purpose)).Select(row => row.Id)];
    }

    private static async Task<Dictionary<string, PlannedRow>> Existing(CaseStore store, IReadOnlyCollection<string> sessionRefs, CancellationToken cancel)
    {
        var refs = sessionRefs.ToList();
        var rows = await store.Outbox
            .Where(row => EF.Parameter(refs).Contains(row.SessionRef!))
            .Select(row => new PlannedRow(row.Id, row.Purpose, row.Kind, row.State, row.DueAt, row.Attempts, row.Error))
            .ToListAsync(cancel);
        return rows.Where(row => OutreachKind.IsPlanned(row.Kind)).ToDictionary(row => row.Purpose, StringComparer.Ordinal);
    }

    /// <summary>What is wanted again is planned again, unless staff cancelled it; a due time that the rules moved is moved.</summary>
    private static async Task<int> Change(CaseStore store, List<PlannedText> texts, Dictionary<string, PlannedRow> there, PlanningTerms terms, CancellationToken cancel)
    {
        var changed = 0;
        foreach (var text in texts)
            if (there.TryGetValue(text.Purpose, out var row) && Differs(row, text, terms.Now))
                changed += await store.Outbox
                    .Where(known => known.Id == row.Id && known.State == row.State && known.Attempts == row.Attempts)
                    .ExecuteUpdateAsync(
                        set => set
                            .SetProperty(known => known.State, OutboxState.Planned)
                            .SetProperty(known => known.Kind, text.Kind)
                            .SetProperty(known => known.DueAt, Later(text.DueAt, terms.Now))
                            .SetProperty(known => known.StaleAt, text.StaleAt)
                            .SetProperty(known => known.Error, (string?)null),
                        cancel);
        return changed;
    }

    private static bool Differs(PlannedRow row, PlannedText text, DateTime now) => row.State switch
    {
        OutboxState.Cleared => true,
        OutboxState.Cancelled => StopReason.IsOne(row.Error),
        OutboxState.Planned => row.Kind != text.Kind || (row.Attempts == 0 && text.DueAt > now && row.DueAt != text.DueAt),
        _ => false,
    };

    /// <summary>What a restriction has stopped is no matter that is settled, and who can't be texted has not answered: staff are shown the reason.</summary>
    private static async Task<int> Clear(CaseStore store, List<PlannedText> texts, Dictionary<string, PlannedRow> there, DateTime now, CancellationToken cancel)
    {
        var moot = Moot(texts, there);
        if (moot.Count == 0)
            return 0;
        var rows = store.Outbox.Where(row => moot.Contains(row.Id) && (row.State == OutboxState.Held || (row.State == OutboxState.Planned && row.Attempts == 0)));
        var ofFamily = rows.Where(row => !row.Kind.StartsWith("duty."));
        return await End(Suspended(store, ofFamily), OutboxState.Cancelled, StopReason.SessionSuspended, cancel)
            + await End(Restricted(store, ofFamily), OutboxState.Cancelled, StopReason.Restricted, cancel)
            + await End(BegunBy(store, rows, now), OutboxState.Cleared, Begun, cancel)
            + await End(ofFamily.Where(row => store.Addresses.Any(to => to.Channel == row.Channel && to.Value == row.To && to.WrongNumberAt != null)), OutboxState.Cleared, StopReason.WrongNumber, cancel)
            + await End(ofFamily.Where(row => store.Addresses.Any(to => to.Channel == row.Channel && to.Value == row.To && to.OptedOutAt != null)), OutboxState.Cleared, StopReason.OptedOut, cancel)
            + await End(rows, OutboxState.Cleared, Overtaken, cancel);
    }

    private static IQueryable<OutboxMessage> BegunBy(CaseStore store, IQueryable<OutboxMessage> rows, DateTime now) =>
        rows.Where(row => store.Sessions.Any(session => session.Ref == row.SessionRef && session.State != SessionState.CalledOff && session.StartsAt <= now));

    private static IQueryable<OutboxMessage> Suspended(CaseStore store, IQueryable<OutboxMessage> rows) =>
        rows.Where(row => store.Sessions.Any(session => session.Ref == row.SessionRef && session.State == SessionState.Suspended));

    /// <summary>Towards that child, or a brother or sister at the same time: what they were to be told is one text.</summary>
    private static IQueryable<OutboxMessage> Restricted(CaseStore store, IQueryable<OutboxMessage> rows) =>
        rows.Where(row => store.Sessions.Any(session => session.Ref == row.SessionRef && store.Relationships.Any(own =>
            own.PersonRef == row.PersonRef && (own.Suspended || own.CourtRestrained)
            && store.Sessions.Any(beside => beside.ChildRef == own.ChildRef && beside.StartsAt == session.StartsAt && beside.VenueRef == session.VenueRef))));

    private static Task<int> End(IQueryable<OutboxMessage> rows, OutboxState state, string why, CancellationToken cancel) =>
        rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state).SetProperty(row => row.Error, why), cancel);

    private static OutboxMessage Row(PlannedText text, PlanningTerms terms) => new()
    {
        Purpose = text.Purpose,
        Kind = text.Kind,
        Channel = text.To?.Channel ?? "sms",
        To = text.To?.Address ?? terms.DutyAddress!,
        PersonRef = text.PersonRef,
        SessionRef = text.SessionRef,
        Text = "",
        PlannedAt = terms.Now,
        DueAt = Later(text.DueAt, terms.Now),
        StaleAt = text.StaleAt,
        Reference = text.IsAnswered ? terms.Reference() : null,
    };

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    private sealed record PlannedRow(long Id, string Purpose, string Kind, OutboxState State, DateTime DueAt, int Attempts, string? Error);
}
