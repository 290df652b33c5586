using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Attendance;

/// <summary>Sorts the words of a reason for staff's lists. The words themselves stand beside it and are what counts.</summary>
public static class AbsenceReasons
{
    private static readonly string[] Ill =
        ["ill", "sick", "poorly", "unwell", "flu", "covid", "fever", "temperature", "bug", "vomiting", "throwing up", "migraine", "chickenpox", "chicken pox"];
    private static readonly string[] Oneself = ["im ill", "im sick", "im poorly", "im unwell", "im really ill", "im so ill", "i am ill", "ive got", "i have", "ive been", "i feel", "im feeling"];
    private static readonly string[] AChild =
        ["little one", "little ones", "little man", "baby", "babys", "babies", "toddler", "kid", "kids", "child", "childs", "children", "son", "sons", "daughter", "daughters", "boy", "boys", "girl", "girls", "lad", "lads", "he", "hes", "she", "shes"];
    private static readonly string[] AnotherOfTheFamily =
        ["mum", "mums", "mam", "dad", "dads", "nan", "nans", "gran", "grandma", "grandad", "partner", "partners", "husband", "wife", "boyfriend", "girlfriend", "fella", "brother", "brothers", "sister", "sisters", "cousin", "cousins", "aunt", "aunty", "auntie", "uncle", "mother", "father", "mate", "friend"];

    private static readonly (AbsenceReason Reason, string[] Words)[] Sorts =
    [
        (AbsenceReason.IllSelf, Ill),
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
            if (Has(padded, found))
                return reason == AbsenceReason.IllSelf ? WhoIsIll(padded) : reason;
        return null;
    }

    /// <summary>"My daughter is ill" is no illness of the writer.</summary>
    private static AbsenceReason WhoIsIll(string padded) =>
        Has(padded, Oneself) ? AbsenceReason.IllSelf
        : Has(padded, AnotherOfTheFamily) ? AbsenceReason.Other
        : Has(padded, AChild) ? AbsenceReason.IllChild : AbsenceReason.IllSelf;

    private static bool Has(string padded, string[] words) => Array.Exists(words, word => padded.Contains($" {word} ", StringComparison.Ordinal));

    private static string[] Tokens(string words) =>
        new string([.. words.ToLowerInvariant().Where(letter => letter is not ('\'' or '’')).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
