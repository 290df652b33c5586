using System.Numerics;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Which of a person's sessions the words point to.</summary>
internal sealed class SessionFinder
{
    // Nobody names more days in one message; what compares each with each stays quick.
    private const int MostPointers = 40;

    private readonly Message message;
    private readonly BookedSessions sessions;
    private readonly DayGrammar days;
    private readonly ClockGrammar clocks;
    private readonly OrderGrammar order;
    private readonly NameGrammar names;
    private readonly List<Pointer> pointers = [];

    public SessionFinder(Message message, ReadingContext context)
    {
        this.message = message;
        sessions = new BookedSessions(context);
        days = new DayGrammar(message, context.Now);
        clocks = new ClockGrammar(message);
        order = new OrderGrammar(message, sessions, days);
        names = new NameGrammar(message, context, sessions);
        for (var i = 0; i < message.Tokens.Length && pointers.Count < MostPointers;)
            i = Step(i);
        for (var at = 0; at < pointers.Count; at++)
            if (pointers[at].Refused && SaysNo(at))
                pointers[at] = pointers[at] with { Refused = false };
    }

    public IReadOnlyList<Pointer> Pointers => pointers;

    /// <summary>The session meant where no words point: the open question's, else the next that has not ended; -1 when there is none.</summary>
    public int Default => sessions.Default;

    /// <summary>"he", "her": whom a child means when they name nobody.</summary>
    public List<Pointer> ByPronoun(int from, int to) => names.ByPronoun(from, to);

    /// <summary>"he is mean about mum so i dont want to see him": whom they would not see, when another is named before.</summary>
    public Pointer? ByObject(int from, int to) => names.ByObject(from, to);

    private int Step(int i)
    {
        var found = Counted(i) ?? order.At(i, pointers) ?? Day(i) ?? Clock(i) ?? names.At(i) ?? PartOfDay(i);
        if (found is null && names.UnknownOne(i) is { } unknown && (pointers.Count == 0 || pointers[^1].End < i))
            found = unknown;
        if (found is not { } pointer)
            return i + 1;
        var refused = Pointer.IsRefusedAt(message, pointer.Start) || JoinsRefused(pointer);
        pointers.Add(pointer with { Negated = refused, Refused = refused });
        return Math.Max(i + 1, pointer.End);
    }

    // "yes tomorrow, not thursday, saturday maybe": between others it says no, and not which.
    private bool SaysNo(int at) =>
        pointers.Exists(p => p.Start < pointers[at].Start && !p.Refused && p.IsApartFrom(pointers[at])) && pointers.Exists(p => p.Start > pointers[at].Start && p.IsApartFrom(pointers[at]));

    // "not this one or the next", "not bens tomorrow"
    private bool JoinsRefused(Pointer pointer) =>
        pointers.Count > 0 && pointers[^1] is { Refused: true } last
        && ((pointer.Start - last.End is 1 or 2 && message.Word(last.End) is "or" or "nor") || (pointer.Start - last.End <= (message.Word(last.End) == "poss" ? 1 : 0) && (pointer.Fits & last.Fits) != 0));

    private Pointer? Clock(int i) =>
        Dotted(i) ?? Timed(i);

    // "5.12" is a date where a session lies on it.
    private Pointer? Dotted(int i)
    {
        var text = message.Tokens[i].Text;
        var colon = message.Tokens[i].Kind == TokenKind.Clock ? text.IndexOf(':', StringComparison.Ordinal) : 0;
        if (colon <= 0 || Numbers.Value(text[..colon]) is not { } day || Numbers.Value(text[(colon + 1)..]) is not ({ } month and > 0 and <= 12) || !message.Raw.Contains(text.Replace(':', '.'), StringComparison.Ordinal))
            return null;
        var fits = sessions.Coming & sessions.Where(s => s.Start.Day == day && s.Start.Month == month);
        return fits == 0 ? null : new Pointer(PointerKind.Day, i, i + 1, fits);
    }

    private Pointer? Timed(int i) =>
        clocks.At(i) is { HourOpen: false } clock ? new Pointer(PointerKind.Clock, clock.Start, clock.End, sessions.Where(s => clock.Near(Minute(s)) == Minute(s))) : null;

    private static int Minute(KnownSession session) => (int)session.Start.TimeOfDay.TotalMinutes;

    private Pointer? Counted(int i) => days.Counted(i) is { } day && Point(day) is { Fits: not 0 } point ? point : null;

    private Pointer? Day(int i) => days.At(i) is { } day && Point(day) is var point && (point.Fits != 0 || !day.Bare) ? point : null;

