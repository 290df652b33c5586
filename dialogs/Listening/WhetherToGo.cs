using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.WhichSession;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// "Do we set off", "should i still come": only a person can say. Where it begins before staff read what is kept, they are told to ring, the duty worker
/// hears of it, and no form asks anything beside that.
/// </summary>
internal sealed partial class WhetherToGo(TurnScope turn)
{
    private const double Rather = 0.5;
    private const int FewWords = 14;

    /// <summary>True when nothing else in it is plain, so that this is its answer.</summary>
    public bool TryHear(Reading reading)
    {
        if (turn.Pressed is not null || turn.IsWorrying || IsLongInAForm || IsRefused(reading))
            return false;
        var text = Plain();
        var advice = Advice().IsMatch(text) || IsWhatIf || AsksOfTheChild();
        var whoComes = IsWhoComes(reading);
        if (!advice && !whoComes && !IsForAPerson(reading, text))
            return false;
        var visit = SessionMeant.In(turn, turn.Heard.Text);
        var isNow = visit is not null && new NearSession(turn).IsNow(visit);
        if (!advice && !(isNow && (IsForAPerson(reading, text) || IsNotKnownWho(visit!))))
            return false;
        if (visit is null || !new DecidedOff(turn).TrySay(visit))
            Ask(visit, isNow);
        turn.MustRing |= isNow;
        turn.State.Resting |= isNow && MayRest(turn);
        return true;
    }

    /// <summary>What is open is asked no more beside "please ring now", unless it is whether they come.</summary>
    public static bool MayRest(TurnScope turn) =>
        turn.State.Pending is { IsCheck: false } sent && turn.QuestionOf(sent) is not (null or ComingQuestion or WhichSessionQuestion);

    private void Ask(Visit? visit, bool isNow)
    {
        turn.Records.Add(isNow ? new StaffNote { About = "asks if they should come" } : new CallBack { About = "asks if they should come" }, visit?.First);
        turn.Draft.Said.Add(turn.Speaker.Say(isNow ? "staff-decide.now" : "staff-decide.whether-to-come"));
    }

    /// <summary>"What if i cant get there", to "why can't you come?": it is no reason.</summary>
    private bool IsWhatIf => turn.State.Pending is { } sent && turn.QuestionOf(sent) is WordsQuestion { CanSkip: true } && WhatIf().IsMatch(turn.Heard.Text);

    /// <summary>Shortly before, whatever nobody but a person can answer.</summary>
    private bool IsForAPerson(Reading reading, string text) => AdviceNow().IsMatch(text) || Untold().IsMatch(text) || IsAskedInAForm(reading);

    /// <summary>"Is dad coming, kids in car": the diary says who is down to come, and not who does.</summary>
    private bool IsWhoComes(Reading reading) =>
        turn.Person.Role == PersonRole.Carer && (Coming().IsMatch(turn.Heard.Text) || reading.Acts.Any(act => act is { Intent: Intent.AskWho, Confidence: >= Rather }));

    private bool IsNotKnownWho(Visit visit) =>
        new NearSession(turn).IsAboutToLeave(visit) && visit.Sessions.Any(session => session.RingIn || !session.CompanionsCome);

    /// <summary>What staff would read after it has begun; what the diary answers is answered from there.</summary>
    private bool IsAskedInAForm(Reading reading) =>
        Form is { } question && FormPhrases.IsAsking(turn.Heard.Text) && !FormPhrases.IsBegin(turn.Heard.Text)
        && !turn.State.Pending!.Choices.Contains(turn.Heard.Text.Trim(), StringComparer.OrdinalIgnoreCase)
        && !(reading.First is { Intent: Intent.AskWhen or Intent.AskWhere or Intent.AskWho, Confidence: >= Rather } act && (act.Sure || !question.IsWords));

    private FormQuestion? Form => turn.State.Pending is { } sent && turn.QuestionOf(sent) is FormQuestion question ? question : null;

    private bool IsFormOpen => Form is not null;

    /// <summary>Much more than a question is told in it, and a form waits for that.</summary>
    private bool IsLongInAForm => IsFormOpen && turn.Heard.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > FewWords;

    private bool IsRefused(Reading reading) => reading.Acts.Any(act => act.Sure && ActRouting.IsAboutComing(act.Intent)) && Refuses().IsMatch(turn.Heard.Text);

