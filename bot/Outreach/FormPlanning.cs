using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Channels.WebChat;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Store.Outreach;

namespace FamilyTimeBot.Outreach;

/// <summary>
/// Plans the questionnaires that sessions held lately call for: each once, however often it is asked. Only what a composer can word is planned.
/// </summary>
public sealed class FormPlanning(IOutreachStore store, IOutboxStore outbox, IComposer composer, FormPlan plan, WebChatLinks links, Clocks clocks)
{
    /// <summary>So many days back: staff may say some days later that a session was held.</summary>
    private const int Lately = 4;

    /// <summary>A day's sessions at a time, the oldest first.</summary>
    public async Task<int> PlanAll(CancellationToken cancel)
    {
        var now = clocks.Now;
        var added = 0;
        for (var day = Lately; day > 0; day--)
            added += await Plan(new HeldBetween(now.AddDays(-day), now.AddDays(1 - day), now), cancel);
        return added;
    }

    private async Task<int> Plan(HeldBetween held, CancellationToken cancel)
    {
        var added = 0;
        foreach (var form in plan.For(await store.ReadHeld(held, cancel)))
            foreach (var row in Rows(form, held.Now).Where(composer.Composes))
                if (await outbox.Plan(row, cancel))
                    added++;
        return added;
    }

    /// <summary>A young person's is followed by a link to the web chat, where phones can reach it.</summary>
    private IEnumerable<OutboxMessage> Rows(PlannedForm form, DateTime now)
    {
        yield return Row(form, now);
        if (!form.InWebChat || !links.CanBeTexted || form.Text.To!.Channel != SmsChannel.Name)
            yield break;
        var link = Row(form, now);
        (link.Purpose, link.Kind) = (FormPlan.LinkTo(form.Text.Purpose), FormPlan.LinkKind);
        yield return link;
    }

    /// <summary>What stands before the question is left to the form itself.</summary>
    private static OutboxMessage Row(PlannedForm form, DateTime now) => new()
    {
        Purpose = form.Text.Purpose,
        Kind = form.Text.Kind,
        Channel = form.Text.To!.Channel,
        To = form.Text.To.Address,
        PersonRef = form.Text.PersonRef,
        SessionRef = form.Text.SessionRef,
        Text = "",
        Opens = form.Dialog,
        PlannedAt = now,
        DueAt = form.Text.DueAt > now ? form.Text.DueAt : now,
        StaleAt = form.Text.StaleAt,
    };
}
