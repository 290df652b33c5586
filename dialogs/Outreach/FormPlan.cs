using System.Globalization;
using FamilyTimeBot.Dialogs.KitPlan;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>
/// Which questionnaires go out, and when: to family, the young person, the worker who was there and the social worker after the first session held and
/// after the first one of every so many months from there (Dorset 11.2), to a carer after a session where the policy asks for it; never two within a week
/// to one person. Each hangs on a session that was held, so that an arrangement which ends ends them.
/// </summary>
public sealed class FormPlan(Policy policy, BritishTime time)
{
    public const string Kind = "form";
    public const string ChaserKind = "form.chase";

    /// <summary>The invitation to talk about a session that was observed. It is no questionnaire, and no second one in a week.</summary>
    public const string TalkKind = "form.talk";

    /// <summary>The link by which a young person answers in the web chat: a text of its own, right after the form's.</summary>
    public const string LinkKind = "form-link";

    /// <summary>The question which days a young person wants to be reminded of.</summary>
    public const string DaysKind = "form.days";

    private const string Chase = ":chase-";
    private static readonly TimeSpan TalkAfter = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan TalkOfUse = TimeSpan.FromDays(3);
    private readonly OutreachRules rules = policy.Outreach;
    private readonly SendingHours hours = new(policy.Outreach, time);

    public IReadOnlyList<PlannedForm> For(HeldSessions held)
    {
        var pass = new Pass(held.OnFile);
        foreach (var visit in held.Sessions.GroupBy(session => (session.Session.StartsAt, session.Session.VenueRef)))
            foreach (var session in visit.OrderBy(Series, StringComparer.Ordinal))
                foreach (var party in session.Session.Parties.Where(party => party is { Reach: not null, Restricted: false } && party.Tell.HasFlag(Tell.Session)))
                    Plan(session, party, pass);
        return pass.Planned;
    }

    /// <summary>What the months are counted within.</summary>
    private static string Series(HeldSession held) => held.Session.Arrangement ?? held.Session.ChildRef;

    /// <summary>Brothers and sisters together are one visit to whoever came, and asked about once; a carer's or a worker's form is about one child.</summary>
    private void Plan(HeldSession held, Party party, Pass pass)
    {
        if (party.Attends && !pass.Asked.Add((party.PersonRef, held.Session.StartsAt)))
            return;
        if (IsObservedFamily(held, party))
            PlanTalk(held, party, pass);
        if (NameOf(held, party) is { } name && !pass.OnFile.Purposes.Contains(name.Purpose) && !pass.OnFile.Stopped.Contains((party.PersonRef, name.Questionnaire)))
            PlanForm(held, party, name, pass);
        if (rules.KitPlanAsked && party.Role == PersonRole.YoungPerson)
            PlanKit(held, party, pass);
    }

    private bool IsObservedFamily(HeldSession held, Party party) =>
        policy.Staff.FeedbackTalkMinutes is not null && held.Session.Type == SessionType.Assessed && party is { Attends: true, Role: PersonRole.Parent or PersonRole.Relative };

    /// <summary>What it is the form of, once: of the months since the first, a carer's of the session. Null when none is called for.</summary>
    private FormName? NameOf(HeldSession held, Party party)
    {
        if (party.Role == PersonRole.Carer)
            return rules.CarerAskedAfter ? new FormName("carer-after", $"{Questionnaire.Prefix}carer-after:{held.Session.Ref}:{party.PersonRef}") : null;
        if (QuestionnaireOf(held, party) is not { } form || !held.FirstEnded.TryGetValue(party.PersonRef, out var first))
            return null;
        return Months(first, held.Session.EndsAt) is var nth && nth > 0 && rules.FeedbackEveryMonths == 0
            ? null
            : new FormName(form, string.Create(CultureInfo.InvariantCulture, $"{Questionnaire.Prefix}{form}:{Series(held)}:{party.PersonRef}:{nth}"));
    }

    private string? QuestionnaireOf(HeldSession held, Party party) => party.Role switch
    {
        PersonRole.Parent or PersonRole.Relative => party.Attends ? "parent" : null,
        PersonRole.YoungPerson => FormFinder.IsTeenager(held.BornOn, DateOnly.FromDateTime(time.Local(held.Session.EndsAt))) ? "teenager" : "young-person",
        PersonRole.Practitioner => "practitioner",
        PersonRole.SocialWorker => "social-worker",
        _ => null,
    };

