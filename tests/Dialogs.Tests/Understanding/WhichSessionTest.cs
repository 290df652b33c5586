using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Tests.Understanding;

/// <summary>
/// Which of several sessions the words point to, whatever is said about it. Each row: what somebody sends, and the session meant.
/// The days and dates are those of the lists below; the classifier has no part in it.
/// </summary>
public class WhichSessionTest
{
    /// <summary>Monday 23 November 2026, a quarter past twelve: the sessions of one week, and the next.</summary>
    private static readonly ReadingContext Week = World("2026-11-23T12:15",
        ("Tue 24", "2026-11-24T16:30", "Maddie", "Quarry Street", "Mum"),
        ("Thu 26", "2026-11-26T16:30", "Maddie", "Quarry Street", "Mum"),
        ("Sat 28", "2026-11-28T10:00", "Maddie", "The Tithe Barn", "Mum"),
        ("Tue 1", "2026-12-01T16:30", "Maddie", "Quarry Street", "Mum"));

    /// <summary>Tuesday 4 May 2027: one session every Thursday.</summary>
    private static readonly ReadingContext Thursdays = World("2027-05-04T10:00",
        ("6 May", "2027-05-06T16:00", "Connie", "Willow House", "Mum"),
        ("13 May", "2027-05-13T16:00", "Connie", "Willow House", "Mum"),
        ("20 May", "2027-05-20T16:00", "Connie", "Willow House", "Mum"));

    /// <summary>Wednesday 16 December 2026: Christmas comes between.</summary>
    private static readonly ReadingContext Christmas = World("2026-12-16T13:10",
        ("18 Dec", "2026-12-18T16:00", "Logan", "Bramley House", "Dad"),
        ("24 Dec", "2026-12-24T11:00", "Logan", "The Boathouse", "Dad"),
        ("31 Dec", "2026-12-31T11:00", "Logan", "Bramley House", "Dad"),
        ("8 Jan", "2027-01-08T16:00", "Logan", "Bramley House", "Dad"));

    /// <summary>Friday 12 March 2027, in the evening: two children tomorrow, one of them again a week later.</summary>
    private static readonly ReadingContext TwoChildren = World("2027-03-12T18:20",
        ("Aisha", "2027-03-13T10:00", "Aisha", "Fern House", "Mum"),
        ("Idris", "2027-03-13T15:30", "Idris", "Fern House", "Mum"),
        ("Aisha again", "2027-03-20T10:00", "Aisha", "Fern House", "Mum"));

    /// <summary>Tuesday 9 February 2027: a young person, and whom they see.</summary>
    private static readonly ReadingContext YoungPerson = World("2027-02-09T17:45",
        ("Mum", "2027-02-11T16:00", "Freya", "Beech House", "Mum"),
        ("Brother", "2027-02-13T11:00", "Freya", "Clip and Climb", "Josh"),
        ("Dad", "2027-02-16T16:30", "Freya", "Marsh Street Centre", "Dad"),
        ("Nan", "2027-02-20T11:00", "Freya", "Beech House", "Nan")) with
    { Writer = Writer.Child };

    /// <summary>Tuesday 8 September 2026: a session every other Saturday until November.</summary>
    private static readonly ReadingContext Fortnightly = World("2026-09-08T19:00",
        ("12 Sep", "2026-09-12T10:30", "Zara", "The Acorn Centre", "Dad"),
        ("26 Sep", "2026-09-26T10:30", "Zara", "The Acorn Centre", "Dad"),
        ("10 Oct", "2026-10-10T10:30", "Zara", "The Acorn Centre", "Dad"),
        ("24 Oct", "2026-10-24T10:30", "Zara", "The Acorn Centre", "Dad"),
        ("7 Nov", "2026-11-07T10:30", "Zara", "The Acorn Centre", "Dad"));

