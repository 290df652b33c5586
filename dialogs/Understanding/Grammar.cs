namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>What the rules make of a stretch of a message.</summary>
/// <param name="Firm">The words leave no doubt: one polarity, nothing undecided, asked or told of somebody else.</param>
internal readonly record struct Verdict(Intent Intent, bool Firm)
{
    /// <summary>Whether a person comes, as far as this goes: yes, no, or neither.</summary>
    public bool? Coming => Intent switch
    {
        Intent.Confirm or Intent.Late or Intent.Yes => true,
        Intent.Cancel or Intent.IllSelf or Intent.IllChild or Intent.NotWanting or Intent.No => false,
        _ => null,
    };
}

/// <summary>Judges by rules; what it says is one witness beside the trained classifier.</summary>
internal static class Grammar
{
    private static readonly HashSet<string> QuestionStarts =
        ["is", "are", "am", "do", "does", "did", "can", "could", "will", "would", "what", "when", "where", "who", "which", "how", "has", "have", "shall", "should", "why", "whereabouts", "any", "remind"];

    // After these "no" is an answer; before anything else it may only belong to a noun ("no childcare").
    private static readonly HashSet<string> AfterNo =
        ["i", "we", "she", "he", "it", "they", "not", "sorry", "cant", "thanks", "mate", "dont", "wont", "because", "am", "not", "chance", "way", "pet", "love", "bab", "hun", "this", "cancel", "never", "no", "she", "my", "have", "got", "too", "still"];

    public static Verdict Judge(Evidence evidence, int from, int to)
    {
        if (evidence.Language != "en" && Foreign(evidence, from, to) is { } foreign)
            return foreign;
        if (evidence.Context.Asked == Asked.Rating && Rating(evidence) is not null)
            return new Verdict(Intent.Feedback, true);
        return Bare(evidence, from, to) ?? Command(evidence, from, to) ?? Attendance(evidence, from, to) ?? Matter(evidence, from, to) ?? new Verdict(Intent.Other, false);
    }

    /// <summary>A rating: any number where one was asked for, else only stars or "out of 5".</summary>
    public static int? Rating(Evidence evidence)
    {
        var message = evidence.Message;
        if (evidence.Context.Asked == Asked.Rating)
            return Ratings.Counted(message) ?? Ratings.Worded(message);
        return message.Tokens.Any(t => t.Text is "emo_star" or "stars" or "star" or "outof" || (t.Kind == TokenKind.Date && t.Text.EndsWith("/5", StringComparison.Ordinal)))
            || (message.Raw.Contains("out of", StringComparison.OrdinalIgnoreCase) && message.Tokens.Any(t => t.Kind == TokenKind.Number))
            ? Ratings.Counted(message) : null;
    }

    public static bool IsQuestion(Evidence evidence, int from, int to)
    {
        var tokens = evidence.Message.Tokens;
        for (var i = from; i < to; i++)
            if (tokens[i].Kind == TokenKind.Question)
                return true;
        var first = from;
        while (first < to - 1 && (tokens[first].IsMark || tokens[first].Text is "hi" or "hello" or "hey" or "so" or "and" or "but" or "sorry" or "hiya" or "morning" or "please" or "just" or "oh" or "also"))
            first++;
        return first < to && QuestionStarts.Contains(tokens[first].Text) && (tokens[first].Text is not ("am" or "have" or "will" or "can" or "do" or "did") || evidence.Message.Word(first + 1) is "i" or "you" or "we" or "she" or "he" or "they" or "someone" or "somebody" or "it" or "anyone");
    }

    // The whole answer is a yes or a no.
    private static Verdict? Bare(Evidence evidence, int from, int to)
    {
        if (to - from > 7 || from != 0 || to != evidence.Length)
            return null;
        var answer = AnswerGrammar.YesNo(evidence.Message.Raw);
        if (answer is null)
            return null;
        return new Verdict(
            (evidence.Context.Asked, answer) switch
            {
                (Asked.Attendance, true) => Intent.Confirm,
                (Asked.Attendance, false) => evidence.Context.Writer == Writer.Child ? Intent.Cancel : Intent.Cancel,
                (_, true) => Intent.Yes,
                _ => Intent.No,
            },
            evidence.Context.Asked != Asked.Nothing);
    }

