using System.Text.RegularExpressions;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Outreach;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// What staff decide beside an alert's reference: a number, or the words of a choice, about every session of the alert or only those that they name.
/// Where it has several and more is said, nothing is decided: "1 for Jayden, not for Lily" must not send both.
/// </summary>
internal sealed partial class DecisionReply
{
    private static readonly string[] Small = ["AND", "&", "ONLY", "JUST", "FOR", "PLEASE", "THANKS", "BOTH", "ALL", "THE", "SESSION", "SESSIONS"];
    private readonly AskedOfStaff alert;
    private readonly string[] said;
    private readonly string[] afterIt;

    /// <param name="words">In capitals.</param>
    public DecisionReply(string[] words, AskedOfStaff alert)
    {
        this.alert = alert;
        var named = alert.Sessions.Where(session => words.Any(word => Is(word, session))).ToList();
        About = named.Count > 0 ? named : alert.Sessions;
        said = [.. words.Where(word => word != alert.Reference && !alert.Sessions.Any(session => Is(word, session)))];
        afterIt = words[(Array.IndexOf(words, alert.Reference) + 1)..];
    }

    /// <summary>Those that they name, or else all that they were asked about.</summary>
    public IReadOnlyList<AskedSession> About { get; }

    /// <summary>Null when it is not said, or not clear of which.</summary>
    public StaffDecision? Decision => InNumber() ?? InWords(string.Join(' ', said).Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal));

    private StaffDecision? InNumber() => (alert.Sessions.Count > 1 ? Alone() : afterIt.FirstOrDefault()) switch
    {
        "1" => StaffDecision.GoesAhead,
        "2" => StaffDecision.DoesNotGoAhead,
        _ => null,
    };

    private string? Alone() => said.Where(word => !Small.Contains(word)).ToList() is [var only] ? only : null;

    private static bool Is(string word, AskedSession session) => word.Equals(session.Ref, StringComparison.OrdinalIgnoreCase);

    /// <summary>Only when nothing else is said: a carer is told of it at once, so that "not sure if it goes ahead" must decide nothing.</summary>
    private static StaffDecision? InWords(string words) =>
        GoesAhead().IsMatch(words) ? StaffDecision.GoesAhead : DoesNotGoAhead().IsMatch(words) ? StaffDecision.DoesNotGoAhead : null;

    [GeneratedRegex(@"^(?:YES )?(?:IT |ITS |IT IS |THEY |THEYRE |THEY ARE |BOTH |ALL |SESSIONS? |THE SESSIONS? |IS |ARE |THIS )*(?:STILL |WILL |CAN )*(?:GOES|GO|GOING) AHEAD(?: PLEASE| THANKS)?$", RegexOptions.CultureInvariant)]
    private static partial Regex GoesAhead();

    [GeneratedRegex(@"^(?:NO )?(?:IT |ITS |IT IS |THEY |THEYRE |THEY ARE |SESSIONS? |THE SESSIONS? |IS |ARE |THIS )*(?:DOES NOT|DOESNT|DO NOT|DONT|WILL NOT|WONT|CANT|CANNOT|ISNT|ARENT|NOT|NEITHER|NEITHER IS) (?:GO|GOING|GOES) AHEAD(?: PLEASE| THANKS)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DoesNotGoAhead();
}
