using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>"We wont make friday. Also is dean still seeing the other two", "coming, is there parking?": what the answer leaves out of it is a question for staff, and is not dropped.</summary>
internal sealed partial class AlsoAsked(TurnScope turn, Matters matters)
{
    private const int FewestWords = 3;

    /// <summary>What of it the diary answers is told.</summary>
    public void TakeUp(IReadOnlyList<Act> taken)
    {
        if (turn.Pressed is not null || turn.IsWorrying || turn.MustRing || turn.Person.Role is not (PersonRole.Parent or PersonRole.Relative or PersonRole.Carer))
            return;
        var parts = PartsOf(turn.Heard.Text);
        if (parts.Count < 2)
            return;
        foreach (var act in parts.Where(part => Asks(part) && !OfTheBuilding().IsMatch(part)).SelectMany(part => turn.ReadUnasked(part).Acts).Where(act => IsOfTheDiary(act) && taken.All(other => other.Intent != act.Intent)).DistinctBy(act => act.Intent).ToList())
            new ActTaker(turn, matters).TakeUp(act, [act]);
        if (!parts.Exists(part => IsLeftOut(part, taken)))
            return;
        turn.Records.Add(new CallBack { About = "asked something else in the same text" }, session: null);
        turn.Draft.SayOnce(turn.Speaker.Say("for-staff.told"));
    }

    public static List<string> PartsOf(string text) => [.. Parts().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0)];

    /// <summary>Asked, and by itself nothing that the rest was taken for.</summary>
    private bool IsLeftOut(string part, IReadOnlyList<Act> taken) =>
        Asks(part) && part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords && !IsCourtesy().IsMatch(part)
        && (OfTheBuilding().IsMatch(part) || turn.ReadUnasked(part).Acts.All(act => act.Intent is Intent.Other or Intent.Feedback or Intent.Wellbeing or Intent.Complaint || (!act.Sure && taken.All(other => other.Intent != act.Intent))));

    private static bool IsOfTheDiary(Act act) => act is { Sure: true, Intent: Intent.AskWhen or Intent.AskWhere or Intent.AskWho };

    public static bool Asks(string part) => Question().IsMatch(part);

    [GeneratedRegex(@"(?<=[.!?\n])\s+|[ ,]+(?=(?:and |but )?also\b)|,? and (?=(?:is|are|can|could|do|does|will|what|where|who|how)\b)|, (?=(?:is there|are there|can i|can we|do i|do you|do they)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:(?:and|also|but|oh|ps|btw|please|pls|just wondering|wondering)[ ,]+)*(?:is|are|can|could|do|does|did|will|would|what|whats|what's|where|who|why|how|has|have)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    /// <summary>What no diary knows, and the address is no answer to.</summary>
    [GeneratedRegex(@"\b(?:is|are) there (?:a |an |any |some |free |somewhere to )*(?:parking|park|car ?park|wi-?fi|toilets?|loo|cafe|kitchen|microwave|lift|wheelchair|changing|garden|outside space|toys|high ?chair)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTheBuilding();

    /// <summary>"Is that ok?", "can you let them know": said with what was taken up.</summary>
    [GeneratedRegex(@"\b(?:is|are) (?:that|this|it|u|you|they|everyone)(?: all)? (?:ok|okay|alright|all right|fine|right|good|well|still on|on)\b|\b(?:can|could|will|would) (?:u|you|someone|somebody|they) (?:please |pls |plz |just )*(?:let|tell|ring|call|phone|pass|confirm|put|change|cancel|move|sort|help|text|make sure|explain|not)\b|^(?:how are|are you|whats up|what's up|what do you (?:need|want)|do you understand|who is this|can you (?:not|hear))\b|\b(?:can we|can i|could we|could i) (?:do|have|change|move|swap|rearrange|rebook|make it|come|see)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsCourtesy();
}
