using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// While the office is shut, a reply to what is put down for staff says when they next read it: once, in a sentence of its own where no other
/// says so. Where a session begins before they read it, at whatever hour, it says whom to ring. It stands with what is said first, never after the
/// question that the reply ends with.
/// </summary>
/// <param name="near">What is under way, or begins before staff read what is kept; null when nothing does.</param>
internal sealed class WhenRead(Service service, Heard heard, Speaker speaker, Visit? near = null)
{
    private readonly OfficeTimes office = new(service.Policy, service.Time);

    public void Tell(Draft draft)
    {
        if (draft.Silent || draft.Address != AddressFate.Unchanged || draft is { Said.Count: 0, Apart.Count: 0 })
            return;
        if (!office.IsOpen(heard.At) && draft.Records.Exists(IsForStaff))
            TellWhen(draft);
        if (near is not null && draft.Records.Exists(IsKept) && !draft.Outbox.Exists(message => message.To == service.DutyAddress) && !SaysWhomToRing(draft))
            TellWhom(draft, near);
    }

    private void TellWhen(Draft draft)
    {
        var isWithDesk = draft.Outbox.Exists(IsToDesk);
        if (!IsTold(draft, isWithDesk))
            draft.SayBeforeTheQuestion(Sentence("office-shut.read", draft, isWithDesk), Sentence("office-shut.kept", draft, isWithDesk));
    }

    private void TellWhom(Draft draft, Visit visit)
    {
        var sentence = speaker.Say("read-too-late", new Values { ["when"] = visit.StartsAt > heard.At ? " " + service.Time.When(visit.StartsAt, heard.At) : "" });
        draft.SayBeforeTheQuestion(sentence, sentence);
    }

    private bool SaysWhomToRing(Draft draft) =>
        draft.Apart.Concat(draft.Said).Any(text => text.Contains(service.Policy.Telephones.Service, StringComparison.Ordinal) || text.Contains(service.Policy.Telephones.OutOfHours, StringComparison.Ordinal));

    /// <summary>What lies until somebody reads it, and goes to nobody at once.</summary>
    private static bool IsKept(CaseRecord record) => record is CallBack or Comment or ChangeWish or Model.Records.TravelHelp or StaffNote && !record.Partial;

    /// <summary>What is told in a form waits for nobody; a worry in it is a record of its own. Whether they are late is just being asked.</summary>
    private static bool IsForStaff(CaseRecord record) => record is not (IFormAnswer { Question: not null } or Form or KitPlanStep or Model.Records.Lateness { Unconfirmed: true }) && !record.Partial;

    private bool IsToDesk(OutboxMessage message) => service.OutOfHoursAddress is { } desk && desk != service.DutyAddress && message.To == desk;

    private bool IsTold(Draft draft, bool isWithDesk)
    {
        var told = isWithDesk ? speaker.Say("office-shut.read", new Values { ["desk"] = true }) : office.NextRead(heard.At);
        return draft.Apart.Concat(draft.Said).Any(text => text.Contains(told, StringComparison.Ordinal));
    }

    private string Sentence(string key, Draft draft, bool isWithDesk) => speaker.Say(key, new Values
    {
        ["desk"] = isWithDesk,
        ["late"] = !isWithDesk && draft.Records.Exists(BeginsBeforeThen),
    });

    private bool BeginsBeforeThen(CaseRecord record) => record.SessionStart > heard.At && record.SessionStart <= office.NextOpen(heard.At);
}
