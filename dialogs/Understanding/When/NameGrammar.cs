namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Sessions by whose they are, whom the child sees there, or where: "bens one", "dads", "the one at acorn".</summary>
internal sealed class NameGrammar(Message message, ReadingContext context, BookedSessions sessions)
{
    private static readonly HashSet<string> CommonVenueWords =
        ["house", "centre", "center", "family", "the", "rooms", "room", "park", "street", "road", "lane", "hall", "hub", "and", "of", "contact", "childrens",
         "community", "st", "library", "church", "lodge", "court", "place", "view", "way", "school", "unit", "square", "close", "avenue", "building"];

    private static readonly HashSet<string> Places = ["park", "library", "barn", "farm", "cafe", "church", "hub", "hall", "baths", "pool", "museum", "cottage", "lodge", "boathouse"];

    // Such words stand in too many sentences to name a place, save before "one".
    private static readonly HashSet<string> PlacesBeforeOne = ["house", "centre", "school", "rooms", "street", "road", "court", "lane"];

    private static readonly string[] Men = ["dad", "grandad", "uncle", "brother", "stepdad"];

    private static readonly HashSet<string> Kin = ["mum", "dad", "nan", "grandad", "auntie", "aunt", "uncle", "brother", "sister", "cousin", "stepdad", "stepmum"];

    private static readonly HashSet<string> OneChild = ["boy", "boys", "son", "sons", "girl", "girls", "daughter", "daughters", "lad", "lads", "youngest", "eldest", "oldest", "baby", "babys", "twins"];

    private static readonly HashSet<string> FathersAbroad = ["tata", "taty", "tato", "tatą", "tate", "tati", "pai", "papa", "papai", "abbu", "abu", "abba", "baba", "babin", "babi", "ابي", "ابو", "بابا", "ابا"];

    private static readonly HashSet<string> MothersAbroad = ["mama", "mamy", "mame", "mamo", "mae", "mamae", "ammi", "ami", "amma", "nena", "ماما", "امي"];

    // "the next one", "the little one": ones that nothing more is asked about.
    private static readonly HashSet<string> PlainOnes =
        ["next", "other", "same", "only", "little", "last", "new", "whole", "big", "right", "wrong", "real", "main", "good", "best", "old", "young", "wee", "loved", "bad", "nice", "usual", "first", "second", "third", "that", "this", "small", "and", "to", "at", "for", "is", "with", "contact", "session", "family", "no", "not", "on"];

    private bool IsChildWriting => context.Writer == Writer.Child;

    private string W(int i) => message.Word(i);