    private static Verdict? Command(Evidence evidence, int from, int to)
    {
        bool Has(string cue) => evidence.Cues.Has(cue, from, to);
        var stance = Has("not_coming") || Has("coming");
        if (Has("stop") && !stance)
            return new Verdict(Intent.Stop, to - from < 8);
        if (Has("wrong") && to - from < 16 && !stance && evidence.Context.Writer == Writer.Parent)
            return new Verdict(Intent.WrongNumber, false);
        if (Has("start") && !stance && to - from < 8)
            return new Verdict(Intent.Start, to - from < 4);
        return null;
    }

    private static Verdict? Attendance(Evidence evidence, int from, int to)
    {
        bool Has(string cue) => evidence.Cues.Has(cue, from, to);
        var question = IsQuestion(evidence, from, to);
        var polarity = Polarity(evidence, from, to);
        if (question)
            return null;
        var plain = !Has("undecided") && !Has("past") && !Has("third") && !Has("correction");
        if (Has("ill") && polarity != true && !Has("ill_but_coming"))
            return new Verdict(Has("ill_child_word") ? Intent.IllChild : Intent.IllSelf, plain && polarity == false);
        if (Has("late") && polarity != false)
            return new Verdict(Intent.Late, plain && Lateness.Minutes(evidence.Message, from, to, null, evidence.Context.Now) is not null);
        if (polarity == false && evidence.Context.Writer == Writer.Child && evidence.Cues.All.Any(h => h.Start >= from && h.Start < to && h.Cue == "w:fear of a session"))
            return new Verdict(Intent.NotWanting, plain);
        if (polarity is null && Has("undecided"))
            return new Verdict(Intent.Other, false);
        return polarity is null ? null : new Verdict(polarity.Value ? Intent.Confirm : Intent.Cancel, plain && !(polarity == true && Has("lean")));
    }

    /// <summary>Coming or not, by the cues; the last word counts where somebody corrects themselves.</summary>
    private static bool? Polarity(Evidence evidence, int from, int to)
    {
        var cues = evidence.Cues;
        var yes = cues.Last("coming", from, to) ?? cues.Last("coming_turned", from, to);
        var no = cues.Last("not_coming", from, to);
        if (no is null && yes is not null && IsLeftOpen(evidence, yes.Value, from))
            return null;
        if (yes is null && no is null)
            return Leading(evidence, from);
        if (yes is null || no is null)
            return yes is not null;
        if (cues.Has("correction", from, to) || But(evidence.Message, yes.Value, no.Value))
            return yes.Value.Start > no.Value.Start;
        return null;
    }

    /// <summary>"Not sure if i can make it thursday": what follows the doubt is what is doubted.</summary>
    private static bool IsLeftOpen(Evidence evidence, Hit coming, int from)
    {
        foreach (var doubt in evidence.Cues.All)
            if (doubt.Cue == "undecided" && doubt.Start >= from && doubt.Start < coming.Start && LeadsOn(evidence.Message, doubt, coming.Start))
                return true;
        return false;
    }

    private static bool LeadsOn(Message message, Hit doubt, int to)
    {
        if (message.Word(doubt.Start) is not ("not" or "unsure" or "dont" or "i" or "isnt" or "arent" or "undecided" or "no"))
            return false;
        for (var at = doubt.End; at < to; at++)
            if (!BetweenDoubtAndComing.Contains(message.Word(at)))
                return false;
        return true;
    }

    private static bool But(Message message, Hit yes, Hit no)
    {
        for (var i = Math.Min(yes.End, no.End); i < Math.Max(yes.Start, no.Start); i++)
            if (message.Word(i) is "but" or "still" or "though")
                return true;
        return false;
    }

    private static readonly HashSet<string> BetweenDoubtAndComing =
        ["if", "whether", "that", "i", "we", "am", "will", "be", "able", "to", "can", "even", "actually", "still", "yet", "gonna", "going", "could", "should", "sure", "about"];

