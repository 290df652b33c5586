using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Attendance;

/// <summary>Sorts the words of a reason for staff's lists. The words themselves stand beside it and are what counts.</summary>
public static class AbsenceReasons
{
    private static readonly (AbsenceReason Reason, string[] Words)[] Sorts =
    [
        (AbsenceReason.IllChild, ["little one", "little ones", "baby", "kids ill", "kid is ill", "shes ill", "hes ill", "child is ill", "shes poorly", "hes poorly"]),
        (AbsenceReason.IllSelf, ["ill", "sick", "poorly", "unwell", "flu", "covid", "fever", "temperature", "bug", "vomiting", "throwing up", "migraine"]),
        (AbsenceReason.Appointment, ["appointment", "appt", "doctor", "doctors", "dentist", "court", "scan", "probation", "jobcentre", "funeral", "interview"]),
        (AbsenceReason.Work, ["work", "working", "shift", "shifts", "boss", "job"]),
        (AbsenceReason.Travel, ["bus", "train", "car", "fare", "petrol", "lift", "transport", "trains", "buses", "taxi", "strike", "money", "skint", "afford", "petrol", "fares"]),
        (AbsenceReason.Other, ["died", "passed away", "dead", "buried", "burying", "bereavement"]),
    ];

    public static AbsenceReason Sort(string? words) =>
        string.IsNullOrWhiteSpace(words) ? AbsenceReason.NotSaid : Named(words) ?? AbsenceReason.Other;

    /// <summary>The sort that the words name, or null when they name none.</summary>
    public static AbsenceReason? Named(string words)
    {
        var padded = $" {string.Join(' ', Tokens(words))} ";
        foreach (var (reason, found) in Sorts)
            if (found.Any(word => padded.Contains($" {word} ", StringComparison.Ordinal)))
                return reason;
        return null;
    }

    private static string[] Tokens(string words) =>
        new string([.. words.ToLowerInvariant().Where(letter => letter is not ('\'' or '’')).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
