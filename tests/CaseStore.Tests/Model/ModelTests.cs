using FamilyTimeBot.Store.Protection;
using FamilyTimeBot.Store.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FamilyTimeBot.Store.Tests.Model;

/// <summary>What SQL Server refuses and SQLite forgives.</summary>
public sealed class ModelTests
{
    public static TheoryData<string> Contexts => new("Sqlite", "SqlServer");

    [Theory, MemberData(nameof(Contexts))]
    public void Migrations_hold_the_whole_model(string provider)
    {
        using var store = Open(provider);
        Assert.NotEmpty(store.Database.GetMigrations());
        Assert.False(store.Database.HasPendingModelChanges());
    }

    [Theory, MemberData(nameof(Contexts))]
    public void Nothing_cascades(string provider)
    {
        var keys = DesignModel(provider).GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()).ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Equal(DeleteBehavior.Restrict, key.DeleteBehavior));
    }

    [Theory, MemberData(nameof(Contexts))]
    public void Every_compared_text_has_a_length_that_an_index_can_hold(string provider)
    {
        var compared = Compared(DesignModel(provider)).ToList();
        Assert.NotEmpty(compared);
        Assert.All(compared, property => Assert.InRange(property.GetMaxLength() ?? int.MaxValue, 1, 450));
    }

    [Theory, MemberData(nameof(Contexts))]
    public void No_index_is_wider_than_SQL_Server_allows(string provider)
    {
        const int MostBytes = 1700;
        var indexes = DesignModel(provider).GetEntityTypes().SelectMany(entity => entity.GetIndexes());
        Assert.All(indexes, index => Assert.InRange(index.Properties.Sum(property => 2 * (property.GetMaxLength() ?? 8)), 1, MostBytes));
    }

    [Fact]
    public void On_SQL_Server_outside_ids_are_compared_exactly()
    {
        var texts = Compared(DesignModel("SqlServer")).Where(property => property.ClrType == typeof(string)).ToList();
        Assert.Contains(texts, property => property.Name == "MessageId");
        Assert.All(texts, property => Assert.Equal("Latin1_General_100_BIN2", property.GetCollation()));
    }

    [Theory, MemberData(nameof(Contexts))]
    public void What_must_be_unique_is(string provider)
    {
        var unique = DesignModel(provider).GetEntityTypes()
            .SelectMany(entity => entity.GetIndexes())
            .Where(index => index.IsUnique)
            .Select(index => $"{index.DeclaringEntityType.ClrType.Name}({string.Join(",", index.Properties.Select(p => p.Name))})")
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "Address(Channel,Value)", "Concern(Reference)", "ConversationReference(Channel,Address)", "DirectLineActivity(ConversationId,ActivityId)",
                "DirectLineActivity(ConversationId,Sequence)", "LinkCode(Digest)", "MessageLog(Channel,MessageId)", "OutboxMessage(Purpose)", "OutboxMessage(SessionRef,Purpose)", "WebChatLink(Digest)",
            ],
            unique);
    }

    [Theory, MemberData(nameof(Contexts))]
    public void What_families_wrote_is_stored_as_ciphertext(string provider)
    {
        var protectedText = DesignModel(provider).GetEntityTypes()
            .SelectMany(entity => entity.GetDeclaredProperties())
            .Where(property => property.GetTypeMapping().Converter is ProtectedText)
            .Select(property => $"{property.DeclaringType.ClrType.Name}.{property.Name}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "CaseRecord.Words", "ChangeWish.WishedFor", "Conversation.State", "DirectLineActivity.Body", "Feedback.Answer", "Feedback.QuestionAsked", "KitPlan.Answer", "KitPlan.QuestionAsked", "MessageLog.Replies", "MessageLog.Shown", "MessageLog.Text", "OutboxMessage.Opens", "OutboxMessage.Text", "Wellbeing.Answer", "Wellbeing.QuestionAsked",
            ],
            protectedText);
    }

    private static IEnumerable<IProperty> Compared(IModel model) =>
        model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties())
            .Where(property => (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string)
                && (property.IsKey() || property.IsForeignKey() || property.IsIndex()))
            .Distinct();

    private static IModel DesignModel(string provider)
    {
        using var store = Open(provider);
        return store.GetService<IDesignTimeModel>().Model;
    }

    private static CaseStore Open(string provider) => provider == "Sqlite"
        ? new SqliteDesignTime().CreateDbContext([])
        : new SqlServerDesignTime().CreateDbContext([]);
}
