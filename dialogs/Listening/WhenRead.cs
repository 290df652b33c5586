using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// While the office is shut, a reply to what is put down for staff says when they next read it: once, in a sentence of its own where no other
/// says so. It stands with what is said first, never after the question that the reply ends with.
/// </summary>
internal sealed class WhenRead(Service service, Heard heard, Speaker speaker)
{
    private readonly OfficeTimes office = new(service.Policy, service.Time);

    public void Tell(Draft draft)
    {
        if (draft.Silent || draft.Address != AddressFate.Unchanged || office.IsOpen(heard.At) || draft is { Said.Count: 0, Apart.Count: 0 } || !draft.Records.Exists(IsForStaff))
            return;
        var isWithDesk = draft.Outbox.Exists(IsToDesk);
        if (!IsTold(draft, isWithDesk))
            draft.SayBeforeTheQuestion(Sentence("office-shut.read", draft, isWithDesk), Sentence("office-shut.kept", draft, isWithDesk));
    }

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
