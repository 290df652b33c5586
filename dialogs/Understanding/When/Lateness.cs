namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>How many minutes after the start somebody will be there: said as minutes, or as the time they will arrive.</summary>
internal static class Lateness
{
    private const int Longest = 240;

    private static readonly HashSet<string> Arriving =
        ["there", "be", "get", "here", "arrive", "arriving", "till", "until", "make", "til", "come", "by", "before", "for", "with", "nearer", "closer", "see", "more", "say", "sit", "is", "about", "around", "at", "like", "best",
         "eta", "says", "saying", "nav", "satnav", "expect"];

    private static readonly HashSet<string> Elsewhere =
        ["finish", "finishes", "finished", "bus", "train", "goes", "leave", "leaves", "leaving", "left", "work", "off", "out", "appointment", "doctors", "dentist", "shift", "school",
         "from", "since", "starts", "start", "runs", "interview", "meeting", "mot", "collect", "last", "instead", "clock", "knock", "taxi", "ends", "till"];

    private static readonly HashSet<string> PutRight = ["actually", "make", "wait", "mean", "meant", "nearer", "rather", "sorry", "no", "like", "scrap", "lie", "turned"];

    /// <summary>A number of minutes that is said; <see cref="OfClock"/> when it comes from a time of arrival.</summary>
    private readonly record struct Said(int Start, int End, int Minutes, bool OfClock, int Score);

    public static int? Minutes(Message message, int from, int to, KnownSession? session, DateTime now)
    {
        var said = Spells(message, from, to, session, now);
        var arrivals = session is null ? [] : Arrivals(message, from, to, session);
        arrivals.RemoveAll(a => said.Exists(s => a.Start < s.End && s.Start < a.End));
        var rough = said.Count > 0 && said[0].Score == 0;
        if (said.Count == 0 || (rough && arrivals.Exists(a => a.Score >= 0)))
            return Best(message, arrivals)?.Minutes ?? (said.Count > 0 ? said[0].Minutes : arrivals.Count > 0 ? null : Bare.Minutes(message, from, to, session));
        return Standing(message, said).Minutes;
    }

    /// <summary>"eta 1445 for the afternoon": a time at which the session would be over is that of another that day, where one fits.</summary>
    public static SessionChoice Reached(Evidence evidence, Segment segment, SessionChoice choice)
    {
        if (choice.Sessions is not [var only, ..] || IsReached(evidence, segment, only) is not false)
            return choice;
        var sessions = evidence.Context.Sessions;
        var others = Enumerable.Range(0, Math.Min(60, sessions.Count)).Where(at => sessions[at].Start.Date == sessions[only].Start.Date && IsReached(evidence, segment, at) == true).ToArray();
        return others.Length == 1 ? choice with { Sessions = others } : choice with { Vague = true };
    }

    /// <summary>Null when no time of arrival after its start is said.</summary>
    private static bool? IsReached(Evidence evidence, Segment segment, int at)
    {
        var session = evidence.Context.Sessions[at];
        return Minutes(evidence.Message, segment.From, segment.To, session, evidence.Context.Now) is { } late ? late < (session.End - session.Start).TotalMinutes : null;
    }

    private static List<Said> Spells(Message message, int from, int to, KnownSession? session, DateTime now)
    {
        var found = new List<Said>();
        var grammar = new SpellGrammar(message);
        for (var i = from; i < to; i++)
        {
            if (grammar.At(i) is not { } spell || IsOther(message, spell) || IsOfTransport(message, spell) || (!spell.Plain && IsClock(spell, session)))
                continue;
            var late = FromNow(message, spell, session) ? After(session!, now.AddMinutes(spell.Minutes)) : null;
            found.Add(new Said(spell.Start, spell.End, late ?? spell.Minutes, false, late is not null || !spell.Plain || message.Word(spell.Start) is "couple" ? 0 : 1));
            i = spell.End - 1;
        }

        return found;
    }

    // "10 minutes late, actually make that twenty": the last that was put right, else the first.
    private static Said Standing(Message message, List<Said> said)
    {
        for (var i = said.Count - 1; i > 0; i--)
            if (IsPutRight(message, said[i - 1], said[i]))
                return said[i];
        return said.Find(s => s.Score > 0) is { Minutes: > 0 } plain ? plain : said[^1];
    }

