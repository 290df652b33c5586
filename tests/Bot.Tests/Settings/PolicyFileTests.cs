using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Settings;

namespace FamilyTimeBot.Bot.Tests.Settings;

public sealed class PolicyFileTests
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "policies");

    private static readonly string[] All = ["northamptonshire", "dorset", "birmingham", "kent", "ses"];

    public static TheoryData<string> Names => new(All);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_policy_loads(string name) => Assert.Equal(name, PolicyFile.Named(Shipped, name).Name);

    [Fact]
    public void No_other_policy_is_shipped() =>
        Assert.Equal(All.Order(), Directory.GetFiles(Shipped).Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void Northamptonshire_says_what_its_agreement_says()
    {
        var policy = PolicyFile.Named(Shipped, "northamptonshire");
        var rules = new AttendanceRules { ArriveMinutesBefore = 10, LatenessLimitMinutes = 15, VirtualWhenIll = true, MissedInARow = 2, HoldDays = 7 };
        Assert.Equal(rules, policy.Attendance);
        Assert.Equal([DayOfWeek.Sunday], policy.Closed.Weekdays);
        Assert.Contains(new ClosedDate(new(2025, 3, 4), "Staff training day"), policy.Closed.Dates);
        Assert.Contains(new ClosedDate(new(2025, 9, 23), "Staff training day"), policy.Closed.Dates);
        Assert.Equal("family time", policy.SessionWord);
    }

    [Fact]
    public void Dorset_says_what_its_framework_says()
    {
        var policy = PolicyFile.Named(Shipped, "dorset");
        var sessions = policy.Sessions!;
        Assert.Equal((new TimeOnly(9, 0), new TimeOnly(18, 0)), (sessions.From, sessions.Until));
        Assert.Equal([DayOfWeek.Saturday, DayOfWeek.Sunday], sessions.ExceptionDays);
        Assert.Equal(3, policy.Outreach.FeedbackEveryMonths);
        Assert.Equal((168, 2, 72), (policy.Staff.WriteUpHours, policy.Staff.WriteUpWorkingSessions, policy.Staff.IncidentReviewHours));
    }

    [Fact]
    public void The_others_say_what_their_documents_say()
    {
        var birmingham = PolicyFile.Named(Shipped, "birmingham");
        Assert.Equal((7, 12), (birmingham.Staff.EmergencySuspensionDays, birmingham.Staff.PlanSharedMonths));
        Assert.True(birmingham.Outreach is { CarerAskedBefore: true, CarerAskedAfter: true });
        Assert.Equal(15, PolicyFile.Named(Shipped, "kent").Staff.FeedbackTalkMinutes);
        Assert.Equal((48, 7), PolicyFile.Named(Shipped, "ses").Staff is var ses ? (ses.WriteUpHours, ses.ParentUpdateDays) : default);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_Northamptonshire_puts_families_on_hold_for_missed_sessions(string name) =>
        Assert.Equal(name == "northamptonshire", PolicyFile.Named(Shipped, name).Attendance.MissedInARow > 0);

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_shuts_its_office_on_every_bank_holiday_and_the_day_it_stands_for(string name)
    {
        var policy = PolicyFile.Named(Shipped, name);
        var days = Enumerable.Range(0, 5 * 365).Select(new DateOnly(2026, 1, 1).AddDays).Where(day => policy.Office.Days.Contains(day.DayOfWeek)).ToList();
        var holidays = Enumerable.Range(2026, 5).SelectMany(EnglishBankHolidays.Of).ToHashSet();
        Assert.Equal(days.Where(holidays.Contains), days.Where(day => !policy.IsOfficeOpenOn(day)));
    }

    [Fact]
    public void The_bank_holidays_of_England_are_computed_for_any_year()
    {
        foreach (var year in Enumerable.Range(1990, 180))
            Assert.Equal(EnglishBankHolidays.Of(year).Order(), BankHolidays.Of(year).Select(holiday => holiday.Date).Order());
        Assert.Contains(new ClosedDate(new(2027, 12, 28), "Boxing Day (substitute day)"), BankHolidays.Of(2027));
    }

    [Fact]
    public void Sessions_stop_on_bank_holidays_where_the_document_says_so_alone()
    {
        var closing = All.Where(name => PolicyFile.Named(Shipped, name).ClosedOn(new(2026, 4, 3)) is not null);
        Assert.Equal(["northamptonshire"], closing);
    }

    [Theory]
    [InlineData("2026-11-27", true)]
    [InlineData("2026-11-28", false)]
    [InlineData("2026-12-25", false)]
    [InlineData("2026-12-28", false)]
    [InlineData("2026-12-29", true)]
    public void The_office_is_open_on_its_days_unless_the_date_is_shut(string day, bool open)
    {
        Assert.Equal(open, PolicyFile.Named(Shipped, "northamptonshire").IsOfficeOpenOn(DateOnly.Parse(day, null)));
        Assert.Equal(open, PolicyFile.Named(Shipped, "kent").IsOfficeOpenOn(DateOnly.Parse(day, null)));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("../policies/dorset")]
    [InlineData("")]
    public void A_name_that_is_not_there_is_refused_with_those_that_are(string name)
    {
        var refusal = Assert.Throws<SettingsException>(() => PolicyFile.Named(Shipped, name));
        Assert.EndsWith("there are: birmingham, dorset, kent, northamptonshire, ses", refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_policy_reminds_the_operator_of_its_drama_numbers(string name) =>
        Assert.Equal(2, PolicyAdvice.For(PolicyFile.Named(Shipped, name), new(2026, 11, 23)).Count(line => line.StartsWith("telephones.", StringComparison.Ordinal)));

    [Theory]
    [InlineData("northamptonshire", 1)]
    [InlineData("dorset", 0)]
    public void An_operator_is_reminded_of_training_days_that_have_run_out_and_not_of_what_is_computed(string name, int lines) =>
        Assert.Equal(lines, PolicyAdvice.For(PolicyFile.Named(Shipped, name), new(2026, 11, 23)).Count(line => line.Contains("training days", StringComparison.Ordinal)));
}
