using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// A form asks for a mark or a choice, and the words give none: what they say is their own matter, kept and passed on, and no answer to the form.
/// Where it asks for words, only a greeting by itself is none.
/// </summary>
internal sealed partial class BesideForm(TurnScope turn, Matters matters)
{
    private const double Rather = 0.5;

    /// <summary>So near that "all good for tomorrow" may be about it.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(36);

    /// <summary>What the words say as if no mark were asked for, where that is a matter of its own.</summary>
    public Reading Read(Reading reading)
    {
        if (reading.Concern != ConcernLevel.None || Unanswered(reading) is null)
            return reading;
        var unasked = turn.ReadUnasked(turn.Heard.Text);
        var acts = YesToBoth().IsMatch(turn.Heard.Text) ? unasked.Acts.Select(act => act with { Sure = false }).ToList() : unasked.Acts;
        return acts.Any(act => IsMatter(turn, act)) ? reading with { Acts = acts } : reading;
    }

    /// <summary>Of what is to come, or wanted of us. What has been is told in the form.</summary>
    public static bool IsMatter(TurnScope turn, Act act) => act.Confidence >= Rather && !IsOfWhatHasBeen(turn.Heard.Text) && act.Intent switch
    {
        Intent.AskWhen or Intent.AskWhere or Intent.TalkToPerson or Intent.TravelHelp => true,
        Intent.AskWho => Who().IsMatch(turn.Heard.Text) && IsQuestion(turn.Heard.Text),
        Intent.KitPlan => turn.Person.Role == PersonRole.YoungPerson && !IsQuestion(turn.Heard.Text),
        Intent.Cancel or Intent.IllSelf or Intent.IllChild or Intent.Reschedule => turn.PlannedVisits.Count > 0,
        Intent.Confirm => IsSoon(turn) && OfComing().IsMatch(turn.Heard.Text.Replace('\u2019', '\'')),
        Intent.Late => turn.PlannedVisits.Count > 0 && (act.SessionNamed || IsAboutToBegin(turn) || IsOfNow(turn.Heard.Text) || NowInAForm.IsLateNow(turn.Heard.Text)),
        _ => false,
    };

    private static bool IsSoon(TurnScope turn) => turn.PlannedVisits.Count > 0 && turn.PlannedVisits[0].StartsAt - turn.Heard.At < Soon;

    private static bool IsAboutToBegin(TurnScope turn) => turn.PlannedVisits.Count > 0 && turn.PlannedVisits[0].StartsAt - turn.Heard.At < TurnScope.AboutToBegin;

    /// <summary>True when it was no answer: a greeting, thanks, a text for somebody else, a question to us, word of what is now or to come.</summary>
    public bool TryHear(Reading reading)
    {
        if (turn.Pressed is not null || turn.IsWorrying)
            return false;
        if (Unanswered(reading) is not { } run)
            return Greeting().IsMatch(turn.Heard.Text) && OfWords is { } form && AskAgain(form);
        if (Greeting().IsMatch(turn.Heard.Text) || AnswerGrammar.IsOnlyThanks(turn.Heard.Text) || NotForUs().IsMatch(turn.Heard.Text))
            return AskAgain(run);
        if (IsQuestion(turn.Heard.Text))
            return Keep(run, "asked something in the middle of a form", "form.question-kept");
        return (IsOfNow(turn.Heard.Text) || ForSomebody().IsMatch(turn.Heard.Text) || (IsSoon(turn) && OfComing().IsMatch(turn.Heard.Text.Replace('\u2019', '\'')))) && !IsOfWhatHasBeen(turn.Heard.Text) && !FormPhrases.GoesOn(turn.Heard.Text)
            && !reading.Acts.Any(act => ActRouting.IsAboutComing(act.Intent) && act.Confidence >= Rather) && PassOn(run);
    }

    /// <summary>Word of coming that is not plain enough to be put down is for the duty worker to see.</summary>
    private bool PassOn(RunState run)
    {
        if (turn.PlannedVisits.Count == 0 || !Coming().IsMatch(turn.Heard.Text.Replace('\u2019', '\'')))
            return Keep(run, "wrote of something else in the middle of a form", "not-understood.asked");
        const string About = "wrote of coming in the middle of a form";
        var (near, next) = (new NearSession(turn), turn.PlannedVisits[0]);
        if (near.TryKeepInTime(About))
            return AskAgain(run);
        turn.Records.Add(new StaffNote { About = About }, next.First);
        turn.Draft.SayOnce(turn.Speaker.Say(near.IsBeforeStaffRead(next) ? "not-understood.before-read" : "not-understood.asked", new Values { ["by"] = near.By(next) }));
        return AskAgain(run);
    }

    /// <summary>While a form asks, how it was is told there; a wish towards a plan only where it asks for words.</summary>
    public bool IsToldThere(Act act) =>
        act.Intent is Intent.Feedback or Intent.Wellbeing or Intent.Greeting or Intent.Thanks or Intent.Yes or Intent.No || (act.Intent == Intent.KitPlan && (OfWords is not null || !IsMatter(turn, act)));

    /// <summary>The run of a form that asks for a mark or a choice, which the words do not give.</summary>
    private RunState? Unanswered(Reading reading) =>
        turn.Pressed is null && turn.State.Pending is { } sent && turn.QuestionOf(sent) is FormQuestion { IsWords: false } question
        && !(question.CanSkip && (turn.AnswerText.Trim() == "0" || AnswerGrammar.IsSkip(turn.AnswerText))) && !FormPhrases.IsBegin(turn.Heard.Text)
        && question.Read(new Reply(turn.AnswerText, reading, sent.Choices, sent.Codes)) is null
            ? turn.RunOf(sent) : null;

