using FamilyTimeBot.Settings;

namespace FamilyTimeBot.Bot.Tests.Settings;

/// <summary>Each row spoils one place of a shipped policy; the operator must be told the line of that place and the cause.</summary>
public sealed class BadPolicyTests : IDisposable
{
    private static readonly string Good = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "policies", "dorset.json"));

    private readonly string folder = Directory.CreateTempSubdirectory("policy-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("\"01632 960200\"", "\"01632 9602\"", "telephones.service \"01632 9602\" is not a telephone number")]
    [InlineData("\"01632 960200\"", "\"01632  960200\"", "telephones.service")]
    [InlineData("\"01632 960200\"", "\"(01632) 960200\"", "telephones.service")]
    [InlineData("\"01632 960200\"", "\"632 960 2000\"", "telephones.service")]
    [InlineData("\"0808 157 0200\"", "\"the office\"", "telephones.outOfHours")]
    [InlineData("\"116 123\"", "\"call\"", "telephones.samaritans \"call\" must be 3 to 11 digits")]
    [InlineData("\"closes\": \"18:00\"", "\"closes\": \"08:00\"", "office.closes (08:00) must be later than 09:00")]
    [InlineData("\"closes\": \"18:00\"", "\"closes\": \"09:00\"", "office.closes")]
    [InlineData("\"until\": \"18:00\"", "\"until\": \"07:30\"", "sessions.until (07:30) must be later than 09:00")]
    [InlineData("[\"Saturday\", \"Sunday\"]", "[\"Saturday\", \"Friday\"]", "sessions.exceptionDays names a day that is in sessions.days")]
    [InlineData("\"days\": [\"Monday\", \"Tuesday\", \"Wednesday\", \"Thursday\", \"Friday\"],\n    \"opens\"", "\"days\": [],\n    \"opens\"", "office.days must name a day")]
    [InlineData("\"days\": [\"Monday\", \"Tuesday\", \"Wednesday\", \"Thursday\", \"Friday\"],\n    \"opens\": \"09:00\"", "\"days\": [\"Monday\"],\n    \"opens\": \"19:00\"", "office.closes", "\"closes\"")]
    [InlineData("\"weekdays\": []", "\"weekdays\": [\"Sunday\", \"Sunday\"]", "closed.weekdays[1] names Sunday a second time")]
    [InlineData("\"weekdays\": []", "\"weekdays\": [\"Monday\", \"Tuesday\", \"Wednesday\", \"Thursday\", \"Friday\", \"Saturday\", \"Sunday\"]", "closed.weekdays closes every day")]
    [InlineData("\"shutOn\": []", "\"shutOn\": [{ \"date\": \"2026-04-03\", \"why\": \"A\" }, { \"date\": \"2026-04-03\", \"why\": \"B\" }]", "office.shutOn[1].date 2026-04-03 is there already")]
    [InlineData("\"shutOn\": []", "\"shutOn\": [{ \"date\": \"2026-04-03\", \"why\": \" \" }]", "office.shutOn[0].why must be words")]
    [InlineData("\"eveningAt\": \"18:00\"", "\"eveningAt\": \"22:00\"", "outreach.eveningAt is within the quiet hours")]
    [InlineData("\"carerReadyMinutesBefore\": 45", "\"carerReadyMinutesBefore\": -45", "outreach.carerReadyMinutesBefore is -45")]
    [InlineData("\"ringInAnswerMinutes\": 120", "\"ringInAnswerMinutes\": 0", "outreach.ringInAnswerMinutes is 0")]
    [InlineData("\"formDaysApart\": 7", "\"formDaysApart\": 0", "outreach.formDaysApart is 0")]
    [InlineData("\"formHoursAfter\": 2", "\"formHoursAfter\": -2", "outreach.formHoursAfter is -2")]
    [InlineData("\"arriveMinutesBefore\": 10", "\"arriveMinutesBefore\": -1", "attendance.arriveMinutesBefore is -1; it must be 0 to 120")]
    [InlineData("\"latenessLimitMinutes\": 15", "\"latenessLimitMinutes\": -15", "attendance.latenessLimitMinutes is -15")]
    [InlineData("\"holdDays\": 0", "\"holdDays\": 7", "attendance.holdDays needs missedInARow")]
    [InlineData("\"repeatUrgentMinutes\": 10", "\"repeatUrgentMinutes\": 0", "duty.repeatUrgentMinutes is 0")]
    [InlineData("\"repeatWorryMinutes\": 60", "\"repeatWorryMinutes\": 5", "duty.repeatUrgentMinutes must not be longer", "\"repeatUrgentMinutes\"")]
    [InlineData("\"sharedPhoneMinutes\": 30", "\"sharedPhoneMinutes\": -30", "conversation.sharedPhoneMinutes is -30")]
    [InlineData("\"caseRecordsUntilBirthday\": 75", "\"caseRecordsUntilBirthday\": 25", "retention.caseRecordsUntilBirthday must be 75 (regulation 50)")]
    [InlineData("\"messageDays\": 2190", "\"messageDays\": -2", "retention.messageDays is -2")]
    [InlineData("\"conversationDays\": 365", "\"conversationDays\": 1", "retention.conversationDays must be longer than conversation.closeAfterHours")]
    [InlineData("\"quietFrom\": \"20:00\"", "\"quietFrom\": \"08:00\"", "outreach.quietUntil must differ", "\"quietUntil\"")]
    [InlineData("\"quietFrom\": \"20:00\"", "\"quietFrom\": \"06:00\"", "outreach.quietFrom and outreach.quietUntil leave out the night")]
    [InlineData("\"ringInAt\": \"09:00\"", "\"ringInAt\": \"07:00\"", "outreach.ringInAt is within the quiet hours")]
    [InlineData("[48, 24]", "[24, 48]", "outreach.reminderHoursBefore must go from the longest time to the shortest")]
    [InlineData("[48, 24]", "[48, 0]", "outreach.reminderHoursBefore[1] is 0")]
    [InlineData("[3, 6]", "[2, 4, 6]", "outreach.chaseOnDays must be two days at most")]
    [InlineData("[3, 6]", "[3, 9]", "outreach.chaseOnDays[1] is 9; it must be 1 to 7")]
    [InlineData("\"sameTextCap\": 2", "\"sameTextCap\": 7", "outreach.sameTextCap is 7; it must be 1 to 6")]
    [InlineData("\"Europe/London\"", "\"Europe/Dorchester\"", "timeZone \"Europe/Dorchester\" is not a time zone")]
    [InlineData("\"name\": \"dorset\"", "\"name\": \"devon\"", "name must be the file's name, \"dorset\"")]
    [InlineData("\"KIT time\"", "\"KIT\\ntime\"", "sessionWord must be words, on one line")]
    [InlineData("\"incidentReviewHours\": 72", "\"incidentReviewHours\": -72", "staff.incidentReviewHours must be 1 or more, or left out")]
    public void What_cannot_be_is_refused_with_its_line(string from, string to, string reason, string? at = null) => Refused(from, to, reason, at ?? to);

    [Theory]
    [InlineData("\"carerAtOnce\": false", "\"carerAtOnce\": \"no\"", "telling.carerAtOnce must be true or false")]
    [InlineData("\"dailyCap\": 6", "\"dailyCap\": 6.5", "outreach.dailyCap must be a whole number")]
    [InlineData("\"dailyCap\": 6", "\"dailyCap\": null", "outreach.dailyCap must be a whole number")]
    [InlineData("\"opens\": \"09:00\"", "\"opens\": \"9am\"", "office.opens must be a time such as \"09:00\"")]
    [InlineData("\"opens\": \"09:00\"", "\"opens\": \"24:00\"", "office.opens must be a time")]
    [InlineData("\"shutOn\": []", "\"shutOn\": [{ \"date\": \"03/04/2026\", \"why\": \"A\" }]", "office.shutOn[0].date must be a date such as \"2026-12-25\"")]
    [InlineData("\"shutOn\": []", "\"shutOn\": [{ \"date\": \"2026-02-30\", \"why\": \"A\" }]", "office.shutOn[0].date must be a date")]
    [InlineData("[\"Saturday\", \"Sunday\"]", "[\"Sat\", \"Sunday\"]", "sessions.exceptionDays[0] must be a day's name such as \"Monday\"")]
    [InlineData("[\"Saturday\", \"Sunday\"]", "[6, \"Sunday\"]", "sessions.exceptionDays[0] must be a day's name")]
    [InlineData("[3, 6]", "3", "outreach.chaseOnDays must be a list in [ ]")]
    [InlineData("\"Dorset Council\"", "null", "authority must be words in quotation marks")]
    [InlineData("\"dailyCap\"", "\"dailyCup\"", "there is no setting outreach.dailyCup; here are: reminderHoursBefore")]
    [InlineData("\"dailyCap\"", "\"DailyCap\"", "there is no setting outreach.DailyCap")]
    [InlineData("\"sameTextCap\": 2", "\"dailyCap\": 2", "outreach.dailyCap is given twice")]
    [InlineData("\"authority\": \"Dorset Council\",\n", "", "authority is missing", "{")]
    [InlineData("\"shutOn\": []", "\"shutOn\": [{ \"why\": \"A\" }]", "office.shutOn[0].date is missing")]
    [InlineData("\"sameTextCap\": 2", "\"sameTextCap\": 2,", "it is not JSON", "  },\n  \"staff\"")]
    [InlineData("\"sameTextCap\": 2", "// two\n\"sameTextCap\": 2", "it is not JSON", "// two")]
    [InlineData("\"dailyCap\": 6,", "\"dailyCap\": 6", "it is not JSON", "\"sameTextCap\"")]
    public void What_has_the_wrong_shape_is_refused_with_its_line(string from, string to, string reason, string? at = null) => Refused(from, to, reason, at ?? to);

    [Fact]
    public void Every_problem_is_named_at_once_in_the_order_of_the_lines()
    {
        var refusal = Assert.Throws<SettingsException>(() => PolicyFile.Load(Written(Swap(Swap(Swap(Good, "09:00", "19:00"), "[3, 6]", "[6, 3]"), ": 15", ": -1"))));
        Assert.Equal(["office.closes", "sessions.until", "attendance.latenessLimitMinutes", "outreach.chaseOnDays"], refusal.Problems.Select(problem => problem.Reason.Split(' ')[0]));
        Assert.Equal(refusal.Problems.Select(problem => problem.Line).Order(), refusal.Problems.Select(problem => problem.Line));
        Assert.Contains("dorset.json, line ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_office_that_is_shut_for_weeks_on_end_is_refused()
    {
        var august = string.Join(",", Enumerable.Range(1, 29).Select(day => $$"""{ "date": "2027-08-{{day:00}}", "why": "Summer" }"""));
        var refusal = Assert.Throws<SettingsException>(() => PolicyFile.Load(Written(Swap(Good, "\"dates\": []", $"\"dates\": [{august}]"))));
        Assert.Equal("office.shutOn and closed.dates leave the office shut for more than 21 days on end, from 2027-07-31", refusal.Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    public void A_file_that_is_no_policy_at_all_is_refused(string text) =>
        Assert.Equal(1, Assert.Throws<SettingsException>(() => PolicyFile.Load(Written(text))).Line);

    [Fact]
    public void A_file_that_is_not_UTF8_is_refused()
    {
        var path = Written("");
        File.WriteAllBytes(path, [(byte)'{', 0xC3, 0x28, (byte)'}']);
        Assert.Equal("it is not UTF-8 text", Assert.Throws<SettingsException>(() => PolicyFile.Load(path)).Reason);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.Equal("it is not there", Assert.Throws<SettingsException>(() => PolicyFile.Load(Path.Combine(folder, "dorset.json"))).Reason);

    [Fact]
    public void A_folder_in_a_file_s_place_is_refused() =>
        Assert.StartsWith("it cannot be read", Assert.Throws<SettingsException>(() => PolicyFile.Load(folder)).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        Assert.Equal("dorset", PolicyFile.Load(Written("\uFEFF" + Good)).Name);

    [Fact]
    public void What_may_be_left_out_takes_its_default()
    {
        var policy = PolicyFile.Load(Written(Swap(Swap(Good, "\"arriveMinutesBefore\": 10,", ""), "\"dailyCap\": 6,", "")));
        Assert.Equal((10, 6), (policy.Attendance.ArriveMinutesBefore, policy.Outreach.DailyCap));
    }

    /// <param name="at">What stands, in the spoiled file, on the line that the operator is sent to.</param>
    private void Refused(string from, string to, string reason, string at)
    {
        var place = Good.IndexOf(from, StringComparison.Ordinal);
        Assert.True(place >= 0, "the place to spoil is not in the file");
        var spoiled = string.Concat(Good.AsSpan(0, place), to, Good.AsSpan(place + from.Length));
        var refusal = Assert.Throws<SettingsException>(() => PolicyFile.Load(Written(spoiled)));
        Assert.StartsWith(reason, refusal.Reason, StringComparison.Ordinal);
        Assert.Equal(LineOf(spoiled, at == to ? place : spoiled.IndexOf(at, StringComparison.Ordinal)), refusal.Line);
        Assert.Equal("dorset.json", Path.GetFileName(refusal.File));
    }

    private string Written(string text)
    {
        var path = Path.Combine(folder, "dorset.json");
        File.WriteAllText(path, text);
        return path;
    }

    private static string Swap(string text, string from, string to) => text.Replace(from, to, StringComparison.Ordinal);

    private static int LineOf(string text, int place) => 1 + text.AsSpan(0, place).Count('\n');
}
