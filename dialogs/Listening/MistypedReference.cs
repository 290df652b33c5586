using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding.Text;
using FamilyTimeBot.Model.Facts;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// What staff wrote for a reference and is none of an alert's: a slip of a letter, or a session's own reference in its place. Nothing is taken for
/// what it may have meant: they are told which it may be, and send it again.
/// </summary>
internal sealed partial class MistypedReference
{
    private const int Slip = 2;
    private const int Shown = 3;

    private readonly List<AskedOfStaff> meant;

    /// <param name="words">In capitals.</param>
    /// <param name="references">Those that could be an alert's.</param>
    /// <param name="asked">Newest first.</param>
    public MistypedReference(string[] words, IReadOnlyList<string> references, IReadOnlyList<AskedOfStaff> asked)
    {
        var sessions = words.Where(word => !references.Contains(word) && IsASession(word, asked)).ToList();
        Written = [.. references, .. sessions];
        meant = [.. asked.Where(alert => references.Any(word => Letters.Apart(word, alert.Reference) <= Slip) || sessions.Exists(word => alert.Sessions.Any(session => IsNear(word, session))))];
        var exact = asked.Where(alert => sessions.Exists(word => alert.Sessions.Any(session => Is(word, session)))).ToList();
        IsExact = references.Count == 0 && exact.Count == 1;
        if (exact.Count > 0)
            meant = exact;
        Offered = [.. (meant.Count > 0 ? meant : asked).Take(Shown)];
    }

    public IReadOnlyList<string> Written { get; }

    /// <summary>The one that it was probably meant for; null where there is none, or several.</summary>
    public AskedOfStaff? Sole => meant is [var only] ? only : null;

    /// <summary>It names the session of one alert rightly.</summary>
    public bool IsExact { get; }

    /// <summary>The nearest; failing them, the newest.</summary>
    public IReadOnlyList<AskedOfStaff> Offered { get; }

    private static bool IsASession(string word, IReadOnlyList<AskedOfStaff> asked) =>
        Hyphened().IsMatch(word) || asked.Any(alert => alert.Sessions.Any(session => IsNear(word, session)));

    private static bool Is(string word, AskedSession session) => word.Equals(session.Ref, StringComparison.OrdinalIgnoreCase);

    /// <summary>A letter is amiss: of a short word that would be any.</summary>
    private static bool IsNear(string word, AskedSession session) =>
        word.Any(char.IsAsciiDigit) && word.Length > Slip && Letters.Apart(word, session.Ref.ToUpperInvariant()) <= 1;

    [GeneratedRegex(@"^[A-Z]+-[A-Z]*\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphened();
}
