using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Protection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Conversations;

/// <summary>An empty database of this release's shape, migrated once a test run: a copy of the file takes far less time than the migrations.</summary>
internal static class MigratedFile
{
    /// <summary>One key for all hosts of a test run: the model is cached by its protector, and building one takes longer than most tests.</summary>
    public static readonly ITextProtector Protector = new DataProtectionTextProtector(new EphemeralDataProtectionProvider());

    private static readonly Lazy<Task<byte[]>> Bytes = new(Migrate);

    public static async Task CopyTo(string path) => await File.WriteAllBytesAsync(path, await Bytes.Value);

    private static async Task<byte[]> Migrate()
    {
        var folder = Directory.CreateTempSubdirectory("familytime-");
        try
        {
            var path = Path.Combine(folder.FullName, "template.db");
            await using (var services = new ServiceCollection().AddSingleton(Protector)
                .AddCaseStore(new CaseStoreOptions("Sqlite", $"Data Source={path};Pooling=False")).BuildServiceProvider())
                await services.MigrateAsync();
            return await File.ReadAllBytesAsync(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
