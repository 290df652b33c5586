using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>Whom else the words tell of: "nan cant make it thurs" by what she is to the child, "blessing wont be there" by a first name that the facts hold.</summary>
internal sealed partial class ToldOfAnother
{
    private const string Unless = @"(?<!\b(?:if|when|in case|incase|last time|because|cos) )(?<!\b(?:me|i|us|myself) (?:and|&|n|plus|with|nor|or) (?:my |our |his |her |their |the )?)";
    private const string Kin = "nan|nana|nanna|nanny|gran|granny|grandma|grandmother|grandad|granddad|grandpa|grandfather|mum|mam|mom|mummy|mammy|mother|dad|daddy|father|aunt|auntie|aunty|uncle|cousin|sister|brother|partner|husband|wife|boyfriend|girlfriend|fella|stepdad|step dad|stepmum|step mum|mate|friend";
    private const string Can = @"(?:can'?t|cannot|can not|won'?t|isn'?t|aint|ain't|not|unable to)(?: (?:be|able|to|gonna|going|now|actually)){0,3} (?:make(?: it)?|come|coming|go|going|get there|be there|there|do|attend|join)\b";
    private const string Themselves = @"(?<!\b(?:as|because|cos|since|when|if|that|said|told|says)) (?:i'?m|i am|i'?ll|i will|i can|i can'?t|i cannot) ";
    private const string ToTheEnd = @"[^,.;!?\n]*?(?=$|[,.;!?\n]| but | and | so |" + Themselves + ")";
    private const string CantCome = @"(?:'?s)?(?<between>(?: (?!(?:i|i'm|im|i'll|ill|we|we're|you|me|us|but|and|with|so(?! (?:she|he|they)))\b)[\w']+){0,6}) " + Can + ToTheEnd;
    private const string IsIll = @"(?:'?s| is| has| has got)?(?: (?:been|got|really|very|so|quite|still|now|a|an|bit|in|with|the|taken|come|gone|down|too)){0,4} (?:ill|poorly|sick(?! of)|unwell|not well|covid|flu|hospital)\b" + ToTheEnd;
    private readonly string text;
    private readonly TurnScope turn;

    public ToldOfAnother(TurnScope turn)
    {
        (this.turn, text) = (turn, turn.Heard.Text.Replace('\u2019', '\''));
        if (ByName(CantCome) is { } named && !IsSaidToThem(named))
            CantBe = named;
        else if (Other().Match(text) is { Success: true } kin && (kin.Groups["my"].Success || !(IsThemselves(kin.Groups["who"].Value) || MayBeTheChild(kin.Groups["who"].Value))))
            CantBe = kin;
        MayBeMeant = (CantBe is not null && IsLeftOpen(CantBe)) || (CantBe is null && IsOfANameWeDoNotKnow());
        CantBe = MayBeMeant ? null : CantBe;
        IsIllOnly = CantBe is null && !MayBeMeant && !Asks().IsMatch(text) ? ByName(IsIll) : null;
    }

    /// <summary>They can't come, in words that leave no doubt of whom they are said.</summary>
    public Match? CantBe { get; }

    /// <summary>They are ill, which says nothing of whether the writer comes.</summary>
    public Match? IsIllOnly { get; }

    /// <summary>"Blessing is poorly cant come", "bev cant come friday": the writer, or somebody else.</summary>
    public bool MayBeMeant { get; }

    private Match? ByName(string what) =>
        turn.Person.Others.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase))
        && Regex.Match(text, $@"{Unless}\b(?<who>{string.Join('|', turn.Person.Others.Select(Regex.Escape))}){what}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is { Success: true } match ? match : null;

    /// <summary>"Told blessing cant come": what they told her is not what she does.</summary>
    private bool IsSaidToThem(Match match) => SaidTo().IsMatch(text[..match.Index]);

    /// <summary>Why somebody else can't is told, and then "cant come" of nobody.</summary>
    private static bool IsLeftOpen(Match match) =>
        Why().IsMatch(match.Groups["between"].Value) && !Again().IsMatch(match.Groups["between"].Value);

    private bool IsOfANameWeDoNotKnow() =>
        Unnamed().Match(text) is { Success: true } match && match.Groups["who"].Value is var who && !IsTheirOwn(who) && !PlainWords.Shared.Knows(who.ToLowerInvariant());

    private bool IsTheirOwn(string name) =>
        turn.Person.Children.Select(child => child.FirstName).Append(turn.Person.FirstName).Any(own => name.StartsWith(own, StringComparison.OrdinalIgnoreCase));

    /// <summary>A mother who writes "mummy cant make it" writes of herself.</summary>
    private bool IsThemselves(string who) => turn.Person.Children.Any(child => Same(child.Kind) == Same(who));

    private static bool MayBeTheChild(string who) => who.ToLowerInvariant() is "sister" or "brother";

    public static string Same(string kin) => kin.ToLowerInvariant() switch
    {
        "mum" or "mam" or "mom" or "mummy" or "mammy" or "mother" => "mum",
        "dad" or "daddy" or "father" => "dad",
        "nan" or "nana" or "nanny" or "nanna" or "gran" or "granny" or "grandma" or "grandmother" => "nan",
        "grandad" or "granddad" or "grandpa" or "grandfather" => "grandad",
        "aunt" or "auntie" or "aunty" => "aunt",
        var other => other,
    };

    [GeneratedRegex(Unless + @"\b(?:(?<my>my|our|me) |(?:his|her|their|the) )?(?<who>" + Kin + ")" + CantCome, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(@"\b(?:told|tell|telling|asked|ask|rang|ring|text|texted|to|from|not|with) $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaidTo();

    [GeneratedRegex(@"\b(?:ill|poorly|sick|unwell|hospital|work|working|away|covid|flu|cold|bug|at|in|on|got)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Why();

    [GeneratedRegex(@"\b(?:he|she|they|he'?s|she'?s|so|says|said)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Again();

    [GeneratedRegex(@"^\s*(?:(?:hi|hiya|hello|hey|and|so|but)[ ,]+)*(?:is|are|has|how|how'?s|what|did|does|was|do|any)\b|\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    [GeneratedRegex(@"(?:^|[.,;!?\n] *|\b(?:and|hi|hiya|hello|hey|sorry|also|just|that|uncle|aunt|auntie|aunty) )(?<who>\p{L}{3,})(?: is)? (?:can'?t|cannot|won'?t|isn'?t|aint|ain't|not)(?: (?:be|gonna|going to)){0,2} (?:make it|come|coming|there|be there)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unnamed();
}
