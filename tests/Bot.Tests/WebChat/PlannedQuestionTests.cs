using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Bot.Tests.DirectLine;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Outreach;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.WebChat;

/// <summary>What is asked unasked stands in the chat with its buttons, whichever way it went; and what was said to stop is kept to.</summary>
public sealed class PlannedQuestionTests : IAsyncLifetime
{
    private const string Sarah = "+447700900001";
    private const string Kai = "+447700900004";
    private readonly SentTexts texts = new();
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        bot = await BotHost.Start(services =>
        {
            services.Remove(services.Single(service => service.ImplementationType == typeof(Channels.Sms.Sending.SmsOutbox)));
            services.AddSingleton<IOutboxChannel>(texts);
        });
        await using var store = await bot.OpenStore();
        await TestWorld.Fill(store);
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_reminder_goes_into_the_chat_of_somebody_with_no_number_and_a_press_answers_it()
    {
        using var phone = new ChatPhone(bot);
        using var sarah = await Open(phone, "P-SARAH");
        await Change(store => store.Addresses.Where(address => address.Value == Sarah).ExecuteUpdateAsync(set => set.SetProperty(address => address.WrongNumberAt, bot.Clock.Now.UtcDateTime)));
        var (_, watermark) = await sarah.Read();
        await Send(new(2026, 11, 24, 16, 5, 0, TimeSpan.Zero));
        var (asked, after) = await sarah.Read(watermark);

        Assert.EndsWith("you are down for family time on Thursday 26 November at 4pm. It is at Willow House. Are you coming?", Assert.Single(asked).Text(), StringComparison.Ordinal);
        Assert.Equal(["Yes, I'm coming", "No, I can't come"], asked[0].Buttons());
        await sarah.Press(asked[0], "Yes, I'm coming");
        Assert.StartsWith("Thank you. We have put down that you are coming", (await sarah.Read(after)).Activities[^1].Text(), StringComparison.Ordinal);
        Assert.Equal(AttendanceState.Coming, (await Read(store => store.Records.OfType<Attendance>().SingleAsync())).State);
    }

    [Fact]
    public async Task A_form_goes_into_the_chat_with_its_faces_and_can_be_skipped()
    {
        using var phone = new ChatPhone(bot);
        using var kai = await Open(phone, "P-KAI");
        var place = await Read(store => store.DirectLineConversations.SingleAsync());
        var (_, watermark) = await kai.Read();
        await Plan(place.Address);
        await Send(new(2026, 11, 24, 18, 0, 0, TimeSpan.Zero));
        var (asked, after) = await kai.Read(watermark);

        Assert.Equal(["Really bad", "Not good", "OK", "Good", "Great"], Assert.Single(asked).Choices());
        Assert.Equal([.. asked[0].Choices(), "Skip"], asked[0].Buttons());
        Assert.EndsWith("/chat/face-1.svg", (string?)asked[0]["suggestedActions"]!["actions"]![0]!["image"], StringComparison.Ordinal);
        await kai.Press(asked[0], "Skip");
        Assert.Equal("What was the best bit?", (await kai.Read(after)).Activities[^1].Text());
        Assert.Empty(await Read(store => store.Records.OfType<Feedback>().ToListAsync()));
    }

    [Fact]
    public async Task What_was_asked_by_text_since_stands_there_once_when_the_chat_is_opened_again()
    {
        using var phone = new ChatPhone(bot);
        using var sarah = await Open(phone, "P-SARAH");
        await Send(new(2026, 11, 24, 16, 5, 0, TimeSpan.Zero));
        Assert.Contains(texts.Sent, text => text.To == Sarah);
        Assert.Equal(200, await phone.EnterStatus());
        Assert.Equal(200, await phone.EnterStatus());
        var shown = (await sarah.Read()).Activities;

        Assert.Equal(2, shown.Count);
        await sarah.Press(shown[1], "No, I can't come");
        Assert.Equal(AttendanceState.NotComing, (await Read(store => store.Records.OfType<Attendance>().SingleAsync())).State);
        Assert.Equal(200, await phone.EnterStatus());
        Assert.Equal(4, (await sarah.Read()).Activities.Count);
    }

    [Fact]
    public async Task A_stop_in_the_chat_stops_the_texts_too_and_a_start_lets_them_go_again()
    {
        using var phone = new ChatPhone(bot);
        using var sarah = await Open(phone, "P-SARAH");
        await sarah.Say("STOP");
        await Send(new(2026, 11, 24, 16, 5, 0, TimeSpan.Zero));
        Assert.DoesNotContain(texts.Sent, text => text.To == Sarah);
        Assert.Equal(3, (await sarah.Read()).Activities.Count);
        Assert.Contains(texts.Sent, text => text is { To: BotHost.Duty, Kind: "duty.opted-out" });

        await sarah.Say("START");
        await Send(new(2026, 11, 24, 16, 10, 0, TimeSpan.Zero));
        Assert.Contains(texts.Sent, text => text.To == Sarah);
    }

    [Fact]
    public async Task A_stop_by_text_holds_in_a_chat_that_is_opened_later()
    {
        await bot.Text(Kai, "please stop texting me");
        using var phone = new ChatPhone(bot);
        using var kai = await Open(phone, "P-KAI");
        Assert.All(await Read(store => store.Addresses.Where(address => address.People.Any(link => link.PersonRef == "P-KAI")).ToListAsync()), address => Assert.NotNull(address.OptedOutAt));
        await kai.Say("when is it");
        Assert.StartsWith("You are down for", (await kai.Read()).Activities[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_in_the_chat_leaves_a_number_that_others_share()
    {
        using var phone = new ChatPhone(bot);
        using var lisa = await Open(phone, "P-LISA");
        await lisa.Say("STOP");
        Assert.Null((await Read(store => store.Addresses.SingleAsync(address => address.Value == "+447700900007"))).OptedOutAt);
    }

    private async Task<DirectLineCaller> Open(ChatPhone phone, string person)
    {
        await phone.Open(await ChatPhone.Link(bot, person));
        return await phone.Enter();
    }

    private Task Plan(string to) => Change(store =>
    {
        store.Add(new OutboxMessage
        {
            Purpose = "form:P-KAI:S-K1",
            Kind = "form",
            Channel = "webchat",
            To = to,
            PersonRef = "P-KAI",
            SessionRef = "S-K1",
            Opens = "form:young-person",
            Text = "",
            DueAt = bot.Clock.Now.UtcDateTime,
            PlannedAt = bot.Clock.Now.UtcDateTime,
        });
        return store.SaveChangesAsync();
    });

    /// <summary>Plans, and sends what is due by then.</summary>
    private async Task Send(DateTimeOffset at)
    {
        bot.Clock.Now = at;
        await bot.Services.GetRequiredService<OutreachPlanner>().PlanAll(CancellationToken.None);
        while (await bot.Services.GetRequiredService<OutboxSender>().SendDue(CancellationToken.None))
        {
        }
    }

    private async Task Change(Func<Store.CaseStore, Task> change)
    {
        await using var store = await bot.OpenStore();
        await change(store);
    }

    private async Task<T> Read<T>(Func<Store.CaseStore, Task<T>> read)
    {
        await using var store = await bot.OpenStore();
        return await read(store);
    }
}
