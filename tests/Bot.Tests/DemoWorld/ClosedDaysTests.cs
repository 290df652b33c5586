using System.Globalization;
using FamilyTimeBot.DemoWorld;
using FamilyTimeBot.Settings;

namespace FamilyTimeBot.Bot.Tests.DemoWorld;

/// <summary>The made-up world keeps to the closed days of the policy that it is shown with, whatever day it is made on.</summary>
public sealed class ClosedDaysTests
{
    [Theory]
    [InlineData("2026-12-10")]
    [InlineData("2026-12-25")]
    [InlineData("2026-12-27")]
    [InlineData("2027-01-03")]
    [InlineData("2027-03-20")]
    [InlineData("2025-09-23")]
    public void No_session_lies_on_a_closed_day_and_none_that_was_held_lies_ahead(string today)
    {
        var policy = PolicyFile.Named(Path.Combine(AppContext.BaseDirectory, "policies"), "northamptonshire");
        var day = DateOnly.Parse(today, CultureInfo.InvariantCulture);
        var sessions = MadeUpSessions.Csv(day, policy).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.NotEmpty(sessions);
        foreach (var cells in sessions)
        {
            var on = DateOnly.ParseExact(cells[2][..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Assert.True(policy.ClosedOn(on) is null, $"{cells[0]} on {on}, {policy.ClosedOn(on)}");
            Assert.False(cells[6] == "held" && on >= day, $"{cells[0]} was held on {on}, seen from {day}");
        }
    }
}
