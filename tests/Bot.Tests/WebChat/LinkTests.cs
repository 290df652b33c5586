using System.Net;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Bot.Tests.DirectLine;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.Records;
using FamilyTimeBot.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyTimeBot.Bot.Tests.WebChat;

/// <summary>A link opens the chat of one person, once, for the phone that did it first.</summary>
public sealed class LinkTests : IAsyncLifetime
{
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        bot = await BotHost.Start();
        await using var store = await bot.OpenStore();
        await TestWorld.Fill(store);
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Looking_opens_nothing_and_pressing_opens_it_for_this_phone()
    {
        var link = await ChatPhone.Link(bot, "P-KAI");
        using var preview = new ChatPhone(bot);
        using var phone = new ChatPhone(bot);
        Assert.Equal(HttpStatusCode.OK, (await preview.Send(new HttpRequestMessage(HttpMethod.Head, link))).StatusCode);
        Assert.Contains("Open my chat", await (await preview.Look(link)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var opened = await phone.Open(link);

        Assert.Equal((HttpStatusCode.SeeOther, "/chat"), (opened.StatusCode, opened.Headers.Location?.OriginalString));
        Assert.Equal(("no-store", "no-referrer"), (opened.Headers.CacheControl?.ToString(), opened.Headers.GetValues("Referrer-Policy").Single()));
        var cookie = opened.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await phone.Look("/chat")).StatusCode);
    }

