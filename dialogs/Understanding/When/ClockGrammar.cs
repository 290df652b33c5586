namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>British words for the time of day: "half 4", "quarter to", "20 past", "4ish", "4 oclock".</summary>
internal sealed class ClockGrammar(Message message)
{
    /// <summary>A time of day in minutes; <see cref="HalfDay"/> when it may be morning or afternoon; the hour open for "20 past".</summary>
    internal readonly record struct Clock(int Start, int End, int Minutes, bool HalfDay, bool HourOpen)
    {
        /// <summary>The minute of the day that lies nearest to <paramref name="near"/>.</summary>
        public int Near(int near)
        {
            if (HourOpen)
                return Candidates(near, Minutes, 60);
            return HalfDay ? Candidates(near, Minutes % 720, 720) : Minutes;
        }

        private static int Candidates(int near, int first, int step)
        {
            var best = first;
            for (var minute = first; minute < 1440; minute += step)
                if (Math.Abs(minute - near) < Math.Abs(best - near))
                    best = minute;
            return best;
        }
    }

    public Clock? At(int i)
    {
        var token = i < message.Tokens.Length ? message.Tokens[i] : default;
        if (token.Kind == TokenKind.Clock)
            return Figures(i, token.Text);
        return PastOrTo(i) ?? Hour(i);
    }

    private string W(int i) => message.Word(i);

    private Clock Figures(int i, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var hour = Numbers.Value(text[..colon]) ?? 0;
        var minute = Numbers.Value(text[(colon + 1)..]) ?? 0;
        var marked = i + 1 < message.Tokens.Length && W(i + 1) is "pm" or "am";
        if (marked && W(i + 1) == "pm" && hour < 12)
            hour += 12;
        return new Clock(i, marked ? i + 2 : i + 1, (hour * 60) + minute, hour is > 0 and < 12 && !marked, false);
    }

    // "half 4" is 4:30; "quarter past 4", "20 to 6", "ten past"
    private Clock? PastOrTo(int i)
    {
        if (W(i) is "half" or "hauf")
        {
            var past = W(i + 1) == "past" ? i + 2 : i + 1;
            return HourAt(past) is { } hour ? Of(i, past + 1, (hour * 60) + 30) : past == i + 2 ? new Clock(i, past, 30, false, true) : null;
        }

        var minutes = W(i) is "quarter" or "1/4" ? 15 : W(i) == "one" ? null : Numbers.Value(W(i));
        var isTens = minutes is 20 && W(i + 1) is "five" or "5";
        minutes += isTens ? 5 : 0;
        var at = (isTens ? i + 2 : i + 1) is var after && W(after) == "minutes" ? after + 1 : after;
        if (minutes is not ({ } m and > 0 and < 60) || W(at) is not ("past" or "to" or "after" or "til"))
            return null;
        var to = W(at) != "past" && W(at) != "after";
        if (HourAt(at + 1) is { } h && (!to || m % 5 == 0))
            return to && W(i) != "quarter" && m < 13 && h > m && W(at) == "to" && m % 5 != 0 ? null : Of(i, at + 2, to ? (h * 60) - m : (h * 60) + m);
        return W(at) == "past" || (W(at) == "to" && m % 5 == 0 && EndsAt(at + 1)) ? new Clock(i, at + 1, to ? 60 - m : m, false, true) : null;
    }

    // "be there ten to", "quarter to, sorry"
    private bool EndsAt(int i) =>
        i >= message.Tokens.Length || !message.Tokens[i].IsWord || W(i) is "sorry" or "now" or "at" or "because" or "ish" or "i" or "by" or "then" or "tops" or "latest" or "hopefully" or "though" or "so" or "but" or "traffic" or "mate";

    private int? HourAt(int i) =>
        i < message.Tokens.Length && message.Tokens[i].Kind == TokenKind.Clock ? Figures(i, W(i)).Minutes / 60
        : Numbers.Value(W(i)) is { } hour and >= 1 and <= 12 && W(i + 1) is not ("minutes" or "hours" or "late" or "days" or "kids" or "weeks") ? hour : null;