    [Theory]
    [InlineData("cant make the thurs one", "Thu 26")]
    [InlineData("thurdsay is no good", "Thu 26")]
    [InlineData("2moz cnt do", "Tue 24")]
    [InlineData("cannae dae the morn", "Tue 24")]
    [InlineData("tues week cant make it", "Tue 1")]
    [InlineData("a week tomorrow i cant come", "Tue 1")]
    [InlineData("Tuesday the 1st I can't do", "Tue 1")]
    [InlineData("next week tuesday i cant come", "Tue 1")]
    [InlineData("not tomorrow, next tuesday. cant come", "Tue 1")]
    [InlineData("its not this tuesday i cant do its next tuesday", "Tue 1")]
    [InlineData("the december one i cant do", "Tue 1")]
    [InlineData("cant do 28", "Sat 28")]
    [InlineData("sat 28th no good", "Sat 28")]
    [InlineData("28/11 cant come", "Sat 28")]
    [InlineData("the barn one no", "Sat 28")]
    [InlineData("end of the week one i cant do", "Sat 28")]
    [InlineData("the one after thursday cant make it", "Sat 28")]
    [InlineData("whats after thurs", "Sat 28")]
    [InlineData("in a weeks time cant come", "Tue 1")]
    [InlineData("5 days from now cant come", "Sat 28")]
    [InlineData("it's not tomorrow it's thursday that I can't make", "Thu 26")]
    [InlineData("she's been ill since saturday so wont be coming thursday", "Thu 26")]
    [InlineData("working nights tues weds so thursday is no good", "Thu 26")]
    [InlineData("tuesday no wait thursday i cant do", "Thu 26")]
    [InlineData("not thursday saturday i cant do", "Sat 28")]
    [InlineData("not the tues not the thurs the sat one cant do", "Sat 28")]
    [InlineData("satda cant come", "Sat 28")]
    [InlineData("i cant do setterdee", "Sat 28")]
    [InlineData("thorsdi cant come", "Thu 26")]
    [InlineData("26 cant come", "Thu 26")]
    [InlineData("fell over ootside yestaday, cant come thurs", "Thu 26")]
    public void DaysAndDates(string text, string meant) => Meant(Week, text, meant);

    [Theory]
    [InlineData("Thursday the 13th I can't do", "13 May")]
    [InlineData("Thursday the twentieth is no good", "20 May")]
    [InlineData("not this thursday, next thursday. cant come", "13 May")]
    [InlineData("the one after this one cant come", "13 May")]
    [InlineData("the next but one cant do", "13 May")]
    [InlineData("not this one or the next, the one after that. cant come", "20 May")]
    [InlineData("no this yin the yin efter cannae come", "13 May")]
    [InlineData("not this Thursday nor next but the Thursday after that, I cannot come", "20 May")]
    [InlineData("in a fortnight's time I can't make the Thursday", "20 May")]
    [InlineData("thursday fortnight ive got court", "20 May")]
    [InlineData("the last of the three i cant do", "20 May")]
    [InlineData("second one's a no", "13 May")]
    [InlineData("the week after no good", "13 May")]
    [InlineData("the furthest away one I can't do", "20 May")]
    public void OneAfterAnother(string text, string meant) => Meant(Thursdays, text, meant);

    [Theory]
    [InlineData("cant come crimbo eve", "24 Dec")]
    [InlineData("NYE cant do it", "31 Dec")]
    [InlineData("hogmanay's nae good", "31 Dec")]
    [InlineData("first one in the new year cant come", "8 Jan")]
    [InlineData("first one back i cant make", "8 Jan")]
    [InlineData("january one no", "8 Jan")]
    [InlineData("the day before christmas cant come", "24 Dec")]
    [InlineData("between xmas and new year cant come", "31 Dec")]
    [InlineData("last day of the year cant", "31 Dec")]
    [InlineData("the one before christmas i cant do", "24 Dec")]
    public void SpecialDays(string text, string meant) => Meant(Christmas, text, meant);

    [Theory]
    [InlineData("bonfire weekend cant do", "7 Nov")]
    [InlineData("the weekend the clocks change i cant come", "24 Oct")]
    [InlineData("second october one cant do", "24 Oct")]
    [InlineData("the first one in october cant", "10 Oct")]
    [InlineData("the one at the end of september", "26 Sep")]
    [InlineData("november's first one i can't manage", "7 Nov")]
    [InlineData("third saturday cant", "10 Oct")]
    [InlineData("the 2nd saturday in october i cant make", "10 Oct")]
    [InlineData("last sat in september no good", "26 Sep")]
    [InlineData("two weeks this saturday cant come", "26 Sep")]
    [InlineData("in a months time i cant come", "10 Oct")]
    [InlineData("could the one in a fortnight be sunday", "26 Sep")]
    [InlineData("sat fortnight no can do", "26 Sep")]
    public void MonthsAndWeekends(string text, string meant) => Meant(Fortnightly, text, meant);

    [Theory]
    [InlineData("cant do the afternoon one", "Idris")]
    [InlineData("morning one tomorrow cant do", "Aisha")]
    [InlineData("the half three one no", "Idris")]
    [InlineData("the later one i cant", "Idris")]
    [InlineData("not the morning one the afternoon one cant do", "Idris")]
    [InlineData("the second aisha one i cant make", "Aisha again")]
    [InlineData("not aishas tomorrow the one after. cant come", "Aisha again")]
    [InlineData("idris's cant do", "Idris")]
    public void ChildrenAndTimesOfDay(string text, string meant) => Meant(TwoChildren, text, meant);

