using System.Globalization;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Outreach;

namespace FamilyTimeBot.Outreach;

/// <summary>Finds the words of a reminder of a special day when it goes: what the young person says of it by then, and nobody whom they may not see.</summary>
public sealed class SpecialDayComposer(IOutreachStore outreach, ITurnStore turns, OutreachWords words) : IComposer
{
    public bool Composes(OutboxMessage message) => message.Kind == OutreachKind.SpecialDay && message.PersonRef is not null;

    /// <summary>"special-day:P-KAI:20270503".</summary>
    public static string Purpose(string personRef, DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{OutreachKind.SpecialDay}:{personRef}:{date:yyyyMMdd}");

    public async Task<Verdict> Compose(OutboxMessage message, DateTime now, CancellationToken cancel)
    {
        var facts = await turns.ReadFacts(message.Channel, message.To, now, cancel);
        if (facts.People.FirstOrDefault(known => known.Ref == message.PersonRef) is not { } person)
            return Verdict.Cleared("the address is no longer theirs");
        var date = DateOnly.ParseExact(message.Purpose[^8..], "yyyyMMdd", CultureInfo.InvariantCulture);
        var named = SpecialDays.Of(SpecialDaysDialog.SaidBy(person) ?? "").Where(day => day.In(date.Year) == date).ToList();
        if (named.Count == 0)
            return Verdict.Cleared("they took the day back");
        var restricted = await outreach.ReadRestrictedNames(person.Ref, cancel);
        var days = named.FindAll(day => !restricted.Any(name => Names(day.Label, name)));
        if (days.Count == 0)
            return Verdict.Drop("it names somebody who is suspended or restrained");
        message.Text = words.ForSpecialDay(person, facts.Address?.Privacy == AddressPrivacy.Private && facts.People.Count == 1, days, date, now);
        return Verdict.Go;
    }

    /// <summary>"dads birthday" names Dad.</summary>
    private static bool Names(string label, string name) =>
        label.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => word.StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
