namespace FamilyTimeBot.Store.Protection;

/// <summary>Keeps what families wrote unreadable in the file of the store, its log and its backups.</summary>
public interface ITextProtector
{
    byte[] Protect(string text);

    /// <exception cref="System.Security.Cryptography.CryptographicException">The key it was written with is not in the ring.</exception>
    string Unprotect(byte[] stored);
}
