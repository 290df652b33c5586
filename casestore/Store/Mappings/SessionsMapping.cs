using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyTimeBot.Store.Mappings;

internal static class SessionsMapping
{
    public static void MapSessions(this ModelBuilder model)
    {
        model.Entity<Venue>(MapVenue);
        model.Entity<Session>(MapSession);
        model.Entity<SessionAttendee>(MapAttendee);
    }

    private static void MapVenue(EntityTypeBuilder<Venue> venue)
    {
        venue.HasKey(v => v.Ref);
        venue.Property(v => v.Ref).HasMaxLength(Lengths.Reference);
        venue.Property(v => v.Name).HasMaxLength(Lengths.Name);
        venue.Property(v => v.Address).HasMaxLength(Lengths.ConversationKey);
    }

    private static void MapSession(EntityTypeBuilder<Session> session)
    {
        session.HasKey(s => s.Ref);
        session.Property(s => s.Ref).HasMaxLength(Lengths.Reference);
        session.Property(s => s.ChildRef).HasMaxLength(Lengths.Reference);
        session.Property(s => s.VenueRef).HasMaxLength(Lengths.Reference);
        session.Property(s => s.MovedFromVenueRef).HasMaxLength(Lengths.Reference);
        session.Property(s => s.PractitionerRef).HasMaxLength(Lengths.Reference);
        session.Property(s => s.Arrangement).HasMaxLength(Lengths.Reference);
        session.Property(s => s.Version).IsConcurrencyToken();
        session.HasOne(s => s.Child).WithMany().HasForeignKey(s => s.ChildRef);
        session.HasOne(s => s.Venue).WithMany().HasForeignKey(s => s.VenueRef);
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.PractitionerRef);
        session.HasIndex(s => new { s.ChildRef, s.StartsAt });
        session.HasIndex(s => s.StartsAt);
        session.HasIndex(s => s.Arrangement);
        // The few that were called off, put back or moved: planning looks for them at every pass, however far ahead they are.
        session.HasIndex(s => s.OffOrOnAt).HasFilter("OffOrOnAt IS NOT NULL");
        session.HasIndex(s => s.MovedAt).HasFilter("MovedAt IS NOT NULL");
    }

    private static void MapAttendee(EntityTypeBuilder<SessionAttendee> attendee)
    {
        attendee.HasKey(a => new { a.SessionRef, a.PersonRef });
        attendee.Property(a => a.SessionRef).HasMaxLength(Lengths.Reference);
        attendee.Property(a => a.PersonRef).HasMaxLength(Lengths.Reference);
        attendee.HasOne(a => a.Session).WithMany(s => s.Attendees).HasForeignKey(a => a.SessionRef);
        attendee.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonRef);
    }
}
