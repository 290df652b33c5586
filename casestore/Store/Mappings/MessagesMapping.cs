using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Store.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyTimeBot.Store.Mappings;

internal static class MessagesMapping
{
    public static void MapMessages(this ModelBuilder model, ProtectedText text)
    {
        model.Entity<MessageLog>(message => MapMessage(message, text));
        model.Entity<Conversation>(conversation => MapConversation(conversation, text));
        model.Entity<OutboxMessage>(message => MapOutbox(message, text));
    }

    private static void MapMessage(EntityTypeBuilder<MessageLog> message, ProtectedText text)
    {
        message.ToTable("Messages");
        message.Property(m => m.Channel).HasMaxLength(Lengths.Word);
        message.Property(m => m.MessageId).HasMaxLength(Lengths.MessageId);
        message.Property(m => m.From).HasMaxLength(Lengths.Address);
        message.Property(m => m.To).HasMaxLength(Lengths.Address);
        message.Property(m => m.PersonRef).HasMaxLength(Lengths.Reference);
        message.Property(m => m.ReadAs).HasMaxLength(Lengths.Name);
        message.Property(m => m.Text).Protected(text);
        message.Property(m => m.Replies).Protected(text);
        message.Property(m => m.Shown).Protected(text);
        message.HasIndex(m => new { m.Channel, m.MessageId }).IsUnique();
        message.HasIndex(m => m.PersonRef);
        message.HasIndex(m => m.At);
    }

    private static void MapConversation(EntityTypeBuilder<Conversation> conversation, ProtectedText text)
    {
        conversation.HasKey(c => c.Key);
        conversation.Property(c => c.Key).HasMaxLength(Lengths.ConversationKey);
        conversation.Property(c => c.Version).IsConcurrencyToken();
        conversation.Property(c => c.State).Protected(text);
        conversation.HasIndex(c => c.UpdatedAt);
    }

    /// <summary>
    /// Most rows are only planned: what they have not got yet is in no index, so that planning a fortnight writes fewer. A purpose holds its session, so it
    /// is unique by session: the texts of one session lie side by side, and a million sessions are planned as fast, each, as a thousand.
    /// </summary>
    private static void MapOutbox(EntityTypeBuilder<OutboxMessage> message, ProtectedText text)
    {
        message.ToTable("Outbox");
        message.Property(m => m.Purpose).HasMaxLength(Lengths.Purpose);
        message.Property(m => m.Kind).HasMaxLength(Lengths.Reference);
        message.Property(m => m.Channel).HasMaxLength(Lengths.Word);
        message.Property(m => m.To).HasMaxLength(Lengths.Address);
        message.Property(m => m.PersonRef).HasMaxLength(Lengths.Reference);
        message.Property(m => m.SessionRef).HasMaxLength(Lengths.Reference);
        message.Property(m => m.LeaseBy).HasMaxLength(Lengths.Reference);
        message.Property(m => m.ProviderId).HasMaxLength(Lengths.MessageId);
        message.Property(m => m.ProviderStatus).HasMaxLength(Lengths.Word);
        message.Property(m => m.Until).HasMaxLength(Lengths.Reference);
        message.Property(m => m.Text).Protected(text);
        message.Property(m => m.Opens).Protected(text);
        message.Property(m => m.Reference).HasMaxLength(Lengths.Word);
        message.HasIndex(m => new { m.SessionRef, m.Purpose }).IsUnique().HasFilter(null);
        message.HasIndex(m => m.Purpose).IsUnique().HasFilter("\"SessionRef\" IS NULL");
        message.HasIndex(m => new { m.State, m.DueAt });
        message.HasIndex(m => new { m.Kind, m.DueAt }).HasFilter("\"PersonRef\" IS NULL");
        message.HasIndex(m => new { m.To, m.SentAt }).HasFilter("\"SentAt\" IS NOT NULL");
        message.HasIndex(m => m.ProviderId).HasFilter("\"ProviderId\" IS NOT NULL");
        message.HasIndex(m => m.Until).HasFilter("\"Until\" IS NOT NULL");
        message.HasIndex(m => m.PersonRef);
    }
}