    /// <summary>"Lily can still come tho right", from her mother: which child comes is no parent's to say.</summary>
    private bool AsksOfTheChild()
    {
        if (turn.Person.Role is not (PersonRole.Parent or PersonRole.Relative))
            return false;
        var text = turn.Heard.Text.Replace('\u2019', '\'');
        foreach (var child in turn.Person.Children)
            text = Regex.Replace(text, $@"\b{Regex.Escape(child.FirstName)}\b", "she", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return ChildMayCome().IsMatch(text);
    }

    /// <summary>A child's name stands for the child.</summary>
    private string Plain()
    {
        var text = turn.Heard.Text.Replace('\u2019', '\'');
        foreach (var child in turn.Visits.SelectMany(visit => visit.Sessions).Select(session => session.ChildName).Concat(turn.Person.Children.Select(child => child.FirstName)).Distinct(StringComparer.Ordinal))
            text = Regex.Replace(text, $@"\b{Regex.Escape(child)}\b", "them", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return text;
    }

    [GeneratedRegex(@"\b(?:should|shall|shld|shud|shd) (?:i|we) (?:(?:still|just|be|even|actually|now) )*(?:come|coming|go|going|carry on|keep going|set(?:ting)? off|leave|leaving|head (?:off|over)|wait|turn (?:a?round|back))\b|\b(?:should|shall|shld|shud|shd) (?:i|we) (?:(?:still|just|be|even|actually|now) )*(?:bring|bringing|send|take|taking|drive) (?:him|her|them|the (?:kids|children|little ones?|boys|girls))(?: and (?:him|her|them))*\b(?!\s+(?:a|an|the|some|any|her|his|their|my|to (?:the )?(?!contact|family|session|visit|cent|see)\w+|out|swim\w*|food|sweets|present\w*|coat)\b)|(?<!\b(?:how|where|when|what|who|why|which|time|if|said) )\b(?:do|does|must|need|are) (?:i|we) (?:(?:still|just|actually|even|now|need|have|got|want|supposed|meant|expected|to) )*(?:come|go|set off|leave|head (?:off|over|there)|travel|drive|turn (?:a?round|back)|(?:bring|send|take|drive|get) (?:him|her|them|the (?:kids|children|little ones?|boys|girls))(?: and (?:him|her|them))*)\b(?=\s*(?:$|[?!.,\n]|(?:or not|or what|or wait|now|then|today|2day|tonight|tomorrow|tomoz|tmrw|2mor?o?w?|2moz|this|next|on|at|for|over|there|yet|still|anyway|please|pls|plz|to (?:the |her |his |their )?(?:contact|family|session|visit|cent|see)|if|cos|coz|because|as|and|but|mon|tue|wed|thu|fri|sat|sun|in|again|home|down|out|up)))|\bis (?:it|there)(?: any)? (?:worth|point)(?: in)?(?: me| us| my| our)? (?:coming|going|setting off|leaving|bringing|taking|driving|travelling|heading)\b|\bdo (?:you|u|they) (?:still )?(?:want|need) (?:me|us|them) (?:to (?:come|go|set off|bring|leave|travel)|there)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Advice();

    [GeneratedRegex(@"\b(?:are we|r we|am i|we) (?:(?:still|actually) )*(?:going|coming|bringing|taking|setting off|leaving|meant|supposed|waiting)\b.{0,30}(?:\?|\bor (?:not|what|no)\b)|\bwh?at (?:do|should|shall|am|are) (?:i|we) (?:meant to |supposed to |to )?do(?:ing)?\b|\b(?:go|come|leave|set off|wait|bring (?:him|her|them)) or (?:not|wait|stay|go|what)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AdviceNow();

    [GeneratedRegex(@"\b(?:no ?one|nobody|noone|no1|not any ?(?:one|body)|any ?(?:one|body))(?:'?s| has| have| is|'?d)?(?: (?:even|actually|bothered to|yet|ever|bloody|still)){0,2} (?:told|tell|telling|rang|rung|ring|called|phoned|texted|messaged|let|got back|confirmed|said|replied|answer(?:ed|ing|s)?)\b|\b(?:still )?(?:not|haven'?t|ain'?t|hasn'?t) (?:heard|been told|had (?:a|any|no) (?:call|text|word|reply|answer|message))\b|\bheard (?:nothing|nowt|nuffin|nothin)\b|\bno (?:word|news|reply) (?:from|off|about)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Untold();

    [GeneratedRegex(@"^(?:(?:hi|hey|so|and|but|ok|sorry)[ ,]+)*wh?at (?:if|about if|happens? (?:if|when))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhatIf();

    [GeneratedRegex(@"^(?:(?:hi|hey|so|and|but|ok|sorry)[ ,]+)*(?:is|are|will|has) (?!be )(?:his |her |their |the )?[\w']+ (?:still |definitely |def |actually |gonna |going to |even )*(?:coming|come|be there|there|turn(?:ing|ed)? up|on (?:his|her|their) way|rung|rang|answered)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Coming();

    // "Can mia come to mine after" is a wish.
    private const string ToTheirs = @" (?:back |over |round |out |and stay |stay )*(?:(?:to|at|round) (?:mine|ours|(?:my|our|his|her|their|the) (?:mum|mam|nan|nana|gran|grandma|dad|aunt\w*|sister|brother|house|home|place|flat|party|park|shops?|wedding)(?:'?s)?)|with (?:me|us) (?:after|for|to (?:my|our|the))|for (?:tea|dinner|a sleep ?over|the (?:night|weekend)|christmas|xmas|her birthday|his birthday)|round|over)\b";

    [GeneratedRegex(@"\b(?:can|could|will|is) (?:she|he|they|(?:her|his|the) (?:brother|sister|other one))(?: (?:still|stil|not|be))* (?:come|go|be there|able to come)\b(?! home|" + ToTheirs + @")|\b(?:she|he|they|(?:her|his|the) (?:brother|sister|other one)) (?:can|could) (?:still |stil )?(?:come|go|be there)\b(?! home|" + ToTheirs + @")[^.!]*(?:\?|\b(?:right|yeah|yh|yea|ye|yes|innit|correct|ok|okay|can'?t (?:she|he|they))\b)[ ?!.x]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChildMayCome();

    [GeneratedRegex(@"\b(?:can'?t|cannot|won'?t|not (?:coming|going))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refuses();
}
