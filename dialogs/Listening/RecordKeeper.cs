using System.Text.Json;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using Records = FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Turns what runs say into records on file: stamped with who, where, when and the exact words; a new version only when it says something new.</summary>
internal sealed class RecordKeeper(Service service, Heard heard, PersonFacts? person, Draft draft)
{
    private readonly DutyAlerts alerts = new(service, heard);

    /// <summary>A record that no run says: it stands by itself.</summary>
    public void Add(CaseRecord record, SessionFacts? session)
    {
        Stamp(record, session, run: null, name: null);
        Keep(record, session);
    }

    public void Keep(RunState run, RunOutcome outcome, Visit? visit, bool partial = false)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kept in outcome.Records)
            foreach (var session in (IEnumerable<SessionFacts?>?)visit?.Sessions ?? [null])
                said.Add(Keep(run, kept, session, partial));
        if (outcome.Open is not null)
            return;
        foreach (var gone in run.Recorded.Keys.Where(key => !said.Contains(key)).ToList())
            Withdraw(run, gone);
    }

    /// <summary>Takes back all that a run has put on file: unknown from now on.</summary>
    public void WithdrawAll(RunState run)
    {
        foreach (var key in run.Recorded.Keys.ToList())
            Withdraw(run, key);
    }

    private string Keep(RunState run, RunRecord said, SessionFacts? session, bool partial)
    {
        var key = $"{said.Name}@{session?.Ref}";
        var record = said.Make();
        var (gist, digest) = (Gist(record), Digest(record) + (IsOfForm(record) ? WordsOf(run, said.Of) : ""));
        var before = run.Recorded.GetValueOrDefault(key);
        if ((before == digest && (!partial || IsOfForm(record))) || IsLessSure(record, before) || (before is null && IsLessSure(record, session)))
            return key;
        run.Recorded[key] = digest;
        record.Partial |= partial;
        Stamp(record, session, run, said.Name, said.Of);
        Keep(record, session, isNews: before is null || !before.StartsWith(gist, StringComparison.Ordinal));
        return key;
    }

    /// <summary>Somebody who has said that they can't come, or are late, and may have said so again: what stands is not made doubtful.</summary>
    private static bool IsLessSure(CaseRecord record, string? before) => record switch
    {
        Records.Attendance { State: AttendanceState.NotComing, Unconfirmed: true } => IsOf(before, new Records.Attendance { State = AttendanceState.NotComing }),
        Records.Lateness { Unconfirmed: true } => IsOf(before, new Records.Lateness()) || IsOf(before, new Records.Lateness { PastLimit = true }),
        _ => false,
    };

    private static bool IsOf(string? before, CaseRecord record) => before?.StartsWith(Gist(record), StringComparison.Ordinal) == true;

    /// <summary>The same, where another matter put it down.</summary>
    private bool IsLessSure(CaseRecord record, SessionFacts? session) =>
        record is Records.Attendance { State: AttendanceState.NotComing, Unconfirmed: true } && session is not null
        && StandingOf(record, session) is { Holds: true, Value: nameof(AttendanceState.NotComing) };

    private void Keep(CaseRecord record, SessionFacts? session, bool isNews = true)
    {
        draft.Records.Add(record);
        if (record is KitPlanStep step && person is not null)
            SeeToPlan(step, person);
        if (session is not null)
            draft.Sessions[session.Ref] = session.Version;
        if (isNews && !IsSaid(record) && !IsStillComing(record, session))
            draft.Outbox.AddRange(alerts.For(record, AlertedOn(record, session), IsInSpiteOfIllness(record, session)));
    }

    /// <summary>A worry about a session that is over, or called off, matters for the next one of that child: the alert names it.</summary>
    private SessionFacts? AlertedOn(CaseRecord record, SessionFacts? session) => record is Concern ? NextOf(session) : session;

    /// <summary>It, where it is still to come; else the next one of its child.</summary>
    public SessionFacts? NextOf(SessionFacts? session) =>
        session is null || IsToCome(session) ? session : person?.Sessions.Where(known => IsToCome(known) && known.ChildRef == session.ChildRef).MinBy(known => known.StartsAt);

    private bool IsToCome(SessionFacts session) => session.EndsAt > heard.At && session is { State: not SessionState.CalledOff, IsDecidedOff: false };

    /// <summary>"Coming", said again to a ring-in, is no news.</summary>
    private bool IsStillComing(CaseRecord record, SessionFacts? session) =>
        record is Records.Attendance { State: AttendanceState.Coming } && session is { IsDecidedOff: false } && !IsInSpiteOfIllness(record, session)
        && StandingOf(record, session)?.Value == nameof(AttendanceState.Coming);

    /// <summary>A carer who told us a while ago that the child is ill says that they come: whoever has read of the illness must hear it.</summary>
    private bool IsInSpiteOfIllness(CaseRecord record, SessionFacts? session) =>
        record is Records.Attendance { State: AttendanceState.Coming, IsReport: true } && session is not null
        && person!.Standing.Any(standing => standing is { Kind: nameof(Records.Illness), Value: not "Withdrawn" } && standing.SessionRef == session.Ref);

    /// <summary>That somebody is ill is why they do not come: one text to the duty worker says it.</summary>
    private bool IsSaid(CaseRecord record) =>
        record is Records.Illness { WishesVirtual: not true, Withdrawn: false }
        && draft.Records.Any(other => other is Records.Attendance { State: AttendanceState.NotComing } && other.SessionRef == record.SessionRef);

    /// <summary>A social worker is asked to read it; a young person is told that it is read.</summary>
    private void SeeToPlan(KitPlanStep step, PersonFacts who)
    {
        if (step.Move == KitPlanMove.AskedToRead)
            step.ReadReference = service.Ids.Reference();
        var text = step.Move switch
        {
            KitPlanMove.AskedToRead => KitPlan.PlanReading.Request(service, heard, who, step),
            KitPlanMove.Read => KitPlan.PlanReading.Told(service, heard, who, step),
            _ => null,
        };
        if (text is not null)
            draft.Outbox.Add(text);
    }

    private void Withdraw(RunState run, string key)
    {
        var digest = run.Recorded[key];
        run.Recorded.Remove(key);
        var session = person?.Sessions.Concat(person.Past).FirstOrDefault(known => key.EndsWith("@" + known.Ref, StringComparison.Ordinal));
        var name = key[..key.IndexOf('@', StringComparison.Ordinal)];
        if (Withdrawn(digest, name) is not { } record || IsStillMeant(run, record, name))
            return;
        Stamp(record, session, run, name, IsOfForm(record) ? name : null);
        Keep(record, session);
    }

    /// <summary>A wish towards a plan stands, unless it was taken back: also when they go no further.</summary>
    private static bool IsStillMeant(RunState run, CaseRecord record, string topic) =>
        record is Records.KitPlan && run.Answers.Exists(answer => !answer.Retracted && answer.Name.Split('#')[0] == topic);

    private static CaseRecord? Withdrawn(string digest, string name) => digest[..digest.IndexOf(':', StringComparison.Ordinal)] switch
    {
        nameof(Records.Attendance) => new Records.Attendance { State = AttendanceState.Withdrawn, IsReport = digest.Contains("\"IsReport\":true", StringComparison.Ordinal) },
        nameof(Records.Lateness) => new Records.Lateness { Withdrawn = true, Unconfirmed = digest.Contains("\"Unconfirmed\":true", StringComparison.Ordinal) },
        nameof(Records.Illness) => new Records.Illness { Withdrawn = true, Who = Whose(digest) },
        nameof(Records.Feedback) => new Records.Feedback { TakenBack = true, Question = name },
        nameof(Records.Wellbeing) => new Records.Wellbeing { TakenBack = true, Question = name },
        nameof(Records.KitPlan) => new Records.KitPlan { TakenBack = true, Question = name },
        _ => null,
    };

    /// <summary>It is the same person who is not ill after all.</summary>
    private static WhoIsIll Whose(string digest) =>
        JsonSerializer.Deserialize<Records.Illness>(digest[digest.IndexOf('{', StringComparison.Ordinal)..])?.Who ?? WhoIsIll.TheWriter;

    private void Stamp(CaseRecord record, SessionFacts? session, RunState? run, string? name, string? of = null)
    {
        var answers = run?.Answers.Where(answer => !answer.Retracted && (of is null || IsOf(answer, of))).ToList() ?? [];
        record.PersonRef = person?.Ref;
        record.Role = person is null ? null : RoleName(person.Role);
        record.ChildRef = session?.ChildRef ?? ChildOf(record) ?? record.ChildRef;
        (record.SessionRef, record.SessionStart) = (session?.Ref, StartAsSaid(record, session, run));
        (record.Channel, record.Address, record.At) = (heard.Channel, heard.Address, heard.At);
        var newest = record.Partial || (of is not null && (answers.Count > 0 || of.Length == 0)) ? null : heard.Text;
        record.Words = Joined("\n", answers.Where(answer => !IsLeft(answer, of)).DistinctBy(answer => answer.MessageId).Select(answer => answer.Raw), newest);
        record.MessageIds = Joined(" ", answers.Select(answer => answer.MessageId).Distinct(StringComparer.Ordinal), record.Partial && of is null ? null : heard.MessageId);
        (record.RunId, record.Name) = (run?.Id, name);
        record.SupersedesId = session is null || name is null || IsOfForm(record) ? null : Standing(record, session);
    }

    /// <summary>A dialog that ends because staff moved the session has spoken of the old time.</summary>
    private static DateTime? StartAsSaid(CaseRecord record, SessionFacts? session, RunState? run) =>
        session is not null && record.Partial && !IsOfForm(record) ? run?.SessionStart ?? session.StartsAt : session?.StartsAt;

    /// <summary>The store finds what it supersedes, by run and name, or on a KIT plan by name: many of one kind stand about one session.</summary>
    private static bool IsOfForm(CaseRecord record) => record is IFormAnswer { Question: not null } or Form;

    /// <summary>The answer to a question, or words that were kept with it.</summary>
    private static bool IsOf(Answer answer, string question) =>
        question.Length > 0 && (answer.Name == question || answer.Name == question + Questionnaires.FormQuestion.InWords);

    /// <summary>"Skip", to a question of a form: a word to us, and none of theirs.</summary>
    private static bool IsLeft(Answer answer, string? question) => question is not null && answer.Value.Length == 0;

    private static string WordsOf(RunState run, string? question) =>
        string.Join('\n', run.Answers.Where(answer => !answer.Retracted && !IsLeft(answer, question) && IsOf(answer, question ?? "")).Select(answer => answer.Raw));

    /// <summary>Without a session: a young person's own, and the only child of anybody who fills in a form.</summary>
    private string? ChildOf(CaseRecord record) => person switch
    {
        { Role: PersonRole.YoungPerson } => person.Children.FirstOrDefault()?.Ref,
        { Children.Count: 1 } when IsOfForm(record) => person.Children[0].Ref,
        _ => null,
    };

    private static string Joined(string between, IEnumerable<string> parts, string? newest)
    {
        var all = parts.ToList();
        return string.Join(between, newest is null || all.Contains(newest) ? all : all.Append(newest));
    }

    private long? Standing(CaseRecord record, SessionFacts session) => StandingOf(record, session)?.Id;

    private StandingRecord? StandingOf(CaseRecord record, SessionFacts session) =>
        person?.Standing.FirstOrDefault(standing => standing.Kind == record.GetType().Name && standing.SessionRef == session.Ref);

    internal static string RoleName(PersonRole role) => role switch
    {
        PersonRole.Parent => "parent",
        PersonRole.Relative => "relative",
        PersonRole.Carer => "carer",
        PersonRole.YoungPerson => "young person",
        PersonRole.Practitioner => "practitioner",
        PersonRole.SocialWorker => "social worker",
        PersonRole.Manager => "manager",
        PersonRole.BusinessSupport => "business support",
    };

    /// <summary>What staff must hear again when it changes: a reason that is added to "not coming" is not news to the duty worker.</summary>
    private static string Gist(CaseRecord record) => record switch
    {
        Records.Attendance attendance => $"{nameof(Records.Attendance)}:{attendance.State}:{attendance.Unconfirmed}:",
        Records.Lateness lateness => $"{nameof(Records.Lateness)}:{lateness.PastLimit}:{lateness.Unconfirmed}:",
        Records.Illness illness => $"{nameof(Records.Illness)}:{illness.WishesVirtual == true}:",
        _ => $"{record.GetType().Name}:",
    };

    private static string Digest(CaseRecord record) => Gist(record) + JsonSerializer.Serialize(record, record.GetType());
}
