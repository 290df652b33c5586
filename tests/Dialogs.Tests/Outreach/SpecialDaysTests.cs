using FamilyTimeBot.Dialogs.Outreach;
using FsCheck;
using FsCheck.Xunit;

namespace FamilyTimeBot.Dialogs.Tests.Outreach;

/// <summary>The days for cards, as young people name them.</summary>
public sealed class SpecialDaysTests
{
    [Theory]
    [InlineData("Nan's birthday, 3 May", "Nan's birthday 03-05")]
    [InlineData("nans birthday is on the 3rd of may", "Nans birthday 03-05")]
    [InlineData("3 may nans birthday, 12 aug my brother", "Nans birthday 03-05; Brother 12-08")]
    [InlineData("mums birthday 3/5 and dads 12.8 and christmas", "Mums birthday 03-05; Dads 12-08; Christmas 25-12")]
    [InlineData("mothers day and xmas", "Mothers day 07-03; Xmas 25-12")]
    [InlineData("father's day\neaster", "Father's day 20-06; Easter 28-03")]
    [InlineData("May 3rd", "A special day 03-05")]
    [InlineData("leo 29 feb", "Leo 28-02")]
    [InlineData("no idea", "")]
    [InlineData("35 may, 3/15", "")]
    public void Days_are_read_with_whose_they_are(string words, string days) =>
        Assert.Equal(days, string.Join("; ", SpecialDays.Of(words).Select(day => $"{day.Label} {day.In(2027):dd-MM}")));

    [Fact]
    public void The_next_one_may_lie_in_the_coming_year()
    {
        var day = Assert.Single(SpecialDays.Of("nan 3 may"));
        Assert.Equal((new DateOnly(2027, 5, 3), new DateOnly(2028, 5, 3)), (day.Next(new DateOnly(2027, 5, 3)), day.Next(new DateOnly(2027, 5, 4))));
    }

    [Property(MaxTest = 300)]
    public bool Anything_may_be_written(NonNull<string> words) =>
        SpecialDays.Of(words.Get).All(day => day.Label.Length > 0 && day.In(2028).Year == 2028);
}
