namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Puts together an act: its sessions, minutes, rating and the rest, once its intent is settled.</summary>
internal static class Acts
{
    /// <summary>Acts that are about a session.</summary>
    internal static readonly HashSet<Intent> AboutSessions =
    [
        Intent.Confirm, Intent.Cancel, Intent.Late, Intent.IllSelf, Intent.IllChild, Intent.Reschedule, Intent.AskWhen, Intent.AskWhere, Intent.AskWho, Intent.TravelHelp, Intent.NotWanting,
    ];

    /// <summary>What a stretch may chiefly be taken for while it also says "not coming" ("im not coming today can someone ring me").</summary>
    private static readonly HashSet<Intent> MayHide =
        [Intent.Other, Intent.TalkToPerson, Intent.Complaint, Intent.Wellbeing, Intent.Help, Intent.Greeting, Intent.Thanks];

    /// <param name="contrasted">Another stretch of the message is about other sessions: "mia yes, but not alfie" names one child each. A carer who names one means that one.</param>
    public static Act Build(Evidence evidence, Segment segment, Judgement judged, bool contrasted)
    {
        var (intent, confidence, sure) = (judged.Intent, judged.Confidence, judged.Sure);
        var child = ChildNamed(evidence, segment);
        var choice = Choose(evidence, segment, intent, judged.MayBeAboutSession);
        if (child is not null && !EachChild.AreMeant(evidence, segment) && (contrasted || intent == Intent.IllChild || evidence.Context.Writer == Writer.Carer))
            choice = OfChild(choice, child, evidence.Context);
        var row = AboutSessions.Contains(intent) ? ChildrenNamed.InARow(evidence, segment) : [];
        if (row.Count > 0)
            choice = ChildrenNamed.Of(evidence, segment, choice, row);
        if (row.Count > 0 && intent == Intent.Confirm && EachChild.SaysNone(evidence, segment))
            (intent, sure) = (Intent.Cancel, false);
        sure &= row.Count == 0 || evidence.Context.Writer == Writer.Carer || IsOneVisit(choice, evidence.Context);
        if (AboutSessions.Contains(intent) && EachChild.Of(evidence, segment, child) is { } each)
        {
            var none = EachChild.SaysNone(evidence, segment);
            sure &= !none && each.Sessions.SequenceEqual(choice.Sessions);
            (intent, choice) = (none && intent == Intent.Confirm ? Intent.Cancel : intent, each);
        }
        var sessions = evidence.Context.Sessions;
        if (intent == Intent.Late)
            choice = Lateness.Reached(evidence, segment, choice);
        var first = choice.Sessions.Length > 0 ? sessions[choice.Sessions[0]] : null;
        var onOthers = Judge.Stance(intent) is not null && evidence.Cues.Has("condition", segment.From, segment.To);
        return new Act(intent, confidence, sure && !choice.Vague && !onOthers && !LeavesOut(evidence, segment, intent), [.. choice.Sessions.Select(i => sessions[i].Id)], choice.Named)
        {
            MinutesLate = intent == Intent.Late ? Lateness.Minutes(evidence.Message, segment.From, segment.To, first, evidence.Context.Now) : null,
            Rating = intent == Intent.Feedback ? Grammar.Rating(evidence) : null,
            Child = child,
            Conditional = onOthers || Leans(evidence, segment),
            OnOthers = onOthers,
            Undecided = intent == Intent.Other && (judged.MayBeAboutSession || evidence.Cues.Has("coming", segment.From, segment.To)) && evidence.Language == "en" && evidence.Cues.Has("undecided", segment.From, segment.To),
            DayWithout = choice is { Vague: true, Named: false } && evidence.Finder.Pointers.Any(p => p is { Kind: PointerKind.Day, Fits: 0 } && p.Start >= segment.From && p.Start < segment.To),
            Correction = evidence.Cues.Has("correction", segment.From, segment.To),
            SaysNotComing = evidence.Language != "en" || evidence.Cues.Has("not_coming", 0, evidence.Length) || StaysHome(evidence.Message),
            SaysTheyCant = evidence.Language == "en" && evidence.Cues.All.Any(cue => cue.Cue == "not_coming" && IsOfTheWriter(evidence, segment, child, cue.Start)),
        };
    }

