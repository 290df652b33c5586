namespace FamilyTimeBot.Model.Policies;

/// <summary>How one authority's service works: read from `policies/NAME.json`, checked at start. No rule of an authority is in code.</summary>
public sealed record Policy
{
    /// <summary>The file's name without its ending, as `--policy` picks it.</summary>
    public required string Name { get; init; }

    /// <summary>The source document that it follows.</summary>
    public required string Source { get; init; }

    /// <summary>As families know it: "Northamptonshire Family Time Service".</summary>
    public required string ServiceName { get; init; }

    /// <summary>Who runs it: "Northamptonshire Children's Trust".</summary>
    public required string Authority { get; init; }

    /// <summary>What a session is called in a sentence, without "a" or "the": "family time", "KIT time", "contact".</summary>
    public required string SessionWord { get; init; }
    public string TimeZone { get; init; } = "Europe/London";
    public required Telephones Telephones { get; init; }
    public required OfficeHours Office { get; init; }
    public required AttendanceRules Attendance { get; init; }
    public required ClosedDays Closed { get; init; }
    public required ConversationRules Conversation { get; init; }
    public required DutyRules Duty { get; init; }
    public required TellingRules Telling { get; init; }
    public required RetentionRules Retention { get; init; }
    public OutreachRules Outreach { get; init; } = new();

    /// <summary>Null where the source document names no hours.</summary>
    public SessionHours? Sessions { get; init; }
    public StaffRules Staff { get; init; } = new();

    /// <summary>Somebody at the service reads what families write on that day, at <see cref="OfficeHours.Opens"/> at the latest.</summary>
    public bool IsOfficeOpenOn(DateOnly day) =>
        Office.Days.Contains(day.DayOfWeek)
        && !Closed.Dates.Concat(Office.ShutOn).Any(shut => shut.Date == day)
        && !((Office.BankHolidays || Closed.BankHolidays) && Policies.BankHolidays.Is(day));

    /// <summary>Why no session takes place on that day, as a family would say it; null when one may.</summary>
    public string? ClosedOn(DateOnly day)
    {
        if (Closed.Dates.FirstOrDefault(closed => closed.Date == day) is { } date)
            return date.Why;
        if (Closed.BankHolidays && Policies.BankHolidays.Of(day.Year).FirstOrDefault(holiday => holiday.Date == day) is { } holiday)
            return holiday.Why;
        return Closed.Weekdays.Contains(day.DayOfWeek) ? day.DayOfWeek.ToString() : null;
    }
}

/// <summary>Numbers as families ring them: digits and single blanks.</summary>
public sealed record Telephones
{
    public required string Service { get; init; }

    /// <summary>The Emergency Duty Team or Out of Hours Service.</summary>
    public required string OutOfHours { get; init; }
    public string Emergency { get; init; } = "999";
    public string Childline { get; init; } = "0800 1111";
    public string Samaritans { get; init; } = "116 123";
}

/// <summary>When somebody at the service reads what families write, in local time.</summary>
public sealed record OfficeHours
{
    public required IReadOnlyList<DayOfWeek> Days { get; init; }
    public required TimeOnly Opens { get; init; }
    public required TimeOnly Closes { get; init; }

    /// <summary>Nobody reads on the bank holidays of England, nor on the days that a substitute day stands for.</summary>
    public bool BankHolidays { get; init; }

    /// <summary>Days on which nobody reads although the weekday says so; <see cref="ClosedDays.Dates"/> count as well.</summary>
    public IReadOnlyList<ClosedDate> ShutOn { get; init; } = [];
}

/// <summary>When sessions are held, in local time (Dorset 4.2). A session outside is an exception that staff have agreed; the bot refuses none.</summary>
public sealed record SessionHours
{
    public required IReadOnlyList<DayOfWeek> Days { get; init; }

