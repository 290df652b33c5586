using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"If im 20 mins late will u still let me in": asked, and not said. Told until when it can start; nothing is put down.</summary>
internal sealed partial class AsksOfLateness(TurnScope turn)
{
    public bool TryHear(Reading reading)
    {
        if (turn.Pressed is not null || turn.IsWorrying || !IsAsked() || Meant(reading) is not { } visit)
            return false;
        turn.Draft.SayOnce(turn.Speaker.Say("lateness.asked", SessionWords.Of(visit, turn.Person, turn.Service.Time, turn.Heard.At).With(new Values
        {
            ["until"] = turn.Service.Time.ClockOf(visit.StartsAt.AddMinutes(turn.Service.Policy.Attendance.LatenessLimitMinutes)),
        })));
        return true;
    }

    private bool IsAsked() => turn.Heard.Text.Replace('\u2019', '\'') is var text && (IfLate().IsMatch(text) || WhatIfLate().IsMatch(text));

    private Visit? Meant(Reading reading)
    {
        var named = reading.Acts.SelectMany(act => act.Sessions).ToHashSet(StringComparer.Ordinal);
        var visit = turn.PlannedVisits.FirstOrDefault(known => known.Sessions.Any(session => named.Contains(session.Ref))) ?? turn.PlannedVisits.FirstOrDefault();
        return visit is { Restricted: false } && visit.MayTell(Tell.Time) ? visit : null;
    }

    // "If im late i will text" tells what they will do.
    [GeneratedRegex(@"^(?:(?:hi|hiya|hello|hey|so|and|but|just|wondering|ok|sorry|pls|please)[ ,]+)*(?:what )?if (?:i|we|i'?m|im|we'?re|i'?ll|ill|i am|we are|the bus|my bus|my train|the train|traffic)\b[^.!?\n]{0,40}\b(?:late|delayed|behind)\b[^.!\n]{0,40}?(?:\b(?:will|would|can|could|do|does|is|are|what|what's|whats) (?:u|you|they|it|that|i|we|she|he|happens?|the|there|still)\b(?! (?:text|ring|let you know|call you))|\?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IfLate();

    [GeneratedRegex(@"\b(?:what (?:happens|will happen|do you do|do i do|if)|how late (?:can|could|am|is|do|before|until|till)|(?:will|would|do|can|could) (?:u|you|they|it|i|we|she|he) (?:still )?(?:let|wait|be ok|be okay|be on|be off|be cancell?ed|get cancell?ed|cancel|see|go ahead|have|hold))\b[^.!\n]{0,40}\b(?:if|when|be|is too|i|we)\b[^.!?\n]{0,30}(?:\blate\b|\bdelayed\b|(?<=how late .*)$|(?<=how late .*)\?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhatIfLate();
}
