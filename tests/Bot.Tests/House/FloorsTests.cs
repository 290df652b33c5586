using System.Reflection;
using System.Xml.Linq;

namespace FamilyTimeBot.Bot.Tests.House;

/// <summary>Three floors: each may use those below it, never above, and none touches what it may not (docs/architecture.md).</summary>
public sealed class FloorsTests
{
    private static readonly Assembly Bot = typeof(Host.FamilyTimeHost).Assembly;
    private static readonly Assembly Dialogs = typeof(Dialogs.Listening.Listener).Assembly;
    private static readonly Assembly Model = typeof(Model.Policies.Policy).Assembly;
    private static readonly Assembly Store = typeof(Store.CaseStore).Assembly;

    [Theory]
    [InlineData("bot/FamilyTimeBot.csproj", "Dialogs", "Model", "Store")]
    [InlineData("dialogs/Dialogs.csproj", "Model")]
    [InlineData("casestore/Model/Model.csproj")]
    [InlineData("casestore/Store/Store.csproj", "Model")]
    public void A_project_refers_to_those_below_it_alone(string project, params string[] below) =>
        Assert.Equal(below, References(project).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_project_of_the_three_floors_is_held_to_it() => Assert.Equal(
        ["bot/FamilyTimeBot.csproj", "casestore/Model/Model.csproj", "casestore/Store/Store.csproj", "dialogs/Dialogs.csproj"],
        new[] { "bot", "casestore", "dialogs" }
            .SelectMany(floor => Directory.EnumerateFiles(Path.Combine(Repository.Root, floor), "*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_built_refers_to_no_floor_above()
    {
        Assert.Empty(Own(Model));
        Assert.Equal([Model.GetName().Name], Own(Store));
        Assert.Equal([Model.GetName().Name], Own(Dialogs));
        Assert.Contains(Dialogs.GetName().Name, Own(Bot));
    }

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.Extensions")]
    [InlineData("Microsoft.Data")]
    [InlineData("System.Net.Http")]
    [InlineData("System.IO.FileSystem")]
    [InlineData("YamlDotNet")]
    public void Neither_the_model_nor_a_dialog_can_reach_a_database_a_network_or_a_file(string library) =>
        Assert.DoesNotContain(Model.GetReferencedAssemblies().Concat(Dialogs.GetReferencedAssemblies()), used => used.Name!.StartsWith(library, StringComparison.Ordinal));

    [Fact]
    public void The_store_knows_no_channel() =>
        Assert.DoesNotContain(Store.GetReferencedAssemblies(), used => used.Name!.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal) || used.Name == "System.Net.Http");

    [Fact]
    public void A_folder_is_named_for_what_the_service_does() =>
        Assert.Empty(Repository.SourceOf("bot", "dialogs", "casestore").Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Distinct()
            .Intersect(["Services", "Helpers", "Managers", "Models", "Utils", "Common", "Misc"]));

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    private static IEnumerable<string?> Own(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(used => used.Name).Where(name => name!.StartsWith("FamilyTimeBot", StringComparison.Ordinal));
}
