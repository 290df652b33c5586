using System.Text.RegularExpressions;
using FamilyTimeBot.Model.Facts;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Which of somebody's children words name: "theo", "theos", "theo's".</summary>
internal static class ChildNames
{
    public static IReadOnlyList<string> In(string words, PersonFacts person) =>
        [.. person.Children.Select(child => child.FirstName).Concat(person.Sessions.Select(session => session.ChildName)).Distinct(StringComparer.Ordinal).Where(name => Names(words, name))];

    public static bool Names(string words, string child) =>
        Regex.IsMatch(words, $@"\b{Regex.Escape(child)}(?:['\u2019]?s)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
