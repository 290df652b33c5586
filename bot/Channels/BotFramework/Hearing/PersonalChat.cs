using FamilyTimeBot.Cards;
using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Linking;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using FamilyTimeBot.Turn;

namespace FamilyTimeBot.Channels.BotFramework.Hearing;

/// <summary>What one person writes to the bot alone, or presses: into the turn, and its replies out again.</summary>
public sealed partial class PersonalChat(
    ITurn turn, AccountLinking linking, Greeter greeter, Speech speech, QuestionCards cards, BoardCards boards, BotFrameworkWords words, BotFrameworkOptions options, Clocks clocks, ILogger<PersonalChat> log)
{
    internal async Task Hear(Exchange exchange, BotFrameworkAddress address, string suffix = "", string? before = null)
    {
        var owed = exchange.IsHeld ? null : speech.Owe(exchange.Incoming, address, suffix);
        var message = Read(exchange.Incoming, address, suffix) with { PlanReplies = owed is null ? null : decision => owed.Plan(After(before, decision.Replies), decision.Open) };
        if (await Answer(exchange, address, message, owed) is not { } answer)
        {
            await exchange.Say(Replies.Text(exchange.Incoming, words.Fallback));
            return;
        }
        if (answer is { Pressed: { } pressed, IsRepeat: false })
            await exchange.Replace(Replies.Card(exchange.Incoming, cards.Answered(pressed)));
        await speech.SayAll(exchange, answer with { Replies = After(before, answer.Replies) }, owed);
    }

    private static IReadOnlyList<string> After(string? before, IReadOnlyList<string> replies) => before is null ? replies : [before, .. replies];

    /// <summary>A button of a card: the answer to the request is the card as it is now, what else is said goes after it. The same request again gets the same.</summary>
    internal async Task<ActivityAnswer> Press(Exchange exchange, BotFrameworkAddress address)
    {
        var data = PressedButton.DataOf(exchange.Incoming.Value);
        if (PressedButton.Says(data) is { } said)
            return await Say(exchange, address, said);
        if (PressedButton.Read(data) is not { } press)
            return Invokes.NotOurs();
        var owed = speech.Owe(exchange.Incoming, address, "");
        var message = Pressed(exchange.Incoming, address, "", press) with { PlanReplies = decision => decision.Pressed is null ? [] : owed.Plan(decision.Replies, decision.Open) };
        var answer = await Answer(exchange, address, message, owed);
        if (answer is { Pressed: { } pressed })
        {
            await speech.SayAll(exchange, answer, owed);
            return Invokes.Card(cards.Answered(pressed));
        }
        await exchange.Settle();
        return Invokes.Message(answer is null ? words.Fallback : string.Join("\n\n", answer.Replies));
    }

    /// <summary>A button that stands for words: the list that they lead to takes the card's place.</summary>
    private async Task<ActivityAnswer> Say(Exchange exchange, BotFrameworkAddress address, string said)
    {
        var answer = await Answer(exchange, address, Said(exchange.Incoming, address, "", said), owed: null);
        await exchange.Settle();
        return answer?.Board is { } board ? Invokes.Card(boards.Show(board)) : Invokes.Message(answer is null ? words.Fallback : string.Join("\n\n", answer.Replies));
    }

    /// <summary>Null when the store is down: nothing was kept.</summary>
    private async Task<TurnAnswer?> Answer(Exchange exchange, BotFrameworkAddress address, IncomingMessage message, OwedReplies? owed)
    {
        exchange.ShowTyping();
        try
        {
            await greeter.KeepNew(exchange.Incoming, address);
            return await Answer(message with { At = clocks.Now }, address, owed);
        }
        catch (StoreUnavailableException down)
        {
            StoreIsDown(address.Channel, down);
            return null;
        }
    }

    private async Task<TurnAnswer> Answer(IncomingMessage message, BotFrameworkAddress address, OwedReplies? owed) =>
        (message.Press is null && address.IsProved(options.IsDevelopment) ? await TryLink(message, owed) : null) ?? await turn.Hear(message, CancellationToken.None);

    private Task<TurnAnswer?> TryLink(IncomingMessage message, OwedReplies? owed) =>
        linking.TryLink(LogOf(message), new LinkReplies(words.Linked, words.LinkedOfStaff, words.NotLinked, words.LinkedAlready), owed is null ? null : owed.Either, CancellationToken.None);

    private static IncomingMessage Read(Activity activity, BotFrameworkAddress address, string suffix)
    {
        var text = ActivityText.Of(activity);
        if (text.Length == 0 && PressedButton.Read(activity.Value) is { } press)
            return Pressed(activity, address, suffix, press);
        return Said(activity, address, suffix, text.Length == 0 && PressedButton.Says(activity.Value) is { } said ? said : text) with { Media = ActivityText.Media(activity) };
    }

    private static IncomingMessage Pressed(Activity activity, BotFrameworkAddress address, string suffix, Press press) =>
        Said(activity, address, suffix, "(a button)") with { Press = press };

    private static IncomingMessage Said(Activity activity, BotFrameworkAddress address, string suffix, string text) =>
        new(address.Channel, BotFrameworkAddress.MessageId(activity, suffix), address.Value, activity.Recipient?.Id ?? "", text, default) { KeepsShown = true };

    private static MessageLog LogOf(IncomingMessage message) => new()
    {
        Channel = message.Channel,
        MessageId = message.MessageId,
        From = message.From,
        To = message.To,
        At = message.At,
        Text = message.Text,
        Replies = "[]",
        ReadAs = "link_code",
    };

    [LoggerMessage(4002, LogLevel.Error, "The store is down: what came by {Channel} was not kept, and the person was told")]
    private partial void StoreIsDown(string channel, StoreUnavailableException down);
}