    [Fact]
    public async Task Behind_a_proxy_that_speaks_https_the_cookie_is_for_https_alone()
    {
        using var phone = new ChatPhone(bot);
        using var request = new HttpRequestMessage(HttpMethod.Post, await ChatPhone.Link(bot, "P-KAI")) { Headers = { { "X-Forwarded-Proto", "https" } } };
        using var opened = await phone.Send(request);
        var cookie = opened.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("__Host-chat=", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_page_says_nothing_of_whom_it_is_for()
    {
        using var phone = new ChatPhone(bot);
        var link = await ChatPhone.Link(bot, "P-KAI");
        var before = await (await phone.Look(link)).Content.ReadAsStringAsync();
        await phone.Open(link);
        var after = await (await phone.Look("/chat")).Content.ReadAsStringAsync();
        Assert.All([before, after], page => Assert.DoesNotContain("Kai", page, StringComparison.OrdinalIgnoreCase));
        Assert.All([before, after], page => Assert.DoesNotContain("family", page, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Another_phone_opens_nothing_and_the_first_goes_on()
    {
        var link = await ChatPhone.Link(bot, "P-KAI");
        using var first = new ChatPhone(bot);
        using var other = new ChatPhone(bot);
        await first.Open(link);

        Assert.Equal(HttpStatusCode.NotFound, (await other.Look(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Open(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Look("/chat")).StatusCode);
        Assert.Equal(403, await other.EnterStatus());
        Assert.Equal(HttpStatusCode.SeeOther, (await first.Look(link)).StatusCode);
        Assert.Equal(200, await first.EnterStatus());
    }

    [Fact]
    public async Task Of_many_phones_at_once_one_opens_it()
    {
        var link = await ChatPhone.Link(bot, "P-KAI");
        var phones = Enumerable.Range(0, 8).Select(_ => new ChatPhone(bot)).ToList();
        var opened = await Task.WhenAll(phones.Select(phone => phone.Open(link)));
        var entered = await Task.WhenAll(phones.Select(phone => phone.EnterStatus()));

        Assert.Equal(1, opened.Count(answer => answer.StatusCode == HttpStatusCode.SeeOther));
        Assert.Equal(1, entered.Count(status => status == 200));
        await using var store = await bot.OpenStore();
        Assert.Equal(1, await store.DirectLineConversations.CountAsync());
    }

    [Fact]
    public async Task What_is_said_there_is_that_persons_and_goes_on_where_the_texts_were()
    {
        await bot.Text("+447700900004", "am i going tomorrow? feel ill");
        using var phone = new ChatPhone(bot);
        await phone.Open(await ChatPhone.Link(bot, "P-KAI"));
        using var kai = await phone.Enter();
        var (greeting, watermark) = await kai.Read();
        Assert.StartsWith("Hello Kai. You can write here", greeting[0].Text(), StringComparison.Ordinal);
        await kai.Say("i dont want to go tomorrow");

        Assert.Contains("told the duty worker", (await kai.Read(watermark)).Activities[^1].Text(), StringComparison.Ordinal);
        await using var store = await bot.OpenStore();
        Assert.Equal(["sms", "webchat"], await store.Messages.OrderBy(message => message.Id).Select(message => message.Channel).ToListAsync());
        Assert.All(await store.Messages.ToListAsync(), message => Assert.Equal("P-KAI", message.PersonRef));
        Assert.Equal(["person:P-KAI"], await store.Conversations.Select(conversation => conversation.Key).ToListAsync());
    }

    [Fact]
    public async Task A_question_that_was_asked_by_text_waits_there_with_its_buttons()
    {
        await bot.Text("+447700900001", "im ill, cant come thursday");
        using var phone = new ChatPhone(bot);
        await phone.Open(await ChatPhone.Link(bot, "P-SARAH"));
        using var sarah = await phone.Enter();
        var (activities, watermark) = await sarah.Read();

        Assert.Equal(["Yes, please ask", "No, thank you"], activities[^1].Buttons());
        await sarah.Press(activities[^1], "Yes, please ask");
        Assert.Contains("We have asked staff about a video call", (await sarah.Read(watermark)).Activities[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_wrong_number_was_said_nothing_is_told_until_staff_give_a_new_link()
    {
        using var phone = new ChatPhone(bot);
        await phone.Open(await ChatPhone.Link(bot, "P-SARAH"));
        using var before = await phone.Enter();
        await before.Say("wrong number mate");
        await before.Say("when is it");
        Assert.StartsWith("Thank you. We can't say anything here. We have kept your message for staff.", (await before.Read()).Activities[^1].Text(), StringComparison.Ordinal);
        await phone.Open(await ChatPhone.Link(bot, "P-SARAH"));
        using var after = await phone.Enter();
        await after.Say("when is it");

        Assert.StartsWith("You are down for family time", (await after.Read()).Activities[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_link_on_the_same_phone_goes_on_with_the_chat()
    {
        using var phone = new ChatPhone(bot);
        await phone.Open(await ChatPhone.Link(bot, "P-KAI"));
        using var before = await phone.Enter();
        await before.Say("when is it");
        await phone.Open(await ChatPhone.Link(bot, "P-KAI"));
        using var after = await phone.Enter();

        Assert.Equal(before.ConversationId, after.ConversationId);
        Assert.Single((await after.Read()).Activities, activity => activity.Text().StartsWith("Hello Kai", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_elses_link_on_the_same_phone_shows_nothing_of_the_first()
    {
        using var phone = new ChatPhone(bot);
        await phone.Open(await ChatPhone.Link(bot, "P-KAI"));
        using var kai = await phone.Enter();
        await kai.Say("a secret of kai's");
        await phone.Open(await ChatPhone.Link(bot, "P-SARAH"));
        using var sarah = await phone.Enter();

        Assert.NotEqual(kai.ConversationId, sarah.ConversationId);
        Assert.DoesNotContain((await sarah.Read()).Activities, activity => activity.Text().Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_old_or_taken_back_it_opens_nothing()
    {
        using var phone = new ChatPhone(bot);
        var old = await ChatPhone.Link(bot, "P-KAI", TimeSpan.FromHours(1));
        var revoked = await ChatPhone.Link(bot, "P-KAI");
        bot.Clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Open(old)).StatusCode);
        Assert.Equal(1, await bot.Services.GetRequiredService<Channels.WebChat.WebChatLinks>().Revoke("P-KAI", CancellationToken.None));
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Open(revoked)).StatusCode);
        Assert.Equal(403, await phone.EnterStatus());
    }

    [Fact]
    public async Task A_chat_that_is_taken_back_closes_at_once_and_by_itself_after_a_week()
    {
        using var phone = new ChatPhone(bot);
        await phone.Open(await ChatPhone.Link(bot, "P-KAI"));
        using var kai = await phone.Enter();
        bot.Clock.Now += TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1);
        Assert.Equal(200, (await kai.Say("when is it")).Status);
        bot.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal((403, 403), ((await kai.Say("when is it")).Status, await phone.EnterStatus()));

        await phone.Open(await ChatPhone.Link(bot, "P-KAI"));
        using var again = await phone.Enter();
        await bot.Services.GetRequiredService<Channels.WebChat.WebChatLinks>().Revoke("P-KAI", CancellationToken.None);
        Assert.Equal((403, 403), ((await again.Say("when is it")).Status, await phone.EnterStatus()));
        Assert.Equal(HttpStatusCode.NotFound, (await phone.Look("/chat")).StatusCode);
    }

    [Fact]
    public async Task Guessing_is_stopped()
    {
        using var phone = new ChatPhone(bot);
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 22; guess++)
            answers.Add((await phone.Open("/c/" + new string("abcdefghjkmnpqrstuvwxyz"[guess], 20))).StatusCode);
        Assert.Equal(20, answers.Count(status => status == HttpStatusCode.NotFound));
        Assert.Equal(2, answers.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task A_page_of_another_host_opens_nothing_here()
    {
        using var phone = new ChatPhone(bot);
        var link = await ChatPhone.Link(bot, "P-KAI");
        using var request = new HttpRequestMessage(HttpMethod.Post, link) { Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        Assert.Equal(HttpStatusCode.Forbidden, (await phone.Send(request)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await phone.Look(link)).StatusCode);
    }

    [Fact]
    public async Task A_worry_in_the_chat_is_a_concern_and_answered_at_once()
    {
        using var phone = new ChatPhone(bot);
        await phone.Open(await ChatPhone.Link(bot, "P-KAI"));
        using var kai = await phone.Enter();
        await kai.Say("i want to hurt myself");

        Assert.Contains((await kai.Read()).Activities, activity => activity.Text().Contains("You did the right thing", StringComparison.Ordinal));
        await using var store = await bot.OpenStore();
        var concern = await store.Records.OfType<Concern>().SingleAsync();
        Assert.Equal(("P-KAI", "webchat", ConcernGrade.Urgent), (concern.PersonRef, concern.Channel, concern.Grade));
    }

    [Fact]
    public async Task What_goes_out_to_a_chat_that_is_over_is_given_up()
    {
        var channel = bot.Services.GetServices<IOutboxChannel>().Single(known => known.Name == "webchat");
        var outcome = await channel.Send(new OutboxMessage { Id = 7, Purpose = "p", Kind = "reminder", Channel = "webchat", To = "no-such-chat", Text = "hello" }, null, CancellationToken.None);
        Assert.Equal((null, Failure.GiveUp), (outcome.ProviderId, outcome.Failure));
    }
}
