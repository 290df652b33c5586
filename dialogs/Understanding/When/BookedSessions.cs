using System.Numerics;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>A person's sessions as sets: bit n stands for session n.</summary>
internal sealed class BookedSessions
{
    private const int Most = 60;

    private readonly ReadingContext context;

    public BookedSessions(ReadingContext context)
    {
        this.context = context;
        Count = Math.Min(context.Sessions.Count, Most);
        All = Count == 0 ? 0 : (1UL << Count) - 1;
        Coming = Where(s => s.End > context.Now);
        Next = Coming == 0 ? -1 : BitOperations.TrailingZeroCount(Coming);
    }

    public int Count { get; }

    public ulong All { get; }

    /// <summary>Those that have not ended.</summary>
    public ulong Coming { get; }

    /// <summary>The first that has not ended; -1 when there is none.</summary>
    public int Next { get; }

    /// <summary>The session meant where no words point: the open question's, else the next that has not ended; -1 when there is none.</summary>
    public int Default => Count == 0 ? -1 : context.Asked is Asked.Attendance or Asked.Reason ? 0 : Next;

    public KnownSession this[int at] => context.Sessions[at];

    public ulong Where(Func<KnownSession, bool> fits)
    {
        ulong bits = 0;
        for (var i = 0; i < Count; i++)
            if (fits(context.Sessions[i]))
                bits |= 1UL << i;
        return bits;
    }

    /// <summary>Whether it is that month now: "the first one back", said in December, is the new year's.</summary>
    public bool Holds(int month) => context.Now.Month == month;

    /// <summary>Whether all of these have begun: "cant come thursday", said on a thursday evening, is a week ahead.</summary>
    public bool HaveBegun(ulong some) => some != 0 && (some & ~Where(s => s.Start <= context.Now)) == 0;

    public ulong On(DayOfWeek weekday) => Where(s => s.Start.DayOfWeek == weekday) & Coming;

    public ulong Between(DateTime from, DateTime to) => Where(s => s.Start.Date >= from && s.Start.Date <= to);

    /// <summary>The first of <paramref name="among"/> that begins after session <paramref name="at"/>; none when there is none.</summary>
    public ulong After(int at, ulong among)
    {
        var start = context.Sessions[at].Start;
        return First(among & Coming & Where(s => s.Start > start));
    }

    /// <summary>The last of <paramref name="among"/> that begins before session <paramref name="at"/>.</summary>
    public ulong Before(int at, ulong among)
    {
        var start = context.Sessions[at].Start;
        return Last(among & Coming & Where(s => s.Start < start));
    }

    public static ulong First(ulong mask) => mask & (ulong)-(long)mask;

    public static ulong Last(ulong mask) => mask == 0 ? 0 : 1UL << (63 - BitOperations.LeadingZeroCount(mask));

    public static int Number(ulong one) => BitOperations.TrailingZeroCount(one);

    /// <summary>The first <paramref name="many"/> of a set.</summary>
    public static ulong FirstFew(ulong mask, int many)
    {
        ulong first = 0;
        for (; many > 0 && mask != 0; many--)
        {
            first |= First(mask);
            mask &= mask - 1;
        }

        return first;
    }
}
