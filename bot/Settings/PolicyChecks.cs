using System.Globalization;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Settings;

/// <summary>What must hold in a policy, beyond its shape, before families are written to by it.</summary>
internal sealed class PolicyChecks(Policy policy)
{
    /// <summary>The Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50.</summary>
    private const int LeastBirthday = 75;
    private const int DayInMinutes = 24 * 60;
    private const int MostYears = 100;
    private const int LongestShutDays = 21;
    private static readonly TimeOnly DeepNight = new(3, 0);

    private readonly List<(string Path, string Reason)> problems = [];

    public static IReadOnlyList<(string Path, string Reason)> Problems(Policy policy, string fileName)
    {
        var checks = new PolicyChecks(policy);
        checks.Names(fileName);
        checks.Numbers();
        checks.Hours();
        checks.Attendance();
        checks.Closed();
        checks.ConversationAndDuty();
        checks.Retention();
        checks.Outreach();
        checks.Staff();
        return checks.problems;
    }

    private void Names(string fileName)
    {
        if (policy.Name != fileName)
            Wrong("name", $"must be the file's name, \"{fileName}\"");
        Words("source", policy.Source);
        Words("serviceName", policy.ServiceName);
        Words("authority", policy.Authority);
        Words("sessionWord", policy.SessionWord);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(policy.TimeZone, out _))
            Wrong("timeZone", $"\"{policy.TimeZone}\" is not a time zone; \"Europe/London\" is one");
    }

    private void Numbers()
    {
        Number("telephones.service", policy.Telephones.Service);
        Number("telephones.outOfHours", policy.Telephones.OutOfHours);
        ShortNumber("telephones.emergency", policy.Telephones.Emergency);
        ShortNumber("telephones.childline", policy.Telephones.Childline);
        ShortNumber("telephones.samaritans", policy.Telephones.Samaritans);
    }

    private void Hours()
    {
        Days("office.days", policy.Office.Days, least: 1);
        Span("office.closes", policy.Office.Opens, policy.Office.Closes);
        Dates("office.shutOn", policy.Office.ShutOn);
        LongestShut();
        if (policy.Sessions is not { } sessions)
            return;
        Days("sessions.days", sessions.Days, least: 1);
        Days("sessions.exceptionDays", sessions.ExceptionDays, least: 0);
        Span("sessions.until", sessions.From, sessions.Until);
        if (sessions.Days.Intersect(sessions.ExceptionDays).Any())
            Wrong("sessions.exceptionDays", "names a day that is in sessions.days");
    }

    /// <summary>Every reply names the day on which somebody next reads, so that there must be one soon.</summary>
    private void LongestShut()
    {
        var dates = policy.Closed.Dates.Concat(policy.Office.ShutOn).Select(shut => shut.Date).ToList();
        if (dates.Count == 0 || policy.Office.Days.Count == 0)
            return;
        var lastOpen = dates.Min().AddDays(-7);
        for (var day = lastOpen; day <= dates.Max().AddDays(7); day = day.AddDays(1))
        {
            if (policy.IsOfficeOpenOn(day))
                lastOpen = day;
            if (day.DayNumber - lastOpen.DayNumber <= LongestShutDays)
                continue;
            Wrong("office.shutOn", string.Create(CultureInfo.InvariantCulture, $"and closed.dates leave the office shut for more than {LongestShutDays} days on end, from {lastOpen.AddDays(1):yyyy-MM-dd}"));
            return;
        }
    }

    private void Attendance()
    {
        Within("attendance.arriveMinutesBefore", policy.Attendance.ArriveMinutesBefore, 0, 120);
        Within("attendance.latenessLimitMinutes", policy.Attendance.LatenessLimitMinutes, 0, 120);
        Within("attendance.missedInARow", policy.Attendance.MissedInARow, 0, 20);
        Within("attendance.holdDays", policy.Attendance.HoldDays, 0, 90);
        if (policy.Attendance is { MissedInARow: 0, HoldDays: > 0 })
            Wrong("attendance.holdDays", "needs missedInARow, which is 0 (no such rule)");
    }

    private void Closed()
    {
        Days("closed.weekdays", policy.Closed.Weekdays, least: 0);
        Dates("closed.dates", policy.Closed.Dates);
        if (policy.Closed.Weekdays.Distinct().Count() == 7)
            Wrong("closed.weekdays", "closes every day of the week");
    }

    private void ConversationAndDuty()
    {
        Within("conversation.closeAfterHours", policy.Conversation.CloseAfterHours, 1, 24 * 28);
        Within("conversation.questionnaireDays", policy.Conversation.QuestionnaireDays, 1, 90);
        Within("conversation.sharedPhoneMinutes", policy.Conversation.SharedPhoneMinutes, 1, DayInMinutes);
        Within("conversation.askBackMinutes", policy.Conversation.AskBackMinutes, 1, DayInMinutes);
        Within("conversation.sameTextAnswers", policy.Conversation.SameTextAnswers, 2, 6);
        Within("conversation.sameTextMinutes", policy.Conversation.SameTextMinutes, 1, DayInMinutes);
        Within("duty.repeatUrgentMinutes", policy.Duty.RepeatUrgentMinutes, 1, 60);
        Within("duty.repeatWorryMinutes", policy.Duty.RepeatWorryMinutes, 1, DayInMinutes);
        Within("duty.unknownEveryMinutes", policy.Duty.UnknownEveryMinutes, 1, DayInMinutes);
        if (policy.Duty.RepeatUrgentMinutes > policy.Duty.RepeatWorryMinutes)
            Wrong("duty.repeatUrgentMinutes", "must not be longer than duty.repeatWorryMinutes");
    }

    private void Retention()
    {
        const int days = 366 * MostYears;
        if (policy.Retention.CaseRecordsUntilBirthday is < LeastBirthday or > MostYears)
            Wrong("retention.caseRecordsUntilBirthday", $"must be {LeastBirthday} (regulation 50) to {MostYears}");
        Within("retention.messageDays", policy.Retention.MessageDays, 1, days);
        Within("retention.outboxDays", policy.Retention.OutboxDays, 1, days);
        Within("retention.conversationDays", policy.Retention.ConversationDays, 1, days);
        if (policy.Retention.ConversationDays * 24L < policy.Conversation.CloseAfterHours)
            Wrong("retention.conversationDays", "must be longer than conversation.closeAfterHours");
    }

    private void Outreach()
    {
        var rules = policy.Outreach;
        foreach (var (hours, i) in rules.ReminderHoursBefore.Select((hours, i) => (hours, i)))
            Within($"outreach.reminderHoursBefore[{i}]", hours, 1, 24 * 14);
        if (!rules.ReminderHoursBefore.SequenceEqual(rules.ReminderHoursBefore.Distinct().OrderDescending()))
            Wrong("outreach.reminderHoursBefore", "must go from the longest time to the shortest, each once");
        foreach (var (day, i) in rules.ChaseOnDays.Select((day, i) => (day, i)))
            Within($"outreach.chaseOnDays[{i}]", day, 1, policy.Conversation.QuestionnaireDays);
        if (rules.ChaseOnDays.Count > 2 || !rules.ChaseOnDays.SequenceEqual(rules.ChaseOnDays.Distinct().Order()))
            Wrong("outreach.chaseOnDays", "must be two days at most, the earlier first");
        Within("outreach.ringInCutOffMinutesBefore", rules.RingInCutOffMinutesBefore, 1, DayInMinutes);
        Within("outreach.ringInAnswerMinutes", rules.RingInAnswerMinutes, 1, DayInMinutes);
        Within("outreach.carerReadyHoursBefore", rules.CarerReadyHoursBefore, 0, 24 * 14);
        Within("outreach.carerReadyMinutesBefore", rules.CarerReadyMinutesBefore, 0, DayInMinutes);
        Within("outreach.formHoursAfter", rules.FormHoursAfter, 0, 24 * 7);
        Within("outreach.formDaysApart", rules.FormDaysApart, 1, 90);
        Within("outreach.feedbackEveryMonths", rules.FeedbackEveryMonths, 0, 24);
        Within("outreach.specialDayDaysBefore", rules.SpecialDayDaysBefore, 1, 60);
        Within("outreach.dailyCap", rules.DailyCap, 1, 100);
        Within("outreach.sameTextCap", rules.SameTextCap, 1, Math.Max(1, rules.DailyCap));
        Quiet(rules);
    }

    private void Quiet(OutreachRules rules)
    {
        if (rules.QuietFrom == rules.QuietUntil)
            Wrong("outreach.quietUntil", "must differ from outreach.quietFrom");
        else if (!DeepNight.IsBetween(rules.QuietFrom, rules.QuietUntil))
            Wrong("outreach.quietFrom", "and outreach.quietUntil leave out the night; are they exchanged?");
        else if (rules.RingInAt.IsBetween(rules.QuietFrom, rules.QuietUntil))
            Wrong("outreach.ringInAt", "is within the quiet hours");
        else if (rules.EveningAt.IsBetween(rules.QuietFrom, rules.QuietUntil))
            Wrong("outreach.eveningAt", "is within the quiet hours");
    }

    private void Staff()
    {
        Figure("staff.writeUpHours", policy.Staff.WriteUpHours);
        Figure("staff.writeUpWorkingSessions", policy.Staff.WriteUpWorkingSessions);
        Figure("staff.incidentReviewHours", policy.Staff.IncidentReviewHours);
        Figure("staff.feedbackTalkMinutes", policy.Staff.FeedbackTalkMinutes);
        Figure("staff.emergencySuspensionDays", policy.Staff.EmergencySuspensionDays);
        Figure("staff.allocationWorkingDays", policy.Staff.AllocationWorkingDays);
        Figure("staff.assessedWeeks", policy.Staff.AssessedWeeks);
        Figure("staff.planSharedMonths", policy.Staff.PlanSharedMonths);
        Figure("staff.parentUpdateDays", policy.Staff.ParentUpdateDays);
    }

    private void Wrong(string path, string reason) => problems.Add((path, $"{path} {reason}"));

    private void Words(string path, string words)
    {
        if (string.IsNullOrWhiteSpace(words) || words.Trim() != words || words.Any(char.IsControl))
            Wrong(path, "must be words, on one line, with no blank at either end");
    }

    private void Number(string path, string number)
    {
        if (!TelephoneText.IsRung(number))
            Wrong(path, $"\"{number}\" is not a telephone number that can be rung in Britain, written in digits and single blanks with its 0 in front");
    }

    private void ShortNumber(string path, string number)
    {
        if (!TelephoneText.IsDigits(number, 3, 11))
            Wrong(path, $"\"{number}\" must be 3 to 11 digits and single blanks");
    }

    private void Span(string path, TimeOnly from, TimeOnly until)
    {
        if (until <= from)
            Wrong(path, string.Create(CultureInfo.InvariantCulture, $"({until:HH:mm}) must be later than {from:HH:mm}"));
    }

    private void Days(string path, IReadOnlyList<DayOfWeek> days, int least)
    {
        if (days.Count < least)
            Wrong(path, "must name a day");
        for (var i = 0; i < days.Count; i++)
            if (days.Take(i).Contains(days[i]))
                Wrong($"{path}[{i}]", $"names {days[i]} a second time");
    }

    private void Dates(string path, IReadOnlyList<ClosedDate> dates)
    {
        for (var i = 0; i < dates.Count; i++)
        {
            Words($"{path}[{i}].why", dates[i].Why);
            if (dates.Take(i).Any(earlier => earlier.Date == dates[i].Date))
                Wrong($"{path}[{i}].date", string.Create(CultureInfo.InvariantCulture, $"{dates[i].Date:yyyy-MM-dd} is there already"));
        }
    }

    private void Figure(string path, int? figure)
    {
        if (figure is < 1)
            Wrong(path, "must be 1 or more, or left out");
    }

    private void Within(string path, int value, int least, int most)
    {
        if (value < least || value > most)
            Wrong(path, string.Create(CultureInfo.InvariantCulture, $"is {value}; it must be {least} to {most}"));
    }
}
