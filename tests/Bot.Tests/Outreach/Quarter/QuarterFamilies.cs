using System.Globalization;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Store;

namespace FamilyTimeBot.Bot.Tests.Outreach.Quarter;

/// <summary>How a family takes to the texts.</summary>
public enum Habit
{
    Answers,
    Silent,
    PhoneOff,
    NotToBeTexted,
    SharedPhone,
}

public enum FormHabit
{
    FillsIn,
    LeavesHalfWay,
    Ignores,
}

/// <summary>How a young person who may be written to takes to cards and letters on special days.</summary>
public enum CardHabit
{
    NamesDays,
    TakesThemBack,
    IsSilent,

    /// <summary>Their plan has no cards and no letters in it.</summary>
    DidNotAsk,
}

/// <summary>One family: a parent, a child in care, the carer, and a session every week or two.</summary>
/// <param name="Every">So many weeks apart are their sessions.</param>
public sealed record QuarterFamily(int Number, Habit Habit, bool RingIn, DayOfWeek Day, TimeOnly Starts, int Every)
{
    public string Parent => Ref("P");
    public string Carer => Ref("K");
    public string Child => Ref("C");
    public string Young => Ref("Y");
    public string ParentNumber => Invariant($"+4477009{Number:d5}");
    public string CarerNumber => Invariant($"+4477008{Number:d5}");

    public string YoungNumber => Invariant($"+4477007{Number:d5}");

    /// <summary>One young person in five has a phone and their social worker's consent; null for the others.</summary>
    public CardHabit? Cards => Number % 5 == 3 ? (CardHabit)(Number / 5 % 4) : null;

    /// <summary>A birthday from mid-October on: the reminder of it falls inside the quarter.</summary>
    public DateOnly Birthday => QuarterFamilies.FirstMonday.AddDays(14 + (Number / 3));

    /// <summary>Staff write up the sessions of one family in eight: those are followed by forms.</summary>
    public bool IsWrittenUp => Number % 8 == 0;

    /// <summary>How they take to a form: filled in, left half way, or not looked at.</summary>
    public FormHabit Forms => (FormHabit)(Number / 8 % 3);

    public string Session(int week) => Invariant($"S-{Number:d3}-{week:d2}");

    private string Ref(string kind) => Invariant($"{kind}-{Number:d3}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Two hundred made-up families over thirteen weeks: the clocks go back in the fourth, Christmas lies in the last.</summary>
internal static class QuarterFamilies
{
    public const int Count = 200;
    public const int Weeks = 13;
    public static readonly DateOnly FirstMonday = new(2026, 9, 28);

    private static readonly DateTime NoticeGiven = new(2026, 9, 1, 9, 0, 0, DateTimeKind.Utc);

    public static IReadOnlyList<QuarterFamily> Make(Random random) =>
        [.. Enumerable.Range(0, Count).Select(number => new QuarterFamily(
            number, HabitOf(random.NextDouble()), random.NextDouble() < 0.1, (DayOfWeek)random.Next(1, 7), new TimeOnly(random.Next(8, 19), 30 * random.Next(0, 2)), random.Next(1, 3)))];

    public static async Task Fill(CaseStore store, IReadOnlyList<QuarterFamily> families, Policy policy, BritishTime time)
    {
        store.Add(new Venue { Ref = "V1", Name = "Willow House" });
        store.Add(new Person { Ref = "SW1", Name = "Grace Made-Up", FirstName = "Grace", Role = PersonRole.SocialWorker });
        foreach (var family in families)
            Add(store, family, policy, time);
        await store.SaveChangesAsync();
    }

    private static Habit HabitOf(double luck) => luck switch
    {
        < 0.60 => Habit.Answers,
        < 0.80 => Habit.Silent,
        < 0.86 => Habit.PhoneOff,
        < 0.92 => Habit.NotToBeTexted,
        _ => Habit.SharedPhone,
    };

    private static void Add(CaseStore store, QuarterFamily family, Policy policy, BritishTime time)
    {
        store.Add(new Child { Ref = family.Child, FirstName = "Robin", SocialWorkerRef = "SW1", MayMessage = family.Cards is not null, PersonRef = family.Cards is null ? null : family.Young });
        Adult(store, family.Parent, PersonRole.Parent, family.ParentNumber, "Mum", family.Child, family.Habit switch
        {
            Habit.NotToBeTexted => AddressPrivacy.DoNotText,
            Habit.SharedPhone => AddressPrivacy.Shared,
            _ => AddressPrivacy.Private,
        });
        Adult(store, family.Carer, PersonRole.Carer, family.CarerNumber, "foster carer", family.Child, AddressPrivacy.Private);
        if (family.Cards is { } cards)
            Young(store, family, cards);
        for (var week = 0; week < Weeks; week += family.Every)
            if (FirstMonday.AddDays((7 * week) + (int)family.Day - 1) is var day && policy.ClosedOn(day) is null)
                Add(store, family, week, time.Utc(day.ToDateTime(family.Starts)));
    }

    private static void Add(CaseStore store, QuarterFamily family, int week, DateTime start) => store.Add(new Session
    {
        Ref = family.Session(week),
        ChildRef = family.Child,
        StartsAt = start,
        EndsAt = start.AddHours(1),
        VenueRef = "V1",
        RingIn = family.RingIn,
        Version = 1,
        Attendees = [new SessionAttendee { SessionRef = family.Session(week), PersonRef = family.Parent }],
    });

    private static void Adult(CaseStore store, string reference, PersonRole role, string number, string kind, string child, AddressPrivacy privacy)
    {
        Person(store, reference, role, number, privacy);
        store.Add(new Relationship { PersonRef = reference, ChildRef = child, Kind = kind, Tell = Tell.Session | Tell.Time | Tell.Venue });
    }

    private static void Young(CaseStore store, QuarterFamily family, CardHabit cards)
    {
        Person(store, family.Young, PersonRole.YoungPerson, family.YoungNumber, AddressPrivacy.Private);
        store.Add(new KitPlan
        {
            PersonRef = family.Young,
            ChildRef = family.Child,
            Questionnaire = "kit-plan",
            Question = "how",
            Value = cards == CardHabit.DidNotAsk ? "phone" : "phone cards letters",
            At = NoticeGiven,
        });
    }

    private static void Person(CaseStore store, string reference, PersonRole role, string number, AddressPrivacy privacy)
    {
        store.Add(new Person { Ref = reference, Name = $"{reference} Made-Up", FirstName = "Sam", Role = role, NoticeGivenAt = NoticeGiven });
        store.Add(new Address { Channel = "sms", Value = number, Privacy = privacy, People = [new AddressPerson { PersonRef = reference }] });
    }
}
