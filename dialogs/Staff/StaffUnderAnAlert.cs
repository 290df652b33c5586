using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Staff;

/// <summary>
/// "Ok", "he says hes coming", from a worker whom an alert has just asked what is decided: said to that, and no mark of a form that asked before it.
/// Only its reference answers it, so they are told how; what they found out goes to the duty worker meanwhile.
/// </summary>
internal static partial class StaffUnderAnAlert
{
    private const int FewWords = 12;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(2);

    /// <param name="open">The question that waits for an answer; null when none does.</param>
    public static Decision? TryHear(Service service, Heard heard, TurnFacts facts, PersonFacts person, SentQuestion? open)
    {
        if (heard.Press is not null || heard.Carrier != CarrierWord.None || person.Role is PersonRole.Parent or PersonRole.Relative or PersonRole.Carer or PersonRole.YoungPerson || Silence.Is(heard, facts.Address))
            return null;
        if (facts.AskedOfStaff.FirstOrDefault(alert => alert.SentAt is not null) is not { IsDecided: false } alert || heard.At - alert.SentAt > Fresh || open?.SentAt >= alert.SentAt)
            return null;
        var tells = Tells(heard.Text);
        if (tells && IsInDanger(service, heard))
            return null;
        if (!tells && !HowTo().IsMatch(heard.Text) && !BareWords.Is(heard.Text))
            return null;
        var draft = new Draft { PersonRef = person.Ref, ReadAs = "staff_words" };
        if (tells)
            KeepFor(alert, service, heard, person, draft);
        draft.Said.Add(DutyReply.How(new Speaker(service, WordingFormat.Adult, heard.At, person.FirstName), alert));
        return draft.ToDecision();
    }

    private static void KeepFor(AskedOfStaff alert, Service service, Heard heard, PersonFacts person, Draft draft)
    {
        var session = person.AtWork.FirstOrDefault(known => alert.Sessions.Any(asked => asked.Ref == known.Ref));
        new RecordKeeper(service, heard, person, draft).Add(new StaffNote { About = $"wrote after the alert {alert.Reference}" }, session);
    }

    private static bool IsInDanger(Service service, Heard heard) =>
        service.Understanding.Read(heard.Text, new ReadingContext(service.Time.Local(heard.SentAt), Writer.Parent, Asked.Nothing, [])).Concern == ConcernLevel.Urgent;

    private static bool Tells(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= FewWords && !HowTo().IsMatch(text) && Found().IsMatch(text.Replace('\u2019', '\'')) && !Will().IsMatch(text);

    [GeneratedRegex(@"^\W*(?:(?:ok|okay|yes|no|just|i'?ve|ive|i|have|spoke to|spoken to|rang|rung|called|texted|and|so|right)\W+)*(?:he|she|they|mum|dad|mam|nan|[a-z]+)(?:'?s|'?re|'?ll)?(?:[, ]+\w+){0,3}?[, ]+(?:(?:he|she|they)(?:'?s|'?re|'?ll)? )?(?:coming|come|on (?:his|her|their) way|answer(?:ing|ed|s)?|pick(?:ing|ed|s)? up|voicemail|be there|reply|replied|going ahead|go ahead|goes ahead|ringing out|rung back)\b|\b(?:go(?:es|ing)? ahead|no answer|voice ?mail|call it off)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Found();

    /// <summary>What they mean to do is kept as ever; how it was is told in the form.</summary>
    [GeneratedRegex(@"\b(?:will|i'?ll|il|gonna|going to) (?:ring|call|phone|text|try|chase)\b|\b(?:was|were|had|came|went|played|cried|laughed|smiled|hugged|enjoyed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Will();

    [GeneratedRegex(@"^\W*(?:(?:sorry|ok|so|and|but|hi)\W+)*how (?:do|can|should) (?:i|we) (?:answer|reply|respond|tell|say)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HowTo();
}
