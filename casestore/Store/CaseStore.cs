using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Retention;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store.Mappings;
using FamilyTimeBot.Store.Protection;
using FamilyTimeBot.Store.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FamilyTimeBot.Store;

/// <summary>The case store. One model for both databases; what differs between them is in the two contexts below it.</summary>
public abstract class CaseStore : DbContext
{
    protected CaseStore(DbContextOptions options)
        : base(options)
    {
        Protector = options.GetExtension<ProtectorExtension>().Protector;
        ChangeTracker.AutoDetectChangesEnabled = false;
    }

    public DbSet<Person> People => Set<Person>();

    public DbSet<Address> Addresses => Set<Address>();

    public DbSet<AddressPerson> AddressPeople => Set<AddressPerson>();

    public DbSet<Child> Children => Set<Child>();

    public DbSet<Relationship> Relationships => Set<Relationship>();

    public DbSet<Venue> Venues => Set<Venue>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SessionAttendee> SessionAttendees => Set<SessionAttendee>();

    public DbSet<CaseRecord> Records => Set<CaseRecord>();

    public DbSet<MessageLog> Messages => Set<MessageLog>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<ErasureReceipt> ErasureReceipts => Set<ErasureReceipt>();

    public DbSet<ConversationReference> ConversationReferences => Set<ConversationReference>();

    public DbSet<LinkCode> LinkCodes => Set<LinkCode>();

    public DbSet<FailedLink> FailedLinks => Set<FailedLink>();

    public DbSet<DirectLineConversation> DirectLineConversations => Set<DirectLineConversation>();

    public DbSet<DirectLineActivity> DirectLineActivities => Set<DirectLineActivity>();

    public DbSet<WebChatLink> WebChatLinks => Set<WebChatLink>();

    internal ITextProtector Protector { get; }

    /// <summary>True when the session still has the version; it keeps it until the transaction ends.</summary>
    internal abstract Task<bool> HoldSession(TurnQueries queries, string sessionRef, int version, CancellationToken cancel);

    /// <summary>Retries what is transient, but no longer than is left of the patience that began then.</summary>
    internal abstract IExecutionStrategy Retry(long since);

    /// <summary>One statement of this context waits no longer than that for a lock or an answer.</summary>
    internal abstract Task LimitWait(TimeSpan wait);

    /// <summary>Gives back what planning much has taken, where a provider takes some.</summary>
    internal virtual void RestAfterPlanning()
    {
    }

    /// <summary>Puts down rows whose words are not found yet, within the caller's transaction.</summary>
    internal virtual async Task InsertPlanned(IReadOnlyList<OutboxMessage> rows, CancellationToken cancel)
    {
        Outbox.AddRange(rows);
        await SaveChangesAsync(cancel);
        ChangeTracker.Clear();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => conventions.UseHouseTypes();

    protected override void OnModelCreating(ModelBuilder model)
    {
        var text = new ProtectedText(Protector);
        model.MapPeople();
        model.MapSessions();
        model.MapRecords(text);
        model.MapMessages(text);
        model.MapRetention();
        model.MapChannels();
        model.MapDirectLine(text);
        model.ForbidCascades();
    }
}
