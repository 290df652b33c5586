namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Reads answers to open questions that are not about attendance: yes and no, choices, ratings, skip and back.</summary>
public static class AnswerGrammar
{
    private static readonly HashSet<string> NoNames = [];

    // Words that may stand round a yes or a no without changing it.
    private static readonly HashSet<string> Trimmings =
        ["please", "thanks", "thank", "you", "sorry", "mate", "pet", "love", "hun", "babe", "pal", "lad", "man", "innit", "bab", "duck", "like", "i", "it", "is", "do", "am",
         "that", "was", "did", "would", "can", "will", "think", "guess", "suppose", "so", "really", "oh", "well", "ah", "um", "er", "erm", "hmm", "go", "on", "for", "sure", "me",
         "we", "she", "he", "they", "have", "has", "are", "then", "ok", "okay", "all", "good", "defo", "definitely", "absolutely", "course", "of", "right", "fine", "cheers", "now",
         "a", "the", "just", "to", "be", "bro", "fam", "yes", "no", "not", "way", "chance", "problem", "worries", "ta", "very", "much", "much", "hell", "too", "why", "say", "less", "down"];

    private static readonly HashSet<string> YesWords =
        ["yes", "aye", "okay", "sure", "alright", "fine", "absolutely", "definitely", "course", "certainly", "correct", "affirmative", "indeed", "bet", "perfect", "true", "right",
         "agreed", "totally", "deal", "roger", "exactly", "obviously", "yay", "tak", "da", "sim", "haan", "han", "ji", "naam", "aiwa", "ie", "ydw", "oui", "cool", "great", "lovely", "amen",
         "emo_yes", "y", "1", "sound", "calm", "safe", "ok", "da", "please", "happy", "good"];

    private static readonly HashSet<string> NoWords =
        ["no", "never", "negative", "nie", "nu", "nahi", "nahin", "nao", "emo_no", "n", "not", "dont", "didnt", "wont", "cant", "isnt", "wasnt", "havent", "wouldnt", "arent", "nein", "non", "la", "naw", "hardly", "doubt", "0"];

    private static readonly string[] SkipForms =
        ["skip", "pass", "next", "rather not say", "rather not", "prefer not", "prefer not to say", "dont want to say", "wanna say", "no comment", "no thanks", "move on", "next question", "skip it", "skip this", "leave it", "leave that",
         "leave blank", "none of your business", "dont wanna say", "dont want to answer", "dont wanna answer", "not saying", "i would rather not say", "i would rather not", "skip please", "na", "pass on that", "i dont wanna say", "i dont wanna answer"];

    private static readonly string[] BackForms =
        ["back", "go back", "undo", "previous", "last question", "previous question", "go back one", "oops", "wrong", "i made a mistake", "made a mistake", "mistake", "that was wrong", "change my answer", "change answer", "go back please", "back please", "wrong answer", "wrong one", "how do i go back", "can i change my answer", "back one", "can i go back", "i got that wrong", "take that back", "ignore that", "ignore that one", "ignore that last one", "ignore that text", "ignore that message", "ignore my last text", "ignore my last message", "ignore last text", "ignore last message", "ignore the last one", "ignore what i said", "ignore what i just said", "scrap that", "scrap that last one", "disregard that", "disregard", "disregard my last text", "forget that last one", "forget i said that", "forget what i said"];

    private static readonly string[] DontKnowForms =
        ["dont know", "i dont know", "dunno", "no idea", "not sure", "am not sure", "i am not sure", "unsure", "no clue", "who knows", "emo_shrug", "i dont really know", "dont really know", "havent a clue", "not a clue", "cant remember", "i cant remember",
         "dont remember", "i dont remember", "cant say", "couldnt tell you", "no idea sorry", "not too sure", "maybe", "i have no idea", "i have not got a clue", "beats me", "pass knows", "search me", "god knows", "not certain", "i dont know really", "i dont know sorry"];

    /// <summary>Yes or no; null when it is neither, both, or says something else as well.</summary>
    public static bool? YesNo(string text)
    {
        if (ForeignAnswers.Of(text) is { } foreign)
            return foreign;
        var message = Plain(text);
        var words = message.Tokens.Where(t => !t.IsMark && t.Text is not ("emo_happy" or "emo_love" or "emo_pray" or "emo_other")).Select(t => t.Text).ToList();
        if (words.Count == 0 || words.Count > 12 || IsSkip(text) || IsDontKnow(text))
            return null;
        if (Whole(words) is { } whole)
            return whole;
        if (words.Exists(w => w is "he" or "she" or "they") && !words.Exists(w => w is "yes" or "aye" or "no" or "not" or "correct" or "emo_yes" or "emo_no"))
            return null;
        var yes = YesWords.Contains(words[0]) || (words.Exists(YesWords.Contains) && words.TrueForAll(w => YesWords.Contains(w) || Trimmings.Contains(w)));
        var no = words[0] is "no" or "never" or "emo_no" or "nie" or "nu" or "nahi" || words.Exists(NoWords.Contains);
        if (yes && no)
            return Mixed(words);
        return yes ? (Clean(words, YesWords) ? true : null) : no ? (Clean(words, NoWords) ? false : null) : null;
    }

