using System.Globalization;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>
/// Which questionnaires go out, and when: to a parent after the first session held and after the first one of every so many months from there
/// (Dorset 11.2), to a carer after a session where the policy asks for it; never two within a week to one person. Each hangs on a session that
/// was held, so that an arrangement which ends ends them.
/// </summary>
public sealed class FormPlan(Policy policy, BritishTime time)
{
    public const string Kind = "form";
    public const string ChaserKind = "form.chase";
    private const string OfParents = "form:parent";
    private const string OfCarers = "form:carer-after";
    private readonly OutreachRules rules = policy.Outreach;
    private readonly SendingHours hours = new(policy.Outreach, time);

    /// <param name="held">Oldest first.</param>
    public IReadOnlyList<PlannedForm> For(IEnumerable<HeldSession> held)
    {
        var planned = new List<PlannedForm>();
        var last = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        foreach (var session in held)
            foreach (var party in session.Session.Parties.Where(party => party.Reach is not null && !party.Restricted && party.Tell.HasFlag(Tell.Session)))
                if (NameOf(session, party) is { } name)
                    Plan(session, party, name, last, planned);
        return planned;
    }

    /// <summary>What it is the form of, once: a parent's of the months since the first, a carer's of the session. Null when none is called for.</summary>
    private (string Dialog, string Purpose)? NameOf(HeldSession held, Party party)
    {
        if (party is { Attends: true, Role: PersonRole.Parent or PersonRole.Relative } && held.FirstEnded.TryGetValue(party.PersonRef, out var first))
            return Months(first, held.Session.EndsAt) is var nth && nth > 0 && rules.FeedbackEveryMonths == 0
                ? null
                : (OfParents, string.Create(CultureInfo.InvariantCulture, $"{OfParents}:{held.Session.Arrangement ?? held.Session.ChildRef}:{party.PersonRef}:{nth}"));
        return party.Role == PersonRole.Carer && rules.CarerAskedAfter ? (OfCarers, $"{OfCarers}:{held.Session.Ref}:{party.PersonRef}") : null;
    }

    /// <summary>How often the months between two forms have gone by, counted by the calendar.</summary>
    private int Months(DateTime first, DateTime ended)
    {
        var (from, to) = (time.Local(first).Date, time.Local(ended).Date);
        var nth = 0;
        while (rules.FeedbackEveryMonths > 0 && from.AddMonths((nth + 1) * rules.FeedbackEveryMonths) <= to)
            nth++;
        return rules.FeedbackEveryMonths == 0 && to > from ? 1 : nth;
    }

    private void Plan(HeldSession held, Party party, (string Dialog, string Purpose) name, Dictionary<string, DateTime> last, List<PlannedForm> planned)
    {
        var due = held.Session.EndsAt.AddHours(rules.FormHoursAfter);
        if (!last.TryGetValue(party.PersonRef, out var before) && !held.LastForm.TryGetValue(party.PersonRef, out before))
            before = DateTime.MinValue;
        if (before > DateTime.MinValue && before.AddDays(rules.FormDaysApart) > due)
            due = before.AddDays(rules.FormDaysApart);
        due = hours.EndOfQuiet(due) ?? due;
        last[party.PersonRef] = due;
        planned.Add(Form(held, party, name.Dialog, name.Purpose, Kind, due));
        foreach (var day in rules.ChaseOnDays)
            planned.Add(Form(held, party, name.Dialog, string.Create(CultureInfo.InvariantCulture, $"{name.Purpose}:chase-{day}"), ChaserKind, due.AddDays(day)));
    }

    private PlannedForm Form(HeldSession held, Party party, string dialog, string purpose, string kind, DateTime due) => new(
        new PlannedText(purpose, kind, party.PersonRef, held.Session.Ref, due, due.AddDays(policy.Conversation.QuestionnaireDays)) { To = party.Reach },
        dialog);
}
