using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace FamilyTimeBot.Store.Protection;

/// <summary>Protects by the key ring of ASP.NET Data Protection.</summary>
public sealed class DataProtectionTextProtector(IDataProtectionProvider provider) : ITextProtector
{
    /// <summary>A part of the key: with another purpose nothing on file can be read any more.</summary>
    private const string Purpose = "FamilyTimeBot.CaseStore.Text.v1";

    private readonly IDataProtector _protector = provider.CreateProtector(Purpose);

    public byte[] Protect(string text) => _protector.Protect(Encoding.UTF8.GetBytes(text));

    public string Unprotect(byte[] stored) => Encoding.UTF8.GetString(_protector.Unprotect(stored));
}
