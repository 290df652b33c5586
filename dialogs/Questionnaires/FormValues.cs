using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Questionnaires;

/// <summary>What a form's texts may hold, beside the service's own names and numbers.</summary>
public static class FormValues
{
    /// <summary>Every place that a text of a form may have. A file with another is refused.</summary>
    public static IReadOnlyList<string> Places { get; } =
        ["name", "child", "day", "worker", "practitioner", "venue", "session", "service", "authority", "phone", "ring_now", "read", "open", "kept", "emergency", "childline"];

    /// <summary><c>day</c> has a blank before it: " on Monday 23 November", " today", or nothing.</summary>
    public static Values Of(Talk talk)
    {
        var visit = talk.Visit;
        return SessionWords.Of(talk).With(new Values
        {
            ["child"] = visit?.Children ?? (talk.Person.Children.Count == 1 ? talk.Person.Children[0].FirstName : "the child"),
            ["day"] = Day(visit, talk.Time, talk.StartedAt),
            ["practitioner"] = visit?.First.PractitionerName,
            ["kept"] = talk.Policy.Retention.CaseRecordsUntilBirthday,
        });
    }

    /// <summary>Nothing where they may not be told it.</summary>
    /// <param name="at">The moment, UTC, from which it is told.</param>
    public static string Day(Visit? visit, BritishTime time, DateTime at)
    {
        if (visit is null || !visit.MayTell(Tell.Time))
            return "";
        var (local, now) = (time.Local(visit.StartsAt), time.Local(at));
        return local.Date == now.Date ? " today" : $" on {BritishTime.Day(local, now)}";
    }
}
