using FamilyTimeBot.Dialogs.Attendance;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>A planned text in words, and the question that it opens once it is sent.</summary>
public sealed record ComposedText(string Text, Opening? Opens = null);

/// <summary>Finds the words of a planned text at the moment that it goes: for this reader, this address, this time.</summary>
public sealed class OutreachWords(Service service)
{
    /// <param name="kind">One of <see cref="OutreachKind"/> that goes to families.</param>
    /// <param name="isPrivate">Only the person reads there. Else nothing is said that tells anything.</param>
    /// <param name="absent">Who cannot come, as the family says it; null when the reader may not know.</param>
    /// <param name="was">The start that they had heard of, where it was moved; the one that it has, where only the place is another.</param>
    /// <param name="hasSaid">They have said whether they come.</param>
    public ComposedText ForFamily(string kind, PersonFacts person, Visit visit, bool isPrivate, DateTime now, string? absent = null, DateTime? was = null, bool hasSaid = false)
    {
        var speaker = new Speaker(service, person.Format, now, person.FirstName, KitPlan.CallsIt.By(person));
        if (!isPrivate)
            return new ComposedText(speaker.Say("outreach.plain", new Values { ["day"] = service.Time.DayAway(was > now ? was.Value : visit.StartsAt, now) }));
        var values = Words(visit, person, now).With(new Values { ["who"] = absent, ["was"] = was is { } old && old != visit.StartsAt ? service.Time.When(old, now) : null });
        return kind.Replace(OutreachKind.Urgent, "", StringComparison.Ordinal) switch
        {
            OutreachKind.Reminder => Asking("outreach.reminder", values, AttendanceDialog.Id, AttendanceQuestions.AreYouComing, visit, speaker),
            OutreachKind.RingIn => Asking("outreach.ring-in", values, AttendanceDialog.Id, AttendanceQuestions.AreYouComing, visit, speaker, fresh: true),
            OutreachKind.CarerAsked => Asking("carer-check.anything-changed", values, CarerCheckDialog.Id, CarerCheckDialog.AnythingChanged, visit, speaker),
            OutreachKind.CarerReady => new ComposedText(speaker.Say("outreach.carer-ready", values)),
            OutreachKind.CarerReadyMoved => new ComposedText(speaker.Say("outreach.carer-ready-moved", values)),
            OutreachKind.CarerMoved => new ComposedText(speaker.Say("outreach.carer-moved", values)),
            OutreachKind.Moved when hasSaid => new ComposedText(speaker.Say("outreach.moved", values)),
            OutreachKind.Moved => Asking("outreach.moved-asking", values, AttendanceDialog.Id, AttendanceQuestions.AreYouComing, visit, speaker),
            OutreachKind.CarerCalledOff => new ComposedText(speaker.Say("outreach.carer-called-off", values)),
            OutreachKind.CarerGoesAhead => new ComposedText(speaker.Say("outreach.carer-goes-ahead", values)),
            OutreachKind.CarerAbsent => new ComposedText(speaker.Say("outreach.carer-absent", values)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "is no kind of text to families"),
        };
    }

    /// <summary>To a young person, of a day that they named; where others may read, nothing that tells anything.</summary>
    public string ForSpecialDay(PersonFacts person, bool isPrivate, IReadOnlyList<SpecialDay> days, DateOnly date, DateTime now)
    {
        var speaker = new Speaker(service, person.Format, now, person.FirstName, KitPlan.CallsIt.By(person));
        return isPrivate
            ? speaker.Say("special-days.coming", new Values
            {
                ["days"] = string.Join(", ", days.Select(day => day.Label)),
                ["date"] = BritishTime.Day(date.ToDateTime(TimeOnly.MinValue), service.Time.Local(now)),
                ["worker"] = person.Children.FirstOrDefault()?.SocialWorkerName,
            })
            : speaker.Say("form.neutral");
    }

    /// <summary>To staff: references only, never a name or a family's words.</summary>
    public string ForStaff(string kind, string? personRef, IReadOnlyList<string> sessionRefs, DateTime startsAt, string? reference, string? why, DateTime now) =>
        new Speaker(service, WordingFormat.Adult, now).Say(kind, new Values
        {
            ["person"] = personRef,
            ["ref"] = Visit.Listed(sessionRefs),
            ["several"] = sessionRefs.Count > 1,
            ["when"] = service.Time.When(startsAt, now),
            ["reference"] = reference,
            ["why"] = why,
        });

    /// <summary>To staff, of somebody who wrote and whom no answer reached.</summary>
    public string ForUnanswered(string personRef, string why, DateTime now) =>
        new Speaker(service, WordingFormat.Adult, now).Say(OutreachKind.TelephoneReply, new Values { ["person"] = personRef, ["why"] = why });

    private static ComposedText Asking(string key, Values values, string dialog, Question question, Visit visit, Speaker speaker, bool fresh = false)
    {
        var choices = speaker.ChoiceWords(question.Wording, question);
        var text = speaker.Numbered(speaker.Say(key, values), choices);
        return new ComposedText(text, new Opening
        {
            Dialog = dialog,
            Question = question.Name,
            Choices = choices,
            Codes = question.Choices,
            Sessions = [.. visit.Sessions.Select(session => session.Ref)],
            SessionStart = visit.StartsAt,
            Text = text,
            Fresh = fresh,
        });
    }

    private Values Words(Visit visit, PersonFacts person, DateTime now)
    {
        var rules = service.Policy.Outreach;
        return SessionWords.Of(visit, person, service.Time, now).With(new Values
        {
            ["ready"] = service.Time.ClockOf(visit.StartsAt.AddMinutes(-rules.CarerReadyMinutesBefore)),
            ["by"] = By(visit.StartsAt.AddMinutes(-rules.RingInCutOffMinutesBefore), now),
            ["video"] = visit.First.Type == Model.Sessions.SessionType.Virtual,
            ["new"] = !person.NoticeGiven,
        });
    }

    private string By(DateTime cutOff, DateTime now)
    {
        var (local, today) = (service.Time.Local(cutOff), service.Time.Local(now));
        return BritishTime.Clock(local) + (local.Date == today.Date ? "" : " tomorrow");
    }
}