    private Pointer Point(DayGrammar.Days day)
    {
        if (day.Past)
            return new Pointer(PointerKind.Past, day.Start, day.End, 0);
        if (day.BankHoliday)
            return new Pointer(PointerKind.Span, day.Start, day.End, sessions.Coming & sessions.Where(s => BankHolidays.Is(DateOnly.FromDateTime(s.Start))));
        var fits = sessions.Between(day.From, day.To);
        var other = Otherwise(day, fits);
        if (day.Weekday is not null && other != 0 && sessions.HaveBegun(fits))
            (fits, other) = (other, 0);
        var meant = Picked(day, fits != 0 ? fits : other);
        return new Pointer(day.From == day.To ? PointerKind.Day : PointerKind.Span, day.Start, day.End, Ordered(day, meant))
        {
            Vague = (day.Vague && fits != 0 && other != 0) || ((day.Sole || IsAnyOf(day)) && BitOperations.PopCount(meant) > 1),
            Else = fits != 0 ? other : 0,
            Wide = day.Weekday is { } weekday ? sessions.On(weekday) : 0,
            Day = day.From == day.To ? (fits == 0 && other != 0 ? day.Or : day.From) : null,
        };
    }

    // "one of the october ones", "ill have to miss one in october": which, is not said.
    private bool IsAnyOf(DayGrammar.Days day)
    {
        var at = message.Word(day.Start - 1) is "the" ? day.Start - 2 : day.Start - 1;
        return message.Word(at) is "of" or "in" && message.Word(at - 1) is "one" && message.Word(at - 2) is not ("the" or "that" or "this") && Numbers.Ordinal(message.Word(at - 2)) is null && message.Word(at - 2) is not ("last" or "next" or "middle");
    }

    private ulong Otherwise(DayGrammar.Days day, ulong fits)
    {
        var other = day.Or is { } or ? sessions.Between(or, or) : 0;
        if (fits != 0 || other != 0)
            return other;
        if (day.Or is { } same && same.DayOfWeek == day.From.DayOfWeek)
            return Weekly(day);
        if (day.OfMonth is { } date)
            return sessions.Coming & sessions.Where(s => s.Start.Day == date);
        return day.Roughly ? sessions.Between(DayGrammar.WeekStart(day.From), DayGrammar.WeekStart(day.From).AddDays(6)) : 0;
    }

    private ulong Picked(DayGrammar.Days day, ulong fits) => (fits & sessions.Coming, day.Pick) switch
    {
        (not 0 and var coming, DayGrammar.Days.First) => BookedSessions.First(coming),
        (not 0 and var coming, DayGrammar.Days.Last) => BookedSessions.Last(coming),
        _ => fits,
    };

    // "the third saturday", "both mondays" are counted among all of them.
    private ulong Ordered(DayGrammar.Days day, ulong fits) =>
        day.Weekday is { } weekday && pointers.Count > 0 && pointers[^1] is var last && last.End == day.Start && (last.Nth is not null || last.Kind == PointerKind.All) ? sessions.On(weekday) : fits;

    // "the monday one" may lie weeks ahead, "the weekend one" after this weekend.
    private ulong Weekly(DayGrammar.Days day)
    {
        for (var week = 1; week <= 5; week++)
            if (sessions.Between(day.From.AddDays(7 * week), day.To.AddDays(7 * week)) is var fits and not 0)
                return fits;
        return 0;
    }

    private Pointer? PartOfDay(int i) => message.Word(i) switch
    {
        "morning" when !Greets(i) => new Pointer(PointerKind.PartOfDay, i, i + 1, sessions.Where(s => s.Start.Hour < 12)),
        "afternoon" when !Greets(i) => new Pointer(PointerKind.PartOfDay, i, i + 1, sessions.Where(s => s.Start.Hour is >= 12 and < 18)),
        "evening" or "night" when !Greets(i) => new Pointer(PointerKind.PartOfDay, i, i + 1, sessions.Where(s => s.Start.Hour >= 16)),
        _ => null,
    };

    private bool Greets(int i) =>
        message.Word(i + 1) is "duty" or "shift" or "shifts" or "work" or "nurse"
        || message.Word(i + 1) is not ("one" or "session" or "visit" or "poss")
        && !(i == 0 && Array.Exists(message.Tokens, t => t.Text is "afternoon" or "evening") && message.Word(0) == "morning")
        && (i == 0 || message.Word(i - 1) is "good" or "every" or "all" or "last" or "fri" or "parents" or "the" && message.Word(i + 1) is not "of");
}
