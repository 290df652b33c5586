using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FamilyTimeBot.Bot.Tests.Conversations;

/// <summary>What a service outside Development needs to start: the keys are wrapped by a certificate, one made for the test.</summary>
internal static class OutsideDevelopment
{
    public static string[] Settings(DirectoryInfo folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=familytime-test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var file = Path.Combine(folder.FullName, "keys.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, "made-up"));
        return ["--environment=Production", "--CaseStore:MigrateAtStart=true", $"--DataProtection:CertificatePath={file}", "--DataProtection:CertificatePassword=made-up"];
    }
}
