using System.Text.RegularExpressions;

namespace FamilyTimeBot.Dialogs.Questionnaires;

/// <summary>
/// What a trained person should ask and no form may: a question that names a harm, somebody by their part in the family, or a part of the body, or
/// that asks why. An answer to such a question is worth less, and may spoil what comes after.
/// </summary>
public static partial class LeadingQuestions
{
    /// <summary>What is wrong with a form's questions, one sentence each; empty when nothing is.</summary>
    public static IEnumerable<string> Find(Questionnaire form) =>
        from item in form.Questions
        from words in new[] { item.Asks }.Concat(item.Kind is QuestionKind.Words or QuestionKind.Rating or QuestionKind.YesNo ? [] : item.Choices.Select(choice => choice.Words))
        from reason in Reasons(words, isChoice: words != item.Asks)
        select $"the question \"{item.Name}\" {reason}: \"{words}\"";

    private static IEnumerable<string> Reasons(string text, bool isChoice)
    {
        if (Harm().Match(text) is { Success: true } harm)
            yield return $"names a harm (\"{harm.Value}\")";
        if (Body().Match(text) is { Success: true } body)
            yield return $"names a part of the body (\"{body.Value}\")";
        if (Why().IsMatch(text))
            yield return "asks why";
        if (!isChoice && Somebody().Match(text) is { Success: true } somebody)
            yield return $"names a person (\"{somebody.Value}\")";
        if (Tag().IsMatch(text))
            yield return "suggests its answer";
    }

    [GeneratedRegex(@"\b(?:hit|hits|hurt|hurts|hurting|harm\w*|smack\w*|slap\w*|shout\w*|scare\w*|scary|frighten\w*|afraid|unsafe|abus\w*|bull(?:y|ied|ying)|(?<!in )touch\w*|threat\w*|drunk|drink\w*|drugs?|violen\w*|neglect\w*|punish\w*|swear\w*|argu(?:e|ed|ing|ment)\w*|fight\w*|fought|cry|cried|crying|upset\w*|angry|secrets?|naughty|rude)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Harm();

    [GeneratedRegex(@"\b(?:body|bod(?:y|ies)|private parts?|bottom|bum|chest|skin|hands?|arms?|legs?|head|face|hair|neck|tummy|bruis\w*|marks?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex(@"\bwhy\b|\bwhat made\b|\bhow come\b|\bfor what reason\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Why();

    [GeneratedRegex(@"\b(?:mum|mummy|mother|dad|daddy|father|nan|nana|gran\w*|grandad|grandpa|uncle|auntie|aunt|step(?:dad|mum|father|mother)|boyfriend|girlfriend|partner)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Somebody();

    [GeneratedRegex(@"\b(?:didn't|did not|wasn't|isn't|don't|aren't|won't) (?:it|you|they|he|she)\b|,\s*right\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
