using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>What comes within minutes of an urgent concern and says nothing of coming goes with it: who it was, where they are, that no hospital is needed.</summary>
internal sealed partial class MoreOfAConcern(TurnScope turn)
{
    private static readonly TimeSpan StillTelling = TimeSpan.FromMinutes(15);
    private const int LongestChoice = 2;

    public bool TryHear(Reading reading, SessionFacts? session)
    {
        if (turn.Pressed is not null || turn.IsWorrying || IsAtAnotherMatter || AsksOfSomethingElse || Newest is not { } urgent || !GoesWithIt(reading))
            return false;
        urgent.At = turn.Heard.At;
        turn.Records.Add(new StaffNote { About = $"goes with the urgent concern {urgent.Reference}" }, turn.Person.Sessions.FirstOrDefault(told => told.Ref == urgent.Session) ?? session);
        turn.Draft.Said.Add(turn.Speaker.Say("concern.more"));
        return true;
    }

    /// <summary>"I hid in the bathroom", minutes after an urgent concern: a worry then is of the same danger, until somebody knows better.</summary>
    public Reading AsGrave(Reading reading) =>
        reading is { Concern: ConcernLevel.Worry, IsMild: false, IsPrying: false } && turn.Pressed is null && Newest is { } urgent && !reading.Acts.Any(act => act.SessionNamed)
            ? reading with { Concern = ConcernLevel.Urgent, ConcernAbout = reading.ConcernAbout is "" ? urgent.About ?? "" : reading.ConcernAbout } : reading;

    /// <summary>The same danger told on within minutes: the long answer stands above it on their phone. Of their own life it is always given in full.</summary>
    public bool IsSaidAgain(Reading reading) =>
        reading is { Concern: ConcernLevel.Urgent, Language: Languages.English, ConcernAbout: not ("" or "suicide" or "self-harm") } && Newest?.About == reading.ConcernAbout;

    /// <summary>They asked for no reply when they told of it: that holds for what they add.</summary>
    public bool IsQuiet => IsQuietFor(turn.Person, turn.State, turn.Heard.At);

    public static bool IsQuietFor(PersonFacts person, TalkState state, DateTime at) => NewestOf(person, state, at) is { NoReply: true };

    /// <summary>They have gone on to something else themselves: what is asked there is answered there.</summary>
    private bool IsAtAnotherMatter => !turn.State.Resting && turn.RunOf(turn.State.Pending) is not null;

    /// <summary>"Can i bring his birthday cake" goes with no danger: it is answered as ever.</summary>
    private bool AsksOfSomethingElse => ComesAlong.IsTold(turn.Heard.Text) || Gives().IsMatch(turn.Heard.Text);

    private ToldUrgently? Newest => NewestOf(turn.Person, turn.State, turn.Heard.At);

    private static ToldUrgently? NewestOf(PersonFacts person, TalkState state, DateTime at) =>
        person.UrgentConcernOpen && state.Urgent is { } urgent && at - urgent.At <= StillTelling ? urgent : null;

    private bool GoesWithIt(Reading reading)
    {
        var text = turn.Heard.Text.Trim();
        return reading.Language == Languages.English && text.Length > LongestChoice && text.Any(char.IsLetter)
            && AnswerGrammar.YesNo(text) is null && !AnswerGrammar.IsOnlyThanks(text) && !AnswerGrammar.IsBack(text)
            && !OfComing().IsMatch(text) && reading.Acts.All(IsTelling);
    }

    /// <summary>"No hospital" is taken for a no, and a name for nothing.</summary>
    private static bool IsTelling(Act act) => act.Intent switch
    {
        Intent.Other => !act.Undecided,
        Intent.Wellbeing or Intent.Feedback or Intent.Complaint or Intent.WrongNumber or Intent.AskWho => true,
        Intent.Cancel or Intent.Yes or Intent.No => !act.SessionNamed,
        _ => false,
    };

    [GeneratedRegex(@"^\W*(?:(?:hi|also|and|so|ok|oh|btw|by the way|another thing|one more thing|pls|please)\W+)*(?:(?:can|could|may|shall|should|am|are) (?:i|we) (?:still )?(?:be )?(?:allowed to )?(?:bring|give|send|take (?:some |a )?(?:photos?|pics?|pictures?))|is it (?:ok|okay|alright) (?:to|if (?:i|we)) (?:bring|give|send))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Gives();

    [GeneratedRegex(@"\b(?:com(?:e|es|ing|in)|cum(?:in|ing)|cancel\w*|attend\w*|contact|sessions?|visits?|family time|make it|be there|see (?:you|u|ya|him|her|them)|late|call(?:ed|ing)? off|feedback|form)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfComing();
}
