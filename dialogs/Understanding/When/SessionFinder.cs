using System.Numerics;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Which of a person's sessions the words point to.</summary>
internal sealed class SessionFinder
{
    private const int MostSessions = 60;

    private static readonly HashSet<string> CommonVenueWords =
        ["house", "centre", "center", "family", "the", "rooms", "room", "park", "street", "road", "lane", "hall", "hub", "and", "of", "contact", "childrens",
         "community", "st", "library", "church", "lodge", "court", "place", "view", "way", "school", "unit", "square", "close", "avenue", "building"];

    private readonly Message message;
    private readonly ReadingContext context;
    private readonly int count;
    private readonly ulong all;

    public SessionFinder(Message message, ReadingContext context)
    {
        this.message = message;
        this.context = context;
        count = Math.Min(context.Sessions.Count, MostSessions);
        all = count == 0 ? 0 : (1UL << count) - 1;
        Pointers = Find();
    }

    public IReadOnlyList<Pointer> Pointers { get; }

    /// <summary>The session meant where no words point: the open question's, else the next that has not ended; -1 when there is none.</summary>
    public int Default =>
        count == 0 ? -1
        : context.Asked is Asked.Attendance or Asked.Reason ? 0
        : Math.Max(NextIndex(), -1);

    private int NextIndex()
    {
        for (var i = 0; i < count; i++)
            if (context.Sessions[i].End > context.Now)
                return i;
        return -1;
    }

    private ulong Where(Func<KnownSession, bool> fits)
    {
        ulong bits = 0;
        for (var i = 0; i < count; i++)
            if (fits(context.Sessions[i]))
                bits |= 1UL << i;
        return bits;
    }

    private ulong Coming => Where(s => s.End > context.Now);

    private List<Pointer> Find()
    {
        var pointers = new List<Pointer>();
        var days = new DayGrammar(message, context.Now);
        var clocks = new ClockGrammar(message);
        for (var i = 0; i < message.Tokens.Length; i++)
        {
            if (Skips(i) is { } skips)
            {
                pointers.Add(skips);
                i = skips.End - 1;
            }
            else if (days.At(i) is { } day)
            {
                pointers.Add(Point(day));
                i = Math.Max(i, day.End - 1);
            }
            else if (clocks.At(i) is { } clock && !clock.HourOpen)
            {
                pointers.Add(new Pointer(PointerKind.Clock, clock.Start, clock.End, Where(s => clock.Near(Minute(s)) == Minute(s))));
                i = clock.End - 1;
            }
            else if (Other(i) is { } other)
            {
                pointers.Add(other);
                i = Math.Max(i, other.End - 1);
            }
        }

        return pointers;
    }

    // "not this saturday, the one after" must be read before "saturday" is.
    private Pointer? Skips(int i) => (message.Word(i) == "not" && message.Word(i + 1) is "this" or "the") || (message.Word(i) == "one" && message.Word(i + 1) == "after") || (message.Word(i + 1) == "th" && message.Word(i + 2) == "one") ? Order(i) : null;

    private static int Minute(KnownSession session) => (int)session.Start.TimeOfDay.TotalMinutes;

    private Pointer Point(DayGrammar.Days day)
    {
        if (day.Past)
            return new Pointer(PointerKind.Past, day.Start, day.End, 0);
        if (day.BankHoliday)
            return new Pointer(PointerKind.Day, day.Start, day.End, Where(s => s.End > context.Now && BankHolidays.Is(DateOnly.FromDateTime(s.Start))));
        var fits = Where(s => s.Start.Date >= day.From && s.Start.Date <= day.To);
        var other = day.Or is { } or ? Where(s => s.Start.Date == or) : 0;
        if (fits == 0 && other == 0 && day.Or is { } same && same.DayOfWeek == day.From.DayOfWeek)
            other = Weekly(day);
        if (fits == 0 && other == 0 && day.OfMonth is { } date)
            other = Where(s => s.Start.Day == date && s.End > context.Now);
        var from = day.From == day.To ? PointerKind.Day : PointerKind.Span;
        return new Pointer(from, day.Start, day.End, fits != 0 ? fits : other)
        {
            Vague = day.Vague && fits != 0 && other != 0,
            Else = fits != 0 ? other : 0,
            Day = day.From == day.To ? (fits == 0 && other != 0 ? day.Or : day.From) : null,
        };
    }

    // "the monday one" may lie weeks ahead, "the weekend one" after this weekend.
    private ulong Weekly(DayGrammar.Days day)
    {
        for (var week = 1; week <= 5; week++)
            if (Where(s => s.Start.Date >= day.From.AddDays(7 * week) && s.Start.Date <= day.To.AddDays(7 * week)) is var fits and not 0)
                return fits;
        return 0;
    }

    private Pointer? Other(int i) => Named(i) ?? Order(i) ?? PartOfDay(i);

