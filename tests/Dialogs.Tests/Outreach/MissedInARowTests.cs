using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Model.Outreach;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;

namespace FamilyTimeBot.Dialogs.Tests.Outreach;

/// <summary>Each letter is a session, the newest first: what stands of it.</summary>
public sealed class MissedInARowTests
{
    private static readonly DateTime Newest = new(2026, 11, 20, 16, 0, 0, DateTimeKind.Utc);

    /// <summary>n said not coming; N the same, and staff then called it off; x said coming and it was not held; h held; i ill; c called off by the service;
    /// s suspended; q not held and silent; p nothing recorded.</summary>
    [Theory]
    [InlineData("", 0)]
    [InlineData("nn", 2)]
    [InlineData("nNx", 3)]
    [InlineData("nh", 1)]
    [InlineData("nhn", 1)]
    [InlineData("hnn", 0)]
    [InlineData("nin", 1)]
    [InlineData("inn", 0)]
    [InlineData("ncn", 2)]
    [InlineData("nsn", 2)]
    [InlineData("cnn", 0)]
    [InlineData("nqn", 1)]
    [InlineData("qnn", 0)]
    [InlineData("pn", 0)]
    public void Only_what_was_missed_without_a_reason_is_counted(string sessions, int inARow) =>
        Assert.Equal(inARow, MissedInARow.Of(sessions.Select(Session)).Count);

    private static PastSession Session(char sort, int at)
    {
        var (state, said) = sort switch
        {
            'n' => (SessionState.NotHeld, (AttendanceState?)AttendanceState.NotComing),
            'N' => (SessionState.CalledOff, AttendanceState.NotComing),
            'x' => (SessionState.NotHeld, AttendanceState.Coming),
            'h' => (SessionState.Held, AttendanceState.Coming),
            'i' => (SessionState.NotHeld, AttendanceState.NotComing),
            'c' => (SessionState.CalledOff, null),
            's' => (SessionState.Suspended, null),
            'q' => (SessionState.NotHeld, null),
            'p' => (SessionState.Planned, null),
            _ => throw new ArgumentOutOfRangeException(nameof(sort)),
        };
        return new PastSession($"S{at}", "P1", "C1", Newest.AddDays(-7 * at), state, said, Ill: sort == 'i');
    }
}