    [Theory]
    [InlineData("cant do dads", "Dad")]
    [InlineData("nan's one no can do", "Nan")]
    [InlineData("when am i seeing my brother", "Brother")]
    [InlineData("cant come to joshs", "Brother")]
    [InlineData("the climbing one i cant come", "Brother")]
    [InlineData("sat week cant come", "Nan")]
    public void PeopleAndPlaces(string text, string meant) => Meant(YoungPerson, text, meant);

    [Theory]
    [InlineData("thurs yes sat no", "Thu 26", "Sat 28")]
    [InlineData("thurs ❌ sat ✅", "Thu 26", "Sat 28")]
    [InlineData("yes to thursday no to saturday", "Thu 26", "Sat 28")]
    [InlineData("tomoz fine, thurs isnt", "Tue 24", "Thu 26")]
    [InlineData("not tomorrow but thursday's fine", "Tue 24", "Thu 26")]
    [InlineData("fine tomorrow, not saturday", "Tue 24", "Sat 28")]
    public void TwoDaysSetAgainstEachOther(string text, string first, string second) => Assert.Equal([first, second], Read(Week, text).Select(c => c.Id));

    [Theory]
    [InlineData("Aisha's yes, Idris's no")]
    [InlineData("aisha fine idris isnt")]
    public void TwoChildrenSetAgainstEachOther(string text) => Assert.Equal(["Aisha", "Idris"], Read(TwoChildren, text).Select(c => c.Id));

    [Fact]
    public void ANotBetweenOthers_SaysNoToItsOwnDay() =>
        Assert.Equal(["Tue 24", "Thu 26", "Sat 28"], Read(Week, "yes tomorrow, not thursday, saturday maybe").Select(c => c.Id));

    /// <summary>Asked about the first session: the first words answer that, and another day that follows stands for itself.</summary>
    [Theory]
    [InlineData("no but thursday is fine", "Thu 26")]
    [InlineData("no, saturday tho", "Sat 28")]
    [InlineData("yes but not thursday", "Thu 26")]
    [InlineData("yes ill be there, cant do saturday though", "Sat 28")]
    [InlineData("not tomorrow sorry, see her thursday", "Thu 26")]
    public void AnswerFirst_ThenAnotherDay(string text, string another) => Assert.Equal(["Tue 24", another], Read(Week with { Asked = Asked.Attendance }, text).Select(c => c.Id));

    [Theory]
    [InlineData("its thursday i cant do", "Thu 26")]
    [InlineData("no thursday no good", "Thu 26")]
    public void AnotherDayAlone_IsThatDay(string text, string meant) => Meant(Week with { Asked = Asked.Attendance }, text, meant);

    /// <summary>Said on a Thursday evening once the session is over, "thursday" is a week ahead.</summary>
    [Fact]
    public void TodaysWeekday_OnceOver_IsNextWeeks() => Meant(Thursdays with { Now = At("2027-05-06T18:30") }, "cant come thursday", "13 May");

    /// <summary>A person and a day that do not go together: one session, asked back.</summary>
    [Fact]
    public void DadOnMumsDay_IsAskedBack() => Assert.True(Assert.Single(Read(YoungPerson, "i dont want to see dad on saturday")).Vague);

    /// <summary>Where the words do not settle it, it is asked back.</summary>
    [Theory]
    [InlineData("cant do the swimming one")]
    [InlineData("cant come to the girls session")]
    [InlineData("cant come wednesday")]
    public void WordsThatSettleNothing_AreAskedBack(string text) => Assert.True(Read(TwoChildren, text)[0].Vague);

    [Fact]
    public void OneOfSeveral_IsAskedBack() => Assert.True(Read(Fortnightly, "one of the october ones i'll have to miss")[0].Vague);

    [Theory]
    [InlineData("all of us are ill", 1)]
    [InlineData("all the best", 1)]
    [InlineData("cant do any of them", 4)]
    [InlineData("cant do tomorrow but can do the rest of them", 3)]
    public void HowManySessions(string text, int many) => Assert.Equal(many, Read(Week, text)[^1].Sessions.Length);

    private static void Meant(ReadingContext world, string text, string meant) => Assert.Equal(meant, Assert.Single(Read(world, text)).Id);

    private static List<(string Id, bool Vague, int[] Sessions)> Read(ReadingContext world, string text)
    {
        var evidence = FamilyTimeUnderstanding.Weigh(text, world);
        return [.. Segments.Of(evidence).Select(segment => Acts.Choose(evidence, segment, Intent.Cancel)).Select(c => (world.Sessions[c.Sessions[0]].Id, c.Vague, c.Sessions))];
    }

    private static ReadingContext World(string now, params (string Id, string Start, string Child, string Venue, string With)[] sessions) => new(
        At(now), Writer.Parent, Asked.Nothing, [.. sessions.Select(s => new KnownSession(s.Id, At(s.Start), At(s.Start).AddHours(1), s.Child, s.Venue, [s.With]))]);

    private static DateTime At(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
