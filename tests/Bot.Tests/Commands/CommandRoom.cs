using System.CommandLine;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Commands;
using FamilyTimeBot.DemoWorld;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Settings;
using FamilyTimeBot.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Commands;

/// <summary>What a command gave back.</summary>
internal sealed record Ran(int Code, string Output, string Errors)
{
    public IReadOnlyList<string> Lines => Of(Output);

    public IReadOnlyList<string> ErrorLines => Of(Errors);

    private static string[] Of(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A folder with a database file of its own, in which an operator types commands.</summary>
internal sealed class CommandRoom : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("familytime-commands-").FullName;
    private readonly ServiceProvider services;

    private CommandRoom()
    {
        var own = new ServiceCollection();
        own.AddLogging();
        own.AddSingleton<TimeProvider>(Clock);
        own.AddSingleton(PolicyFile.Named(Path.Combine(AppContext.BaseDirectory, "policies"), "northamptonshire"));
        own.AddSingleton(MigratedFile.Protector);
        own.AddCaseStore(new CaseStoreOptions("Sqlite", $"Data Source={DatabaseFile}"));
        own.AddStoreCommands();
        services = own.BuildServiceProvider();
    }

    public TestClock Clock { get; } = new();
    public Policy Policy => services.GetRequiredService<Policy>();
    public string DatabaseFile => Path.Combine(folder, "familytime.db");

    public static async Task<CommandRoom> Open(bool migrated = true)
    {
        var room = new CommandRoom();
        if (migrated)
            await MigratedFile.CopyTo(room.DatabaseFile);
        return room;
    }

    public Task<CaseStore> OpenStore() => services.GetRequiredService<IDbContextFactory<CaseStore>>().CreateDbContextAsync();

    public async Task Add(params object[] rows)
    {
        await using var store = await OpenStore();
        store.AddRange(rows);
        await store.SaveChangesAsync();
    }

    public Task FillDemoWorld() => services.GetRequiredService<MadeUpWorld>().FillIfEmpty(CancellationToken.None);

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Task<Ran> Import(params (string Name, string Text)[] files) =>
        Run(["import", .. files.Select(file => Write(file.Name, file.Text))]);

    /// <summary>Into the store of a service that runs; the files are gone afterwards.</summary>
    public static async Task Import(IServiceProvider services, params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("familytime-files-");
        foreach (var file in files)
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, file.Name), file.Text);
        var ran = await Run(services, ["import", .. files.Select(file => Path.Combine(folder.FullName, file.Name))]);
        folder.Delete(recursive: true);
        Assert.Equal((0, ""), (ran.Code, ran.Errors));
    }

    public Task<Ran> Run(params string[] args) => Run(services, args);

    public static async Task<Ran> Run(IServiceProvider services, params string[] args)
    {
        var root = new RootCommand();
        foreach (var command in StoreCommands.All(() => services))
            root.Add(command);
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = await root.Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        return new Ran(code, output.ToString(), errors.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