    private Pointer? Named(int i)
    {
        var word = message.Word(i);
        if (word.Length < 2 || (word.Length == 2 && word != "da"))
            return null;
        if (Where(s => Same(word, s.Child)) is var child and not 0)
            return new Pointer(PointerKind.Child, i, i + 1, child);
        if (!CommonVenueWords.Contains(word) && Where(s => VenueWords(s.Venue).Contains(word)) is var venue and not 0)
            return new Pointer(PointerKind.Venue, i, i + 1, venue);
        if (Place(i) is { } place)
            return place;
        if (context.Writer != Writer.Parent && Where(s => s.With.Any(w => IsRelative(i, w))) is var with and not 0)
            return new Pointer(PointerKind.Whom, i, i + 1, with);
        return null;
    }

    private static bool Same(string word, string name) => string.Equals(word, Normaliser.Fold(name), StringComparison.Ordinal);

    public static IEnumerable<string> VenueWords(string venue) =>
        Normaliser.Fold(venue).Split([' ', '\'', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries).Where(w => !CommonVenueWords.Contains(w));

    // "the park" where only one of the venues is one.
    private Pointer? Place(int i)
    {
        if (message.Word(i - 1) is not ("the" or "at") || message.Word(i) is not ("park" or "library" or "barn" or "farm" or "cafe" or "church" or "hub" or "hall"))
            return null;
        var fits = Where(s => Normaliser.Fold(s.Venue).Split(' ').Contains(message.Word(i)));
        return fits != 0 && fits != all ? new Pointer(PointerKind.Venue, i, i + 1, fits) : null;
    }

    private bool IsRelative(int i, string with)
    {
        var (word, name) = (message.Word(i), Normaliser.Fold(with).Split(' ')[0]);
        if (Relatives(with).Contains(word) || (word.Length >= 4 && name.StartsWith(word, StringComparison.Ordinal)))
            return true;
        return Relatives(with)[0] switch
        {
            "dad" => (word is "da" or "das" && message.Word(i - 1) is "his" or "her" or "my" or "ma" or "the" or "their" or "ur") || (IsForeign && FathersAbroad.Contains(word)),
            "mum" => IsForeign && MothersAbroad.Contains(word),
            _ => false,
        };
    }

    private bool IsForeign => context.Writer == Writer.Child;

    private static readonly HashSet<string> FathersAbroad = ["tata", "taty", "tato", "tatą", "tate", "tati", "pai", "papa", "papai", "abbu", "abu", "abba", "baba", "babin", "babi", "ابي", "ابو", "بابا", "ابا"];

    private static readonly HashSet<string> MothersAbroad = ["mama", "mamy", "mame", "mamo", "mae", "mamae", "ammi", "ami", "amma", "nena", "ماما", "امي"];

    private static string[] Relatives(string with) => Normaliser.Fold(with).Split(' ')[0] switch
    {
        "mum" or "mam" or "mom" or "mummy" or "mother" => ["mum"],
        "dad" or "daddy" or "father" => ["dad"],
        "nan" or "nana" or "gran" or "granny" or "grandma" or "nanny" or "grandmother" => ["nan"],
        "grandad" or "grandpa" or "granda" or "grandfather" => ["grandad"],
        var other => [other],
    };

    private Pointer? Order(int i)
    {
        var next = NextIndex();
        if (next < 0)
            return null;
        var after = next + 1 < count ? 1UL << (next + 1) : 0;
        return (message.Word(i), message.Word(i + 1), message.Word(i + 2), message.Word(i + 3)) switch
        {
            ("not", "this", "one" or "saturday" or "sunday" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "week", _) when After(i) is { } end => new Pointer(PointerKind.Order, i, end, after),
            ("not", "this", _, "or" or "nor") when After(i) is { } end && next + 2 < count => new Pointer(PointerKind.Order, i, end, 1UL << (next + 2)),
            ("not", var day, "the" or "it" or "but", _) when DayGrammar.IsWeekday(day) && message.Word(i + 3) is "one" or "the" && After(i) is { } end => new Pointer(PointerKind.Order, i, end, after),
            ("not", "the", "next", "one") when After(i) is { } end => new Pointer(PointerKind.Order, i, end, after),
            ("one", "after", "next", _) or ("time", "after", "next", _) => new Pointer(PointerKind.Order, i, i + 3, after),
            ("one" or "week" or "session" or "time", "after", "this" or "that" or "", _) => new Pointer(PointerKind.Order, i, i + 2, after),
            ("one", "after", var weekday, _) when DayGrammar.IsWeekday(weekday) => FollowingDay(i, weekday),
            ("one", "after", "today" or "tonight" or "tomorrow", _) => FollowingDate(i, message.Word(i + 2) == "tomorrow" ? 1 : 0),
            ("one", "after", "the", "next") => new Pointer(PointerKind.Order, i, i + 4, after),
            (var figure, "th", "one", _) when Numbers.Value(figure) is > 0 and <= 6 and var nth && nth <= BitOperations.PopCount(Coming) => Nth(i, nth - 1) is { } point ? point with { End = i + 3 } : null,
            ("one", "after", not "the", _) when message.Word(i - 1) == "the" => new Pointer(PointerKind.Order, i, i + 2, after),
            ("following", "week" or "one" or "session", _, _) => new Pointer(PointerKind.Order, i, i + 2, after),
            ("other", "one" or "session" or "visit", _, _) when count == 2 => new Pointer(PointerKind.Order, i, i + 2, all & ~(1UL << (context.Asked == Asked.Attendance ? 0 : next))),
            ("first" or "earlier" or "early", "one" or "session" or "visit" or "" or "is" or "yes" or "but", _, _) when message.Word(i - 1) is "the" or "" or "poss" || message.Word(i + 1) == "one" => Nth(i, 0),
            ("1", "th", "one" or "", _) when message.Word(i - 1) is "the" => Nth(i, 0),
            ("second", "one" or "session" or "visit" or "" or "is" or "yes" or "but" or "fine" or "time", _, _) => Nth(i, 1),
            ("2", "th", "one" or "time" or "", _) => Nth(i, 1),
            ("third", "one" or "session" or "visit" or "", _, _) => Nth(i, 2),
            ("middle", "one", _, _) when BitOperations.PopCount(Coming) >= 3 => Nth(i, 1),
            ("last" or "later" or "final", "one", _, _) when message.Word(i + 2) is not ("was" or "went") => Nth(i, -1),
            ("other", "one" or "session", _, _) when count > 2 => null,
            ("next", "one" or "session" or "visit" or "time" or "contact", _, _) => new Pointer(PointerKind.Order, i, i + 2, 1UL << next),
            ("both" or "either" or "neither", _, _, _) when BitOperations.PopCount(Coming) >= 2 => new Pointer(PointerKind.All, i, i + 1, FirstTwo(next)),
            ("all", "of" or "three" or "3" or "four" or "week" or "the", _, _) or ("any", "of", _, _) or ("every", "single" or "one", _, _) => new Pointer(PointerKind.All, i, i + 2, Coming),
            _ => null,
        };
    }

    // "not this one the one after"
    private int? After(int i)
    {
        for (var j = i + 2; j < i + 9 && j < message.Tokens.Length; j++)
            if (message.Word(j) is "after" or "following")
                return j + 1;
        return null;
    }

    private static readonly string[] Men = ["dad", "grandad", "uncle"];

    /// <summary>"he", "her": whom a child means when they name nobody.</summary>
    public List<Pointer> ByPronoun(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var male = message.Word(i) is "he" or "him" or "his" or "man" or "hes";
            if (!male && message.Word(i) is not ("she" or "her"))
                continue;
            var fits = Where(s => s.End > context.Now && s.With.Any(w => Relatives(w).Any(r => Men.Contains(r))) == male);
            return fits == 0 ? [] : [new Pointer(PointerKind.Whom, i, i + 1, fits)];
        }

        return [];
    }

