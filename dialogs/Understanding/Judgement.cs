namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>What both witnesses together make of a stretch of a message.</summary>
/// <param name="Sure">Enough to act without asking back.</param>
internal readonly record struct Judgement(Intent Intent, double Confidence, bool Sure)
{
    /// <summary>Not read as being about a session, yet likely enough to be so that the session is worth naming.</summary>
    public bool MayBeAboutSession { get; init; }
}

/// <summary>
/// Brings the rules and the classifier together. The classifier names the intent; it may be acted on when it is likely enough for what a mistake
/// would cost, and when the words, read by rule, say the same and nothing says the opposite.
/// </summary>
internal static class Judge
{
    // "Not sure I can make it": below this, words that leave it open are taken at their word.
    private const double UndecidedUnless = 0.8;

    private const double BareGuess = 0.5;

    private const double LittleGuess = 0.4;

    // "Gout", "mhm", "naturally": words that no list holds, which the learned readers know from their likes.
    private const double SaidByItself = 0.6;

    // "Twenty past four, school wont let them out early": from here a word of being early says nothing against it; a greeting, or thanks, are no more than that.
    private const double FairlySure = 0.7;

    // In another language the learned readers are believed over a word of the rules only where they are as good as certain.
    private const double OverForeignWords = 0.8;

    private const double OverRules = 0.9;

    private static readonly Intent[] NotComing = [Intent.Cancel, Intent.IllSelf, Intent.IllChild, Intent.NotWanting, Intent.No];

    private static readonly Intent[] Coming = [Intent.Confirm, Intent.Late, Intent.Yes];

    public static Judgement Of(Evidence evidence, Opinions opinions, double[] surety)
    {
        var (segment, verdict, chances) = (opinions.Segment, opinions.Verdict, opinions.Both);
        if (evidence.Language != "en")
            return Foreign(evidence, verdict, chances) with { MayBeAboutSession = true };
        var saysNothing = verdict is { Intent: Intent.Other, Firm: false } && SaysNothing(evidence, segment);
        if (saysNothing && chances.Max() < SaidByItself)
            return new Judgement(Intent.Other, BareGuess, false);
        var intent = Likeliest(chances);
        if (AskedAfter.Is(evidence, segment))
            return new Judgement(Intent.Other, BareGuess, false);
        var right = surety.Length == 0 ? chances[(int)intent] : Surety.Of(surety, Surety.Signs(evidence, opinions, intent));
        if (IsEarly(evidence, segment, verdict, intent))
            return new Judgement(Intent.Confirm, Math.Max(right, BareGuess), intent != Intent.Other && verdict.Coming != false && !IsDoubtful(evidence, segment)) { MayBeAboutSession = true };
        if (intent == Intent.Late && Early.IsInTime(evidence, segment))
            return new Judgement(Intent.Confirm, BareGuess, false) { MayBeAboutSession = true };
        if (intent == Intent.Late && right < FairlySure && Early.IsNotLate(evidence, segment))
            return new Judgement(Intent.Other, 1 - right, false);
        if (Overruled(evidence, segment, verdict, intent, right))
            return new Judgement(verdict.Intent, 1 - right, false);
        if ((intent == Intent.Reschedule || Stance(intent) is not null) && IsOpen(evidence, segment, verdict, right))
            return new Judgement(Intent.Other, 1 - right, false) { MayBeAboutSession = true };
        if (verdict.Intent is Intent.Yes or Intent.No && evidence.Context.Asked == Asked.Nothing && right < 0.6)
            return new Judgement(verdict.Intent, 0.6, false);
        if (intent is Intent.KitPlan or Intent.Reschedule && WishesByVideo(evidence, segment))
            return new Judgement(evidence.Cues.Has("ill_child_word", segment.From, segment.To) ? Intent.IllChild : Intent.IllSelf, BareGuess, false) { MayBeAboutSession = true };
        if (intent == Intent.Reschedule && verdict.Coming != false && right < OverRules && IsOfAnOwnDay(evidence, segment, verdict))
            return new Judgement(Intent.Confirm, BareGuess, false) { MayBeAboutSession = true };
        if (intent == Intent.Cancel && verdict.Intent == Intent.Confirm && SaysAble(evidence, segment))
            return new Judgement(Intent.Confirm, BareGuess, false) { MayBeAboutSession = true };
        if (intent == Intent.Confirm && right < OverRules && TurnsBack(evidence, segment))
            return new Judgement(Intent.Cancel, 0.5, false) { MayBeAboutSession = true };
        var aboutSession = Acts.AboutSessions.Sum(i => chances[(int)i]);
        return new Judgement(intent, right, !saysNothing && IsSure(evidence, segment, verdict, intent, right, chances)) { MayBeAboutSession = aboutSession >= 0.2 };
    }