    /// <summary>The "so" of "ok so im coming" leads on, and makes no condition; that of "so long as" does.</summary>
    private static bool Leans(Evidence evidence, Segment segment) =>
        evidence.Cues.All.Any(hit => hit.Cue == "lean" && hit.Start >= segment.From && hit.Start < segment.To && !(evidence.Message.Word(hit.Start) is "so" && evidence.Message.Word(hit.Start + 1) is not "long"));

    /// <summary>The sessions meant. A stretch that names none takes what the rest of the message names.</summary>
    public static SessionChoice Choose(Evidence evidence, Segment segment, Intent intent, bool mayBe = false)
    {
        if (!AboutSessions.Contains(intent) && intent is not (Intent.Other or Intent.Language))
            return SessionChoice.None;
        var all = evidence.Finder.Pointers;
        var within = ChildrenNamed.Joined(evidence.Message, all.Where(p => p.Start >= segment.From && p.Start < segment.To && !Unlike(evidence, p, intent) && !(intent != Intent.IllChild && Remarks.IsOne(evidence, segment, p))));
        var fallback = AboutSessions.Contains(intent) || mayBe ? evidence.Finder.Default
            : evidence.Context.Asked is Asked.Attendance or Asked.Reason && evidence.Context.Sessions.Count > 0 ? 0
            : -1;
        if (evidence.Context.Writer == Writer.Child && evidence.Context.Asked != Asked.Attendance)
            within = within.Count == 0 ? evidence.Finder.ByPronoun(segment.From, segment.To)
                : intent == Intent.NotWanting && evidence.Finder.ByObject(segment.From, segment.To) is { } him && !within.Exists(p => p.IsDate || p.Start >= him.Start || (p.Fits & him.Fits) != 0) ? [him] : within;
        return SessionChoice.Of(within, evidence.Context, fallback, evidence.Message);
    }

    // A time of arrival is not a time of session; the day wished for is not the day that is.
    private static bool Unlike(Evidence evidence, Pointer pointer, Intent intent) =>
        (intent == Intent.Late && pointer.Kind == PointerKind.Clock && !NamesSession(evidence.Message, pointer))
        || (intent is Intent.Confirm or Intent.Late && pointer.Negated)
        || (intent is Intent.Cancel or Intent.IllSelf or Intent.IllChild && pointer.IsDate && evidence.Message.Word(pointer.Start - 1) is "til" or "till" or "until")
        || (intent == Intent.Reschedule && pointer.IsDate && evidence.Message.Word(pointer.End) is "instead" && !IsInsteadOfAnotherTime(evidence, pointer))
        || (intent == Intent.Reschedule && evidence.Context.Asked == Asked.Attendance && pointer.IsDate && evidence.Message.Word(pointer.Start - 1) is "it")
        || (intent == Intent.Reschedule && pointer.Kind is PointerKind.Clock or PointerKind.PartOfDay && !NamesSession(evidence.Message, pointer));

    // "12 tomorrow instead of 11" is about tomorrow; "friday instead of thursday" is about thursday.
    private static bool IsInsteadOfAnotherTime(Evidence evidence, Pointer pointer) =>
        evidence.Message.Word(pointer.End + 1) is "of" && !evidence.Finder.Pointers.Any(p => p.IsDate && p.Start > pointer.End && p.Start <= pointer.End + 4);

    // "10 late for the half 3", "can the half three be four"
    private static bool NamesSession(Message message, Pointer clock) => message.Word(clock.End) is "one" or "session" || message.Word(clock.Start - 1) is "the";

    /// <summary>A "not coming" beside another matter is never dropped and never sure: it is asked back, and shown to staff meanwhile.</summary>
    public static Act? AlsoNotComing(Evidence evidence, Segment segment, Act act)
    {
        bool Has(string cue) => evidence.Cues.Has(cue, segment.From, segment.To);
        if (!MayHide.Contains(act.Intent) || evidence.Context.Sessions.Count == 0 || !Has("not_coming") || Has("undecided") || Has("past") || Has("sarcasm"))
            return null;
        var isPlain = !Has("coming") && !Has("third") && Grammar.Judge(evidence, segment.From, segment.To).Coming == false;
        if (!isPlain && (!IsOwn(evidence, segment) || Grammar.IsQuestion(evidence, segment.From, segment.To)))
            return null;
        return Build(evidence, segment, new Judgement(Intent.Cancel, 0.5, Sure: false), contrasted: false);
    }

