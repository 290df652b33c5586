using System.Security.Cryptography;
using FamilyTimeBot.Dialogs.Listening;

namespace FamilyTimeBot.Turn;

/// <summary>Ids of runs, and references that can be said on the telephone.</summary>
public sealed class TurnIds : IIdSource
{
    /// <summary>No 0 and O, 1 and I and L, 5 and S, 8 and B, 2 and Z.</summary>
    private const string Letters = "ACDEFGHJKMNPQRTUVWXY";
    private const string Digits = "34679";

    public string Run() => Guid.CreateVersion7().ToString("n");

    /// <summary>Six signs with digits among them, so that no English word is one.</summary>
    public string Reference() =>
        string.Concat(Pick(Digits), Pick(Letters), Pick(Letters), Pick(Digits), Pick(Letters), Pick(Digits));

    private static char Pick(string from) => from[RandomNumberGenerator.GetInt32(from.Length)];
}
