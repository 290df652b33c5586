using FamilyTimeBot.Store.Channels;
using FamilyTimeBot.Store.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Store.Tests.Turns;

/// <summary>A model holds its store's key, and a compiled query holds to one model: two stores in one process share neither.</summary>
public sealed class TwoModelsTests
{
    [Fact]
    public async Task Accounts_are_looked_up_in_both()
    {
        await using var one = await StoreHost.Start(Database.Sqlite);
        await using var other = one.WithAnotherKey();
        foreach (var host in new[] { one, other, one })
        {
            var accounts = host.Services.GetRequiredService<IChannelStore>();
            Assert.Null(await accounts.FindReference("msteams", "29:nobody", CancellationToken.None));
            Assert.False(await accounts.IsKnown("msteams", "29:nobody", CancellationToken.None));
        }
    }

    [Fact]
    public void No_compiled_query_outlives_its_store() => Assert.Empty(
        from type in typeof(CaseStore).Assembly.GetTypes()
        from field in type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)
        where field.FieldType.IsGenericType && field.FieldType.GetGenericArguments()[0].IsAssignableTo(typeof(DbContext)) && typeof(Delegate).IsAssignableFrom(field.FieldType) && !field.IsLiteral && !IsCached(field)
        select $"{type.Name}.{field.Name}");

    private static bool IsCached(System.Reflection.FieldInfo lambda) => lambda.Name.StartsWith('<');
}