    /// <summary>A wish to be rung beside "not coming" or another word about a session is never dropped: a call too many costs little.</summary>
    public static Act? AlsoWantsAPerson(Evidence evidence, Segment segment, Act act)
    {
        var wish = evidence.Cues.First("person", segment.From, segment.To);
        if (wish is null || !AboutSessions.Contains(act.Intent) || evidence.Language != "en" || evidence.Message.Word(wish.Value.Start - 1) is "not" or "dont" or "no" or "need" or "to" or "will" or "ill")
            return null;
        return Build(evidence, segment, new Judgement(Intent.TalkToPerson, 0.6, Sure: true), contrasted: false);
    }

    /// <summary>"I can't", whatever is said of others after it.</summary>
    private static bool IsOwn(Evidence evidence, Segment segment) =>
        evidence.Cues.First("not_coming", segment.From, segment.To) is { } said && (evidence.Message.Word(said.Start) is "i" or "im" or "we" || evidence.Message.Word(said.Start - 1) is "i" or "im" or "we");

    // "Ruby is poorly so will stay home"
    private static bool StaysHome(Message message) =>
        Enumerable.Range(0, message.Tokens.Length).Any(at => message.Word(at) is "stay" or "stays" or "staying" or "stopping" or "keep" or "keeping" or "kept"
            && Enumerable.Range(at + 1, 3).Any(near => message.Word(near) is "home" or "bed" or "indoors"));

    // "Amelia cant come", "shes ill so wont be there"; the "so" of "my daughter is ill so cant come" leaves it open.
    private static bool IsOfTheWriter(Evidence evidence, Segment segment, string? child, int start) =>
        !IsChild(evidence.Message.Word(start)) && !IsChild(evidence.Message.Word(start - 1))
        && !(evidence.Message.Word(start - 1) is "so" && (child is not null || Enumerable.Range(segment.From, Math.Max(0, start - segment.From)).Any(at => evidence.Message.Word(at) is "he" or "she" or "they")))
        && !evidence.Finder.Pointers.Any(pointer => pointer.Kind == PointerKind.Child && (pointer.End == start || pointer.Start == start));

    private static bool IsChild(string word) =>
        word is "she" or "he" or "they" or "her" or "him" or "them" or "child" or "kid" or "kids" or "son" or "daughter" or "staying" or "keeping" or "keep" or "stay";

    /// <summary>"im coming thursday but bens not", "kais ready for his dad. his mam thursday no": somebody or some day is left out of it.</summary>
    private static bool LeavesOut(Evidence evidence, Segment segment, Intent intent) =>
        intent is Intent.Confirm or Intent.Late && evidence.Finder.Pointers.Any(p => p.Start >= segment.From && p.End < segment.To && p.Kind is PointerKind.Child or PointerKind.Whom or PointerKind.Venue or PointerKind.Day && IsRefusedAfter(evidence.Message, p.End, segment.To));

    private static bool IsRefusedAfter(Message message, int at, int to)
    {
        var word = message.Word(message.Word(at) is "poss" or "is" ? at + 1 : at);
        return word is "not" or "isnt" or "cant" or "wont" || (word is "no" && (at + 1 >= to || message.Tokens[at + 1].IsMark));
    }

    private static bool IsOneVisit(SessionChoice choice, ReadingContext context) =>
        choice.Sessions.Select(at => context.Sessions[at].Start).Distinct().Count() <= 1;

    private static SessionChoice OfChild(SessionChoice choice, string child, ReadingContext context)
    {
        var theirs = choice.Sessions.Where(at => context.Sessions[at].Child == child).ToArray();
        return theirs.Length > 0 ? choice with { Sessions = theirs } : choice;
    }

    /// <summary>"Daniels sister is ill": not Daniel.</summary>
    private static bool IsOfKin(Message message, int at) =>
        message.Word(message.Word(at) is "poss" or "is" ? at + 1 : at) is "sister" or "brother" or "cousin" or "stepsister" or "stepbrother" or "twin";

    /// <summary>The one child that is named; null where several are, or none.</summary>
    private static string? ChildNamed(Evidence evidence, Segment segment)
    {
        var named = evidence.Finder.Pointers.Where(p => p.Kind == PointerKind.Child && p.Fits != 0 && p.Start >= segment.From && p.Start < segment.To && !Remarks.IsOne(evidence, segment, p) && !IsOfKin(evidence.Message, p.End))
            .Select(p => evidence.Context.Sessions[System.Numerics.BitOperations.TrailingZeroCount(p.Fits)].Child).Distinct().ToList();
        return named is [var one] ? one : null;
    }
}