    private RunState? OfWords => turn.State.Pending is { } sent && turn.QuestionOf(sent) is FormQuestion { IsWords: true } ? turn.RunOf(sent) : null;

    private bool AskAgain(RunState run)
    {
        matters.Go(run);
        return true;
    }

    private bool Keep(RunState run, string about, string saying)
    {
        turn.Records.Add(new CallBack { About = about }, turn.VisitOf(run)?.First);
        turn.Draft.SayOnce(turn.Speaker.Say(saying));
        matters.Go(run);
        return true;
    }

    private static bool IsQuestion(string text) => FormPhrases.IsAsking(text) || Asks().IsMatch(text);

    private static bool IsOfNow(string text) => Now().IsMatch(text.Replace('\u2019', '\''));

    private static bool IsOfWhatHasBeen(string text) => HasBeen().IsMatch(text);

    [GeneratedRegex(@"^\s*(?:hi+|hello+|hey+|hiya|heya|yo|hallo|morning|evening|good (?:morning|afternoon|evening)|got it|noted|understood|message received|(?:are )?(?:u|you) there)(?: (?:there|again|all|everyone|mate|love))*[.!, ]*(?:x+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^\W*(?:(?:sorry|oops|whoops|please|pls|oh|so)\W+)*(?:(?:ignore|disregard)(?: (?:me|that|this|it|last(?: (?:text|message|one))?|my last(?: text| message)?))?|(?:(?:that was|this is|it was|i got) )?(?:the )?wrong (?:person|chat|text|one)|(?:(?:that|it|this) )?(?:was )?(?:not |wasn'?t )?(?:meant )?for (?:you|u|someone else|somebody else))(?:\W+(?:sorry|that|please|pls|wrong (?:person|chat|text|one)))*\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotForUs();

    /// <summary>Of coming to what is next, and of no mood: "both in car", "good to go", "see you at 11".</summary>
    [GeneratedRegex(@"\b(?:(?:see|c) (?:you|u|ya|yous)\b(?! next)|(?:be|get) there\b|(?:good|ready|all set|set) to go\b|(?:for|both|all|still on) (?:for )?(?:to ?day|2day|tomorr?ow|tomoz|tmrw)\b|on (?:my|our|the) way\b|(?:in|into) (?:the )?car\b|setting off\b|leaving (?:now|soon|in)\b|traffic\b|(?:i'?m|im|we'?re|i'?ll|we'?ll|he'?s|she'?s|they'?re|both|ok) (?:going|coming|go|come)\b(?! home))|^\W*(?:yes|yeah) to (?:both|all)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfComing();

    /// <summary>To what, is not said.</summary>
    [GeneratedRegex(@"^\W*(?:yes|yeah) to (?:both|all)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YesToBoth();

    /// <summary>"Tell lily nan loves her".</summary>
    [GeneratedRegex(@"^\W*(?:(?:please|pls|plz|can (?:you|u)|could (?:you|u))\W+)*(?:tell (?!me\b|us\b|you\b)\w+|(?:give|send) (?:him|her|them|(?!me\b|us\b)\w+) (?:my|our|a|all) (?:love|kiss|hug|big))\b|^\W*(?:still )?waiting(?: still| here)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForSomebody();

    [GeneratedRegex(@"\bwho", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Who();

    [GeneratedRegex(@"^\s*(?:(?:hi|hello|hey|hiya|sorry|please|pls|and|also|so|but|ok|btw)[ ,]+)*(?:(?:wh?at|wot|which|when|wen|where|wer|who|how(?! (?:it|he|she|they) (?:was|were|went))|why)\b|(?:is|are|can|could|do|does|did|will|should|am) (?:i|we|you|u|he|she|it|they|my|the|there|this|that|his|her|our|mum|dad|someone|anyone|somebody)\b)|\b(?:how (?:do|can) (?:i|we)|what time|wot time|is (?:my|the|our) \w+ (?:still )?on)\b|\?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    [GeneratedRegex(@"\b(?:(?:i|we|he|she|they)'ll|(?:ill|well|hell|shell|theyll) be (?:there|at|with|on|late)|(?:picking|collecting|fetching|dropping) (?:him|her|them|the kids)(?: \w+)? (?:up|off|at)|will|won'?t|gonna|going to|might(?: not)?|(?:can'?t|cannot|couldn'?t) (?:get|make|open|log|join|find|see (?:the|a) link|hear|ring|call|come)|(?:not|isn'?t|ain'?t|won'?t|doesn'?t|dont|don'?t|stopped) (?:be )?(?:working|work|open|opening|load|loading|connect|connecting)|(?:is|are|'s|wifi|internet|signal|phone)(?: \w+)? (?:down|dead|dying|broke|broken)|tomorrow|tonight|later today|running late)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Now();

    [GeneratedRegex(@"\b(?:late|traffic|held up|might|may not|(?:can'?t|cannot|won'?t|not|unable)\b.*\b(?:come|coming|make|get (?:on|there)|be there|able|attend|ring|call)|poorly|ill|sick)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Coming();

    [GeneratedRegex(@"\b(?:was|were|had|went|did|didn'?t|wasn'?t|weren'?t|felt|liked|loved|enjoyed|came|seemed|kept|last (?:week|time|night))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HasBeen();
}