    // "Theo can come on saturday", "yes im coming, running 10 late", "cant come, little ones ill", "hiya its Sarah i can make it": where the words leave no doubt, a guess against them is none.
    private static bool Overruled(Evidence evidence, Segment segment, Verdict verdict, Intent intent, double right) =>
        verdict is { Firm: true, Coming: { } coming } && intent switch
        {
            Intent.Greeting or Intent.Thanks => right < FairlySure,
            Intent.AskWho or Intent.KitPlan or Intent.Reschedule => right < LittleGuess && !Grammar.IsQuestion(evidence, segment.From, segment.To),
            _ => right < LittleGuess && Stance(intent) == !coming,
        };

    // "Will be 10 mins early thursday": no lateness, and no wish for another time.
    private static bool IsEarly(Evidence evidence, Segment segment, Verdict verdict, Intent intent) =>
        (intent is Intent.Late or Intent.Confirm or Intent.Other || verdict.Intent == Intent.Late) && Early.IsSaid(evidence, segment);

    // "cant do thursday i think but friday should be ok", "actually i should be able to make it thursday", where that day is a session of theirs: no wish for another time.
    private static bool IsOfAnOwnDay(Evidence evidence, Segment segment, Verdict verdict) =>
        evidence.Finder.Pointers.Any(p => p.IsDate && p.Fits != 0 && p.Start >= segment.From && p.Start < segment.To)
        && ((verdict.Intent == Intent.Confirm && !Says(evidence, segment, word => word is "could" or "morning" or "afternoon" or "evening" or "oclock")) || Says(evidence, segment, word => word is "okay" or "fine" or "good" or "works" or "free" or "sound"))
        && !Says(evidence, segment, word => word is "instead" or "rather" or "move" or "moved" or "swap" or "change" or "changed" or "switch" or "different" or "earlier" or "later" or "another");

    // "can we have a video call instead cos ive got covid"
    private static bool WishesByVideo(Evidence evidence, Segment segment) =>
        evidence.Cues.Has("ill", segment.From, segment.To) && !evidence.Cues.Has("ill_but_coming", segment.From, segment.To)
        && Says(evidence, segment, word => word is "instead")
        && Says(evidence, segment, word => word is "video" or "call" or "facetime" or "zoom" or "teams" or "phone" or "online" or "virtual" or "virtually" or "whatsapp");

    private static bool Says(Evidence evidence, Segment segment, Func<string, bool> isOne) =>
        Enumerable.Range(segment.From, segment.To - segment.From).Any(at => isOne(evidence.Message.Word(at)));

    // "i should be able to do thursday", where nothing says that they can't.
    private static bool SaysAble(Evidence evidence, Segment segment) =>
        !evidence.Cues.Has("not_coming", segment.From, segment.To) && !Says(evidence, segment, word => word is "not" or "cancel" or "cant" or "wont" or "ill" or "sick")
        && Enumerable.Range(segment.From, segment.To - segment.From).Any(at => evidence.Message.Word(at) is "should" or "will" or "might" && (evidence.Message.Word(at + 1), evidence.Message.Word(at + 2)) is ("be", "able"));

    // "sod it im going home"
    private static bool TurnsBack(Evidence evidence, Segment segment) =>
        Enumerable.Range(segment.From, segment.To - segment.From).Any(at => (evidence.Message.Word(at), evidence.Message.Word(at + 1)) is ("going" or "heading" or "gone" or "go", "home") or ("turned" or "turning", "round" or "back" or "around"));

    // "Bus broke down, dont know if ill make it"; and after another matter, a guess that no word bears out ("... but perhaps saturday").
    private static bool IsOpen(Evidence evidence, Segment segment, Verdict verdict, double right) =>
        (verdict is { Intent: Intent.Other } or { Intent: Intent.Late, Firm: false } && right < UndecidedUnless && evidence.Cues.Has("undecided", segment.From, segment.To))
        || (segment.From > 0 && right < BareGuess && verdict.Coming is null);

    // A stray number, or words that nobody here knows.
    private static bool SaysNothing(Evidence evidence, Segment segment)
    {
        for (var i = segment.From; i < segment.To; i++)
            if (evidence.Message.Tokens[i] is var token && (token.Kind is TokenKind.Emoji or TokenKind.Clock or TokenKind.Date or TokenKind.Question || (token.Kind == TokenKind.Word && PlainWords.Shared.Knows(token.Text))))
                return false;
        return evidence.Context.Asked != Asked.Rating;
    }

    public static Intent Likeliest(double[] chances) => (Intent)Array.IndexOf(chances, chances.Max());

