using FamilyTimeBot.Dialogs.KitPlan;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// What a message holds for staff beside what it says of coming: a nut allergy, a new number, glasses to bring. It goes before them in its own words,
/// and the rest of the message is read without it.
/// </summary>
internal sealed class Asides(TurnScope turn)
{
    private const double Rather = 0.5;
    private const double Likely = 0.8;
    private static readonly TimeSpan Soon = TimeSpan.FromHours(48);

    /// <summary>What is left to be taken up, or null when the message holds no such thing.</summary>
    public IReadOnlyList<Act>? Take(IReadOnlyList<Act> acts)
    {
        if (turn.Pressed is not null || turn.IsWorrying || turn.Person.Role is PersonRole.Practitioner or PersonRole.SocialWorker)
            return null;
        var sentences = AsideWords.Sentences(turn.Heard.Text).Select(words => (Words: words, Sort: SortOf(words, acts))).ToList();
        var sorts = sentences.Select(sentence => sentence.Sort).OfType<AsideSort>().Distinct().ToList();
        if (sorts.Count == 0)
            return null;
        foreach (var sort in sorts)
            Note(sort, string.Join(' ', sentences.Where(sentence => sentence.Sort == sort).Select(sentence => sentence.Words)));
        var rest = string.Join(". ", sentences.SelectMany(sentence => Left(sentence.Words, sentence.Sort)));
        return NeverLost(acts, [.. Rest(rest, acts, sorts).Where(act => act.Intent is not (Intent.Greeting or Intent.Thanks or Intent.Other) && (SaysNotComing || !IsNotComing(act)))]);
    }

    /// <summary>"Not coming" that the whole message said and what is left of it does not: it is asked back.</summary>
    private IReadOnlyList<Act> NeverLost(IReadOnlyList<Act> acts, IReadOnlyList<Act> rest) =>
        !SaysNotComing || rest.Any(act => ActRouting.IsAboutComing(act.Intent))
            ? rest
            : [.. rest, .. acts.Where(IsNotComing).Take(1).Select(act => act with { Sure = false })];

    /// <summary>"Lily birthday thurs", what is left of a wish for her glasses, calls nothing off.</summary>
    private bool SaysNotComing => AsideWords.SaysNotComing(turn.Heard.Text.Replace('\u2019', '\''));

    private static bool IsNotComing(Act act) => act.Intent is Intent.Cancel or Intent.IllSelf or Intent.IllChild;

    private IReadOnlyList<Act> Rest(string rest, IReadOnlyList<Act> acts, List<AsideSort> sorts)
    {
        if (rest.Length > 0)
            return turn.ReadUnasked(rest).Acts;
        return sorts.TrueForAll(sort => sort is AsideSort.Health or AsideSort.PassOn or AsideSort.LeftBehind)
            ? [.. acts.Where(act => act is { Sure: true, Intent: Intent.TravelHelp or Intent.TalkToPerson or Intent.Cancel or Intent.NotWanting or Intent.Wellbeing or Intent.Feedback } or { Confidence: >= Likely, Intent: Intent.Confirm or Intent.Late })]
            : [];
    }

    /// <summary>"Can we do it by video thurs, me cars broke": of a wish only its own part of the sentence.</summary>
    private static IEnumerable<string> Left(string words, AsideSort? sort) => sort switch
    {
        null => [words],
        AsideSort.Health or AsideSort.PassOn or AsideSort.LeftBehind or AsideSort.Details => [],
        _ => words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 1 } parts && parts.Any(part => AsideWords.Of(part) is not null)
            ? parts.Where(part => AsideWords.Of(part) is null)
            : [],
    };

    private AsideSort? SortOf(string words, IReadOnlyList<Act> acts)
    {
        var isYoung = turn.Person.Role == PersonRole.YoungPerson;
        return AsideWords.Of(words) switch
        {
            AsideSort.Health => AsideWords.SaysNotComing(words) ? null : AsideSort.Health,
            null or AsideSort.PassOn or AsideSort.LeftBehind or AsideSort.Wish when isYoung => null,
            AsideSort.PassOn => SaysAnAct(words) ? null : AsideSort.PassOn,
            AsideSort.ByVideo => isYoung || acts.Any(act => act.Intent is Intent.IllSelf or Intent.IllChild) ? null : AsideSort.ByVideo,
            null => IsAskedOfAPlan(words, acts) ? AsideSort.Wish : null,
            var other => isYoung ? null : other,
        };
    }

    /// <summary>"Let them know im running late" is the lateness, and "tell her to ring me" the wish to be rung.</summary>
    private bool SaysAnAct(string words) =>
        turn.ReadUnasked(words).Acts.Any(act => (ActRouting.IsAboutComing(act.Intent) && act.Confidence >= Rather) || act is { Sure: true, Intent: Intent.TalkToPerson or Intent.NotWanting });

    /// <summary>"Am i allowed to take pics", from a grown-up, is a question to staff and no wish towards a young person's plan.</summary>
    private bool IsAskedOfAPlan(string words, IReadOnlyList<Act> acts) =>
        acts is [{ Intent: Intent.KitPlan }] && turn.Person.Role is PersonRole.Parent or PersonRole.Relative && FormPhrases.IsAsking(words)
        && KitPhrases.OfAnother(turn.Heard.Text) is null && !KitPhrases.IsBegin(turn.Heard.Text);

    private void Note(AsideSort sort, string words)
    {
        var visit = VisitOf(words);
        var about = AsideWords.About(sort);
        var isPressing = sort is AsideSort.Health or AsideSort.Details or AsideSort.PassOn || (sort != AsideSort.LeftBehind && visit is not null && visit.StartsAt - turn.Heard.At < Soon);
        turn.Records.Add(isPressing ? new StaffNote { About = about } : new CallBack { About = about }, visit?.First);
        turn.Draft.SayOnce(turn.Speaker.Say(sort switch
        {
            AsideSort.Health or AsideSort.PassOn or AsideSort.LeftBehind => "for-staff.told",
            AsideSort.Details => "for-staff.details",
            _ => "for-staff.wish",
        }));
    }

    /// <summary>The one that the words name, else the next of the child whom they name, else the next.</summary>
    private Visit? VisitOf(string words)
    {
        var named = turn.Reading!.Acts.Where(act => act.SessionNamed).SelectMany(act => act.Sessions).ToHashSet(StringComparer.Ordinal);
        var planned = turn.PlannedVisits;
        return planned.FirstOrDefault(visit => visit.Sessions.Any(session => named.Contains(session.Ref)))
            ?? planned.FirstOrDefault(visit => visit.Sessions.Any(session => words.Contains(session.ChildName, StringComparison.OrdinalIgnoreCase)))
            ?? (planned.Count > 0 ? planned[0] : null);
    }
}