    // "be 4", where the session begins at quarter to.
    private static bool IsClock(SpellGrammar.Spell spell, KnownSession? session)
    {
        if (session is null || spell.Minutes > 12)
            return session is null && spell.Minutes < 10;
        var start = (int)session.Start.TimeOfDay.TotalMinutes;
        var late = new ClockGrammar.Clock(0, 0, spell.Minutes * 60, true, false).Near(start + 20) - start;
        return late is > 0 and <= 60;
    }

    private static int? After(KnownSession session, DateTime arrival) =>
        (int)Math.Round((arrival - session.Start).TotalMinutes) is > 0 and <= Longest and var late ? late : null;

    // "20 mins away", "there in 20": counted from now, which matters once the session is about to begin.
    private static bool FromNow(Message message, SpellGrammar.Spell spell, KnownSession? session) =>
        session is not null
        && (message.Word(spell.End) is "away" || (message.Word(spell.Start - 1) is "in" && message.Word(spell.End) is not "late"));

    private static bool IsOther(Message message, SpellGrammar.Spell spell)
    {
        var (before, behind) = (message.Word(spell.Start - 1), message.Word(spell.End));
        return behind is "early" or "ago" or "walk" or "before" or "drive" or "journey" or "ride" or "earlier" or "sooner" or "session" or "visit" or "contact" or "slot" or "notice" or "grace" or "warning" or "each"
            || before is "every" or "last" or "not" or "said" or "took" or "takes" or "waited" || (before is "for" or "only" or "the" && behind is not ("late" or "behind") && message.Word(spell.End - 1) is not "late" && !(before is "for" && message.Word(spell.Start - 2) is "late"))
            || (before is "of" && message.Word(spell.Start - 2) is "instead") || (behind is "from" && message.Word(spell.End + 1) is "here" or "my" or "the")
            || (message.Word(spell.Start) is "hour" && (message.Word(spell.Start - 2) is "bus" or "train" or "buses" or "once" or "twice" or "only"));
    }

    // "next train in 20 mins", "parked 5 mins away", "a 20 min queue"
    private static bool IsOfTransport(Message message, SpellGrammar.Spell spell) =>
        (message.Word(spell.Start - 1) is "in" && message.Word(spell.Start - 2) is "train" or "bus" or "one" or "taxi")
        || (message.Word(spell.End) is "away" && message.Word(spell.Start - 1) is "parked") || message.Word(spell.End) is "queue" or "wait" or "detour";

    private static Said? Best(Message message, List<Said> arrivals)
    {
        var likely = arrivals.FindAll(a => a.Score >= 0);
        if (likely.Count == 0)
            return null;
        var highest = likely.FindAll(a => a.Score == likely.Max(l => l.Score));
        return likely.Count > 1 && IsPutRight(message, likely[^2], likely[^1]) ? likely[^1] : highest[0];
    }

    private static bool IsPutRight(Message message, Said first, Said second)
    {
        for (var at = first.End; at < second.Start; at++)
            if (PutRight.Contains(message.Word(at)))
                return true;
        return false;
    }

    private static List<Said> Arrivals(Message message, int from, int to, KnownSession session)
    {
        var found = new List<Said>();
        var clocks = new ClockGrammar(message);
        var start = (int)session.Start.TimeOfDay.TotalMinutes;
        for (var i = from; i < to; i++)
        {
            if (clocks.At(i) is not { } clock)
                continue;
            if (clock.Near(start + 20) - start is > 0 and <= Longest and var late)
                found.Add(new Said(clock.Start, clock.End, late, true, Score(message, clock.Start, clock.End)));
            i = clock.End - 1;
        }

        return found;
    }

    private static int Score(Message message, int start, int end)
    {
        var score = 0;
        for (var i = Math.Max(0, start - 4); i < start; i++)
            score += Arriving.Contains(message.Word(i)) ? 2 : 0;
        for (var i = start - 1; i >= Math.Max(0, start - 3) && !message.Tokens[i].IsMark && message.Word(i) != "so"; i--)
            score -= Elsewhere.Contains(message.Word(i)) ? 3 : 0;
        if (message.Word(start - 1) == "not" || (message.Word(start - 2) == "not" && message.Word(start - 1) is not ("before" or "until" or "til" or "till")) || (message.Word(start - 1) is "of" or "than" && message.Word(start - 2) is "instead" or "rather"))
            score -= 12;
        return score - (message.Word(end) is "bus" or "train" or "appointment" or "one" or "session" ? 4 : 0) - (message.Word(end) is "instead" && message.Word(end + 1) is not "of" ? 4 : 0);
    }
}