    /// <summary>Whether an intent says that somebody comes: yes, no, or neither.</summary>
    public static bool? Stance(Intent intent) => Coming.Contains(intent) ? true : NotComing.Contains(intent) ? false : null;

    /// <summary>What the classifier leaves for the opposite of an intent.</summary>
    public static double Opposite(Intent intent, double[] chances) =>
        Stance(intent) is { } coming ? Sum(chances, coming ? NotComing : Coming) : 0;

    // The classifier has seen too little of other languages: what is clear by rule, else what it is fairly sure of, always asked back.
    private static Judgement Foreign(Evidence evidence, Verdict verdict, double[] chances)
    {
        var guess = Likeliest(chances);
        if (guess != verdict.Intent && chances.Max() >= OverForeignWords)
            return new Judgement(guess, chances.Max() * 0.8, false);
        if (verdict.Intent is not (Intent.Language or Intent.Other))
            return new Judgement(verdict.Intent, verdict.Firm ? 0.93 : 0.6, false);
        return chances.Max() >= Thresholds.Foreign ? new Judgement(guess, chances.Max() * 0.8, false) : new Judgement(Intent.Language, 0.6, false);
    }

    private static bool IsSure(Evidence evidence, Segment segment, Verdict verdict, Intent intent, double right, double[] chances) =>
        right >= Thresholds.For(intent) - (verdict.Firm && verdict.Intent == intent && NotComing.Contains(intent) ? Thresholds.FirmWords : 0) && Opposite(intent, chances) <= Thresholds.MostOpposite
        && !(intent is Intent.Confirm or Intent.Late && IsAskedOrTakenBack(evidence, segment))
        && !(intent == Intent.Cancel && SaysOnlyWhich(evidence, segment))
        && (Agrees(evidence, segment, verdict, intent) || IsPlainEnough(evidence, segment, verdict, intent, right));

    // "how late is too late"; "you were told that i am coming. that was wrong"
    private static bool IsAskedOrTakenBack(Evidence evidence, Segment segment) =>
        evidence.Message.Word(segment.From) is "how" or "what" or "when" || evidence.Cues.Has("taken_back", 0, evidence.Length);

    // The "not" of "friday not thursday" says which, whatever else is said.
    private static bool SaysOnlyWhich(Evidence evidence, Segment segment) =>
        evidence.Cues.First("not_coming", segment.From, segment.To) is { } no && evidence.Cues.Last("not_coming", segment.From, segment.To) is { } last && last.Start == no.Start
        && evidence.Message.Word(no.Start) is "not"
        && evidence.Finder.Pointers.FirstOrDefault(p => p.IsDate && p.Start > no.Start && p.Start - no.Start <= 2) is { End: > 0 } refused
        && evidence.Finder.Pointers.Any(p => p.IsDate && (p.End <= no.Start || p.Start >= refused.End));

    // Where the rules are silent, what is all but certain is believed, if no word leaves it open.
    private static bool IsPlainEnough(Evidence evidence, Segment segment, Verdict verdict, Intent intent, double right) => intent switch
    {
        Intent.Yes or Intent.No or Intent.NotWanting => right >= Thresholds.Alone && verdict.Coming is null,
        Intent.Cancel => right >= Thresholds.Alone && verdict.Coming is null && IsOneSided(evidence, segment, "coming", "coming_turned", "yes") && Refuses(evidence, segment),
        Intent.Confirm or Intent.Late => right >= Thresholds.ComingAlone && verdict.Coming != false && segment.From == 0 && segment.To == evidence.Length && IsOneSided(evidence, segment, "not_coming"),
        _ => false,
    };

    private static bool IsOneSided(Evidence evidence, Segment segment, params ReadOnlySpan<string> other)
    {
        foreach (var cue in other)
            if (evidence.Cues.Has(cue, segment.From, segment.To))
                return false;
        return !IsDoubtful(evidence, segment) && !evidence.Cues.Has("third", segment.From, segment.To);
    }

    // "thurs no" refuses; "got work thurs" and "no childcare" are excuses, which say no such thing, and are asked back (design, section 11).
    // Two such words may say the opposite.
    private static bool Refuses(Evidence evidence, Segment segment) =>
        Enumerable.Range(segment.From, segment.To - segment.From).Count(at => evidence.Message.Word(at) switch
        {
            "not" when evidence.Finder.Pointers.Any(p => p.IsDate && p.Start > at && p.Start - at <= 2) => false,
            "cant" or "cannot" or "wont" or "not" or "unable" or "unavailable" => true,
            "no" or "nope" or "nah" => at + 1 == segment.To || evidence.Message.Tokens[at + 1].IsMark || evidence.Message.Word(at + 1) is "sorry" or "can" or "thanks" or "mate",
            _ => false,
        }) == 1;