    /// <summary>The number of the choice that is meant (from 0); null when unclear or when the text says more than the choice.</summary>
    public static int? Choice(string text, IReadOnlyList<string> choices)
    {
        var words = Words(text);
        if (words.Count == 0)
            return null;
        if (Numbered(words) is { } number)
            return number <= choices.Count && number > 0 ? number - 1 : number == LastChoice ? choices.Count - 1 : null;
        var found = Enumerable.Range(0, choices.Count).Where(i => IsChoice(words, Words(choices[i]))).ToList();
        return (found.Count > 1 ? found.FindAll(i => Telling(words).SequenceEqual(Telling(Words(choices[i])))) : found) is [var only] ? only : null;
    }

    /// <summary>1 to 5.</summary>
    public static int? Rating(string text)
    {
        var message = Plain(text);
        return message.WordCount > 6 ? null : Ratings.Counted(message) ?? Ratings.Worded(message);
    }

    /// <summary>"ok thank you": said to be polite, and no answer to what may be a misreading.</summary>
    public static bool IsOnlyThanks(string text) =>
        Words(text) is var words && words.Exists(w => w is "thanks" or "thank" or "cheers" or "ta") && words.TrueForAll(w => w is "thanks" or "thank" or "you" or "cheers" or "ta" or "ok" or "okay" or "very" or "much" or "so" or "that" or "is" or "great" or "lovely" or "fine" or "good" or "for" or "mate" or "love" or "hun" or "pet");

    /// <summary>"No its my daughter not daniel", to "Daniel is ill, is that right?".</summary>
    public static bool IsNoAndWhatItIs(string text) =>
        Words(text) is ["no", var next, .. { Count: > 0 }] && next is "it" or "that" or "not" or "my" or "i" or "he" or "she" or "sorry";

    public static bool IsSkip(string text) => Is(text, SkipForms);

    public static bool IsBack(string text) => Is(text, BackForms);

    public static bool IsDontKnow(string text) => Is(text, DontKnowForms);

    private const int LastChoice = int.MaxValue;

    private static readonly HashSet<string> ChoiceTrimmings =
        ["the", "please", "one", "option", "number", "choice", "answer", "i", "think", "would", "say", "is", "it", "that", "thanks", "am", "was", "my", "a", "th", "go", "with", "for", "choose", "pick", "want"];

    private static Message Plain(string text) => PlainWords.Shared.Read(text, NoNames);

    private static List<string> Words(string text) => [.. Plain(text).Tokens.Where(t => !t.IsMark).Select(t => t.Text)];

    private static bool Is(string text, string[] forms)
    {
        var words = Words(text).Where(w => w is not ("please" or "sorry" or "thanks" or "mate" or "just" or "to" or "be" or "honest" or "really")).ToList();
        var joined = string.Join(' ', words);
        return joined.Length > 0 && Array.Exists(forms, f => string.Equals(f, joined, StringComparison.Ordinal));
    }

    // Sayings whose words taken one by one would mislead.
    private static bool? Whole(List<string> words) => string.Join(' ', words) switch
    {
        "why not" or "no problem" or "no worries" or "no bother" or "too right" or "you bet" or "go on then" or "say less" or "of course" or "not half" or "dont see why not" or "i dont see why not"
            or "go on" or "go for it" or "not a problem" or "no prob" or "dont mind" or "i dont mind" or "dont mind if i do" or "hell yes" or "hundred percent" or "100 percent" or "yes no problem" or "sounds good" or "works for me" => true,
        "no way" or "no chance" or "not really" or "dont think so" or "i dont think so" or "not at all" or "as if" or "yes right" or "not likely" or "of course not" or "course not" or "am alright" or "am good thanks" or "i am good thanks"
            or "i am alright thanks" or "no you are alright" or "no you are okay" or "you are alright" or "i am okay thanks" or "id rather not" => false,
        _ => null,
    };

    private static bool? Mixed(List<string> words) =>
        words[0] == "no" && words.Count > 2 && words.Contains("yes") ? null
        : words[0] is "yes" or "aye" ? (words.Exists(w => w is "no" or "not" or "dont" or "didnt") && !words.Contains("problem") ? null : true)
        : Clean(words, NoWords) && words.Exists(w => w is "not" or "dont" or "didnt" or "isnt" or "cant" or "wont" or "no") ? false
        : null;

    private static bool Clean(List<string> words, HashSet<string> core) => words.Count(w => !core.Contains(w) && !Trimmings.Contains(w) && !YesWords.Contains(w)) == 0;

    private static int? Numbered(List<string> words)
    {
        var core = words.Where(w => !ChoiceTrimmings.Contains(w)).ToList();
        if (core.Count == 0 && words.Contains("one"))
            return words.Contains("the") ? null : 1;
        if (core.Count != 1)
            return null;
        return core[0] == "last" || core[0] == "bottom" ? LastChoice : core[0] == "top" ? 1 : Numbers.Value(core[0]) ?? Numbers.Ordinal(core[0]);
    }

    private static List<string> Telling(List<string> words) => words.FindAll(w => !ChoiceTrimmings.Contains(w));

    private static bool IsChoice(List<string> words, List<string> choice)
    {
        var (said, meant) = (Telling(words), Telling(choice));
        return said.Count > 0 && said.TrueForAll(w => meant.Contains(w) || choice.Contains(w))
            && !(said.Exists(w => NoWords.Contains(w)) ^ choice.Exists(w => NoWords.Contains(w)));
    }
}