    public static IEnumerable<string> VenueWords(string venue) =>
        Normaliser.Fold(venue).Split([' ', '\'', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries).Where(w => !CommonVenueWords.Contains(w));

    /// <summary>Names of those whom the children see that are no word for a relative ("Josh").</summary>
    public static IEnumerable<string> WithNames(KnownSession session) => session.With.Select(w => Normaliser.Fold(w).Split(' ')[0]).Where(w => !Kin.Contains(w) && w.Length > 3);

    public Pointer? At(int i)
    {
        var word = W(i);
        if (word.Length < 2 || (word.Length == 2 && word != "da"))
            return null;
        if (sessions.Where(s => string.Equals(word, Normaliser.Fold(s.Child), StringComparison.Ordinal)) is var child and not 0)
            return new Pointer(PointerKind.Child, i, i + 1, child);
        if (Venue(word) is var venue and not 0)
            return new Pointer(PointerKind.Venue, i, i + 1, venue);
        return Place(i) ?? Whom(i) ?? Child(i);
    }

    private ulong Venue(string word) => CommonVenueWords.Contains(word) ? 0 : sessions.Where(s => VenueWords(s.Venue).Any(v => v == word || (v.Length >= 5 && word.Length > v.Length && word.StartsWith(v, StringComparison.Ordinal) && word[v.Length..] is "ing" or "s")));

    // "the park" where only one of the venues is one.
    private Pointer? Place(int i)
    {
        var before = W(i - 1) is "the" or "at" or "that" or "in";
        var named = Places.Contains(W(i)) ? before || W(i + 1) is "one" or "yes" or "no" or "is" or "poss" : PlacesBeforeOne.Contains(W(i)) && before && W(i + 1) is "one" or "session";
        var fits = named ? sessions.Where(s => Normaliser.Fold(s.Venue).Split(' ').Contains(W(i))) : 0;
        return fits != 0 && fits != sessions.All ? new Pointer(PointerKind.Venue, i, i + 1, fits) : null;
    }

    private Pointer? Whom(int i)
    {
        if (context.Writer == Writer.Parent || (context.Writer == Writer.Carer && W(i - 1) is "my" or "ma"))
            return null;
        var fits = sessions.Where(s => s.With.Any(w => IsRelative(i, w)));
        if (fits == 0 && W(i) is "sister" or "brother" or "sisters" or "brothers" && W(i - 1) is "my" or "his" or "her" or "their" or "the")
            fits = ByName();
        return fits == 0 ? null : new Pointer(PointerKind.Whom, i, i + 1, fits);
    }

    // A brother or sister is kept by name: "my sister" is the one person here who is no parent, nan or aunt.
    private ulong ByName()
    {
        var named = Enumerable.Range(0, sessions.Count).SelectMany(i => WithNames(sessions[i])).Distinct().ToList();
        return named is [var only] ? sessions.Where(s => WithNames(s).Contains(only)) : 0;
    }

    private bool IsRelative(int i, string with)
    {
        var (word, name) = (W(i), Normaliser.Fold(with).Split(' ')[0]);
        if (Relatives(with).Contains(word) || (word.Length > 5 && word[^1] == 's' && Relatives(with).Contains(word[..^1])) || (word.Length >= 4 && name.StartsWith(word, StringComparison.Ordinal)))
            return true;
        return Relatives(with)[0] switch
        {
            "dad" => (word is "da" or "das" && W(i - 1) is "his" or "her" or "my" or "ma" or "the" or "their" or "ur") || (IsChildWriting && FathersAbroad.Contains(word)),
            "mum" => IsChildWriting && MothersAbroad.Contains(word),
            _ => false,
        };
    }

    private static string[] Relatives(string with) => Normaliser.Fold(with).Split(' ')[0] switch
    {
        "mum" or "mam" or "mom" or "mummy" or "mother" => ["mum"],
        "dad" or "daddy" or "father" => ["dad"],
        "nan" or "nana" or "gran" or "granny" or "grandma" or "nanny" or "grandmother" => ["nan"],
        "grandad" or "grandpa" or "granda" or "grandfather" => ["grandad"],
        "auntie" or "aunt" or "aunty" => ["auntie", "aunt", "aunty"],
        var other => [other],
    };

    // "the boys session": nobody here can tell which child is a boy.
    private Pointer? Child(int i) =>
        OneChild.Contains(W(i)) && W(i - 1) is "the" or "my" or "our" && W(i + 1) is "session" or "visit" or "one" or "contact" && Enumerable.Range(0, sessions.Count).Select(s => sessions[s].Child).Distinct().Skip(1).Any()
            ? new Pointer(PointerKind.Unknown, i, i + 1, 0) : null;

    /// <summary>"the swimming one", where nothing tells which that is.</summary>
    public Pointer? UnknownOne(int i) =>
        W(i) is "one" && W(i - 2) is "the" or "that" && !PlainOnes.Contains(W(i - 1)) && sessions.Count > 1 ? new Pointer(PointerKind.Unknown, i - 1, i + 1, 0) : null;

    /// <summary>"see him", "sit with her": whom a child would not see.</summary>
    public Pointer? ByObject(int from, int to)
    {
        for (var i = to - 1; i > from; i--)
            if (W(i) is "him" or "her" && W(i - 1) is "see" or "seeing" or "with" or "near" or "visit" or "meet" && ByPronoun(i, i + 1) is [var one])
                return one;
        return null;
    }

    /// <summary>"he", "her": whom a child means when they name nobody.</summary>
    public List<Pointer> ByPronoun(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var male = W(i) is "he" or "him" or "his" or "man" or "hes";
            if (!male && W(i) is not ("she" or "her"))
                continue;
            var fits = sessions.Coming & sessions.Where(s => s.With.Any(w => Relatives(w).Any(r => Men.Contains(r))) == male);
            return fits == 0 ? [] : [new Pointer(PointerKind.Whom, i, i + 1, fits)];
        }

        return [];
    }
}
