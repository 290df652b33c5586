using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Model.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyTimeBot.Store.Mappings;

internal static class ChannelsMapping
{
    public static void MapChannels(this ModelBuilder model)
    {
        model.Entity<ConversationReference>(MapReference);
        model.Entity<LinkCode>(MapCode);
        model.Entity<FailedLink>(MapFailed);
    }

    private static void MapReference(EntityTypeBuilder<ConversationReference> reference)
    {
        reference.Property(r => r.Channel).HasMaxLength(Lengths.Word);
        reference.Property(r => r.Address).HasMaxLength(Lengths.Address);
        reference.Property(r => r.ServiceUrl).HasMaxLength(Lengths.ServiceUrl);
        reference.Property(r => r.ConversationId).HasMaxLength(Lengths.ServiceUrl);
        reference.Property(r => r.UserId).HasMaxLength(Lengths.Address);
        reference.Property(r => r.BotId).HasMaxLength(Lengths.Address);
        reference.HasIndex(r => new { r.Channel, r.Address }).IsUnique();
    }

    private static void MapCode(EntityTypeBuilder<LinkCode> code)
    {
        code.Property(c => c.PersonRef).HasMaxLength(Lengths.Reference);
        code.Property(c => c.Digest).HasMaxLength(Lengths.Reference);
        code.Property(c => c.UsedBy).HasMaxLength(Lengths.Address);
        code.HasIndex(c => c.Digest).IsUnique();
        code.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonRef);
    }

    private static void MapFailed(EntityTypeBuilder<FailedLink> failed)
    {
        failed.Property(f => f.Channel).HasMaxLength(Lengths.Word);
        failed.Property(f => f.Address).HasMaxLength(Lengths.Address);
        failed.HasIndex(f => new { f.At, f.Channel, f.Address });
    }
}
