using FamilyTimeBot.Bot.Tests.WebChat;
using FamilyTimeBot.Model.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace FamilyTimeBot.Bot.Tests.Browser.WebChat;

/// <summary>The young person's page in a real browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class ChatTests(Chromium chromium)
{
    [SkippableFact]
    public async Task A_link_opens_the_chat_and_leaves_no_trace_in_the_tab()
    {
        await using var chat = await ChatPage.New(chromium, SimulatorPage.Phone);
        var link = await ChatPhone.Link(chat.Bot, "P-KAI");
        await chat.Page.GotoAsync(chat.Origin + link);
        await chat.Shot("chat-start");
        await chat.Follow(link);

        Assert.Equal(chat.Origin + "/chat", chat.Page.Url);
        Assert.Equal(2, await chat.Page.EvaluateAsync<int>("() => history.length"));
        await Assertions.Expect(chat.Replies.First).ToContainTextAsync("Hello Kai.");
    }

    [SkippableFact]
    public async Task What_is_written_is_answered_and_recorded_as_theirs()
    {
        await using var chat = await ChatPage.Open(chromium, SimulatorPage.Phone);
        await chat.Say("i dont want to go tomorrow");

        await Assertions.Expect(chat.Mine).ToHaveTextAsync(["You: i dont want to go tomorrow"]);
        await Assertions.Expect(chat.Replies.Last).ToContainTextAsync("Thank you for telling us.");
        await Assertions.Expect(chat.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Chat: Thank you for telling us." })).ToHaveCountAsync(1);
        await chat.Shot("chat-answered");
        await using var store = await chat.Bot.OpenStore();
        Assert.Equal(["P-KAI"], await store.Messages.Select(message => message.PersonRef).ToListAsync());
    }

    [SkippableFact]
    public async Task A_button_answers_the_question()
    {
        await using var chat = await ChatPage.Open(chromium, SimulatorPage.Phone, person: "P-SARAH");
        await chat.Say("im ill, cant come thursday");
        await Assertions.Expect(chat.Choices).ToHaveTextAsync(["Yes, please ask", "No, thank you"]);
        await chat.Shot("chat-choices");
        await chat.Choices.First.TapAsync();

        await Assertions.Expect(chat.Mine.Last).ToHaveTextAsync("You: Yes, please ask");
        await Assertions.Expect(chat.Replies.Last).ToContainTextAsync("We have asked staff about a video call");
        await Assertions.Expect(chat.Choices).ToHaveCountAsync(0);
        await using var store = await chat.Bot.OpenStore();
        Assert.True((await store.Records.OfType<Illness>().OrderBy(record => record.Id).LastAsync()).WishesVirtual);
    }

    [SkippableFact]
    public async Task A_form_goes_by_faces_and_buttons_alone_without_a_keyboard_on_the_screen()
    {
        await using var chat = await Begun("P-KAI", "feedback");
        await Assertions.Expect(chat.Choices).ToHaveTextAsync(["Really bad", "Not good", "OK", "Good", "Great"]);
        await Assertions.Expect(chat.Page.Locator(".chat-faces img")).ToHaveCountAsync(5);
        foreach (var pressed in new[] { "Great", "Skip", "Skip", "Good", "Go back", "OK", "Not good", "Good", "Skip", "No" })
        {
            await chat.Press(pressed);
            await Assertions.Expect(chat.Field).Not.ToBeFocusedAsync();
        }

        await Assertions.Expect(chat.Replies.Last).ToContainTextAsync("Thank you for telling us.");
        await Assertions.Expect(chat.Page.Locator(".chat-answers")).ToBeHiddenAsync();
        await using var store = await chat.Bot.OpenStore();
        var answers = await store.Records.OfType<Feedback>().AsNoTracking().Where(answer => !store.Records.Any(newer => newer.SupersedesId == answer.Id)).OrderBy(answer => answer.Id).ToListAsync();
        Assert.Equal(["overall Great", "worker OK", "place Not good", "travel Good", "share No"], answers.Select(answer => $"{answer.Question} {answer.Words}"));
    }

    [SkippableFact]
    public async Task Several_are_ticked_and_sent_as_one_answer()
    {
        await using var chat = await Begun("P-PRIYA", "feedback with Ruby");
        await chat.Press("Happy");
        Assert.True(await IsInSight(chat.Replies.Last), "The question is not in sight.");
        var done = chat.Page.GetByRole(AriaRole.Button, new() { Name = "Send these" });
        await Assertions.Expect(done).ToBeDisabledAsync();
        foreach (var tapped in new[] { "Being outside", "Stories", "Playing", "Stories" })
            await chat.Choices.Filter(new() { HasText = tapped }).TapAsync();
        await Assertions.Expect(chat.Page.Locator(".chat-tick[aria-pressed=true]")).ToHaveTextAsync(["Playing", "Being outside"]);
        await done.TapAsync();

        await Assertions.Expect(chat.Mine.Last).ToHaveTextAsync("You: Playing, Being outside");
        await Assertions.Expect(chat.Replies.Last).ToContainTextAsync("What else do you want to say?");
        await using var store = await chat.Bot.OpenStore();
        Assert.Equal("play outside", (await store.Records.OfType<Feedback>().SingleAsync(answer => answer.Question == "liked")).Value);
    }

    [SkippableFact]
    public async Task None_of_these_takes_the_other_ticks_away_and_they_take_its()
    {
        await using var chat = await Begun("P-PRIYA", "feedback with Ruby");
        await chat.Press("Happy");
        var ticked = chat.Page.Locator(".chat-tick[aria-pressed=true]");
        foreach (var tapped in new[] { "Playing", "Stories", "None of these" })
            await chat.Choices.Filter(new() { HasText = tapped }).TapAsync();
        await Assertions.Expect(ticked).ToHaveTextAsync(["None of these"]);
        await chat.Choices.Filter(new() { HasText = "Eating" }).TapAsync();
        await Assertions.Expect(ticked).ToHaveTextAsync(["Eating"]);
    }

    [SkippableFact]
    public async Task A_question_that_comes_unasked_has_its_buttons()
    {
        await using var chat = await Begun("P-SARAH", null);
        await Assertions.Expect(chat.Choices).ToHaveTextAsync(["Yes, I'm coming", "No, I can't come"]);
        await Assertions.Expect(chat.Page.Locator(".chat-choices img")).ToHaveCountAsync(2);
        await chat.Press("Yes, I'm coming");
        await using var store = await chat.Bot.OpenStore();
        Assert.Equal(AttendanceState.Coming, (await store.Records.OfType<Attendance>().SingleAsync()).State);
    }

    [SkippableFact]
    public async Task Without_signal_nothing_that_was_written_is_lost_and_it_counts_once()
    {
        await using var chat = await ChatPage.Open(chromium, SimulatorPage.Phone);
        await chat.SetOffline(true);
        await Assertions.Expect(chat.State).ToContainTextAsync("No internet just now");
        await chat.Field.FillAsync("when is it");
        await chat.Field.PressAsync("Enter");
        await chat.Field.FillAsync("half a thou");
        await Assertions.Expect(chat.Page.Locator("[data-under-way]")).ToHaveCountAsync(1);
        await chat.Shot("chat-offline");
        await chat.SetOffline(false);

        await Assertions.Expect(chat.State).ToBeHiddenAsync();
        await Assertions.Expect(chat.Replies.Last).ToContainTextAsync("You are down for");
        await Assertions.Expect(chat.Mine).ToHaveCountAsync(1);
        await Assertions.Expect(chat.Field).ToHaveValueAsync("half a thou");
        await using var store = await chat.Bot.OpenStore();
        Assert.Equal(1, await store.Messages.CountAsync());
    }

    [SkippableFact]
    public async Task A_reload_keeps_the_conversation_the_draft_and_what_waits_to_be_sent()
    {
        await using var chat = await ChatPage.Open(chromium, SimulatorPage.Phone);
        await chat.Say("when is it");
        await chat.Page.RouteAsync("**/activities", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await chat.Field.FillAsync("where is it");
        await chat.Field.PressAsync("Enter");
        await chat.Field.FillAsync("half a thou");
        await chat.Page.UnrouteAsync("**/activities");
        await chat.Page.ReloadAsync();

        await Assertions.Expect(chat.Mine).ToHaveTextAsync(["You: when is it", "You: where is it"]);
        await Assertions.Expect(chat.Field).ToHaveValueAsync("half a thou");
        await Assertions.Expect(chat.Page.Locator("[data-under-way]")).ToHaveCountAsync(0);
        await using var store = await chat.Bot.OpenStore();
        Assert.Equal(2, await store.Messages.CountAsync());
    }

    [SkippableFact]
    public async Task Hide_this_goes_away_and_there_is_no_way_back()
    {
        await using var chat = await ChatPage.Open(chromium, SimulatorPage.Phone);
        await chat.Say("when is it");
        await chat.Field.FillAsync("half a thou");
        var before = await chat.Page.EvaluateAsync<int>("() => history.length");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Hide this" }).ClickAsync();
        await chat.Page.WaitForURLAsync("**/neutral");

        Assert.Equal(before, await chat.Page.EvaluateAsync<int>("() => history.length"));
        await chat.Page.GoBackAsync();
        Assert.Equal("about:blank", chat.Page.Url);
        await chat.Page.GotoAsync(chat.Origin + "/chat");
        await Assertions.Expect(chat.Replies.First).ToContainTextAsync("Hello Kai.");
        await Assertions.Expect(chat.Field).ToHaveValueAsync("");
    }

    [SkippableFact]
    public async Task Another_browser_is_kept_out_and_staff_can_close_the_chat_while_it_is_open()
    {
        await using var chat = await ChatPage.New(chromium, SimulatorPage.Phone);
        var link = await ChatPhone.Link(chat.Bot, "P-KAI");
        await chat.Follow(link);
        var other = await (await chromium.Context(new())).NewPageAsync();
        await other.GotoAsync(chat.Origin + link);
        await Assertions.Expect(other.GetByRole(AriaRole.Heading)).ToHaveTextAsync("This link does not open");
        await other.Context.CloseAsync();

        await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Channels.WebChat.WebChatLinks>(chat.Bot.Services).Revoke("P-KAI", CancellationToken.None);
        await Assertions.Expect(chat.State).ToContainTextAsync("This chat is closed now.", new() { Timeout = 30_000 });
        await Assertions.Expect(chat.Field).ToBeHiddenAsync();
        await Assertions.Expect(chat.Replies).ToHaveCountAsync(0);
        await chat.Shot("chat-closed");
    }

    [SkippableFact]
    public async Task What_comes_unasked_is_shown_by_itself()
    {
        await using var chat = await ChatPage.Open(chromium, SimulatorPage.Phone);
        await using (var store = await chat.Bot.OpenStore())
        {
            var place = await store.DirectLineConversations.SingleAsync();
            var channel = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetServices<Outbox.IOutboxChannel>(chat.Bot.Services).Single(known => known.Name == "webchat");
            await channel.Send(new Model.Messages.OutboxMessage { Id = 5, Purpose = "p", Kind = "reminder", Channel = "webchat", To = place.Address, Text = "See you tomorrow." }, null, CancellationToken.None);
        }
        await Assertions.Expect(chat.Replies.Last).ToContainTextAsync("See you tomorrow.");
    }

    [SkippableFact]
    public async Task It_reads_aloud_what_comes_and_what_one_points_at()
    {
        await using var chat = await ChatPage.New(chromium, SimulatorPage.Phone);
        await chat.Page.AddInitScriptAsync("window.said = []; speechSynthesis.speak = spoken => said.push(`${spoken.lang}: ${spoken.text}`);");
        await chat.Follow(await ChatPhone.Link(chat.Bot, "P-SARAH"));
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Listen: Hello Sarah" }).ClickAsync();
        await chat.Look("read");
        await chat.Say("im ill, cant come thursday");
        var said = await chat.Page.EvaluateAsync<string[]>("() => said");

        Assert.StartsWith("en-GB: Hello Sarah.", said[0], StringComparison.Ordinal);
        Assert.EndsWith("Yes, please ask. No, thank you", said[^1], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task All_of_it_goes_by_keyboard_and_every_stop_is_seen()
    {
        await using var chat = await ChatPage.Open(chromium, SimulatorPage.Desktop, person: "P-SARAH");
        await chat.Field.FocusAsync();
        await chat.Page.Keyboard.TypeAsync("im ill, cant come thursday");
        await chat.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(chat.Choices).ToHaveCountAsync(2);
        await Assertions.Expect(chat.Field).ToBeFocusedAsync();
        await chat.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(chat.Choices.Last).ToBeFocusedAsync();
        Assert.True(await chat.Page.EvaluateAsync<bool>("() => parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 3"));
        await chat.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(chat.Mine.Last).ToHaveTextAsync("You: No, thank you");
        await Assertions.Expect(chat.Field).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Faces_and_pictures_go_by_keyboard_too()
    {
        await using var chat = await Begun("P-PRIYA", "feedback with Ruby");
        await BackTo(chat, "Happy");
        await chat.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(chat.Replies.Last).ToContainTextAsync("What did you like?");
        await Assertions.Expect(chat.Field).ToBeFocusedAsync();
        await BackTo(chat, "Being outside");
        await chat.Page.Keyboard.PressAsync("Space");
        await BackTo(chat, "Eating");
        await chat.Page.Keyboard.PressAsync("Space");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Send these" }).FocusAsync();
        await chat.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(chat.Mine.Last).ToHaveTextAsync("You: Eating, Being outside");
        await Assertions.Expect(chat.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Chat: What else do you want to say?" })).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task The_answers_are_read_out_with_the_question()
    {
        await using var chat = await Begun("P-KAI", "feedback");
        await Assertions.Expect(chat.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Pick one: Really bad, Not good, OK, Good, Great" })).ToHaveCountAsync(1);
        await Assertions.Expect(chat.Page.GetByRole(AriaRole.List, new() { Name = "Pick one" })).ToHaveCountAsync(1);
    }

    /// <summary>From the field backwards, as somebody without a mouse goes.</summary>
    private static async Task BackTo(ChatPage chat, string words)
    {
        for (var stop = 0; stop < 12; stop++)
        {
            await chat.Page.Keyboard.PressAsync("Shift+Tab");
            if (await chat.Page.EvaluateAsync<string>("() => document.activeElement.textContent") == words)
                return;
        }
        Assert.Fail($"\"{words}\" cannot be reached by Shift+Tab.");
    }

    private static Task<bool> IsInSight(ILocator bubble) => bubble.EvaluateAsync<bool>(
        "bubble => bubble.getBoundingClientRect().top >= bubble.closest('.chat-log').getBoundingClientRect().top && bubble.getBoundingClientRect().bottom <= bubble.closest('.chat-log').getBoundingClientRect().bottom");

    private async Task<ChatPage> Begun(string person, string? begin)
    {
        var chat = await ChatPage.New(chromium, SimulatorPage.Phone);
        chat.Bot.Clock.Now = new DateTimeOffset(2026, 11, begin is null ? 24 : 25, begin is null ? 16 : 19, 5, 0, TimeSpan.Zero);
        await chat.Follow(await ChatPhone.Link(chat.Bot, person));
        await (begin is null ? chat.Remind(person) : chat.Say(begin));
        return chat;
    }
}
