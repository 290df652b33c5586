using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Export;

/// <summary>
/// One row an answer, as it stands: from forms, and what was told unasked. KIT plans are not among them: they belong to the young person. It is read
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
        while (await Batch(store, last) is { Count: > 0 } batch)
        {
            last = batch[^1].Id;
            var sessions = await Sessions(store, batch);
            var forms = await Forms(store, batch);
            foreach (var record in batch)
                if (new Setting(record, Of(forms, record), Of(sessions, record)) is var setting && setting.IsFor(reader))
                    yield return setting.Row(localDay);
        }
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

    private static Form? Of(Dictionary<(string?, string?), Form> forms, CaseRecord record) =>
        record.RunId is null ? null : forms.GetValueOrDefault((record.RunId, record.SessionRef));

    private static Session? Of(Dictionary<string, Session> sessions, CaseRecord record) =>
        record.SessionRef is null ? null : sessions.GetValueOrDefault(record.SessionRef);

    /// <summary>An answer with what must be known beside it.</summary>
    private sealed record Setting(CaseRecord Record, Form? Form, Session? Session)
    {
        public bool IsFor(Person? reader) =>
            reader is null || AnswerVisibility.MayRead(new AnswerReader(reader.Ref, reader.Role), Record, new AnswerSetting(Session?.PractitionerRef, Form?.CarerMayRead == true, []));

        public ExportRow Row(Func<DateTime, DateOnly> localDay)
        {
            var answer = (IFormAnswer)Record;
            return new()
            {
                { "id", Record.Id },
                { "at", Record.At },
                { "date", localDay(Record.At) },
                { "form", answer.Questionnaire },
                { "version", answer.QuestionnaireVersion },
                { "about", Record is Wellbeing ? "wellbeing" : "feedback" },
                { "child", Record.ChildRef },
                { "session", Record.SessionRef },
                { "sessionStart", Session?.StartsAt },
                { "sessionDate", Session is null ? null : localDay(Session.StartsAt) },
                { "practitioner", Session?.PractitionerRef },
                { "person", Record.PersonRef },
                { "role", Record.Role },
                { "withHelp", answer.WithHelp },
                { "question", answer.Question },
                { "questionAsked", answer.QuestionAsked },
                { "answer", answer.Answer },
                { "rating", answer.Rating },
                { "words", Record.Words },
                { "finished", Form?.Finished },
                { "carerMayRead", Form?.CarerMayRead },
            };
        }
    }
}
