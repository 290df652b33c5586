using System.Globalization;

namespace FamilyTimeBot.Bench.World;

/// <summary>A fortnight's schedule of many sessions, for planning: each has a parent who is reminded twice and a carer who is told once.</summary>
internal static class Schedule
{
    /// <summary>From the one session that each family has: so many copies of it, spread over twelve days, and a carer for each child.</summary>
    public static void Spread(string file, int copies)
    {
        Sql.Execute(file, """
            INSERT INTO People (Ref, Name, FirstName, Role, Language, Format, Muted, OnHold) SELECT 'K' || Ref, Name, FirstName, 'Carer', Language, Format, 0, 0 FROM People WHERE Role = 'Parent';
            INSERT INTO Relationships (PersonRef, ChildRef, Kind, Tell, Suspended, CourtRestrained) SELECT 'K' || PersonRef, ChildRef, 'foster carer', Tell, 0, 0 FROM Relationships;
            INSERT INTO Addresses (Channel, Value, Privacy) SELECT Channel, Value || '9', Privacy FROM Addresses WHERE Channel = 'sms';
            INSERT INTO AddressPeople (AddressId, PersonRef)
                SELECT other.Id, 'K' || link.PersonRef FROM AddressPeople link JOIN Addresses own ON own.Id = link.AddressId AND own.Channel = 'sms' JOIN Addresses other ON other.Channel = 'sms' AND other.Value = own.Value || '9'
            """);
        var minutes = string.Create(CultureInfo.InvariantCulture, $"((n * 17280 / {copies}) - 1440) || ' minutes'");
        Sql.Execute(file, string.Create(CultureInfo.InvariantCulture, $"""
            CREATE TEMP TABLE copies AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {copies - 1}) SELECT n FROM c;
            CREATE TEMP TABLE originals AS SELECT * FROM Sessions;
            INSERT INTO Sessions (Ref, ChildRef, StartsAt, EndsAt, VenueRef, Type, State, RingIn, Version)
                SELECT Ref || '-' || n, ChildRef, datetime(StartsAt, {minutes}), datetime(EndsAt, {minutes}), VenueRef, Type, State, RingIn, Version FROM originals, copies;
            INSERT INTO SessionAttendees (SessionRef, PersonRef) SELECT attendee.SessionRef || '-' || n, attendee.PersonRef FROM SessionAttendees attendee JOIN originals ON originals.Ref = attendee.SessionRef, copies
            """));
    }
}
