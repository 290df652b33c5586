namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>How many minutes after the start somebody will be there: said as minutes, or as the time they will arrive.</summary>
internal static class Lateness
{
    private const int Longest = 240;

    private static readonly HashSet<string> Arriving =
        ["there", "be", "get", "here", "arrive", "arriving", "till", "until", "make", "til", "come", "by", "before", "for", "with", "nearer", "closer", "see", "more", "say", "sit", "is", "about", "around", "at", "like", "best"];

    private static readonly HashSet<string> Elsewhere =
        ["finish", "finishes", "finished", "bus", "train", "leave", "leaves", "leaving", "work", "off", "out", "appointment", "doctors", "dentist", "shift", "school",
         "from", "since", "starts", "start", "runs", "interview", "meeting", "mot", "collect", "last", "instead", "clock", "knock", "taxi", "ends", "coming in", "till"];

    public static int? Minutes(Message message, int from, int to, KnownSession? session, DateTime now)
    {
        for (var i = from; i < to; i++)
            if (Spell(message, i) is { } spell && !IsOtherSpell(message, i, spell.End))
                return FromNow(message, i, spell.End, session) ? After(session!, now.AddMinutes(spell.Minutes)) ?? spell.Minutes : spell.Minutes;
        return session is null ? null : Arrival(message, from, to, session);
    }

    private static int? After(KnownSession session, DateTime arrival) =>
        (int)Math.Round((arrival - session.Start).TotalMinutes) is > 0 and <= Longest and var late ? late : null;

    // "20 mins away", "there in 20": counted from now, which matters once the session is about to begin.
    private static bool FromNow(Message message, int start, int end, KnownSession? session) =>
        session is not null && (message.Word(end) is "away" || (message.Word(start - 1) is "in" && message.Word(end) is not "late"));

    private static bool IsOtherSpell(Message message, int start, int end) =>
        message.Word(end) is "early" or "ago" or "walk" or "before" or "drive" or "earlier" or "sooner" or "session" or "visit" or "contact" or "slot" or "notice" or "grace" || message.Word(start - 1) is "every" or "for" or "only" or "last"
            || message.Word(end) is "from" && message.Word(end + 1) is "here" or "my" or "the";

    private static (int Minutes, int End)? Spell(Message message, int i)
    {
        string W(int n) => message.Word(i + n);
        if (W(0) == "halfhour")
            return (30, i + 1);
        if (W(0) is "half" or "hauf" && W(1) is "an" or "a" or "and" && W(2) is "hour")
            return (30, i + 3);
        if (W(0) == "quarter" && W(1) is "of" or "hour" && (W(1) == "hour" || W(3) == "hour"))
            return (15, i + (W(1) == "hour" ? 2 : 4));
        if (W(0) is "three" or "3" && W(1) is "quarters" or "quarter")
            return (45, i + 5);
        if (W(0) is "hour" && W(1) is "and" && W(2) is "a" && W(3) is "half" or "quarter")
            return (W(3) == "half" ? 90 : 75, i + 4);
        if (W(0) is "hour" && W(-1) is "an" or "a" or "1" or "one" or "full" or "about" or "by" or "nearly")
            return (60, i + 1);
        return Count(message, i);
    }

    private static (int Minutes, int End)? Count(Message message, int i)
    {
        if (Numbers.Value(message.Word(i)) is not ({ } n and > 0 and <= Longest) || message.Word(i) == "couple")
            return null;
        var end = i + 1;
        if (n is >= 20 and <= 50 && n % 10 == 0 && Numbers.Value(message.Word(end)) is { } unit and > 0 and < 10 && message.Tokens[end].Kind == TokenKind.Word)
            (n, end) = (n + unit, end + 1);
        if (message.Word(end) is "whole" or "full" or "good" or "solid" or "odd" or "bloody" or "effing")
            end++;
        if (message.Word(end) is "to" or "or" or "maybe" && Numbers.Value(message.Word(end + 1)) is { } more && more > n && message.Word(end + 2) is "minutes" or "late" or "")
            (n, end) = (more, end + 2);
        else if (Numbers.Value(message.Word(end)) is { } next && next > n && message.Word(end + 1) is "minutes" or "late")
            (n, end) = (next, end + 1);
        return message.Word(end) switch
        {
            "minutes" or "minute" or "minut" or "minuta" or "minuty" or "minuto" or "minutos" or "munud" or "دقيقة" or "دقيقه" or "دقائق" or "منٹ" => (n, end + 1),
            "more" or "de" when message.Word(end + 1) is "minutes" or "minute" => (n, end + 2),
            "odd" or "or" when message.Word(end + 1) is "minutes" or "so" => (n, end + 2),
            "hours" or "hour" when n <= 4 => message.Word(end + 1) == "and" && message.Word(end + 3) == "half" ? ((n * 60) + 30, end + 4) : (n * 60, end + 1),
            "late" or "behind" or "max" or "tops" or "delay" or "delayed" => (n, end),
            _ when message.Word(i - 1) is "late" or "by" && i + 1 == message.Tokens.Length && message.Tokens[i].Kind == TokenKind.Number && n >= 5 => (n, end),
            _ when message.Word(i - 1) is "about" or "be" or "say" && n >= 5 && message.Word(end) is "" or "sorry" or "." or "," or "if" or "but" or "because" && n is not (7 or 8 or 9 or 11) => n >= 10 || message.Word(i - 2) is "late" ? (n, end) : null,
            _ => null,
        };
    }

    private static int? Arrival(Message message, int from, int to, KnownSession session)
    {
        var clocks = new ClockGrammar(message);
        var start = (int)session.Start.TimeOfDay.TotalMinutes;
        (int Late, int Score)? best = null;
        for (var i = from; i < to; i++)
        {
            if (clocks.At(i) is not { } clock)
                continue;
            var late = clock.Near(start + 20) - start;
            var score = Score(message, clock.Start, clock.End);
            if (late is > 0 and <= Longest && (best is null || score > best.Value.Score))
                best = (late, score);
            i = clock.End - 1;
        }

        return best is { Score: >= 0 } ? best.Value.Late : null;
    }

    private static int Score(Message message, int start, int end)
    {
        var score = 0;
        for (var i = Math.Max(0, start - 4); i < start; i++)
            score += Arriving.Contains(message.Word(i)) ? 2 : 0;
        for (var i = Math.Max(0, start - 3); i < start; i++)
            score -= Elsewhere.Contains(message.Word(i)) ? 3 : 0;
        if (message.Word(start - 1) == "not" || (message.Word(start - 2) == "not" && message.Word(start - 1) is not ("before" or "until")))
            score -= 12;
        return score - (message.Word(end) is "bus" or "train" or "appointment" or "instead" or "one" or "session" ? 4 : 0);
    }
}
