using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FamilyTimeBot.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;

namespace FamilyTimeBot.Protection;

/// <summary>
/// The keys that message text and free-text answers are encrypted with at rest (ASP.NET Data Protection).
/// In Development they lie beside the SQLite file; elsewhere they are wrapped by a certificate, or nothing starts.
/// </summary>
public static class KeyRing
{
    private const string ApplicationName = "FamilyTimeBot";

    /// <exception cref="SettingsException">Outside Development the certificate is missing or cannot be read.</exception>
    public static IServiceCollection AddProtection(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var keys = services.AddDataProtection().SetApplicationName(ApplicationName).PersistKeysToFileSystem(new DirectoryInfo(Folder(configuration)));
        if (Certificate(configuration) is { } certificate)
            keys.ProtectKeysWithCertificate(certificate);
        else if (!environment.IsDevelopment())
            throw new SettingsException("DataProtection:CertificatePath", 0, "is not set; outside Development the keys that encrypt families' words are wrapped by a certificate");
        return services;
    }

    private static string Folder(IConfiguration configuration)
    {
        if (configuration["DataProtection:KeyDirectory"] is { Length: > 0 } set)
            return Path.GetFullPath(set);
        var isSqlite = (configuration["CaseStore:Provider"] ?? "Sqlite").Equals("Sqlite", StringComparison.OrdinalIgnoreCase);
        var file = isSqlite ? new SqliteConnectionStringBuilder(configuration.GetConnectionString("CaseStore")).DataSource : "";
        return Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file.Length > 0 ? file : "familytime"))!, "keys");
    }

    private static X509Certificate2? Certificate(IConfiguration configuration)
    {
        if (configuration["DataProtection:CertificatePath"] is not { Length: > 0 } path)
            return null;
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, configuration["DataProtection:CertificatePassword"]);
        }
        catch (Exception problem) when (problem is CryptographicException or IOException)
        {
            throw new SettingsException("DataProtection:CertificatePath", 0, $"\"{path}\" cannot be read as a certificate with its private key: {problem.Message}");
        }
    }
}
