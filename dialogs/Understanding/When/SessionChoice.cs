using System.Numerics;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>The sessions that a stretch of words settles on, by number.</summary>
internal readonly record struct SessionChoice(int[] Sessions, bool Named, bool Vague)
{
    public static readonly SessionChoice None = new([], false, false);

    /// <summary>The choice that the pointers make together; where they make none, the default.</summary>
    public static SessionChoice Of(IReadOnlyList<Pointer> pointers, ReadingContext context, int fallback, Message message)
    {
        var over = Over(context);
        var usable = pointers.Where(p => p.Fits != 0).ToList();
        if (usable.Exists(p => (p.IsDate || p.Kind == PointerKind.Order) && (p.Fits & ~over) != 0))
            usable.RemoveAll(p => p.IsDate && (p.Fits & ~over) == 0);
        var elsewhere = pointers.Any(p => p.Kind is PointerKind.Day or PointerKind.Unknown && p.Fits == 0);
        if (usable.Count == 0)
            return fallback < 0 ? None : new SessionChoice(Together(1UL << fallback, context), false, elsewhere);
        var mask = Combine(usable, message, context);
        var said = !usable.Exists(p => p.Nth is not null) && usable.Any(p => p.Kind is PointerKind.All or PointerKind.Day or PointerKind.Span);
        var vague = usable.Any(p => p.Vague) || (elsewhere && !usable.Exists(p => p.IsDate)) || Torn(usable, message) || Contradicted(usable);
        return new SessionChoice(said ? Bits(mask) : Together(BookedSessions.First(mask), context), true, vague);
    }

    private static ulong Over(ReadingContext context)
    {
        ulong over = 0;
        for (var i = 0; i < Math.Min(60, context.Sessions.Count); i++)
            if (context.Sessions[i].End <= context.Now)
                over |= 1UL << i;
        return over;
    }

    private static List<Pointer> Dates(List<Pointer> usable) => usable.FindAll(p => p.IsDate || (p.Kind == PointerKind.Order && p.Nth is null));

    // Days that are no list, and of which none is refused or taken back: one is taken, and asked about.
    private static bool Torn(List<Pointer> usable, Message message) =>
        Dates(usable) is { Count: > 1 } dates && Refused(dates) is null && !Refined(dates) && !Listed(dates, message) && Narrowed(dates, message) is null && Corrected(dates, message) is null;

    // "dad on saturday", where saturday is mum's.
    private static bool Contradicted(List<Pointer> usable) =>
        Dates(usable) is [var only] && usable.FindAll(p => p.Kind is PointerKind.Child or PointerKind.Whom) is { Count: > 0 } named && named.TrueForAll(p => (p.Fits & (only.Fits | only.Wide)) == 0);

    private static ulong Combine(List<Pointer> usable, Message message, ReadingContext context)
    {
        var dates = Dates(usable);
        var mask = dates.Count switch
        {
            0 => ~0UL,
            1 => dates[0].Fits,
            _ when Refused(dates) is { } rest => rest,
            _ when Narrowed(dates, message) is { } narrowed => narrowed,
            _ => Listed(dates, message) ? dates.Aggregate(0UL, (m, p) => m | p.Fits) : Chosen(dates, message),
        };
        foreach (var pointer in usable.Where(p => !p.IsDate && p.Kind is not (PointerKind.Order or PointerKind.All)))
            if (pointer is { Refused: true, Kind: PointerKind.PartOfDay or PointerKind.Clock or PointerKind.Venue } && usable.Exists(p => p.Kind == pointer.Kind && p.Start > pointer.Start && (p.Fits & ~pointer.Fits) != 0))
                mask &= ~pointer.Fits;
            else if ((mask & pointer.Fits) != 0)
                mask &= pointer.Fits;
        foreach (var pointer in usable.Where(p => p.Kind == PointerKind.All && dates.Count == 0))
            mask = (mask & pointer.Fits) != 0 ? mask & pointer.Fits : pointer.Fits;
        mask = Upcoming(mask, context);
        return usable.Find(p => p.Nth is not null) is { Nth: { } nth, Fits: var among } ? Pick((mask & among) != 0 ? mask & among : mask, nth) : mask;
    }

    // "not this tues next tues": what is refused is not meant, and "next" then means the later one.
    private static ulong? Refused(List<Pointer> dates)
    {
        var refused = dates.FindAll(p => p.Refused);
        if (refused.Count == 0 || refused.Count == dates.Count)
            return null;
        var gone = refused.Aggregate(0UL, (m, p) => m | p.Fits);
        var rest = dates.FindAll(p => !p.Refused).Aggregate(0UL, (m, p) => m | ((p.Fits & ~gone) != 0 ? p.Fits & ~gone : (p.Else | p.Wide) & ~gone));
        return rest == 0 ? null : BookedSessions.First(rest) is var first && dates.TrueForAll(p => p.Refused || (p.Fits & ~gone) == 0) ? first : rest;
    }

    // "in a fortnight i cant make the thursday": the day of the week that the other words narrow down.
    private static ulong? Narrowed(List<Pointer> dates, Message message)
    {
        if (dates is not [var one, var two] || (one.Fits & two.Fits) != 0 || IsJoined(one, two, message) || IsApart(one, two, message))
            return null;
        var (weekday, other) = one.Wide != 0 ? (one, two) : (two, one);
        var narrowed = other.Wide == 0 && other.Kind == PointerKind.Span || other.Day is not null ? weekday.Wide & other.Fits : 0;
        return narrowed == 0 ? null : narrowed;
    }

    // "cant do wednesday, ive the clinic. the 23rd should be right": each has a sentence, or words of somebody's own, to itself.
    private static bool IsApart(Pointer one, Pointer two, Message message) =>
        message.EndsSentence(one.End, two.Start)
        || (one.Wide != 0 && Enumerable.Range(one.End, Math.Max(0, two.Start - one.End)).Any(at => message.Word(at) is "i" or "we" or "im"));

    private static ulong Pick(ulong mask, int nth)
    {
        var bits = Bits(mask);
        return bits.Length == 0 ? 0 : 1UL << bits[Math.Clamp(nth < 0 ? bits.Length + nth : nth, 0, bits.Length - 1)];
    }

    // Sessions that are over are not meant when others fit.
    private static ulong Upcoming(ulong mask, ReadingContext context)
    {
        ulong coming = 0;
        for (var i = 0; i < Math.Min(60, context.Sessions.Count); i++)
            if (context.Sessions[i].End > context.Now)
                coming |= 1UL << i;
        return (mask & coming) != 0 ? mask & coming : mask & ((1UL << Math.Min(60, context.Sessions.Count)) - 1);
    }

    // "thurs and fri", "thurs n sat", "today or next tuesday"
    private static bool Listed(List<Pointer> dates, Message message) =>
        dates.Zip(dates.Skip(1)).All(pair => (pair.Second.Start - pair.First.End <= 2
            && ((pair.Second.Start == pair.First.End && !pair.First.Refused) || message.Word(pair.Second.Start - 1) is "and" or "or" or "," or "nor" or "the" or "on"))
            || IsJoined(pair.First, pair.Second, message))
        && !Refined(dates);

    private static bool IsJoined(Pointer first, Pointer second, Message message)
    {
        var at = second.Start - 1;
        while (at > first.End && message.Word(at) is "next" or "this" or "following" or "the" or "on")
            at--;
        return at - first.End is 0 or 1 && message.Word(at) is "and" or "or" or "nor";
    }

    // "next thursday the 3rd" names one day twice over.
    private static bool Refined(List<Pointer> dates) => dates.Aggregate(~0UL, (m, p) => m & p.Fits) != 0;

    private static ulong Chosen(List<Pointer> dates, Message message)
    {
        var common = dates.Aggregate(~0UL, (m, p) => m & p.Fits);
        if (common != 0)
            return common;
        if (Corrected(dates, message) is { } corrected)
            return corrected;
        var so = Array.FindIndex(message.Tokens, dates[0].End, dates[^1].Start - dates[0].End, t => t.Text == "so");
        if (so >= 0)
            return dates.Find(p => p.Start > so).Fits;
        var meant = dates.FirstOrDefault(p => !p.Refused && message.Word(p.Start - 1) is not "instead");
        return meant.Fits != 0 ? meant.Fits : dates[0].Fits;
    }

    // "thursday no wait friday"
    private static ulong? Corrected(List<Pointer> dates, Message message)
    {
        for (var i = dates.Count - 1; i > 0; i--)
            if (Enumerable.Range(dates[i - 1].End, dates[i].Start - dates[i - 1].End).Any(t => message.Word(t) is "sorry" or "wait" or "mean" or "meant" or "actually" or "rather" || IsNoOfCorrection(message, t)))
                return dates[i].Fits;
        return null;
    }

    // "thursday no friday"; not "thursdays no use to me friday is grand".
    private static bool IsNoOfCorrection(Message message, int at) =>
        message.Word(at) is "no" && message.Word(at - 1) is not ("a" or "is" or "the" or "poss") && message.Word(at + 1) is not ("use" or "good" or "go" or "way" or "chance" or "can" or "problem" or "bother" or "worries" or "to" or "for");

    private static int[] Bits(ulong mask) => [.. Enumerable.Range(0, 60).Where(i => (mask >> i & 1) == 1)];

    // Brothers and sisters seen at the same time and place are one visit.
    private static int[] Together(ulong one, ReadingContext context)
    {
        if (one == 0)
            return [];
        var first = context.Sessions[BitOperations.TrailingZeroCount(one)];
        return [.. Enumerable.Range(0, Math.Min(60, context.Sessions.Count))
            .Where(i => context.Sessions[i].Start == first.Start && context.Sessions[i].Venue == first.Venue)
            .OrderBy(i => i)];
    }
}
