using System.Globalization;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Channels.Sms.Sending;
using FamilyTimeBot.Channels.Sms.Status;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Model.Sessions;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Outreach;
using FamilyTimeBot.Turn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FamilyTimeBot.Bot.Tests.Outreach.Quarter;

/// <summary>What staff and families did, so that every text can be held against it.</summary>
/// <param name="Session">Its reference.</param>
public sealed record Happened(string Session, DateTime At, string What);

/// <summary>
/// Lives through a quarter, from one moment at which something is due to the next: plans, sends, answers, moves, calls off, writes up. One seed, one quarter.
/// </summary>
internal sealed class QuarterRun : IAsyncDisposable
{
    /// <summary>Of the day: everything is planned then, beside what is planned when somebody says something.</summary>
    private static readonly int[] PlanAt = [6, 14];
    private const int MostQuestions = 15;

    private readonly BotHost bot;
    private readonly StandInTwilio twilio;
    private readonly Random random;
    private readonly Dictionary<string, QuarterFamily> byNumber;
    private readonly PriorityQueue<Func<Task>, DateTime> later = new();
    private int heard;
    private int seen;

    private QuarterRun(BotHost bot, StandInTwilio twilio, Random random, IReadOnlyList<QuarterFamily> families)
    {
        (this.bot, this.twilio, this.random, Families) = (bot, twilio, random, families);
        byNumber = families.SelectMany(family => new[] { (Number: family.ParentNumber, family), (Number: family.CarerNumber, family), (Number: family.YoungNumber, family) })
            .ToDictionary(reached => reached.Number, reached => reached.family, StringComparer.Ordinal);
    }

    public IReadOnlyList<QuarterFamily> Families { get; }
    public StandInTwilio Twilio => twilio;
    public List<Happened> Log { get; } = [];
    public BritishTime Time => bot.Services.GetRequiredService<BritishTime>();
    public DateTime End { get; } = QuarterFamilies.FirstMonday.AddDays(7 * QuarterFamilies.Weeks).ToDateTime(new TimeOnly(0, 0), DateTimeKind.Utc);
    private DateTime Now => bot.Clock.Now.UtcDateTime;

    public static async Task<QuarterRun> Begin(int seed)
    {
        var random = new Random(seed);
        var families = QuarterFamilies.Make(random);
        StandInTwilio? twilio = null;
        var bot = await BotHost.Start(services =>
        {
            services.AddSingleton<Clocks>(provider => new Clocks(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<TimeProvider>()));
            services.Replace(ServiceDescriptor.Singleton(new Backoff(random.NextDouble)));
            services.AddHttpClient<TwilioClient>().ConfigurePrimaryHttpMessageHandler(provider => twilio ??= new StandInTwilio(provider.GetRequiredService<TimeProvider>(), random));
        }, "--Logging:LogLevel:Default=Critical");
        bot.Clock.Now = new DateTimeOffset(QuarterFamilies.FirstMonday.AddDays(-7).ToDateTime(new TimeOnly(0, 0)), TimeSpan.Zero);
        await using (var store = await bot.OpenStore())
            await QuarterFamilies.Fill(store, families, bot.Services.GetRequiredService<Policy>(), bot.Services.GetRequiredService<BritishTime>());
        _ = bot.Services.GetRequiredService<TwilioClient>();
        return new QuarterRun(bot, twilio ?? throw new InvalidOperationException("The stand-in was not put in place."), random, families);
    }

    public async Task Live()
    {
        await StaffPlan();
        for (var day = Now.Date; day < End; day = day.AddDays(1))
            foreach (var hour in PlanAt)
                later.Enqueue(PlanAll, day.AddHours(hour));
        while (await NextMoment() is { } at && at < End)
        {
            bot.Clock.Now = at > Now ? at : Now;
            while (later.TryPeek(out var act, out var due) && due <= Now)
            {
                later.Dequeue();
                await act();
            }
            await SendDue();
        }
    }

