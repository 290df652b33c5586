using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Export;

/// <summary>
/// One row an answer, as it stands: from forms, and what was told unasked. KIT plans are not among them: they belong to the young person.
/// </summary>
/// <param name="readerRef">Only what this person may read; null for the manager's whole.</param>
internal sealed class FeedbackExport(string? readerRef) : IExport
{
    public string Name => "feedback";

    public IReadOnlyList<string> Columns { get; } =
    [
        "id", "at", "form", "version", "about", "child", "session", "sessionStart", "person", "role", "withHelp",
        "question", "questionAsked", "answer", "rating", "words", "finished", "carerMayRead",
    ];

    public async IAsyncEnumerable<ExportRow> Read(CaseStore store)
    {
        var records = await store.Records.AsNoTracking().Where(record => record is Feedback || record is Wellbeing || record is Form).OrderBy(record => record.Id).ToListAsync();
        var superseded = records.Select(record => record.SupersedesId).OfType<long>().ToHashSet();
        var forms = records.OfType<Form>().Where(form => form.RunId is not null).GroupBy(form => (form.RunId, form.SessionRef)).ToDictionary(group => group.Key, group => group.Last());
        var sessions = await Sessions(store, records);
        var reader = readerRef is null ? null : await store.People.AsNoTracking().SingleAsync(person => person.Ref == readerRef);
        foreach (var record in records.Where(record => record is IFormAnswer { TakenBack: false } && !superseded.Contains(record.Id)))
            if (IsFor(reader, record, Of(forms, record), Of(sessions, record)))
                yield return Row(record, (IFormAnswer)record, Of(forms, record), Of(sessions, record));
    }

    private static async Task<Dictionary<string, Session>> Sessions(CaseStore store, List<CaseRecord> records)
    {
        var wanted = records.Select(record => record.SessionRef).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return (await store.Sessions.AsNoTracking().ToListAsync()).Where(session => wanted.Contains(session.Ref)).ToDictionary(session => session.Ref, StringComparer.Ordinal);
    }

    private static Form? Of(Dictionary<(string?, string?), Form> forms, CaseRecord record) =>
        record.RunId is null ? null : forms.GetValueOrDefault((record.RunId, record.SessionRef));

    private static Session? Of(Dictionary<string, Session> sessions, CaseRecord record) =>
        record.SessionRef is null ? null : sessions.GetValueOrDefault(record.SessionRef);

    private static bool IsFor(Person? reader, CaseRecord record, Form? form, Session? session) =>
        reader is null || AnswerVisibility.MayRead(new AnswerReader(reader.Ref, reader.Role), record, new AnswerSetting(session?.PractitionerRef, form?.CarerMayRead == true, []));

    private static ExportRow Row(CaseRecord record, IFormAnswer answer, Form? form, Session? session) => new()
    {
        { "id", record.Id },
        { "at", record.At },
        { "form", answer.Questionnaire },
        { "version", answer.QuestionnaireVersion },
        { "about", record is Wellbeing ? "wellbeing" : "feedback" },
        { "child", record.ChildRef },
        { "session", record.SessionRef },
        { "sessionStart", session?.StartsAt },
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
