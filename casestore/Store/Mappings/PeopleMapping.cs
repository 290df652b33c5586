using FamilyTimeBot.Model.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyTimeBot.Store.Mappings;

internal static class PeopleMapping
{
    public static void MapPeople(this ModelBuilder model)
    {
        model.Entity<Person>(MapPerson);
        model.Entity<Address>(MapAddress);
        model.Entity<AddressPerson>(MapAddressPerson);
        model.Entity<Child>(MapChild);
        model.Entity<Relationship>(MapRelationship);
    }

    private static void MapPerson(EntityTypeBuilder<Person> person)
    {
        person.HasKey(p => p.Ref);
        person.Property(p => p.Ref).HasMaxLength(Lengths.Reference);
        person.Property(p => p.Name).HasMaxLength(Lengths.Name);
        person.Property(p => p.FirstName).HasMaxLength(Lengths.Name);
        person.Property(p => p.Language).HasMaxLength(Lengths.Word);
    }

    private static void MapAddress(EntityTypeBuilder<Address> address)
    {
        address.Property(a => a.Channel).HasMaxLength(Lengths.Word);
        address.Property(a => a.Value).HasMaxLength(Lengths.Address);
        address.Ignore(a => a.Closed);
        address.HasIndex(a => new { a.Channel, a.Value }).IsUnique();
    }

    private static void MapAddressPerson(EntityTypeBuilder<AddressPerson> link)
    {
        link.HasKey(l => new { l.AddressId, l.PersonRef });
        link.Property(l => l.PersonRef).HasMaxLength(Lengths.Reference);
        link.HasOne(l => l.Address).WithMany(a => a.People).HasForeignKey(l => l.AddressId);
        link.HasOne(l => l.Person).WithMany(p => p.Addresses).HasForeignKey(l => l.PersonRef);
    }

    private static void MapChild(EntityTypeBuilder<Child> child)
    {
        child.HasKey(c => c.Ref);
        child.Property(c => c.Ref).HasMaxLength(Lengths.Reference);
        child.Property(c => c.FirstName).HasMaxLength(Lengths.Name);
        child.Property(c => c.PersonRef).HasMaxLength(Lengths.Reference);
        child.Property(c => c.SocialWorkerRef).HasMaxLength(Lengths.Reference);
        child.Property(c => c.MayMessageRecordedBy).HasMaxLength(Lengths.Name);
        child.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonRef);
        child.HasOne<Person>().WithMany().HasForeignKey(c => c.SocialWorkerRef);
    }

    private static void MapRelationship(EntityTypeBuilder<Relationship> relationship)
    {
        relationship.HasKey(r => new { r.PersonRef, r.ChildRef });
        relationship.Property(r => r.PersonRef).HasMaxLength(Lengths.Reference);
        relationship.Property(r => r.ChildRef).HasMaxLength(Lengths.Reference);
        relationship.Property(r => r.Kind).HasMaxLength(Lengths.Name);
        relationship.Ignore(r => r.Restricted);
        relationship.HasOne(r => r.Person).WithMany(p => p.Relationships).HasForeignKey(r => r.PersonRef);
        relationship.HasOne(r => r.Child).WithMany().HasForeignKey(r => r.ChildRef);
    }
}
