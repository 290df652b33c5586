namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>The times of day that words name, "10.30" or "half 4", to hold against when something begins.</summary>
internal sealed class SpokenClocks
{
    private const int MinutesOfAnHour = 60;
    private readonly List<ClockGrammar.Clock> clocks = [];

    public SpokenClocks(string text)
    {
        var message = PlainWords.Shared.Read(text, new HashSet<string>());
        var grammar = new ClockGrammar(message);
        for (var at = 0; at < message.Tokens.Length; at++)
            if (grammar.At(at) is { HourOpen: false } clock)
                clocks.Add(clock);
    }

    /// <param name="start">Local.</param>
    public bool Names(DateTime start)
    {
        var minute = (start.Hour * MinutesOfAnHour) + start.Minute;
        return clocks.Exists(clock => clock.Near(minute) == minute);
    }
}