    /// <summary>Days on which one may be held by exception.</summary>
    public IReadOnlyList<DayOfWeek> ExceptionDays { get; init; } = [];
    public required TimeOnly From { get; init; }
    public required TimeOnly Until { get; init; }
}

public sealed record AttendanceRules
{
    /// <summary>How long before the start a parent is asked to arrive.</summary>
    public int ArriveMinutesBefore { get; init; } = 10;

    /// <summary>How late a session may still start; past it staff decide.</summary>
    public int LatenessLimitMinutes { get; init; } = 15;

    /// <summary>Missed sessions may be given another date.</summary>
    public bool Rescheduled { get; init; }

    /// <summary>Somebody ill and well enough may wish for a virtual session, which staff offer or not.</summary>
    public bool VirtualWhenIll { get; init; }

    /// <summary>So many missed or cancelled in a row without a valid reason are raised to staff; 0 for no such rule.</summary>
    public int MissedInARow { get; init; }

    /// <summary>How long staff may hold further sessions while they review; the bot holds none.</summary>
    public int HoldDays { get; init; }
}

/// <summary>When no session takes place.</summary>
public sealed record ClosedDays
{
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];

    /// <summary>The bank holidays of England, computed for any year.</summary>
    public bool BankHolidays { get; init; }
    public IReadOnlyList<ClosedDate> Dates { get; init; } = [];
}

/// <param name="Why">As a family would say it: "Good Friday".</param>
public sealed record ClosedDate(DateOnly Date, string Why);

public sealed record ConversationRules
{
    /// <summary>A conversation left alone so long closes; what was answered is kept as partial.</summary>
    public int CloseAfterHours { get; init; } = 72;

    /// <summary>How long a form that was begun can be picked up again.</summary>
    public int QuestionnaireDays { get; init; } = 7;

    /// <summary>On a shared phone, how long the bot takes it that the same person writes on.</summary>
    public int SharedPhoneMinutes { get; init; } = 30;

    /// <summary>Two questions sent within so many minutes: a bare digit or yes is asked back.</summary>
    public int AskBackMinutes { get; init; } = 10;

    /// <summary>The same text in a row from one address is answered so many times; the next, which come within so many minutes of each other, are kept unanswered.</summary>
    public int SameTextAnswers { get; init; } = 3;
    public int SameTextMinutes { get; init; } = 10;
}

public sealed record DutyRules
{
    /// <summary>An unanswered Concern is sent to the duty address again after so many minutes.</summary>
    public int RepeatUrgentMinutes { get; init; } = 10;
    public int RepeatWorryMinutes { get; init; } = 60;

    /// <summary>Messages from unknown addresses are alerted at most so often, with their count.</summary>
    public int UnknownEveryMinutes { get; init; } = 10;
}

public sealed record TellingRules
{
    /// <summary>The carer hears of a parent's "not coming" at once instead of after the worker's word.</summary>
    public bool CarerAtOnce { get; init; }
}

/// <summary>How long things are kept that are not case records; case records are kept as the law on them says.</summary>
public sealed record RetentionRules
{
    /// <summary>A case record is kept until the child's so-manieth birthday (regulation 50).</summary>
    public int CaseRecordsUntilBirthday { get; init; } = 75;
    public int MessageDays { get; init; } = 2190;
    public int OutboxDays { get; init; } = 365;
    public int ConversationDays { get; init; } = 365;
}

/// <summary>What goes out unasked, and when, in local time.</summary>
public sealed record OutreachRules
{
    /// <summary>Hours before a session at which attendees are reminded.</summary>
    public IReadOnlyList<int> ReminderHoursBefore { get; init; } = [48, 24];

    /// <summary>On the day, in arrangements that ask for a ring-in: sent at this time, answered by the cut-off before the start.</summary>
    public TimeOnly RingInAt { get; init; } = new(9, 0);
    public int RingInCutOffMinutesBefore { get; init; } = 180;

