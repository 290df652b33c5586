namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>
/// Tells apart words that are written alike once the apostrophe is gone: "ill be there" and "shes ill", "well go" and "as well",
/// "sat in traffic" and "sat is fine". The words around decide, never the apostrophe, since half the people leave it out.
/// </summary>
internal static class Contractions
{
    private static readonly HashSet<string> AfterWill =
        ["be", "come", "see", "try", "bring", "get", "make", "have", "do", "go", "text", "ring", "call", "let", "need", "still", "just", "also",
         "probably", "definitely", "not", "never", "always", "miss", "wait", "pick", "take", "find", "give", "meet", "say", "tell", "ask", "stay",
         "leave", "send", "pass", "check", "run", "walk", "drive", "turn", "manage", "end", "put", "keep", "speak", "talk", "know", "want", "look",
         "think", "sort", "like", "think", "hobble", "prob", "most", "only", "pop", "drop", "show", "start", "stop", "say", "work", "set", "hurt",
         "kill", "cut", "smash", "batter", "swing", "lose", "cry", "die", "sit", "swap", "struggle", "attend", "phone", "message", "catch",
         "confirm", "cancel", "then", "actually", "tbh", "explain", "crawl", "report", "punch", "hit", "burn", "travel", "head", "rate", "pay",
         "answer", "write", "add", "help", "maybe", "absolutely", "obviously", "even", "never", "hang", "deal", "remind", "update", "arrive",
         "reply", "play", "be there", "skip", "rush", "squeeze", "move", "and", "hopefully", "deffo", "100", "sneak", "swerve", "give", "shout", "cope", "survive", "follow", "remember", "forget", "forgive",
         "regret", "love", "hate", "scream", "eat", "feel", "happily", "gladly", "live", "buy", "aim", "finish", "in", "believe", "you", "let"];

    private static readonly HashSet<string> BeforeIll =
        ["am", "is", "are", "was", "been", "feel", "feeling", "feels", "felt", "really", "very", "too", "so", "got", "both", "quite", "fell", "being",
         "properly", "proper", "dead", "bit", "all", "mentally", "seriously", "fallen", "taken", "look", "looks", "looking", "badly", "still", "not",
         "isnt", "arent", "gone", "dog", "dads", "mums", "him", "her", "came", "be", "if", "off", "cos", "because", "mega", "mad", "pretty", "well", "proper", "called"];

    private static readonly HashSet<string> AfterIll =
        ["and", "so", "but", "with", "today", "tomorrow", "tonight", "again", "since", "at", "from", "on", "cant", "i", "im", "sorry", "now", "she", "he", "wont", "kids", "child", "children", "kid", "too", "really", "very",
         "as", "for", "all", "this", "last", "because", "or", "the", "my", "me", "thursday", "friday", "monday", "tuesday", "wednesday", "saturday", "sunday", "atm", "bed", "health", "yesterday", "like", "though", "x", "enough", "people", "person",
         "again", "still", "after", "mate", "pet", "love", "at", "not", "no", "yes", "they", "we", "is", "her", "hes", "shes", "feeling", "there", "been", "that", "when", "soz", "cos", "cnt", "wanting", "cough", "stuck", "ha", "lol"];

    private static readonly HashSet<string> AfterWould =
        ["be", "like", "love", "rather", "have", "prefer", "need", "want", "come", "go", "miss", "never", "say", "not", "do", "only", "still", "be", "better", "give", "feel", "die", "kill", "see", "just", "probably", "probs", "really", "hate", "lose", "appreciate"];

    private static readonly HashSet<string> AfterWeAre =
        ["going", "gonna", "coming", "not", "running", "on", "all", "still", "stuck", "late", "leaving", "in", "here", "having", "unable", "both", "ok",
         "okay", "fine", "ready", "looking", "there", "outside", "just", "off", "away", "ill", "sick", "nearly", "delayed", "good", "meant", "so", "at", "5", "10", "15", "20"];

    private static readonly HashSet<string> AfterSatDown =
        ["in", "at", "here", "on", "with", "down", "outside", "there", "waiting", "by", "nav", "up", "next", "behind", "watching", "staring", "through", "around", "about", "too"];

    private static readonly HashSet<string> BeforeSatDown =
        ["i", "am", "is", "was", "just", "been", "we", "he", "she", "they", "are", "were", "been", "have", "who", "and", "got", "that", "dad", "mum"];

