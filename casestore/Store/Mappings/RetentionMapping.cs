using FamilyTimeBot.Model.Retention;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Store.Mappings;

internal static class RetentionMapping
{
    public static void MapRetention(this ModelBuilder model)
    {
        var receipt = model.Entity<ErasureReceipt>();
        receipt.Property(r => r.PersonRef).HasMaxLength(Lengths.Reference);
        receipt.HasIndex(r => r.PersonRef);
    }
}
