using System.Globalization;
using FamilyTimeBot.Bot.Tests.Conversations;

namespace FamilyTimeBot.Bot.Tests.Crash;

/// <summary>One folder with a database, its keys and the files of several hundred made-up families; each has one session, on Thursday 26 November 2026.</summary>
internal sealed class CrashWorld : IDisposable
{
    public const string PublicBase = "https://bot.familytime.example";
    public const int Families = 400;

    private readonly string folder = Directory.CreateTempSubdirectory("familytime-crash-").FullName;

    public string DatabaseFile => Path.Combine(folder, "familytime.db");

    public IReadOnlyDictionary<string, string> Settings(int minutesOn = 0) => new Dictionary<string, string>
    {
        ["urls"] = "http://127.0.0.1:0",
        ["ConnectionStrings:CaseStore"] = $"Data Source={DatabaseFile}",
        ["Twilio:AuthToken"] = BotHost.AuthToken,
        ["Twilio:AccountSid"] = BotHost.AccountSid,
        ["Twilio:PublicBaseUrl"] = PublicBase,
        ["Duty:Address"] = BotHost.Duty,
        ["Clock:Now"] = $"2026-11-23T10:{15 + minutesOn}:00Z",
        ["DemoWorld"] = "false",
        ["Logging:LogLevel:Default"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
    };

    public static string Number(int family) => string.Create(CultureInfo.InvariantCulture, $"+447700900{family:d3}");

    public static string Person(int family) => string.Create(CultureInfo.InvariantCulture, $"P-{family:d3}");

    public async Task Fill(int families = Families)
    {
        await ServiceProcess.Command(Settings(), "migrate");
        await ServiceProcess.Command(
            Settings(),
            [
                "import",
                Write(families, "people.csv", "person,name,role,mobile,mobile_privacy", "{0},Parent {1},parent,{2},private"),
                Write(families, "children.csv", "child,first_name", "C-{1},Robin"),
                Write(families, "relationships.csv", "person,child,kind,tell", "{0},C-{1},Mum,session;time;venue"),
                Write(families, "sessions.csv", "session,child,start,end,attendees", "S-{1},C-{1},2026-11-26 16:00,17:30,{0}"),
            ]);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private string Write(int families, string file, string header, string line)
    {
        var path = Path.Combine(folder, file);
        var lines = Enumerable.Range(0, families).Select(family => string.Format(CultureInfo.InvariantCulture, line, Person(family), family, Number(family)));
        File.WriteAllLines(path, lines.Prepend(header));
        return path;
    }
}
