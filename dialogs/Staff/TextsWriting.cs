using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Messages;

namespace FamilyTimeBot.Dialogs.Staff;

/// <summary>Puts into words how far the texts are that go out about a session: how many, then each that did not get there, and why.</summary>
internal sealed class TextsWriting(Service service, Speaker speaker, DateTime at)
{
    public static bool IsLost(StaffText text) => text.State is OutboxState.Undelivered or OutboxState.Failed or OutboxState.Cancelled or OutboxState.Stale;

    public IEnumerable<string> Lines(IReadOnlyList<StaffText> texts)
    {
        var counted = Counted(texts).ToList();
        if (counted.Count > 0)
            yield return speaker.Say("staff.texts", new Values { ["list"] = string.Join(", ", counted) });
        foreach (var text in texts.Where(IsLost))
            yield return speaker.Say("staff.text-lost", new Values { ["name"] = text.FirstName, ["arrived"] = text.State == OutboxState.Undelivered ? "no" : null, ["why"] = text.Why ?? "" });
    }

    private IEnumerable<string> Counted(IReadOnlyList<StaffText> texts)
    {
        if (Count(texts, OutboxState.Delivered) is > 0 and var delivered)
            yield return speaker.Say("staff.texts-delivered", new Values { ["count"] = delivered });
        if (Count(texts, OutboxState.Sent) is > 0 and var sent)
            yield return speaker.Say("staff.texts-sent", new Values { ["count"] = sent });
        if (Count(texts, OutboxState.Held) is > 0 and var held)
            yield return speaker.Say("staff.texts-held", new Values { ["count"] = held });
        if (texts.Where(IsPlanned).ToList() is { Count: > 0 } planned)
            yield return speaker.Say("staff.texts-planned", new Values { ["count"] = planned.Count, ["when"] = service.Time.When(planned[0].DueAt, at) });
    }

    private static int Count(IReadOnlyList<StaffText> texts, OutboxState state) => texts.Count(text => text.State == state);

    private static bool IsPlanned(StaffText text) => text.State is OutboxState.Planned or OutboxState.Claimed;
}
