using System.Text.RegularExpressions;

namespace FamilyTimeBot.Dialogs.Questionnaires;

/// <summary>Short messages by which people begin a form, go on with one, or want no more of it. Long ones are read for what they tell.</summary>
internal static partial class FormPhrases
{
    private const int MostLetters = 70;

    /// <summary>"stop asking me this". Never a lone STOP: that opts out of all texts.</summary>
    public static bool IsStopAsking(string text) => Fits(text) && StopAsking().IsMatch(Plain(text));

    /// <summary>"stop asking me this", which says nothing of texts.</summary>
    public static bool IsAboutAsking(string text) => IsStopAsking(text) && OfAsking().IsMatch(text);

    /// <summary>"later", "bye", "cant do this now": the form waits.</summary>
    public static bool IsLater(string text) => Fits(text) && Later().IsMatch(Plain(text));

    /// <summary>"feedback", "want to say how it went", "carry on with the form".</summary>
    public static bool IsBegin(string text) => Fits(text) && Begin().IsMatch(Plain(text));

    /// <summary>"feedback with Mia": a carer who sits beside a small child.</summary>
    public static bool IsTogether(string text) => Together().IsMatch(Plain(text));

    /// <summary>"feedback before Wednesday": how things are before a session.</summary>
    public static bool IsBefore(string text) => Before().IsMatch(Plain(text));

    /// <summary>It goes on from the words before: "and he was tired", "also …".</summary>
    public static bool GoesOn(string text) => OnAndOn().IsMatch(Plain(text));

    /// <summary>More is to come: "it was good but", "and then…".</summary>
    public static bool IsCutShort(string text) => CutShort().IsMatch(text);

    /// <summary>A question to us ("how do i do one for jakub", "can i ring mum tonight"), which answers nothing.</summary>
    public static bool IsAsking(string text) => Asking().IsMatch(Plain(text)) || text.TrimEnd().EndsWith('?');

    private static bool Fits(string text) => text.Length is > 0 and <= MostLetters;

    private static string Plain(string text) => text.Replace('\u2019', '\'').Trim().TrimEnd('.', '!', '?').ToLowerInvariant();

    [GeneratedRegex(@"^(?:please |can you |pls |just )*(?:(?:stop|quit) (?:asking|sending|texting)(?: me)?(?: (?:this|these|that|about this|about it|all this|questions?|these questions|so many questions|any more|all these questions))*(?: please| pls)?|no more (?:questions|of this|of these)(?: please)?|(?:i )?do(?:n't|nt| not) (?:want|wanna)(?: to)? (?:do|answer|fill in|finish) (?:this|these|any more|it|any more questions|the questions|the form|the survey)(?: any ?more)?|do(?:n't|nt| not) ask (?:me )?(?:this |that |these )?(?:again|any ?more)|enough (?:questions|of this)|(?:that's|thats) enough(?: questions)?|stop th(?:is|ese) (?:questions|form|survey))$", RegexOptions.CultureInvariant)]
    private static partial Regex StopAsking();

    [GeneratedRegex(@"^(?:sorry |ok |okay |no |oh |maybe |il |ill |i'll |i will |can i |can we |let me )*(?:(?:do|finish|answer|fill)?(?: ?(?:it|this|the rest|that|in))? ?(?:later|another (?:day|time))(?: on)?|not (?:now|right now|at the (?:mo|moment)|tonight|today)|bye(?: bye)?|goodbye|night(?: night)?|good ?night|(?:got|have) to go|(?:gotta|gtg|g2g) ?(?:go)?|(?:i'm |im |am )?busy(?: now| atm| right now| at the moment)?|can(?:'t|t|not) (?:do|talk|answer)(?: this| it| the form| that)? (?:now|right now|atm|today|tonight)|(?:speak|talk|text) later|(?:that's |thats )?enough for (?:now|today|tonight)|(?:i'm |im )?done for (?:now|today|tonight)|(?:i'm |im )?driving)(?: now| please| sorry| thanks| bye| x+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Later();

    [GeneratedRegex(@"^(?:hi |hello |hey |please |can i |could i |i |i'd like to |id like to |i would like to |want to |i want to |wanna |let me |like to |go on |carry on |finish |start |begin |do |with |fill in |give |leave |send |some |you |the |my |a |our )*(?:feedback|feedback form|form|forms|survey|questionnaire|questions|wellbeing|wellbeing form|(?:say|tell you|tell|talk about)(?: you)? how (?:it|today|yesterday|contact|family time|the session|the visit|things|she|he|they) (?:went|was|were|is)|how (?:it|today|the session|the visit|contact|family time|things) went|how (?:she|he|they) (?:was|were)(?: after)?|how (?:she|he|they)(?:'s|s)? ?(?:is|are|doing)?(?: doing)?(?= before)|say something about (?:it|the session|the visit))(?: with .{1,20}| together)?(?: before(?:hand)?(?: [a-z]+){0,4})?(?: please| form| about (?:it|the session|the visit|last time)| (?:about|on|for|from) (?:last |this |the )?(?:yesterday|today|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})(?:'?s)?(?: session| visit| contact)?(?: with .{1,20})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Begin();

    [GeneratedRegex(@"^(?:hi|hey|hello|please|and|also|so|but|ok|okay|btw|,| )*(?:(?:can|could|may|should|shall) (?:i|we|you|my|someone|somebody)\b|(?:can|could|may|will) (?:his |her |our )?[a-z]+ (?:come|be there|ring|phone|visit|join|see)\b|(?:am|is|are) [a-z]+ allowed\b|(?:do|will|did) (?:i|we|you) (?:have|need|get|still|know)\b|how (?:do|can|long|come)\b|is there\b|are there\b|(?:is|are) (?:it|this|that|she|he|they|[a-z]+) (?:still )?(?:on|ok|okay|alright|all right|safe|well|happening|going ahead)\b|wh?at(?:'?s| is| are)\b|wh?at (?:happens|do i|do we|if|time)\b|when (?:can|is|are|will|do)\b|where(?:s| is| do)\b|(?:why|y) (?:can|cant|can't|do|dont|don't|is|isnt|are)\b|who(?:'?s| is| will| reads| sees| gets| can)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex(@"\b(?:ask|asking|questions?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfAsking();

    [GeneratedRegex(@"\bbefore(?:hand)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(?:with (?:the child|her|him|them|us|[a-z]{2,15})|together)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Together();

    [GeneratedRegex(@"(?:\.\.\.?|…|,|\b(?:and|but|because|cos|then|so))\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CutShort();

    [GeneratedRegex(@"^(?:and|also|plus|oh and|or|but|then|because|cos)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OnAndOn();
}
