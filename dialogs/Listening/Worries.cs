using System.Text.RegularExpressions;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// A worry heard in any message, at any step: a Concern on file, the duty worker told, and an answer that is kind and true, safe if somebody
/// else holds the phone, and never says that a person is reading now.
/// </summary>
internal sealed partial class Worries(Service service, Heard heard, PersonFacts? person, Draft draft, RecordKeeper records, Speaker speaker)
{
    private static readonly string[] Reports = ["harm", "sexual harm", "threat", "abduction", "missing", "exploitation", "somebody after an address", "asked to keep quiet", "neglect", "harsh treatment", "drink or drugs"];

    /// <summary>So near to a session what a carer tells is of that child, whom they need not name.</summary>
    private static readonly TimeSpan Around = TimeSpan.FromHours(12);

    private bool hasAnswered;

    /// <summary>True when a worry was heard.</summary>
    /// <param name="isSaidAgain">The same was answered at length a few minutes ago.</param>
    /// <param name="goesWith">The reference of a worry that waits, where this is no new one.</param>
    public bool Hear(Reading reading, SessionFacts? aboutSession, bool isSaidAgain = false, string? goesWith = null)
    {
        if (reading.Concern == ConcernLevel.None)
            return false;
        var urgent = reading.Concern == ConcernLevel.Urgent;
        if (goesWith is null)
            records.Add(Of(reading), aboutSession);
        else
            records.Add(new StaffNote { About = $"goes with the concern {goesWith}" }, records.NextOf(aboutSession));
        if (PhoneIsRead.IsTold(heard.Text) || NoReply.IsAskedFor(heard.Text))
            KeepQuiet(aboutSession);
        // Its own dialog answers that, where one is begun.
        hasAnswered = urgent || !IsNotWanting(reading) || reading.Language != Languages.English;
        if (hasAnswered)
            Answer(reading, isSaidAgain);
        return true;
    }

    private Concern Of(Reading reading) => new()
    {
        Grade = reading.Concern == ConcernLevel.Urgent ? ConcernGrade.Urgent : ConcernGrade.Worry,
        Reference = service.Ids.Reference(),
        About = reading.ConcernAbout,
    };

    /// <summary>"Mum scares me" is more than a child who does not want to go: they hear whom to ring.</summary>
    private bool IsNotWanting(Reading reading) =>
        person?.Role is PersonRole.Carer or PersonRole.YoungPerson && reading.Acts.Any(act => act.Intent == Intent.NotWanting)
        && !(person.Role == PersonRole.YoungPerson && Reports.Contains(reading.ConcernAbout));

    /// <summary>A child who does not want to go has been answered as somebody who may not be safe: one text is enough.</summary>
    public bool HasSaid(Act act) => hasAnswered && act.Intent == Intent.NotWanting && person?.Role == PersonRole.YoungPerson;

    private void KeepQuiet(SessionFacts? aboutSession)
    {
        records.Add(new StaffNote { About = PhoneIsRead.IsTold(heard.Text) ? PhoneIsRead.About : NoReply.About }, aboutSession);
        draft.Silent = true;
    }

    /// <summary>In the writer's language where it is one that is answered; else in English, with how to get an interpreter.</summary>
    public void Answer(Reading reading, bool isSaidAgain = false)
    {
        if (!Languages.IsAnswered(reading.Language))
            draft.Apart.Add(Sorry(reading) + speaker.Say(Wording(reading, isSaidAgain), WhomToRing(reading)));
        if (reading.Language != Languages.English)
            draft.Apart.Add(speaker.Say(Languages.WorryKey(reading.Language), WhomToRing(reading)));
    }

    /// <summary>Nobody is in danger whose child wishes to come home, and who asks where somebody lives is told that they are not told.</summary>
    private string Wording(Reading reading, bool isSaidAgain) => reading switch
    {
        { Concern: ConcernLevel.Urgent } => isSaidAgain ? "concern.more" : reading.ConcernAbout == HeldUpAhead.Crash ? "concern.crash" : "concern.urgent",
        { IsPrying: true } => "details.not-told",
        { IsMild: true } when person?.Role != PersonRole.YoungPerson => "concern.mild",
        { ConcernAbout: "fear of a session" } when person?.Role == PersonRole.YoungPerson && HaveTo().IsMatch(heard.Text) => "concern.have-to",
        _ => "concern.worry",
    };

    private string Sorry(Reading reading) =>
        reading is { Concern: ConcernLevel.Worry, IsPrying: false } && ForStaff.IsOfADeath(heard.Text) ? speaker.Say("bereavement.sorry") + " " : "";

    private Values WhomToRing(Reading reading) => new()
    {
        ["low"] = OwnLife.MayBeAtRisk(reading, heard.Text, person),
        ["desk"] = service.OutOfHoursAddress is { } desk && desk != service.DutyAddress && !new OfficeTimes(service.Policy, service.Time).IsOpen(heard.At),
    };

    /// <summary>The next of the child whom the words name, else the next; of a social worker none, who sees many families.</summary>
    public SessionFacts? NextSession() => person switch
    {
        null or { Role: PersonRole.SocialWorker } => null,
        { Role: PersonRole.Carer } when IsOfOneOfSeveral(person) => OfWhomItMayBe(person),
        _ => Next(person, IsOfWhomTheyName),
    };

    /// <summary>A carer names none, and their children are of several families: with a session of another one staff would call off the wrong visit.</summary>
    private bool IsOfOneOfSeveral(PersonFacts carer) =>
        ChildNames.In(heard.Text, carer).Count == 0 && carer.Sessions.Select(session => session.ChildName).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>Of the child who has just been to one, else of the one who goes soon, else nobody's.</summary>
    private SessionFacts? OfWhomItMayBe(PersonFacts carer) =>
        carer.Sessions.Where(session => session.StartsAt <= heard.At && heard.At - session.EndsAt < Around).MaxBy(session => session.StartsAt) is { } held
            ? Next(carer, session => session.ChildName == held.ChildName)
            : Next(carer, session => session.StartsAt - heard.At < Around);

    private SessionFacts? Next(PersonFacts of, Func<SessionFacts, bool> which) => of.Sessions.FirstOrDefault(session => session.EndsAt > heard.At && which(session));

    /// <summary>False where they name one of their children, and it is another one's.</summary>
    public bool IsOfWhomTheyName(SessionFacts session) =>
        person is null || ChildNames.In(heard.Text, person) is not [var only] || session.ChildName == only;

    /// <summary>"Do i have to go": a question, and not only a worry.</summary>
    [GeneratedRegex(@"(?:^|[.!?,\n]|\b(?:so|but|and|please|pls|really|will|would) )\s*(?:do|must|have|am|are|will|can|is)\s+(?:i|we|u|you|they|it)\b(?: (?:really|actually|still|even|just|gonna|going to))* ?(?:have to|need to|got to|gotta|being made|made|make me|force me|forced|supposed to|ok(?:ay)? if i don'?t|not)?\s*(?:go|see (?:him|her|them|my)|come|do it|do this)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HaveTo();
}
