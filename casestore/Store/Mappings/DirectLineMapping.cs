using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Store.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyTimeBot.Store.Mappings;

internal static class DirectLineMapping
{
    public static void MapDirectLine(this ModelBuilder model, ProtectedText text)
    {
        model.Entity<DirectLineConversation>(MapConversation);
        model.Entity<DirectLineActivity>(activity => MapActivity(activity, text));
        model.Entity<WebChatLink>(MapLink);
    }

    private static void MapConversation(EntityTypeBuilder<DirectLineConversation> conversation)
    {
        conversation.HasKey(c => c.Id);
        conversation.Property(c => c.Id).HasMaxLength(Lengths.Reference);
        conversation.Property(c => c.Channel).HasMaxLength(Lengths.Word);
        conversation.Property(c => c.Address).HasMaxLength(Lengths.Address);
        conversation.HasIndex(c => new { c.Channel, c.Address });
    }

    private static void MapActivity(EntityTypeBuilder<DirectLineActivity> activity, ProtectedText text)
    {
        activity.Property(a => a.ConversationId).HasMaxLength(Lengths.Reference);
        activity.Property(a => a.ActivityId).HasMaxLength(Lengths.Reference);
        activity.Property(a => a.Body).Protected(text);
        activity.HasIndex(a => new { a.ConversationId, a.Sequence }).IsUnique();
        activity.HasIndex(a => new { a.ConversationId, a.ActivityId }).IsUnique();
        activity.HasIndex(a => a.At);
        activity.HasOne<DirectLineConversation>().WithMany().HasForeignKey(a => a.ConversationId);
    }

    private static void MapLink(EntityTypeBuilder<WebChatLink> link)
    {
        link.Property(l => l.PersonRef).HasMaxLength(Lengths.Reference);
        link.Property(l => l.Digest).HasMaxLength(Lengths.Reference);
        link.Property(l => l.Holder).HasMaxLength(Lengths.Reference);
        link.Property(l => l.ConversationId).HasMaxLength(Lengths.Reference);
        link.HasIndex(l => l.Digest).IsUnique();
        link.HasIndex(l => l.Holder);
        link.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonRef);
        link.HasOne<DirectLineConversation>().WithMany().HasForeignKey(l => l.ConversationId);
    }
}