    private static double Sum(double[] chances, Intent[] intents) => intents.Sum(i => chances[(int)i]);

    // "friday not thursday im late 10 mins"
    private static bool SaysHowLate(Evidence evidence, Segment segment) =>
        evidence.Cues.Has("late", segment.From, segment.To) && Lateness.Minutes(evidence.Message, segment.From, segment.To, null, evidence.Context.Now) is not null;

    // "i never said stop texting me", "dont text me on sundays"
    private static bool IsStopOfSome(Evidence evidence, Segment segment)
    {
        for (var i = segment.From; i < segment.To; i++)
            if (evidence.Message.Word(i) is "never" or "didnt" or "sunday" or "sundays" or "saturdays" or "weekends" or "weekend" or "night" or "nights" or "work" or "before" or "after" or "until" or "till" or "while" or "during" or "when")
                return true;
        return evidence.Finder.Pointers.Any(p => p.IsDate && p.Start >= segment.From && p.Start < segment.To);
    }

    private static bool NamesTexts(Evidence evidence, Segment segment)
    {
        for (var i = segment.From; i < segment.To; i++)
            if (evidence.Message.Word(i) is { } word && (word.StartsWith("text", StringComparison.Ordinal) || word.StartsWith("messag", StringComparison.Ordinal) || word is "msg" or "msgs" or "number" or "phone" or "notifications" or "updates" or "reminders" or "spam" or "list"))
                return true;
        return false;
    }

    private static bool IsDoubtful(Evidence evidence, Segment segment)
    {
        bool Has(string cue) => evidence.Cues.Has(cue, segment.From, segment.To);
        return Has("undecided") || Has("flip") || (Has("correction") && Has("coming") && Has("not_coming"));
    }

    // The rules must have read the same, and no word may point the other way.
    private static bool Agrees(Evidence evidence, Segment segment, Verdict verdict, Intent intent)
    {
        bool Has(string cue) => evidence.Cues.Has(cue, segment.From, segment.To);
        var doubtful = IsDoubtful(evidence, segment);
        return intent switch
        {
            Intent.Confirm or Intent.Late => verdict.Coming == true && !doubtful && !Has("not_coming") && !Has("no") && !(Has("ill") && !Has("ill_but_coming")) && !Has("third") && !Has("sarcasm") && !Has("lean") && !Has("u:threat") && !Has("past"),
            Intent.Cancel or Intent.IllSelf or Intent.IllChild => verdict.Coming == false && !doubtful && !SaysHowLate(evidence, segment) && !Has("coming") && !Has("coming_turned") && (!Has("yes") || verdict.Firm) && !Has("third"),
            Intent.NotWanting => verdict.Coming == false || verdict.Intent == Intent.NotWanting,
            Intent.Yes or Intent.No => verdict.Intent == intent,
            // "stop lying to me", "please stop contact with his dad": only words about our texts end them.
            Intent.Stop => (Has("stop") || NamesTexts(evidence, segment)) && !IsStopOfSome(evidence, segment),
            _ => true,
        };
    }
}

/// <summary>How likely an act must be before it is recorded unasked. Where each stands, and why, is said in docs/understanding.md.</summary>
internal static class Thresholds
{
    public const double CallingOff = 0.9;
    public const double Confirming = 0.93;

    /// <summary>Questions, wishes, feedback: a wrong answer to one costs a second message.</summary>
    public const double Asking = 0.85;

    /// <summary>How somebody is, thanks, and what is none of these: they hide another matter most often.</summary>
    public const double Remark = 0.95;

    /// <summary>By how much less will do for "not coming" where the rules, by themselves, leave no doubt and say the same.</summary>
    public const double FirmWords = 0.15;

    /// <summary>From here what the rules do not bear out is put down, where they say nothing against it.</summary>
    public const double Alone = 0.95;

    /// <summary>The same for "coming": a child brought for nothing waits at the door.</summary>
    public const double ComingAlone = 0.97;

    /// <summary>What may at most be left for the opposite.</summary>
    public const double MostOpposite = 0.04;

    /// <summary>Below this a message in another language counts as not understood.</summary>
    public const double Foreign = 0.3;

    public static double For(Intent intent) => intent switch
    {
        Intent.Cancel or Intent.IllSelf or Intent.IllChild or Intent.NotWanting or Intent.No => CallingOff,
        Intent.Confirm or Intent.Late or Intent.Yes => Confirming,
        Intent.Other or Intent.Wellbeing or Intent.Thanks or Intent.Greeting => Remark,
        _ => Asking,
    };
}
