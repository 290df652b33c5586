using System.Globalization;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.Conversations;

/// <summary>A planned message opens its question when it is sent, and not before: planned, sent by the real sender, answered through the signed webhook.</summary>
public sealed class OpeningTests : IAsyncLifetime
{
    private const string Sarah = "+447700900001";
    private readonly NotedTexts texts = new();
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        bot = await BotHost.Start(services => services.AddSingleton(Only(services, texts)));
        await using var store = await bot.OpenStore();
        await TestWorld.Fill(store);
        bot.Clock.Now = new DateTimeOffset(2026, 11, 26, 18, 0, 0, TimeSpan.Zero);
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_form_is_asked_when_it_goes_and_the_next_text_answers_it()
    {
        await Plan("form:parent", "P-SARAH", Sarah, "S-A1");
        await Send();
        var said = Assert.Single(texts.Sent);
        Assert.StartsWith("Northamptonshire Family Time Service:\n\nA few short questions about family time today.", said, StringComparison.Ordinal);
        Assert.EndsWith("How did the visit go overall?\n1 Very badly\n2 Badly\n3 OK\n4 Well\n5 Very well", said, StringComparison.Ordinal);
        Assert.Equal(["How did Tom, the worker, do?\n1 Very badly\n2 Badly\n3 OK\n4 Well\n5 Very well"], await bot.Text(Sarah, "4"));
        var (row, answer) = await Read(async store => (await store.Outbox.SingleAsync(), await store.Records.OfType<Feedback>().SingleAsync()));
        Assert.Equal((OutboxState.Sent, said), (row.State, row.Text));
        Assert.Equal((4, "S-A1", "overall", "How did the visit go overall?", "Well", "4"), (answer.Rating, answer.SessionRef, answer.Question, answer.QuestionAsked, answer.Answer, answer.Words));
    }

    [Fact]
    public async Task Before_it_goes_nothing_is_open()
    {
        await Plan("form:parent", "P-SARAH", Sarah, "S-A1");
        await bot.Text(Sarah, "4");
        Assert.Empty(await Read(store => store.Records.OfType<Form>().ToListAsync()));
    }

    [Fact]
    public async Task Any_question_can_be_opened_with_words_before_it()
    {
        bot.Clock.Now = TestClock.Start;
        await Plan("attendance", "P-SARAH", Sarah, "S-A1", "Hello Sarah.");
        await Send();
        Assert.Equal("Hello Sarah.\n\nAre you coming on Thursday 26 November at 4pm?\n1 Yes, I'm coming\n2 No, I can't come", Assert.Single(texts.Sent));
        await bot.Text(Sarah, "1");
        Assert.Equal(AttendanceState.Coming, (await Read(store => store.Records.OfType<Attendance>().SingleAsync())).State);
    }

    [Fact]
    public async Task A_form_filled_in_meanwhile_does_not_go()
    {
        await Plan("form:parent", "P-SARAH", Sarah, "S-A1");
        foreach (var text in new[] { "feedback", "4", "4", "4", "skip", "skip" })
            await bot.Text(Sarah, text);
        await Send();
        Assert.Empty(texts.Sent);
        Assert.Equal((OutboxState.Cleared, "it is answered already"), await Read(async store => (await store.Outbox.SingleAsync()) is var row ? (row.State, row.Error!) : default));
    }

    [Fact]
    public async Task A_reminder_of_a_form_asks_where_it_was_left()
    {
        await bot.Text(Sarah, "feedback");
        await bot.Text(Sarah, "5");
        bot.Clock.Now = bot.Clock.Now.AddDays(3).AddHours(-6);
        await Plan("form:parent", "P-SARAH", Sarah, "S-A1", "There is no rush.");
        await Send();
        Assert.StartsWith("There is no rush.\n\nHow did Tom, the worker, do?", Assert.Single(texts.Sent), StringComparison.Ordinal);
        Assert.StartsWith("How were the place", Assert.Single(await bot.Text(Sarah, "3")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_a_shared_number_a_line_goes_that_gives_nothing_away_and_opens_nothing()
    {
        await Plan("form:parent", "P-DAVE", "+447700900007", "S-D1");
        await Send();
        Assert.Equal("Hello. We would like to hear from you. Send feedback to begin. Rather not? Send: no more questions. To stop all our texts, send STOP.", Assert.Single(texts.Sent));
        Assert.Empty(await Read(store => store.Conversations.ToListAsync()));
    }

    [Fact]
    public async Task Somebody_who_texts_while_it_goes_loses_nothing()
    {
        await Plan("form:parent", "P-SARAH", Sarah, "S-A1");
        texts.Meanwhile = () => bot.Text(Sarah, "thanks");
        await Send();
        Assert.StartsWith("How did Tom", Assert.Single(await bot.Text(Sarah, "4")), StringComparison.Ordinal);
        Assert.Equal(2, await Read(store => store.Messages.CountAsync()));
    }

    private static IOutboxChannel Only(IServiceCollection services, IOutboxChannel texts)
    {
        foreach (var other in services.Where(service => service.ServiceType == typeof(IOutboxChannel)).ToList())
            services.Remove(other);
        return texts;
    }

    private async Task Plan(string opens, string person, string to, string session, string text = "")
    {
        await using var store = await bot.OpenStore();
        store.Add(new OutboxMessage
        {
            Purpose = $"{opens}:{person}:{session}",
            Kind = "form",
            Channel = "sms",
            To = to,
            PersonRef = person,
            SessionRef = session,
            Opens = opens,
            Text = text,
            DueAt = bot.Clock.Now.UtcDateTime,
            PlannedAt = bot.Clock.Now.UtcDateTime,
        });
        await store.SaveChangesAsync();
    }

    private async Task Send()
    {
        while (await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None))
        {
        }
    }

    private async Task<T> Read<T>(Func<Store.CaseStore, Task<T>> read)
    {
        await using var store = await bot.OpenStore();
        return await read(store);
    }

    /// <summary>A carrier that takes everything.</summary>
    private sealed class NotedTexts : IOutboxChannel
    {
        public List<string> Sent { get; } = [];
        public Func<Task>? Meanwhile { get; set; }
        public string Name => "sms";
        public bool IsOpen => true;

        public async Task<SendOutcome> Send(OutboxMessage message, TimeSpan? longest, CancellationToken cancel)
        {
            Sent.Add(message.Text);
            if (Meanwhile is { } meanwhile)
                await meanwhile();
            return SendOutcome.Gone(string.Create(CultureInfo.InvariantCulture, $"SM{Sent.Count:x32}"), "queued");
        }

        public Task<SendOutcome?> FindSent(OutboxMessage message, IReadOnlySet<string> known, CancellationToken cancel) => Task.FromResult<SendOutcome?>(null);
    }
}
