using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Export;

/// <summary>
/// One row an answer, as it stands, with all the children that it was given for: brothers and sisters who came together are one answer. From forms, and what was told unasked. KIT plans are not among them: they belong to the young person. It is read
/// a batch at a time, whatever the store holds.
/// </summary>
/// <param name="readerRef">Only what this person may read; null for the manager's whole.</param>
/// <param name="localDay">An instant's day where the service is, for people who read the table.</param>
internal sealed class FeedbackExport(string? readerRef, Func<DateTime, DateOnly> localDay) : IExport
{
    private const int Together = 500;

    public string Name => "feedback";

    public IReadOnlyList<string> Columns { get; } =
    [
        "id", "at", "date", "form", "version", "about", "child", "session", "sessionStart", "sessionDate", "practitioner", "person", "role", "withHelp",
        "question", "questionAsked", "answer", "rating", "words", "finished", "carerMayRead",
    ];

    public async IAsyncEnumerable<ExportRow> Read(CaseStore store)
    {
        var reader = readerRef is null ? null : await store.People.AsNoTracking().SingleAsync(person => person.Ref == readerRef);
        var last = 0L;
        while (WithoutCutVisit(await Batch(store, last)) is { Count: > 0 } batch)
        {
            last = batch[^1].Id;
            var sessions = await Sessions(store, batch);
            var forms = await Forms(store, batch);
            var concerns = await Concerns(store, batch);
            var settings = batch.Select(record => new Setting(record, Of(forms, record), Of(sessions, record), IsOneOf(concerns, record))).Where(setting => setting.IsFor(reader));
            foreach (var answer in settings.GroupBy(setting => AnswerOf(setting.Record)))
                yield return Setting.Row([.. answer], localDay);
        }
    }

    /// <summary>A record for each child was kept of it, all by the same words at the same moment.</summary>
    private static (string?, string, string?, string?, DateTime) AnswerOf(CaseRecord record) =>
        (record.PersonRef, record.RunId ?? record.MessageIds, record.Name, ((IFormAnswer)record).Question, record.At);

    /// <summary>The last answer of a full batch may go on in the next: it is left to that.</summary>
    private static List<CaseRecord> WithoutCutVisit(List<CaseRecord> batch)
    {
        if (batch.Count < Together)
            return batch;
        var whole = batch.FindLastIndex(record => AnswerOf(record) != AnswerOf(batch[^1])) + 1;
        return whole == 0 ? batch : batch[..whole];
    }

    /// <summary>The next answers that stand: nothing newer takes their place, and they were not taken back.</summary>
    private static Task<List<CaseRecord>> Batch(CaseStore store, long after) =>
        store.Records.AsNoTracking()
            .Where(record => record.Id > after && ((record is Feedback && !((Feedback)record).TakenBack) || (record is Wellbeing && !((Wellbeing)record).TakenBack))
                && !store.Records.Any(newer => newer.SupersedesId == record.Id && newer.PersonRef == record.PersonRef))
            .OrderBy(record => record.Id).Take(Together).ToListAsync();

    private static async Task<Dictionary<string, Session>> Sessions(CaseStore store, List<CaseRecord> batch)
    {
        var wanted = batch.Select(record => record.SessionRef).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return await store.Sessions.AsNoTracking().Where(session => EF.Parameter(wanted).Contains(session.Ref)).ToDictionaryAsync(session => session.Ref, StringComparer.Ordinal);
    }

    /// <summary>The newest word on each filling-in that the answers belong to.</summary>
    private static async Task<Dictionary<(string?, string?), Form>> Forms(CaseStore store, List<CaseRecord> batch)
    {
        var people = batch.Where(record => record.RunId is not null).Select(record => record.PersonRef).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var runs = batch.Select(record => record.RunId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var found = await store.Records.OfType<Form>().AsNoTracking().Where(form => EF.Parameter(people).Contains(form.PersonRef!)).OrderBy(form => form.Id).ToListAsync();
        return found.Where(form => form.RunId is not null && runs.Contains(form.RunId)).GroupBy(form => (form.RunId, form.SessionRef)).ToDictionary(group => group.Key, group => group.Last());
    }

    /// <summary>Who said it, and the message in which a concern was heard.</summary>
    private static async Task<HashSet<(string?, string)>> Concerns(CaseStore store, List<CaseRecord> batch)
    {
        var people = batch.Select(record => record.PersonRef).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var found = await store.Records.OfType<Concern>().Where(concern => EF.Parameter(people).Contains(concern.PersonRef!)).Select(concern => new { concern.PersonRef, concern.MessageIds }).ToListAsync();
        return [.. found.SelectMany(concern => Messages(concern.MessageIds).Select(message => (concern.PersonRef, message)))];
    }

    private static bool IsOneOf(HashSet<(string?, string)> concerns, CaseRecord record) => Messages(record.MessageIds).Any(message => concerns.Contains((record.PersonRef, message)));

    private static string[] Messages(string ids) => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Form? Of(Dictionary<(string?, string?), Form> forms, CaseRecord record) =>
        record.RunId is null ? null : forms.GetValueOrDefault((record.RunId, record.SessionRef));

    private static Session? Of(Dictionary<string, Session> sessions, CaseRecord record) =>
        record.SessionRef is null ? null : sessions.GetValueOrDefault(record.SessionRef);

    /// <summary>An answer with what must be known beside it.</summary>
    private sealed record Setting(CaseRecord Record, Form? Form, Session? Session, bool HeardAsConcern)
    {
        public bool IsFor(Person? reader) =>
            reader is null || AnswerVisibility.MayRead(new AnswerReader(reader.Ref, reader.Role), Record, new AnswerSetting(Session?.PractitionerRef, Form?.CarerMayRead == true, []) { HeardAsConcern = HeardAsConcern });

        /// <param name="own">One answer's, a child each; what is asked of the first goes for all.</param>
        public static ExportRow Row(IReadOnlyList<Setting> own, Func<DateTime, DateOnly> localDay)
        {
            var (record, form, session, _) = own[0];
            var answer = (IFormAnswer)record;
            return new()
            {
                { "id", record.Id },
                { "at", record.At },
                { "date", localDay(record.At) },
                { "form", answer.Questionnaire },
                { "version", answer.QuestionnaireVersion },
                { "about", record is Wellbeing ? "wellbeing" : "feedback" },
                { "child", Named(own, setting => setting.Record.ChildRef) },
                { "session", Named(own, setting => setting.Record.SessionRef) },
                { "sessionStart", session?.StartsAt },
                { "sessionDate", session is null ? null : localDay(session.StartsAt) },
                { "practitioner", Named(own, setting => setting.Session?.PractitionerRef) },
                { "person", record.PersonRef },
                { "role", record.Role },
                { "withHelp", answer.WithHelp },
                { "question", answer.Question },
                { "questionAsked", answer.QuestionAsked },
                { "answer", answer.Answer },
                { "rating", answer.Rating },
                { "words", record.Words },
                { "finished", form?.Finished },
                { "carerMayRead", form?.CarerMayRead },
            };
        }

        /// <summary>Each once, as one text, so that the column is of one kind whoever came.</summary>
        private static string? Named(IReadOnlyList<Setting> own, Func<Setting, string?> what) =>
            own.Select(what).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } names ? string.Join(';', names) : null;
    }
}
