using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Store.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FamilyTimeBot.Store.Mappings;

internal static class RecordsMapping
{
    /// <summary>The column that holds the record's kind: its type's name.</summary>
    public const string Kind = "Kind";

    /// <summary>Quotes that both databases read.</summary>
    private const string UrgentAndUnanswered = "\"Grade\" = 'Urgent' AND \"AnsweredAt\" IS NULL";

    public static void MapRecords(this ModelBuilder model, ProtectedText text)
    {
        model.Entity<CaseRecord>(record => MapRecord(record, text));
        foreach (var kind in Kinds())
            model.Entity(kind);
        model.Entity<ChangeWish>().Property(w => w.WishedFor).Protected(text);
        model.Entity<Concern>(MapConcern);
        foreach (var kind in Kinds().Where(kind => kind.IsAssignableTo(typeof(IFormAnswer))))
            MapAnswer(model.Entity(kind), text);
        ShareColumns(model);
    }

    private static IEnumerable<Type> Kinds() =>
        typeof(CaseRecord).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CaseRecord)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal);

    private static void MapRecord(EntityTypeBuilder<CaseRecord> record, ProtectedText text)
    {
        record.ToTable("Records");
        record.HasDiscriminator<string>(Kind);
        record.Property<string>(Kind).HasMaxLength(Lengths.Word);
        record.Property(r => r.PersonRef).HasMaxLength(Lengths.Reference);
        record.Property(r => r.Role).HasMaxLength(Lengths.Word);
        record.Property(r => r.ChildRef).HasMaxLength(Lengths.Reference);
        record.Property(r => r.SessionRef).HasMaxLength(Lengths.Reference);
        record.Property(r => r.Channel).HasMaxLength(Lengths.Word);
        record.Property(r => r.Address).HasMaxLength(Lengths.Address);
        record.Property(r => r.RunId).HasMaxLength(Lengths.Reference);
        record.Property(r => r.Name).HasMaxLength(Lengths.Name);
        record.Property(r => r.Words).Protected(text);
        record.HasIndex(nameof(CaseRecord.PersonRef), nameof(CaseRecord.SessionRef), Kind);
        record.HasIndex(nameof(CaseRecord.SessionRef), Kind);
        record.HasIndex(nameof(CaseRecord.ChildRef), nameof(CaseRecord.At));
        record.HasIndex(Kind, nameof(CaseRecord.At));
    }

    private static void MapAnswer(EntityTypeBuilder answer, ProtectedText text)
    {
        answer.Property(nameof(IFormAnswer.QuestionAsked)).HasConversion((ValueConverter)text);
        answer.Property(nameof(IFormAnswer.Answer)).HasConversion((ValueConverter)text);
    }

    private static void MapConcern(EntityTypeBuilder<Concern> concern)
    {
        concern.Property(c => c.Reference).HasMaxLength(Lengths.Word);
        concern.Property(c => c.AnsweredBy).HasMaxLength(Lengths.Address);
        concern.HasIndex(c => c.Reference).IsUnique();
        concern.HasIndex(c => c.PersonRef, "IX_Records_UrgentOpen").HasFilter(UrgentAndUnanswered);
    }

    /// <summary>Kinds that have a field of the same name share its column: one table stays readable for staff who query it.</summary>
    private static void ShareColumns(ModelBuilder model)
    {
        foreach (var kind in Kinds())
            foreach (var property in model.Entity(kind).Metadata.GetDeclaredProperties())
                property.SetColumnName(property.Name);
    }
}
