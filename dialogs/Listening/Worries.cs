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

    /// <summary>No urgent one, and yet they may need somebody tonight.</summary>
    private bool IsLow(Reading reading) =>
        reading.ConcernAbout is "suicide" or "self-harm" || (reading.ConcernAbout is "low mood" && !IsWorryForAnother().IsMatch(heard.Text));

    [GeneratedRegex(@"\b(?:worr|concern)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsWorryForAnother();

    /// <summary>True when a worry was heard.</summary>
    public bool Hear(Reading reading, SessionFacts? aboutSession)
    {
        if (reading.Concern == ConcernLevel.None)
            return false;
        var urgent = reading.Concern == ConcernLevel.Urgent;
        records.Add(
            new Concern
            {
                Grade = urgent ? ConcernGrade.Urgent : ConcernGrade.Worry,
                Reference = service.Ids.Reference(),
                About = reading.ConcernAbout,
            },
            aboutSession);
        var heardAsNotWanting = person?.Role is PersonRole.Carer or PersonRole.YoungPerson && reading.Acts.Any(act => act.Intent == Intent.NotWanting);
        if (PhoneIsRead.IsTold(heard.Text) || NoReply.IsAskedFor(heard.Text))
            KeepQuiet(aboutSession);
        // Its own dialog answers that, where one is begun.
        if (urgent || !heardAsNotWanting || reading.Language != Languages.English)
            Answer(reading);
        return true;
    }

    private void KeepQuiet(SessionFacts? aboutSession)
    {
        records.Add(new StaffNote { About = PhoneIsRead.IsTold(heard.Text) ? PhoneIsRead.About : NoReply.About }, aboutSession);
        draft.Silent = true;
    }

    /// <summary>In the writer's language where it is one that is answered; else in English, with how to get an interpreter.</summary>
    public void Answer(Reading reading)
    {
        if (!Languages.IsAnswered(reading.Language))
            draft.Apart.Add(speaker.Say(reading.Concern == ConcernLevel.Urgent ? "concern.urgent" : "concern.worry", WhomToRing(reading)));
        if (reading.Language != Languages.English)
            draft.Apart.Add(speaker.Say(Languages.WorryKey(reading.Language), Values.None));
    }

    /// <summary>Samaritans are not named to somebody who reports a harm: they are for whom it is about themselves.</summary>
    private Values WhomToRing(Reading reading) => new()
    {
        ["low"] = reading.Concern == ConcernLevel.Urgent ? !Reports.Contains(reading.ConcernAbout) : IsLow(reading),
        ["desk"] = service.OutOfHoursAddress is { } desk && desk != service.DutyAddress && !new OfficeTimes(service.Policy, service.Time).IsOpen(heard.At),
    };

    /// <summary>The child whom it is probably about, when the writer has only one.</summary>
    public SessionFacts? NextSession() =>
        person?.Sessions.FirstOrDefault(session => session.EndsAt > heard.At) is { } next && person.Role != PersonRole.SocialWorker ? next : null;
}