    private static bool? Leading(Evidence evidence, int from)
    {
        if (evidence.Context.Asked != Asked.Attendance)
            return null;
        return evidence.Message.Word(from) switch
        {
            "yes" or "aye" or "emo_yes" or "sure" or "definitely" or "absolutely" => true,
            "no" when evidence.Message.Word(from + 1) is "problem" or "worries" or "bother" => true,
            "no" when from + 1 < evidence.Length && evidence.Message.Tokens[from + 1].IsWord && !AfterNo.Contains(evidence.Message.Word(from + 1)) => null,
            "no" or "emo_no" or "never" => false,
            _ => null,
        };
    }

    private static Verdict? Matter(Evidence evidence, int from, int to)
    {
        bool Has(string cue) => evidence.Cues.Has(cue, from, to);
        if (IsQuestion(evidence, from, to))
        {
            foreach (var (cue, intent) in Asking)
                if (Has(cue))
                    return new Verdict(intent, false);
        }

        foreach (var (cue, intent) in Telling)
            if (Has(cue))
                return new Verdict(intent, false);
        return null;
    }

    private static readonly (string Cue, Intent Intent)[] Asking =
    [
        ("person", Intent.TalkToPerson), ("travel_help", Intent.TravelHelp), ("reschedule", Intent.Reschedule), ("ask_where", Intent.AskWhere), ("ask_who", Intent.AskWho),
        ("ask_when", Intent.AskWhen), ("help", Intent.Help), ("late", Intent.Late),
    ];

    private static readonly (string Cue, Intent Intent)[] Telling =
    [
        ("language", Intent.Language), ("person", Intent.TalkToPerson), ("complaint", Intent.Complaint), ("w:fear of a session", Intent.NotWanting), ("travel_help", Intent.TravelHelp),
        ("feed_good", Intent.Feedback), ("kit_plan", Intent.KitPlan), ("wellbeing", Intent.Wellbeing), ("feed_bad", Intent.Feedback), ("reschedule", Intent.Reschedule), ("help", Intent.Help),
        ("ask_when", Intent.AskWhen), ("ask_where", Intent.AskWhere), ("ask_who", Intent.AskWho), ("thanks", Intent.Thanks), ("greet", Intent.Greeting),
    ];

    // In another language only what is clear is understood.
    private static Verdict? Foreign(Evidence evidence, int from, int to)
    {
        var acts = evidence.Cues.All.Where(h => h.Start >= from && h.Start < to && h.Cue.StartsWith(evidence.Language[..2] + ".", StringComparison.Ordinal)).Select(h => h.Cue[3..]).Distinct().ToList();
        foreach (var (act, intent) in ForeignActs)
            if (acts.Contains(act))
                return new Verdict(AsAnswer(evidence.Context.Asked, intent), acts.Count == 1 || (intent is Intent.Cancel && !acts.Contains("confirm") && !acts.Contains("late")));
        return new Verdict(Intent.Language, false);
    }

    private static Intent AsAnswer(Asked asked, Intent intent) => (asked, intent) switch
    {
        (Asked.Attendance, Intent.Yes) => Intent.Confirm,
        (Asked.Attendance, Intent.No) => Intent.Cancel,
        _ => intent,
    };

    private static readonly (string Act, Intent Intent)[] ForeignActs =
    [
        ("ill_child", Intent.IllChild), ("ill_self", Intent.IllSelf), ("not_wanting", Intent.NotWanting), ("cancel", Intent.Cancel), ("late", Intent.Late),
        ("reschedule", Intent.Reschedule), ("travel_help", Intent.TravelHelp), ("talk_to_person", Intent.TalkToPerson), ("wrong_number", Intent.WrongNumber), ("stop", Intent.Stop), ("language", Intent.Language),
        ("ask_when", Intent.AskWhen), ("ask_where", Intent.AskWhere), ("ask_who", Intent.AskWho), ("confirm", Intent.Confirm), ("feedback", Intent.Feedback),
        ("help", Intent.Help), ("yes", Intent.Yes), ("no", Intent.No), ("thanks", Intent.Thanks), ("greeting", Intent.Greeting),
    ];
}
