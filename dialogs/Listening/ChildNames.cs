using System.Text;
using FamilyTimeBot.Model.Facts;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Which of somebody's children words name: "theo", "theos", "theo's".</summary>
internal static class ChildNames
{
    public static IReadOnlyList<string> In(string words, PersonFacts person) => [.. Of(person).Where(name => Names(words, name))];

    public static bool Names(string words, string child) => Next(words, child, 0) >= 0;

    /// <summary>"Child" for each of their children's names, so that words are looked at whoever is named.</summary>
    public static string AsChild(string words, PersonFacts person) => Put(words, Of(person), "child");

    public static string Put(string words, IEnumerable<string> names, string by) => names.Aggregate(words, (text, name) => Replace(text, name, by));

    private static IEnumerable<string> Of(PersonFacts person) =>
        person.Children.Select(child => child.FirstName).Concat(person.Sessions.Select(session => session.ChildName)).Distinct(StringComparer.Ordinal);

    private static string Replace(string words, string name, string by)
    {
        var (text, from) = (new StringBuilder(), 0);
        for (var at = Next(words, name, 0); at >= 0; at = Next(words, name, from))
        {
            text.Append(words, from, at - from).Append(by);
            from = at + name.Length;
        }
        return text.Append(words, from, words.Length - from).ToString();
    }

    private static int Next(string words, string name, int from)
    {
        for (var at = Find(words, name, from); at >= 0; at = Find(words, name, at + 1))
            if ((at == 0 || !IsPartOfAWord(words[at - 1])) && EndsThere(words.AsSpan(at + name.Length)))
                return at;
        return -1;
    }

    private static int Find(string words, string name, int from) => name.Length == 0 ? -1 : words.IndexOf(name, from, StringComparison.OrdinalIgnoreCase);

    private static bool EndsThere(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 1 && rest[0] is '\'' or '\u2019' && rest[1] is 's' or 'S')
            rest = rest[2..];
        else if (rest.Length > 0 && rest[0] is 's' or 'S')
            rest = rest[1..];
        return rest.Length == 0 || !IsPartOfAWord(rest[0]);
    }

    private static bool IsPartOfAWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_';
}