    /// <summary>The least time that somebody has to answer a ring-in: where the day leaves less, it goes out at <see cref="EveningAt"/> the day before.</summary>
    public int RingInAnswerMinutes { get; init; } = 120;

    /// <summary>When a question goes out that is asked the evening before a session.</summary>
    public TimeOnly EveningAt { get; init; } = new(18, 0);

    /// <summary>Hours before a session at which a carer is told when to have the child ready; 0 for never.</summary>
    public int CarerReadyHoursBefore { get; init; } = 24;

    /// <summary>So long before the start the child is to be ready to leave.</summary>
    public int CarerReadyMinutesBefore { get; init; } = 45;

    /// <summary>Nothing that can wait goes out from then until <see cref="QuietUntil"/>, which may be on the next day.</summary>
    public TimeOnly QuietFrom { get; init; } = new(20, 0);
    public TimeOnly QuietUntil { get; init; } = new(8, 0);

    /// <summary>After the first session held, and then every so many months; 0 for after the first only.</summary>
    public int FeedbackEveryMonths { get; init; } = 3;

    /// <summary>A form goes out so many hours after the session that it is about has ended.</summary>
    public int FormHoursAfter { get; init; } = 2;

    /// <summary>One person is sent no second form within so many days.</summary>
    public int FormDaysApart { get; init; } = 7;

    /// <summary>Days after a form was sent on which an adult who has not answered is reminded. A child is never chased.</summary>
    public IReadOnlyList<int> ChaseOnDays { get; init; } = [3, 6];

    /// <summary>So many days before a day that a young person named, they are reminded of it, so that a card can be made and posted.</summary>
    public int SpecialDayDaysBefore { get; init; } = 10;

    /// <summary>The carer is asked, the evening before a session, whether it still suits the child (Birmingham 6).</summary>
    public bool CarerAskedBefore { get; init; }

    /// <summary>The carer is asked how the child was, after a session (Birmingham 6; Kent 5).</summary>
    public bool CarerAskedAfter { get; init; }

    /// <summary>A young person is asked once whether they want a KIT plan (Dorset 6).</summary>
    public bool KitPlanAsked { get; init; }

    /// <summary>At most so many unasked texts to one person in a day.</summary>
    public int DailyCap { get; init; } = 6;

    /// <summary>At most so many times the same text to one person in a day.</summary>
    public int SameTextCap { get; init; } = 2;
}

/// <summary>By when staff do what. Shown to staff; the bot imposes none of it. Null where the source document names no figure.</summary>
public sealed record StaffRules
{
    /// <summary>A session is written up within so many hours (SES 5.2.1: 48; Dorset 11.1: one calendar week).</summary>
    public int? WriteUpHours { get; init; }

    /// <summary>Or within so many working sessions of the practitioner, whichever is the sooner (Dorset 11.1).</summary>
    public int? WriteUpWorkingSessions { get; init; }

    /// <summary>A session that was ended because of somebody's conduct is reviewed within so many hours, and its plan is in place before the next (Dorset 9.9).</summary>
    public int? IncidentReviewHours { get; init; }

    /// <summary>The least length of the talk after a session that was observed for an assessment (Kent 3).</summary>
    public int? FeedbackTalkMinutes { get; init; }

    /// <summary>The longest that contact may be suspended in an emergency before a court is asked (Birmingham 11).</summary>
    public int? EmergencySuspensionDays { get; init; }

    /// <summary>A referral has its practitioner within so many working days (Dorset 9.3).</summary>
    public int? AllocationWorkingDays { get; init; }

    /// <summary>The longest that court-assessed work is meant to take (Dorset 9.10).</summary>
    public int? AssessedWeeks { get; init; }

    /// <summary>Parents and carers see the plan for so many months ahead (Birmingham 12).</summary>
    public int? PlanSharedMonths { get; init; }

    /// <summary>Parents get news of their child every so many days (SES 5.2.1).</summary>
    public int? ParentUpdateDays { get; init; }
}
