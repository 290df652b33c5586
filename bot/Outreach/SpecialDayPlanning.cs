using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Store.Outreach;

namespace FamilyTimeBot.Outreach;

/// <summary>
/// Once a day: asks young people whose KIT plan has cards or letters which days they mean, once; and plans the reminders of the days that they named.
/// </summary>
public sealed class SpecialDayPlanning(IOutreachStore store, IOutboxStore outbox, Service service, Clocks clocks)
{
    /// <summary>After school.</summary>
    private static readonly TimeOnly Afternoon = new(16, 30);

    /// <summary>With fewer days left a card would come late.</summary>
    private const int LeastDays = 2;

    private readonly SendingHours hours = new(service.Policy.Outreach, service.Time);
    private DateOnly done;

    public async Task<int> PlanAll(CancellationToken cancel)
    {
        var now = clocks.Now;
        var today = DateOnly.FromDateTime(service.Time.Local(now));
        if (today == done)
            return 0;
        var added = 0;
        foreach (var wishes in await store.ReadCardWishes(cancel))
            foreach (var row in Rows(wishes, today, now))
                if (await outbox.Plan(row, cancel))
                    added++;
        done = today;
        return added;
    }

    private IEnumerable<OutboxMessage> Rows(CardWishes wishes, DateOnly today, DateTime now)
    {
        if (wishes.How?.Split(' ').Any(way => way is "cards" or "letters") == true && !wishes.WereAsked)
            yield return Row(wishes, $"{FormPlan.DaysKind}:{wishes.PersonRef}", FormPlan.DaysKind, At(today), At(today.AddDays(service.Policy.Conversation.QuestionnaireDays)), now, opens: SpecialDaysDialog.Id);
        foreach (var date in SpecialDays.Of(wishes.Days ?? "").Select(day => day.Next(today.AddDays(LeastDays))).Distinct())
            if (date.AddDays(-service.Policy.Outreach.SpecialDayDaysBefore) is var ahead && ahead <= today.AddDays(1))
                yield return Row(wishes, SpecialDayComposer.Purpose(wishes.PersonRef, date), OutreachKind.SpecialDay, At(ahead), At(date.AddDays(1 - LeastDays)), now);
    }

    private DateTime At(DateOnly day)
    {
        var at = service.Time.Utc(day.ToDateTime(Afternoon));
        return hours.EndOfQuiet(at) ?? at;
    }

    private static OutboxMessage Row(CardWishes wishes, string purpose, string kind, DateTime due, DateTime stale, DateTime now, string? opens = null) => new()
    {
        Purpose = purpose,
        Kind = kind,
        Channel = wishes.Reach.Channel,
        To = wishes.Reach.Address,
        PersonRef = wishes.PersonRef,
        Text = "",
        Opens = opens,
        PlannedAt = now,
        DueAt = due > now ? due : now,
        StaleAt = stale,
    };
}
