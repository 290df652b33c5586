using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FamilyTimeBot.Store.Protection;

/// <summary>Text in the model, ciphertext in the column.</summary>
public sealed class ProtectedText(ITextProtector protector)
    : ValueConverter<string, byte[]>(text => protector.Protect(text), stored => protector.Unprotect(stored));

internal static class ProtectedTextMapping
{
    public static PropertyBuilder<T> Protected<T>(this PropertyBuilder<T> property, ProtectedText converter)
    {
        property.HasConversion(converter);
        return property;
    }
}