    private static readonly HashSet<string> AfterNot =
        ["coming", "going", "gonna", "able", "well", "sure", "bad", "good", "there", "feeling", "in", "be", "make", "making", "bothered", "allowed", "happy", "want", "wanting", "wanna", "really", "right", "real", "come", "comin", "the", "even", "here", "turn", "turning", "having", "doing", "quite", "a", "text", "getting", "safe", "eating", "sleeping", "allowed"];

    /// <summary>The plain words that <paramref name="word"/> stands for between its neighbours, or null when it stands for itself.</summary>
    public static string? Resolve(string word, string before, string after) => word switch
    {
        "ill" or "il" => Will(before, after) ? "i will" : "ill",
        "al" or "awl" => AfterWill.Contains(after) ? "i will" : null,
        "hell" => AfterWill.Contains(after) && before is not ("the" or "bloody" or "what" or "like") ? "he will" : null,
        "shell" => AfterWill.Contains(after) ? "she will" : null,
        "well" => AfterWill.Contains(after) && before is not ("as" or "very" or "not" or "really" or "went" or "so" or "is" or "going") ? "we will" : null,
        "id" => before is "my" or "no" or "need" or "photo" or "an" or "your" ? null : "i would",
        "wed" => AfterWould.Contains(after) ? "we would" : "wednesday",
        "were" => AfterWeAre.Contains(after) && before is not ("we" or "they" or "you" or "there" or "kids" or "both" or "that" or "who" or "what" or "children") ? "we are" : null,
        "sat" => before is not ("last" or "first" or "second" or "third" or "this" or "next" or "every") && (AfterSatDown.Contains(after) || BeforeSatDown.Contains(before)) ? null : "saturday",
        "sun" => before is "the" or "in" ? null : "sunday",
        "morn" => before is "the" or "da" ? "tomorrow" : null,
        "morns" => before is "the" or "da" ? "tomorrow is" : null,
        "neet" or "nicht" => before is "the" or "da" ? "tonight" : null,
        "neets" or "nichts" => before is "the" or "da" ? "tonight is" : null,
        "wan" => "one",
        "lo" => after is "and" && before.Length == 0 ? null : "little one",
        "ar" => before.Length == 0 ? "yes" : null,
        "cor" => after is "blimey" or "" ? null : "cant",
        "no" => AfterNot.Contains(after) && NoIsNot(before, after) ? "not" : null,
        "2" => To(after) || (before is "quarter" or "qtr" or "ten" or "five" or "twenty" && after.Length is 1 or 2 && after.All(char.IsAsciiDigit)) || (before.Length is 1 or 2 && before.All(char.IsAsciiDigit) && after.Length is 1 or 2 && after.All(char.IsAsciiDigit)) ? "to" : null,
        "4" => before.Length > 0 && after is "the" or "my" or "her" or "him" or "me" or "us" or "a" or "our" or "your" or "it" or "them" or "that" or "this" ? "for" : null,
        "mar" => before is "the" or "" ? null : "march",
        "ma" => after is "maw" or "mum" or "mam" or "wee" or "son" or "kids" or "daughter" or "boy" or "girl" or "work" or "way" or "mates" or "phone" or "head" ? "my" : null,
        "me" => after is "mam" or "mum" or "dad" or "nan" or "nana" or "way" or "head" or "back" or "kids" or "son" or "daughter" or "car" or "phone" or "shift" or "shifts" or "own" or "self" or "guts" or "boss" or "lad" or "brother" or "sister" or "money" or "stomach" or "belly" or "house" or "mate" or "mates" ? "my" : null,
        _ => null,
    };

    private static bool Will(string before, string after) =>
        before is not "i" && !(BeforeIll.Contains(before) && !(before is "so" or "if" or "because" or "cos" or "and" or "but" or "off" or "all" or "came" or "called" or "still" && AfterWill.Contains(after))) && (AfterWill.Contains(after) || (after.Length > 0 && !AfterIll.Contains(after)));

    private static bool NoIsNot(string before, string after) =>
        after is not ("the" or "in" or "a" or "good" or "well" or "there" or "here" or "really" or "even" or "be" or "come" or "text" or "safe")
            || before is "am" or "is" or "are" or "was" or "im" or "its" or "shes" or "hes" or "will" or "gonna" or "gonnae" or "ill" or "wis" or "ahm" or "feeling" or "can" or "do";

    private static bool To(string after) =>
        after is "be" or "get" or "go" or "come" or "make" or "see" or "do" or "work" or "the" or "my" or "take" or "pick" or "have" or "stay"
            or "bring" or "tell" or "cancel" or "say" or "hospital" or "school" or "you" or "me" or "her" or "him" or "them" or "us" or "u" or "c"
            or "ring" or "go" or "talk" or "speak" or "die" or "kill" or "hurt";
}