    /// <summary>How often the months between two forms have gone by, counted by the calendar.</summary>
    private int Months(DateTime first, DateTime ended)
    {
        var (from, to) = (time.Local(first).Date, time.Local(ended).Date);
        var nth = 0;
        while (rules.FeedbackEveryMonths > 0 && from.AddMonths((nth + 1) * rules.FeedbackEveryMonths) <= to)
            nth++;
        return rules.FeedbackEveryMonths == 0 && to > from ? 1 : nth;
    }

    /// <summary>Put off for the sake of another form by more than the days between two, it is left: the next session held calls for it again.</summary>
    private void PlanForm(HeldSession held, Party party, FormName name, Pass pass)
    {
        var after = held.Session.EndsAt.AddHours(rules.FormHoursAfter);
        var due = pass.LastOf(party.PersonRef)?.AddDays(rules.FormDaysApart) is { } free && free > after ? free : after;
        if (due > after.AddDays(rules.FormDaysApart))
            return;
        due = hours.EndOfQuiet(due) ?? due;
        pass.Last[party.PersonRef] = due;
        pass.Planned.Add(Form(held, party, name, name.Purpose, Kind, due));
        foreach (var day in party.Role == PersonRole.YoungPerson ? [] : rules.ChaseOnDays)
            pass.Planned.Add(Form(held, party, name, string.Create(CultureInfo.InvariantCulture, $"{name.Purpose}{Chase}{day}"), ChaserKind, due.AddDays(day)));
    }

    /// <summary>How many days after its form a chaser goes; null for all else.</summary>
    public static int? DaysAfter(OutboxMessage message) =>
        message.Kind == ChaserKind && message.Purpose.LastIndexOf(Chase, StringComparison.Ordinal) is var at and >= 0
        && int.TryParse(message.Purpose[(at + Chase.Length)..], CultureInfo.InvariantCulture, out var days) ? days : null;

    private PlannedForm Form(HeldSession held, Party party, FormName name, string purpose, string kind, DateTime due) => new(
        new PlannedText(purpose, kind, party.PersonRef, held.Session.Ref, due, due.AddDays(policy.Conversation.QuestionnaireDays)) { To = party.Reach },
        Questionnaire.Prefix + name.Questionnaire)
    { InWebChat = party.Role == PersonRole.YoungPerson };

    /// <summary>Asked once, some days after a form. Whether they have a plan, or want none, is known when it goes.</summary>
    private void PlanKit(HeldSession held, Party young, Pass pass)
    {
        var purpose = $"{KitPlanDialog.Id}:{young.PersonRef}";
        var due = held.Session.EndsAt.AddHours(rules.FormHoursAfter).AddDays(rules.FormDaysApart);
        if (!pass.OnFile.Purposes.Contains(purpose))
            pass.Planned.Add(new PlannedForm(
                new PlannedText(purpose, Kind, young.PersonRef, SessionRef: null, hours.EndOfQuiet(due) ?? due, due.AddDays(policy.Conversation.QuestionnaireDays)) { To = young.Reach },
                KitPlanDialog.Id)
            { InWebChat = true });
    }

    private void PlanTalk(HeldSession held, Party party, Pass pass)
    {
        var purpose = string.Create(CultureInfo.InvariantCulture, $"{TalkKind}:{held.Session.Ref}:{party.PersonRef}:{held.Session.StartsAt:yyyyMMdd'T'HHmm}");
        var after = held.Session.EndsAt + TalkAfter;
        if (!pass.OnFile.Purposes.Contains(purpose))
            pass.Planned.Add(new PlannedForm(
                new PlannedText(purpose, TalkKind, party.PersonRef, held.Session.Ref, hours.EndOfQuiet(after) ?? after, after + TalkOfUse) { To = party.Reach },
                FeedbackTalkDialog.Id));
    }

    private sealed record FormName(string Questionnaire, string Purpose);

    /// <summary>One look at the sessions held.</summary>
    private sealed class Pass(FormsOnFile onFile)
    {
        public FormsOnFile OnFile => onFile;
        public List<PlannedForm> Planned { get; } = [];
        public Dictionary<string, DateTime> Last { get; } = new(StringComparer.Ordinal);
        public HashSet<(string Person, DateTime Start)> Asked { get; } = [];

        public DateTime? LastOf(string person) =>
            Last.TryGetValue(person, out var last) || onFile.Last.TryGetValue(person, out last) ? last : null;
    }
}
