namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Numbers by themselves, in words that are about being late: "make it four", "6 because of traffic", "not 15. 25".</summary>
internal static class Bare
{
    /// <summary>A lone number is an hour only if that is soon after the start.</summary>
    private const int Soon = 60;

    private static readonly HashSet<string> Counted =
        ["minutes", "minute", "hours", "hour", "days", "weeks", "kids", "miles", "quid", "th", "of", "more", "times", "stars", "bus", "train", "road", "year", "years", "yr", "old", "stops", "cars", "%", "junction", "percent"];

    private static readonly HashSet<string> Naming =
        ["bus", "number", "no", "room", "route", "junction", "the", "m", "a", "age", "aged", "of", "platform", "line", "times", "for", "his", "her", "my", "not", "unit", "door", "gate", "flat", "exit", "take", "took"];

    private static readonly HashSet<string> Leading = ["", "that", "sorry", "it", "nearer", "like", "is", "its", "say", "about"];

    /// <summary>The last that may be meant: as an hour soon after the start, or as minutes by fives; null when there is none.</summary>
    public static int? Minutes(Message message, int from, int to, KnownSession? session)
    {
        int? found = null;
        for (var i = from; i < to; i++)
            if (Numbers.Value(message.Word(i)) is { } number && message.Word(i) is not ("one" or "couple") && !Counted.Contains(message.Word(i + 1)) && !Naming.Contains(message.Word(i - 1)))
                found = Hour(number, session) ?? Count(message, i, number) ?? found;
        return found;
    }

    private static int? Hour(int number, KnownSession? session)
    {
        if (session is null || number is < 1 or > 12)
            return null;
        var start = (int)session.Start.TimeOfDay.TotalMinutes;
        return new ClockGrammar.Clock(0, 0, number * 60, true, false).Near(start + 20) - start is > 0 and <= Soon and var late ? late : null;
    }

    private static int? Count(Message message, int at, int number) =>
        number is >= 15 and <= 90 && number % 5 == 0 && (at == 0 || message.Tokens[at - 1].IsMark || Leading.Contains(message.Word(at - 1))) ? number : null;
}
