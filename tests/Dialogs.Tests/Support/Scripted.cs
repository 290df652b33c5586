using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Tests.Support;

/// <summary>Understands what it was told to and nothing else, so that a test of the talk does not hang on how a message is read.</summary>
internal sealed class Scripted : IUnderstanding
{
    private readonly Dictionary<string, Reading> readings = new(StringComparer.Ordinal);

    public Scripted Means(string text, Intent intent, string? session = null, bool sure = true, int? minutes = null, bool correction = false, ConcernLevel concern = ConcernLevel.None)
    {
        var act = new Act(intent, sure ? 0.9 : 0.5, sure, session is null ? [] : [session], session is not null) { MinutesLate = minutes, Correction = correction };
        readings[text] = new Reading([act], concern, 0.9, "en") { ConcernAbout = concern == ConcernLevel.None ? "" : "harm" };
        return this;
    }

    public Reading Read(string text, ReadingContext context) =>
        readings.GetValueOrDefault(text) ?? new Reading([new Act(Intent.Other, 0.3, false, [], false)], ConcernLevel.None, 0.9, "en");
}

/// <summary>The same ids every time.</summary>
internal sealed class CountedIds : IIdSource
{
    private int runs;
    private int references;

    public string Run() => $"run-{++runs}";
    public string Reference() => $"3AC4D{++references}";
}