    private Clock Of(int start, int end, int minutes)
    {
        var suffix = W(end) is "pm" or "am" ? W(end) : "";
        if (suffix == "pm" && minutes < 720)
            minutes += 720;
        return new Clock(start, suffix.Length > 0 ? end + 1 : end, minutes, suffix.Length == 0 && minutes <= 780, false);
    }

    // "earliest i can get there is 4", "nearer to 4", "late, 4ish"; not "she is 4".
    private bool LedTo(int i) =>
        (W(i - 1), W(i - 2)) is ("is", "there" or "do" or "earliest" or "it") or ("to", "nearer" or "closer" or "up") or ("late" or "probably", _) or (",", "late");

    // "14h15", which stands here as "14 hours 15".
    private Clock? Continental(int i) =>
        W(i + 1) is "hours" && Numbers.Value(W(i)) is { } hour and >= 1 and <= 22 && Numbers.Value(W(i + 2)) is { } minute and >= 0 and < 60 && W(i + 2).Length == 2
            && message.Raw.Contains(W(i) + "h" + W(i + 2), StringComparison.OrdinalIgnoreCase)
            ? new Clock(i, i + 3, (hour * 60) + minute, hour < 12, false) : null;

    // "16 o clock", "17 hour i come"; "16 and half"
    private Clock? Evening(int i)
    {
        if (Numbers.Value(W(i)) is not ({ } hour and >= 13 and <= 22) || W(i - 1) is "in" or "for" or "every" or "within")
            return null;
        return W(i + 1) is "oclock" or "hour" or "hours" ? new Clock(i, i + 2, hour * 60, false, false)
            : (W(i + 1), W(i + 2)) is ("and", "half") ? new Clock(i, i + 3, (hour * 60) + 30, false, false) : null;
    }

    // "four fifteen"; "4 15", "10 30": two figures with a space, no count of minutes behind them.
    private int? Spaced(int i) => InWords(i) ?? InFigures(i);

    private int? InWords(int i) =>
        Numbers.Value(W(i + 1)) is { } minute and (15 or 30 or 45 or 20 or 10 or 40 or 50) && message.Tokens[i + 1].Kind == TokenKind.Word && W(i + 2) is not ("minutes" or "late") ? minute : null;

    private int? InFigures(int i) =>
        i + 1 < message.Tokens.Length && message.Tokens[i].Kind == TokenKind.Number && message.Tokens[i + 1].Kind == TokenKind.Number && W(i + 1).Length == 2
        && Numbers.Value(W(i + 1)) is { } minutes and >= 5 and <= 55 && minutes % 5 == 0
        && W(i + 2) is not ("minutes" or "minute" or "late" or "behind" or "miles" or "quid" or "th" or "years" or "or" or "max" or "tops") && W(i - 1) is not ("between" or "maybe" or "bus" or "number") ? minutes : null;

    private Clock? Hour(int i)
    {
        if (W(i) is "noon" or "midday")
            return new Clock(i, i + 1, 720, false, false);
        if ((Continental(i) ?? Evening(i)) is { } written)
            return written;
        if (Numbers.Value(W(i)) is not ({ } hour and >= 1 and <= 12) || W(i) is "couple")
            return null;
        if (Spaced(i) is { } minutes)
            return Of(i, i + 2, (hour * 60) + minutes);
        if (W(i + 1) is "oclock" or "pm" or "am")
            return Of(i, W(i + 1) == "oclock" ? i + 2 : i + 1, hour * 60);
        if (W(i + 1) is "minutes" or "minute" or "hours" or "hour" or "late" or "th" or "weeks" or "days" or "kids" or "to" or "past" or "times" or "of" or "more" or "miles" or "stars" or "outof" || W(i) == "one" && W(i + 1) != "oclock")
            return null;
        return W(i - 1) is "at" or "for" or "until" or "the" or "till" or "by" or "be" or "about" or "around" or "after" or "before" or "from" or "start" or "not" or "and" or "or" or "like" or "eta" or "says" or "saying" or "nearer" or "say" || W(i + 1) is "one" or "ish" || (W(i + 1) is "now" && i == 0) || LedTo(i) || DayGrammar.IsWeekday(W(i - 1))
            || W(i - 1) is "today" or "tomorrow" or "tonight"
            ? Of(i, i + 1, hour * 60)
            : null;
    }
}
