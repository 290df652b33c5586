using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Tests.Understanding;

/// <summary>How late, once it is settled that somebody is late. Each row: what they send, and how many minutes after the start.</summary>
public class MinutesLateTest
{
    [Theory]
    [InlineData("10 late", 10)]
    [InlineData("running 20 behind", 20)]
    [InlineData("il b l8 10min", 10)]
    [InlineData("half hour late", 30)]
    [InlineData("1/2 hr l8", 30)]
    [InlineData("hour late sorry", 60)]
    [InlineData("gonna be an hr", 60)]
    [InlineData("hour and a bit", 60)]
    [InlineData("hour and a half late", 90)]
    [InlineData("hour an a half late", 90)]
    [InlineData("1/4 hour late", 15)]
    [InlineData("alf hour late", 30)]
    [InlineData("5/10 mins late", 10)]
    [InlineData("late for 10 mins", 10)]
    [InlineData("3/4 of an hour late", 45)]
    [InlineData("three quarters of an hour late", 45)]
    [InlineData("twenty-five mins late", 25)]
    [InlineData("10-15 mins", 15)]
    [InlineData("15 maybe 20 minutes late", 20)]
    [InlineData("between 10 and 20 mins late", 20)]
    [InlineData("ten min tops", 10)]
    [InlineData("20ish late", 20)]
    [InlineData("5 more mins", 5)]
    [InlineData("gimme 10 extra mins", 10)]
    [InlineData("couple of mins", 2)]
    [InlineData("be 5", 5)]
    [InlineData("twinty meenits late", 20)]
    [InlineData("spóźnię się 10 min", 10)]
    [InlineData("das minute late aungi", 10)]
    public void Spells(string text, int minutes) => Assert.Equal(minutes, Read(text, "15:45"));

    [Theory]
    [InlineData("ten minutes late, actually make that twenty", 20)]
    [InlineData("10 mins late... no 20", 20)]
    [InlineData("earlier i said 10 mins but now 25", 25)]
    [InlineData("said 15 mins late its more like 30 now", 30)]
    [InlineData("half an hour late. no, ten minutes, sorry", 10)]
    [InlineData("be 20 late not 10", 20)]
    [InlineData("couple of minutes late, say five", 5)]
    [InlineData("actually make that twenty", 20)]
    public void WhatWasPutRight(string text, int minutes) => Assert.Equal(minutes, Read(text, "15:45"));

    [Theory]
    [InlineData("be there for 20 past", "16:00", 20)]
    [InlineData("twenty five past by the looks of it", "16:00", 25)]
    [InlineData("not till half 4", "16:00", 30)]
    [InlineData("quarter to, sorry", "15:30", 15)]
    [InlineData("be there ten to", "15:45", 5)]
    [InlineData("twenty to six", "17:30", 10)]
    [InlineData("be there twinty tae six", "17:30", 10)]
    [InlineData("6 o'clock instead of quarter to", "17:45", 15)]
    [InlineData("4 now not half 3", "15:30", 30)]
    [InlineData("sat nav says 6", "17:45", 15)]
    [InlineData("expect me by 6", "17:30", 30)]
    [InlineData("won't be with you until four", "15:45", 15)]
    [InlineData("be 4", "15:45", 15)]
    [InlineData("earliest i can get there is 4", "15:30", 30)]
    [InlineData("gonna be quarter 2 4", "15:30", 15)]
    [InlineData("1/4 past 4", "15:30", 45)]
    [InlineData("lily finishes school 3.30 so 3.50", "15:30", 20)]
    [InlineData("late - 4ish", "15:30", 30)]
    [InlineData("nearer to 4 than half 3", "15:30", 30)]
    [InlineData("25 past 4? no sorry 10 past 4", "15:45", 25)]
    [InlineData("the bus only goes at quarter to so it will be twenty past four before i get there", "16:00", 20)]
    [InlineData("another ten minutes, left the house at 3", "15:45", 10)]
    public void TimesOfArrival(string text, string start, int minutes) => Assert.Equal(minutes, Read(text, start));

    /// <summary>A time that is not how late they are is left alone.</summary>
    [Theory]
    [InlineData("running late sorry")]
    [InlineData("bus at 10 past is cancelled so running late")]
    [InlineData("its a 15 min walk from the bus so ill be a bit late")]
    [InlineData("late, the 3 oclock bus never came")]
    [InlineData("next train in 20 mins so late")]
    [InlineData("parked 5 mins away ill be a bit late")]
    [InlineData("theres a 20 min queue so late")]
    [InlineData("late, one bus an hour out here")]
    [InlineData("late, i finish work at half 4")]
    [InlineData("late again, not like last time when i waited 20 mins")]
    [InlineData("a few mins late")]
    public void TimesOfSomethingElse(string text) => Assert.Null(Read(text, "15:45"));

    private static int? Read(string text, string start)
    {
        var begins = DateTime.Parse("2027-02-23T" + start, System.Globalization.CultureInfo.InvariantCulture);
        var session = new KnownSession("S1", begins, begins.AddHours(1), "Ruby", "Mill House", ["Mum"]);
        var evidence = FamilyTimeUnderstanding.Weigh(text, new ReadingContext(begins.AddMinutes(-40), Writer.Parent, Asked.Nothing, [session]));
        return FamilyTimeBot.Dialogs.Understanding.Lateness.Minutes(evidence.Message, 0, evidence.Length, session, evidence.Context.Now);
    }
}
