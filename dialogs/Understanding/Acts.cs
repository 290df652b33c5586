namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Puts together an act: its sessions, minutes, rating and the rest, once its intent is settled.</summary>
internal static class Acts
{
    /// <summary>Acts that are about a session.</summary>
    internal static readonly HashSet<Intent> AboutSessions =
    [
        Intent.Confirm, Intent.Cancel, Intent.Late, Intent.IllSelf, Intent.IllChild, Intent.Reschedule, Intent.AskWhen, Intent.AskWhere, Intent.AskWho, Intent.TravelHelp, Intent.NotWanting,
    ];

    public static Act Build(Evidence evidence, Segment segment, Judgement judged)
    {
        var (intent, confidence, sure) = (judged.Intent, judged.Confidence, judged.Sure);
        var choice = Choose(evidence, segment, intent, judged.MayBeAboutSession);
        var sessions = evidence.Context.Sessions;
        var first = choice.Sessions.Length > 0 ? sessions[choice.Sessions[0]] : null;
        return new Act(intent, confidence, sure && !choice.Vague, [.. choice.Sessions.Select(i => sessions[i].Id)], choice.Named)
        {
            MinutesLate = intent == Intent.Late ? Lateness.Minutes(evidence.Message, segment.From, segment.To, first, evidence.Context.Now) : null,
            Rating = intent == Intent.Feedback ? Grammar.Rating(evidence) : null,
            Child = ChildNamed(evidence, segment),
            Conditional = evidence.Cues.Has("lean", segment.From, segment.To),
            Correction = evidence.Cues.Has("correction", segment.From, segment.To),
        };
    }

    /// <summary>The sessions meant. A stretch that names none takes what the rest of the message names.</summary>
    public static SessionChoice Choose(Evidence evidence, Segment segment, Intent intent, bool mayBe = false)
    {
        if (!AboutSessions.Contains(intent) && intent is not (Intent.Other or Intent.Language))
            return SessionChoice.None;
        var all = evidence.Finder.Pointers;
        var within = all.Where(p => p.Start >= segment.From && p.Start < segment.To && !Unlike(evidence, p, intent)).ToList();
        var fallback = AboutSessions.Contains(intent) || mayBe ? evidence.Finder.Default
            : evidence.Context.Asked is Asked.Attendance or Asked.Reason && evidence.Context.Sessions.Count > 0 ? 0
            : -1;
        if (within.Count == 0 && evidence.Context.Writer == Writer.Child && evidence.Context.Asked != Asked.Attendance)
            within = evidence.Finder.ByPronoun(segment.From, segment.To);
        return SessionChoice.Of(within, evidence.Context, fallback, evidence.Message);
    }

    // A time of arrival is not a time of session; the day wished for is not the day that is.
    private static bool Unlike(Evidence evidence, Pointer pointer, Intent intent) =>
        (intent == Intent.Late && pointer.Kind == PointerKind.Clock && evidence.Message.Word(pointer.End) is not ("one" or "session"))
        || (intent is Intent.Confirm or Intent.Late && evidence.Message.Word(pointer.Start - 1) == "not")
        || (intent is Intent.Cancel or Intent.IllSelf or Intent.IllChild && pointer.IsDate && evidence.Message.Word(pointer.Start - 1) is "til" or "till" or "until")
        || (intent == Intent.Reschedule && pointer.IsDate && evidence.Message.Word(pointer.End) is "instead")
        || (intent == Intent.Reschedule && evidence.Context.Asked == Asked.Attendance && pointer.IsDate && evidence.Message.Word(pointer.Start - 1) is "it")
        || (intent == Intent.Reschedule && pointer.Kind is PointerKind.Clock or PointerKind.PartOfDay);

    private static string? ChildNamed(Evidence evidence, Segment segment)
    {
        var named = evidence.Finder.Pointers.FirstOrDefault(p => p.Kind == PointerKind.Child && p.Start >= segment.From && p.Start < segment.To);
        return named.Fits == 0 ? null : evidence.Context.Sessions[System.Numerics.BitOperations.TrailingZeroCount(named.Fits)].Child;
    }
}
