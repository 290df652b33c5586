using System.Text;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Puts right stretched letters ("sooo") and one slip of the finger in longer words ("thrusday").</summary>
internal sealed class Speller
{
    private const int ShortestCorrected = 5;

    // Only words that decide something are worth guessing at; every other unknown word stands as it was typed.
    private static readonly HashSet<string> Worth =
        ["thursday", "wednesday", "tuesday", "monday", "friday", "saturday", "sunday", "tomorrow", "tonight", "today", "coming", "cancel", "cancelled", "cancelling", "minutes", "hospital", "appointment", "sorry", "morning", "afternoon",
         "evening", "weekend", "session", "contact", "traffic", "temperature", "chickenpox", "address", "frightened", "scared", "drunk", "drinking", "tablets", "suicide", "strangled", "threatened", "bruises", "complaint", "complain",
         "interpreter", "reschedule", "rearrange", "definitely", "probably", "running", "delayed", "getting", "vomiting", "december", "november", "january", "february", "september", "october", "august", "christmas", "fortnight",
         "birthday", "brother", "sister", "daughter", "children", "social", "worker", "please", "thanks", "wrong", "number", "quarter", "travel", "petrol", "because", "really", "working", "happened", "touched", "locked", "missing",
         "overdose", "hurting", "crying", "screaming", "wanting", "unwell", "poorly", "migraine", "stomach", "antibiotics", "looking", "forward", "waiting", "leaving", "outside", "station", "somebody", "someone", "anything", "nothing"];

    private readonly HashSet<string> known;
    private readonly Dictionary<string, string> byDeletion = new(StringComparer.Ordinal);

    public Speller(IReadOnlySet<string> keywords, IEnumerable<string> vocabulary)
    {
        known = [.. vocabulary, .. keywords];
        foreach (var word in Worth.Where(k => k.Length >= ShortestCorrected).Order(StringComparer.Ordinal))
            foreach (var shorter in Deletions(word))
                byDeletion.TryAdd(shorter, word);
    }

    public bool Knows(string word) => known.Contains(word) || IsKnownForm(word);

    public string Unstretch(string word, Dictionary<string, string[]> variants, IReadOnlySet<string> names)
    {
        if (!HasRun(word))
            return word;
        var two = Squeeze(word, 2);
        if (known.Contains(two) || variants.ContainsKey(two) || names.Contains(two))
            return two;
        var one = Squeeze(word, 1);
        return known.Contains(one) || variants.ContainsKey(one) || names.Contains(one) ? one : KeepOnePair(word, one);
    }

    public string Correct(string word)
    {
        if (word.Length < ShortestCorrected || known.Contains(word) || IsKnownForm(word))
            return word;
        if (byDeletion.TryGetValue(word, out var missing) && Near(word, missing))
            return missing;
        foreach (var shorter in Deletions(word))
            if (Worth.Contains(shorter) || byDeletion.ContainsKey(shorter))
            {
                var target = Worth.Contains(shorter) ? shorter : byDeletion[shorter];
                if (Near(word, target))
                    return target;
            }

        return word;
    }

    // Two words that differ in a vowel's place are slips; a changed first letter is another word.
    private static bool Near(string typed, string target) => typed[0] == target[0] && Math.Abs(typed.Length - target.Length) <= 1 && OneEdit(typed, target);

    private static bool OneEdit(string a, string b)
    {
        if (a.Length == b.Length)
        {
            var different = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList();
            return different.Count == 1
                ? a.Length > 5
                : different.Count == 2 && different[1] == different[0] + 1 && a[different[0]] == b[different[1]] && a[different[1]] == b[different[0]];
        }

        var (longer, shorter) = a.Length > b.Length ? (a, b) : (b, a);
        return Deletions(longer).Contains(shorter);
    }

    private bool IsKnownForm(string word) =>
        (word[^1] == 's' && known.Contains(word[..^1]))
        || (word.EndsWith("ed", StringComparison.Ordinal) && (known.Contains(word[..^2]) || known.Contains(word[..^1])))
        || (word.EndsWith("er", StringComparison.Ordinal) && (known.Contains(word[..^2]) || known.Contains(word[..^1])))
        || (word.EndsWith("ing", StringComparison.Ordinal) && (known.Contains(word[..^3]) || known.Contains(word[..^3] + "e")));

    private static IEnumerable<string> Deletions(string word)
    {
        for (var i = 1; i < word.Length && i < 24; i++)
            yield return word.Remove(i, 1);
    }

    private static bool HasRun(string word)
    {
        for (var i = 2; i < word.Length; i++)
            if (word[i] == word[i - 1] && word[i] == word[i - 2] && char.IsLetter(word[i]))
                return true;
        return false;
    }

    // Shortens runs of three and more; a run of two is how the word is spelt.
    private static string Squeeze(string word, int keep)
    {
        var squeezed = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var end = i;
            while (end < word.Length && word[end] == word[i])
                end++;
            squeezed.Append(word[i], end - i >= 3 && char.IsLetter(word[i]) ? keep : end - i);
            i = end;
        }

        return squeezed.ToString();
    }

    // "tomorrrrooow": each run may be one letter or two.
    private string KeepOnePair(string word, string single)
    {
        for (var i = 0; i < single.Length && single.Length < 20; i++)
            if (word.Contains(new string(single[i], 3), StringComparison.Ordinal) && known.Contains(single.Insert(i, single[i].ToString())))
                return single.Insert(i, single[i].ToString());
        return single;
    }
}