    // "the one after thurs": the next session after that day's.
    private Pointer? FollowingDay(int i, string weekday)
    {
        var day = Enumerable.Range(0, count).FirstOrDefault(s => context.Sessions[s].End > context.Now && string.Equals(context.Sessions[s].Start.DayOfWeek.ToString(), weekday, StringComparison.OrdinalIgnoreCase), -1);
        return day >= 0 && day + 1 < count ? new Pointer(PointerKind.Order, i, i + 3, 1UL << (day + 1)) : null;
    }

    // "the one after tomorrow": the next session after that date's.
    private Pointer? FollowingDate(int i, int days)
    {
        var date = context.Now.Date.AddDays(days);
        var following = Where(s => s.Start.Date > date);
        return following == 0 ? null : new Pointer(PointerKind.Order, i, i + 3, following & (ulong)-(long)following);
    }

    private Pointer? Nth(int i, int n)
    {
        return BitOperations.PopCount(Coming) > Math.Max(n, 1) - (n == 0 ? 1 : 0) ? new Pointer(PointerKind.Order, i, i + 2, Coming) { Nth = n } : null;
    }

    private ulong FirstTwo(int next) => Coming & ((1UL << (next + 2)) - 1);

    private Pointer? PartOfDay(int i) => message.Word(i) switch
    {
        "morning" when !Greets(i) => new Pointer(PointerKind.PartOfDay, i, i + 1, Where(s => s.Start.Hour < 12)),
        "afternoon" when !Greets(i) => new Pointer(PointerKind.PartOfDay, i, i + 1, Where(s => s.Start.Hour is >= 12 and < 18)),
        "evening" or "night" when !Greets(i) => new Pointer(PointerKind.PartOfDay, i, i + 1, Where(s => s.Start.Hour >= 16)),
        _ => null,
    };

    private bool Greets(int i) => i == 0 || message.Word(i - 1) is "good" or "every" or "all" or "last" or "fri" or "the" && message.Word(i + 1) is not ("one" or "session" or "visit" or "of");
}
