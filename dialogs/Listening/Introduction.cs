using System.Text.RegularExpressions;
using FamilyTimeBot.Model.Facts;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Who of them says that it is they who write: "this is Shazia", "Dave here", "its Lisa".</summary>
internal static partial class Introduction
{
    /// <summary>Exactly one of them; "its Imran he hit me" tells of Imran, and is not from him.</summary>
    public static PersonFacts? Of(string text, IReadOnlyList<PersonFacts> people)
    {
        var plain = Plain(text);
        var named = people.Where(person => plain.Contains(person.FirstName.ToLowerInvariant(), StringComparison.Ordinal) && Of(person).IsMatch(plain)).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>Nothing is said but who writes.</summary>
    public static bool IsAll(string text, PersonFacts person) => !Letter().IsMatch(Greeting().Replace(Of(person).Replace(Plain(text), " "), " "));

    /// <summary>Nothing is said but a name: "Imran", "hi imran x".</summary>
    public static bool IsName(string text, PersonFacts person) =>
        Regex.IsMatch(Plain(text), $@"^\W*(?:(?:hi|hiya|hello|hey|sorry|oh)\W+)*{Regex.Escape(person.FirstName.ToLowerInvariant())}\W*(?:x+\W*)?$", RegexOptions.CultureInvariant);

    private static string Plain(string text) => text.Replace('\u2019', '\'').ToLowerInvariant();

    private static Regex Of(PersonFacts person)
    {
        var name = Regex.Escape(person.FirstName.ToLowerInvariant());
        return new Regex($@"(?:\b(?:this is|this's|its|it's|it is|i'?m|i am|my name'?s?(?: is)?)(?: me,?| only)? {name}\b{NotTold}|(?:^|[.,!?;:\n]\s*|\b(?:hi|hiya|hello|hey|ok|okay|sorry|no|and|just|only) ){name} (?:here|speaking|texting|writing|typing)\b(?! (?:with|too|again|as well|now and)|\s*\?))", RegexOptions.CultureInvariant);
    }

    private const string NotTold = @"(?!'?s\b)(?! (?:who|that|thats|that's|whos|who's|he|hes|he's|she|shes|she's|again|fault|not|u need|you need|doing|did|has|is|was)\b|\s*\?)";

    [GeneratedRegex(@"\b(?:hi|hiya|hello|hey|ok|okay|sorry|no|yes|thanks|please|x+|now|again|by the way|btw|texting|writing|not [a-z]+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();
}
