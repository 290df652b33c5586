using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"Cant come, no money": the reason is one that staff can help with, so they are asked to.</summary>
internal static partial class MoneyForTheWay
{
    public static IReadOnlyList<Act> With(TurnScope turn, IReadOnlyList<Act> acts) =>
        turn.Pressed is null && turn.Person.Role is PersonRole.Parent or PersonRole.Relative && Lacks().IsMatch(turn.Heard.Text.Replace('\u2019', '\''))
            && acts.Any(act => act.Intent == Intent.Cancel) && acts.All(act => act.Intent != Intent.TravelHelp)
            ? [.. acts, new Act(Intent.TravelHelp, 1, Sure: true, [], SessionNamed: false)]
            : acts;

    [GeneratedRegex(@"\b(?:no (?:money|cash|dosh|fare|petrol|petrol money|bus fare|money left)|skint|brassic|(?:can'?t|cannot|couldn'?t|couldnt|cant) (?:afford|pay)|(?:i'?m|im|i am|totally|completely|flat|stony) broke|(?:not got|haven'?t got|havent got|don'?t have|dont have|got no|without|not enough|out of) (?:the |any |enough )?(?:money|cash|fare|petrol|bus fare|train fare)|until (?:i get paid|payday|pay day)|til payday)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lacks();
}