    public async Task<IReadOnlyList<OutboxMessage>> Rows()
    {
        await using var store = await bot.OpenStore();
        return await store.Outbox.AsNoTracking().OrderBy(row => row.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<Session>> Sessions()
    {
        await using var store = await bot.OpenStore();
        return await store.Sessions.AsNoTracking().ToListAsync();
    }

    public async Task<IReadOnlyList<Form>> Forms()
    {
        await using var store = await bot.OpenStore();
        return await store.Records.OfType<Form>().AsNoTracking().ToListAsync();
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    private OutreachPlanner Planner => bot.Services.GetRequiredService<OutreachPlanner>();

    private async Task PlanAll()
    {
        await Planner.PlanAll(CancellationToken.None);
        await bot.Services.GetRequiredService<FormPlanning>().PlanAll(CancellationToken.None);
        await bot.Services.GetRequiredService<SpecialDayPlanning>().PlanAll(CancellationToken.None);
    }

    /// <summary>When somebody does something, or a text is due; never before a moment that has been.</summary>
    private async Task<DateTime?> NextMoment()
    {
        await using var store = await bot.OpenStore();
        var due = await store.Outbox.Where(row => row.State == OutboxState.Planned).MinAsync(row => (DateTime?)row.DueAt);
        var lease = await store.Outbox.Where(row => row.State == OutboxState.Claimed).MinAsync(row => row.LeaseUntil);
        var act = later.TryPeek(out _, out var at) ? at : (DateTime?)null;
        var next = new[] { due, lease?.AddSeconds(1), act }.Min();
        return next <= Now && act > Now ? Now.AddMinutes(1) : next;
    }

    private async Task SendDue()
    {
        while (await IsAnyDue() && await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None))
        {
        }
        for (; seen < twilio.Taken.Count; seen++)
            React(twilio.Taken[seen]);
    }

    /// <summary>At most moments nothing is: then no channel has to be asked.</summary>
    private async Task<bool> IsAnyDue()
    {
        await using var store = await bot.OpenStore();
        return await store.Outbox.AnyAsync(row => (row.State == OutboxState.Planned && row.DueAt <= Now) || (row.State == OutboxState.Claimed && row.LeaseUntil < Now));
    }

    /// <summary>The carrier tells of each text, out of order and some of it twice; then the person answers, or does not.</summary>
    private void React(TakenText text)
    {
        var family = byNumber.GetValueOrDefault(text.To);
        var isParent = family?.ParentNumber == text.To;
        var fate = isParent && family!.Habit == Habit.PhoneOff ? ("undelivered", (int?)30005) : ("delivered", null);
        Later(random.Next(1, 20), () => Report(text, fate));
        Later(random.Next(1, 20), () => Report(text, ("sent", null)));
        if (random.NextDouble() < 0.2)
            Later(random.Next(1, 40), () => Report(text, fate));
        if (isParent && family is { Habit: Habit.Answers or Habit.SharedPhone } && IsAskedToCome(text) && random.NextDouble() < 0.75)
            Later(random.Next(5, 600), () => Answer(family, random.NextDouble() < 0.85 ? "1" : "2"));
        if (family is { IsWrittenUp: true, Forms: not FormHabit.Ignores } && IsForm(text) && (!isParent || family.Habit == Habit.Answers))
            Later(random.Next(5, 300), () => FillIn(text.To, family.Forms == FormHabit.FillsIn ? MostQuestions : 1));
        if (family is { Cards: CardHabit.NamesDays or CardHabit.TakesThemBack } && family.YoungNumber == text.To && IsAskedForDays(text))
            Later(random.Next(5, 300), () => NameDays(family));
    }

    private static bool IsAskedForDays(TakenText text) => text.Body.Contains("Your plan says cards or letters.", StringComparison.Ordinal);

    /// <summary>Some take all of it back on the morning of the first reminder, which is planned by then.</summary>
    private async Task NameDays(QuarterFamily family)
    {
        await Hear(family.YoungNumber, string.Create(CultureInfo.InvariantCulture, $"nans birthday {family.Birthday:d/M} and christmas"));
        Log.Add(new Happened(family.Young, Now, "named days"));
        if (family.Cards == CardHabit.TakesThemBack)
            later.Enqueue(() => TakeDaysBack(family), family.Birthday.AddDays(-10).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));
    }

    private async Task TakeDaysBack(QuarterFamily family)
    {
        await Hear(family.YoungNumber, "my special days");
        await Hear(family.YoungNumber, "none");
        Log.Add(new Happened(family.Young, Now, "took days back"));
    }

    private static bool IsAskedToCome(TakenText text) => text.Body.Contains("re you coming", StringComparison.Ordinal) || text.Body.Contains("Please ring or text us", StringComparison.Ordinal);

    private static bool IsForm(TakenText text) => text.Body.Contains("A few short questions", StringComparison.Ordinal) || text.Body.Contains("Please don't question", StringComparison.Ordinal);

    private async Task FillIn(string number, int questions)
    {
        for (var asked = 0; asked < questions; asked++)
            if ((await Hear(number, asked == 0 ? "4" : asked % 2 == 0 ? "3" : "skip")).Open is null)
                return;
    }

    private Task<TurnAnswer> Hear(string number, string text) => bot.Services.GetRequiredService<ITurn>().Hear(
        new IncomingMessage(SmsChannel.Name, $"SMin{++heard:d28}", number, BotHost.OurNumber, text, Now), CancellationToken.None);

    private void Later(int minutes, Func<Task> act) => later.Enqueue(act, Now.AddMinutes(minutes));

    private Task Report(TakenText text, (string Status, int? Code) fate) =>
        bot.Services.GetRequiredService<StatusReports>().Take(new StatusCallback(text.Sid, fate.Status, text.To, fate.Code, text.OutboxId), CancellationToken.None);

    private async Task Answer(QuarterFamily family, string text)
    {
        long before;
        await using (var store = await bot.OpenStore())
            before = await store.Records.MaxAsync(record => (long?)record.Id) ?? 0;
        await Hear(family.ParentNumber, text);
        await using var after = await bot.OpenStore();
        // What an unfinished talk had heard of the old time is written again when it is let go: that is no new answer.
        foreach (var said in await after.Records.OfType<Model.Records.Attendance>().Where(record => record.Id > before && !record.Partial).ToListAsync())
            Log.Add(new Happened(said.SessionRef!, Now, said.State.ToString()));
        await Planner.PlanFor([.. Log.TakeLast(1).Select(happened => happened.Session)], CancellationToken.None);
    }

    /// <summary>Staff move one session in fifteen and call off another, some days before or on the day; some they write up when it is over.</summary>
    private async Task StaffPlan()
    {
        var writtenUp = Families.Where(family => family.IsWrittenUp).Select(family => family.Child).ToHashSet(StringComparer.Ordinal);
        foreach (var session in await Sessions())
        {
            if (writtenUp.Contains(session.ChildRef))
                later.Enqueue(() => WriteUp(session.Ref), session.EndsAt.AddMinutes(20));
            if (random.NextDouble() is var luck && luck < 0.13)
            {
                var at = session.StartsAt.AddMinutes(-random.Next(90, 5 * 24 * 60));
                later.Enqueue(() => luck < 0.066 ? CallOff(session.Ref) : Move(session.Ref), at);
            }
        }
    }

    private async Task WriteUp(string reference)
    {
        await using var store = await bot.OpenStore();
        await store.Sessions.Where(known => known.Ref == reference && known.State == SessionState.Planned && known.EndsAt <= Now).ExecuteUpdateAsync(set => set
            .SetProperty(known => known.State, SessionState.Held).SetProperty(known => known.Version, known => known.Version + 1));
    }

    private async Task CallOff(string session)
    {
        await using (var store = await bot.OpenStore())
            await store.Sessions.Where(known => known.Ref == session).ExecuteUpdateAsync(set => set
                .SetProperty(known => known.State, SessionState.CalledOff).SetProperty(known => known.OffOrOnAt, Now).SetProperty(known => known.Version, known => known.Version + 1));
        Log.Add(new Happened(session, Now, "called off"));
    }

    private async Task Move(string session)
    {
        await using (var store = await bot.OpenStore())
            await store.Sessions.Where(known => known.Ref == session).ExecuteUpdateAsync(set => set
                .SetProperty(known => known.MovedFrom, known => known.StartsAt)
                .SetProperty(known => known.MovedFromVenueRef, known => known.VenueRef)
                .SetProperty(known => known.MovedAt, Now)
                .SetProperty(known => known.StartsAt, known => known.StartsAt.AddDays(1))
                .SetProperty(known => known.EndsAt, known => known.EndsAt.AddDays(1))
                .SetProperty(known => known.Version, known => known.Version + 1));
        Log.Add(new Happened(session, Now, "moved"));
    }
}
