using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace FamilyTimeBot.Channels.Sms.Signing;

/// <summary>
/// The fields of a form as they were sent: every one, blanks kept, in order. The framework's own reader throws at a NUL,
/// and a signature covers whatever arrives, so nothing here is dropped or trimmed.
/// </summary>
public sealed class RawForm
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<KeyValuePair<string, string>> fields = [];

    private RawForm()
    {
    }

    public IReadOnlyList<KeyValuePair<string, string>> Fields => fields;

    /// <summary>The value of a field, "" when it is not there. The first, when it is repeated.</summary>
    public string this[string name]
    {
        get
        {
            foreach (var (key, value) in fields)
                if (string.Equals(key, name, StringComparison.Ordinal))
                    return value;
            return "";
        }
    }

    public int CountOf(string name) => fields.Count(field => string.Equals(field.Key, name, StringComparison.Ordinal));

    /// <summary>False when a percent sign is not followed by two hexadecimal digits, or the bytes are not UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> body, [NotNullWhen(true)] out RawForm? form)
    {
        form = new RawForm();
        var room = new byte[body.Length];
        foreach (var range in body.Split((byte)'&'))
            if (!form.TryAdd(body[range], room))
            {
                form = null;
                return false;
            }
        return true;
    }

    private bool TryAdd(ReadOnlySpan<byte> field, Span<byte> room)
    {
        if (field.IsEmpty)
            return true;
        var equals = field.IndexOf((byte)'=');
        var name = equals < 0 ? field : field[..equals];
        var value = equals < 0 ? [] : field[(equals + 1)..];
        if (!TryDecode(name, room, out var key) || !TryDecode(value, room, out var text))
            return false;
        fields.Add(new(key, text));
        return true;
    }

    private static bool TryDecode(ReadOnlySpan<byte> encoded, Span<byte> room, out string text)
    {
        text = "";
        var length = 0;
        for (var at = 0; at < encoded.Length; at++)
        {
            var octet = encoded[at];
            if (octet == '%' && !TryOctet(encoded, ref at, out octet))
                return false;
            room[length++] = octet == '+' && encoded[at] == '+' ? (byte)' ' : octet;
        }
        return TryText(room[..length], out text);
    }

    private static bool TryOctet(ReadOnlySpan<byte> encoded, ref int at, out byte octet)
    {
        octet = 0;
        if (at + 2 >= encoded.Length || !char.IsAsciiHexDigit((char)encoded[at + 1]) || !char.IsAsciiHexDigit((char)encoded[at + 2]))
            return false;
        octet = (byte)((HexValue(encoded[at + 1]) << 4) | HexValue(encoded[at + 2]));
        at += 2;
        return true;
    }

    private static int HexValue(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static bool TryText(ReadOnlySpan<byte> octets, out string text)
    {
        try
        {
            text = Strict.GetString(octets);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }
}
