using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "Noah is asking why he isnt going", of a session that staff have called off: no child who does not want to go. What he is told is for staff to say.
/// </summary>
internal sealed partial class AsksWhyItIsOff(TurnScope turn)
{
    private const int FewWords = 16;
    private bool isHeard;

    public Reading Read(Reading reading)
    {
        isHeard = turn.Pressed is null && turn.Person.Role == PersonRole.Carer
            && reading is { Language: Languages.English, Concern: ConcernLevel.None or ConcernLevel.Worry, ConcernAbout: "" or "fear of a session" or "missing" } && IsAsked() && Off() is not null;
        return isHeard ? reading with { Concern = ConcernLevel.None, ConcernAbout = "" } : reading;
    }

    public bool TryHear()
    {
        if (!isHeard)
            return false;
        turn.Records.Add(new CallBack { About = "the child asks why it is off" }, Off());
        turn.Draft.SayOnce(turn.Speaker.Say("decided-off.why"));
        return true;
    }

    private bool IsAsked()
    {
        var text = turn.Heard.Text.Replace('\u2019', '\'');
        foreach (var child in ChildNames.In(text, turn.Person))
            text = Regex.Replace(text, $@"\b{Regex.Escape(child)}\b", "he", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= FewWords && Why().IsMatch(text) && !Distress().IsMatch(text);
    }

    /// <summary>The next of whom they name, where that one is off.</summary>
    private SessionFacts? Off()
    {
        var named = ChildNames.In(turn.Heard.Text, turn.Person);
        var sessions = turn.Visits.SelectMany(visit => visit.Sessions).Where(session => named.Count == 0 || named.Contains(session.ChildName)).ToList();
        return sessions.Find(session => session.State == SessionState.CalledOff || session.IsDecidedOff) is { } off && !sessions.Exists(session => session.StartsAt < off.StartsAt) ? off : null;
    }

    [GeneratedRegex(@"\b(?:ask(?:s|ed|ing)?|wants? to know|wondering|wonders?|not understand(?:ing)?|doesn'?t understand|(?:do|what|wot|how|shall|should|can) (?:i|we) (?:tell|say to|explain to) (?:him|her|them|he)(?: about)?)\b.{0,20}?\b(?:why|y|how come)\b.{0,12}?\b(?:isn'?t|aren'?t|not|cant|can'?t|cannot|won'?t|never|off|cancelled|no)\b(?! (?:allowed|safe|nice|be nice|stop|leave|hit)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Why();

    /// <summary>How the child takes it is for the duty worker to hear of.</summary>
    [GeneratedRegex(@"\b(?:cry(?:ing)?|cries|cried|tears|sob\w*|upset|distraught|distress\w*|angry|kicking|screaming|scream\w*|scared|frightened|afraid|hurt\w*|hit\w*|low|self|sad|heartbroken|inconsolable|worried|sleep\w*|wet|sick|want to|wants? to (?!know)\w+|wanting)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Distress();
}
