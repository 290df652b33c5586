using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FamilyTimeBot.Store.Mappings;

/// <summary>What holds for every table. A model test checks each, since SQL Server refuses what SQLite forgives.</summary>
internal static class HouseRules
{
    /// <summary>Compares by code point: "SMab" and "SMAB" are two messages.</summary>
    public const string ExactCollation = "Latin1_General_100_BIN2";

    public static void UseHouseTypes(this ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcTime>();
        AsName<AddressPrivacy>(conventions);
        AsName<PersonRole>(conventions);
        AsName<WordingFormat>(conventions);
        AsName<SessionState>(conventions);
        AsName<SessionType>(conventions);
        AsName<OutboxState>(conventions);
        AsName<AttendanceState>(conventions);
        AsName<AbsenceReason>(conventions);
        AsName<WhoIsIll>(conventions);
        AsName<ConcernGrade>(conventions);
        AsName<CommentKind>(conventions);
        AsName<KitPlanMove>(conventions);
    }

    /// <summary>Nothing that is on file goes because something else went.</summary>
    public static void ForbidCascades(this ModelBuilder model)
    {
        foreach (var key in model.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()))
            key.DeleteBehavior = DeleteBehavior.Restrict;
    }

    /// <summary>Every string that is compared (keys, foreign keys, indexes), once.</summary>
    public static IEnumerable<IMutableProperty> ComparedStrings(this IMutableModel model) =>
        model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties())
            .Where(property => property.ClrType == typeof(string) && (property.IsKey() || property.IsForeignKey() || property.IsIndex()))
            .Distinct();

    private static void AsName<T>(ModelConfigurationBuilder conventions)
        where T : struct, Enum =>
        conventions.Properties<T>().HaveConversion<string>().HaveMaxLength(Lengths.Word);
}

/// <summary>In characters.</summary>
internal static class Lengths
{
    public const int Word = 32;
    public const int Reference = 64;
    public const int Name = 200;
    public const int Purpose = 200;
    public const int MessageId = 200;
    public const int Address = 300;
    public const int ConversationKey = 400;
    public const int ServiceUrl = 1000;
}

/// <summary>Neither database keeps the kind of a DateTime; without it a JSON date loses its Z and a conversion adds an hour in summer.</summary>
internal sealed class UtcTime() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
