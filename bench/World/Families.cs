using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FamilyTimeBot.Bench.Load;
using FamilyTimeBot.Bench.Services;
using Microsoft.Data.Sqlite;

namespace FamilyTimeBot.Bench.World;

/// <summary>A folder with a store of made-up families: a parent, a child and one session each, three days from now.</summary>
internal sealed class Families(string folder, int count)
{
    private const string Certificate = "keys.pfx";

    /// <summary>Families who meet at one place at the same time.</summary>
    private const int Together = 20;

    public static DateTime Day { get; } = DateTime.Today.AddDays(3);

    public Texts Texts { get; } = new(count);

    public string File { get; } = Path.Combine(folder, "familytime.db");

    public IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["DOTNET_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ConnectionStrings:CaseStore"] = $"Data Source={Path.Combine(folder, "familytime.db")}",
        ["DataProtection:CertificatePath"] = Path.Combine(folder, Certificate),
        ["Twilio:AuthToken"] = Texts.AuthToken,
        ["Twilio:AccountSid"] = Texts.AccountSid,
        ["Twilio:PublicBaseUrl"] = Texts.PublicBase,
        ["Duty:Address"] = "+447700900999",
        ["Logging:LogLevel:Default"] = "Error",
    };

    /// <summary>In a range of numbers that nobody has.</summary>
    public static string Number(int family) => string.Create(CultureInfo.InvariantCulture, $"+441111{family:d6}");

    public static async Task<Families> Fill(string folder, int count, string published)
    {
        Directory.CreateDirectory(folder);
        var families = new Families(folder, count);
        MakeCertificate(Path.Combine(folder, Certificate));
        await Served.Command(published, families.Settings, "migrate");
        await Served.Command(
            published,
            families.Settings,
            [
                "import",
                Write(folder, "venues.csv", "venue,name,address", families.Venues()),
                Write(folder, "people.csv", "person,name,role,mobile,mobile_privacy,teams", families.Lines(i => $"P-{i},Parent {i},parent,{Number(i)},private,{Activities.AccountOf(i)}")),
                Write(folder, "children.csv", "child,first_name", families.Lines(i => $"C-{i},Robin")),
                Write(folder, "relationships.csv", "person,child,kind,tell", families.Lines(i => $"P-{i},C-{i},Mum,session;time;venue")),
                Write(folder, "sessions.csv", "session,child,start,end,venue,attendees", families.Lines(i => $"S-{i},C-{i},{Day:yyyy-MM-dd} 16:00,17:30,{Venue(i)},P-{i}")),
            ]);
        families.Know();
        return families;
    }

    /// <summary>They have been told before how the service works, as nearly everybody who texts has.</summary>
    private void Know() => Sql.Execute(File, "UPDATE People SET NoticeGivenAt = '2026-01-05 09:00:00'");

    private static string Venue(int family) => string.Create(CultureInfo.InvariantCulture, $"V-{family / Together}");

    private IEnumerable<string> Venues() => Enumerable.Range(0, count).Select(Venue).Distinct().Select(venue => $"{venue},Willow House,12 Mill Lane");

    private IEnumerable<string> Lines(Func<int, FormattableString> line) => Enumerable.Range(0, count).Select(i => line(i).ToString(CultureInfo.InvariantCulture));

    private static string Write(string folder, string file, string header, IEnumerable<string> lines)
    {
        var path = Path.Combine(folder, file);
        System.IO.File.WriteAllLines(path, lines.Prepend(header));
        return path;
    }

    private static void MakeCertificate(string path)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bench", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        System.IO.File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12));
    }
}
