using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Records;
using Records = FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Tests.Support;

/// <summary>A phone in somebody's hand, and what the store would hold of it: states as JSON, records, what stands. No database.</summary>
internal sealed class Phone
{
    private readonly Dictionary<string, StoredConversation> conversations = new(StringComparer.Ordinal);
    private readonly List<StandingRecord> standing = [];
    private readonly Listener listener;
    private int messages;
    private long lastId;

    public Phone(Scripted understanding, params PersonFacts[] people)
    {
        People = people;
        listener = new Listener(new Service(Policy, Files.Time, Files.Wordings, understanding, Family.Duty, new CountedIds()));
    }

    public static Policy Policy => Files.Northamptonshire;

    public DateTime Now { get; set; } = Family.Monday;
    public PersonFacts[] People { get; set; }
    public AddressFacts Address { get; set; } = Family.Address;
    public List<CaseRecord> Records { get; } = [];

    public TalkState State
    {
        get => TalkState.FromJson(conversations.GetValueOrDefault(Key)?.State);
        set => conversations[Key] = new StoredConversation(Key, 1, value.ToJson(), Now);
    }

    public TurnFacts Facts => new()
    {
        Address = Address,
        People = [.. People.Select(person => person with { Standing = [.. standing] })],
        Conversations = new Dictionary<string, StoredConversation>(conversations, StringComparer.Ordinal),
    };

    public IEnumerable<Records.Attendance> Attendance => Records.OfType<Records.Attendance>();

    private string Key => ConversationKey.OfPerson(People[0].Ref);

    public Heard Message(string text) => new("sms", Address.Value, $"SM{messages + 1}", text, Now);

    public Decision Text(string text) => Hear(Message(text), listener.Hear);

    public Decision TextStop(string text) => Hear(Message(text) with { Carrier = CarrierWord.Stop }, listener.Hear);

    /// <summary>As when a dialog has thrown.</summary>
    public Decision TextInSpiteOf(Heard heard) => Hear(heard, listener.HearInSpiteOf);

    private Decision Hear(Heard heard, Func<Heard, TurnFacts, Decision> hear)
    {
        messages++;
        var decision = hear(heard, Facts);
        foreach (var (key, talk) in decision.Talks)
            conversations[key] = new StoredConversation(key, 1, talk.ToJson(), Now);
        foreach (var record in decision.Records)
            Keep(record);
        return decision;
    }

    private void Keep(CaseRecord record)
    {
        record.Id = ++lastId;
        Records.Add(record);
        if (record.SessionRef is not { } session)
            return;
        standing.RemoveAll(stands => stands.Kind == record.GetType().Name && stands.SessionRef == session);
        standing.Add(new StandingRecord(record.Id, record.GetType().Name, session, record.RunId, record.Name, (record as Records.Attendance)?.State.ToString() ?? ""));
    }
}
