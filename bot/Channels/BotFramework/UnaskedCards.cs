using FamilyTimeBot.Cards;
using FamilyTimeBot.Cards.Templating;
using FamilyTimeBot.Channels.DirectLine.Hearing;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;

namespace FamilyTimeBot.Channels.BotFramework;

/// <summary>What the outbox sends as cards: the questions of reminders, ring-ins and forms, and of replies that went late.</summary>
public sealed partial class UnaskedCards(QuestionCards cards, OpenQuestions questions, ILogger<UnaskedCards> log)
{
    /// <summary>Null when it asks nothing, or when it has to go as a text after all.</summary>
    public async Task<Card?> Of(OutboxMessage message, CancellationToken cancel)
    {
        try
        {
            return await QuestionOf(message, cancel) is { } question ? cards.Ask(message.Text, question) : null;
        }
        catch (CardException fault)
        {
            NoCard(message.Id, message.Kind, fault);
            return null;
        }
    }

    /// <summary>A reply's was open before it went.</summary>
    private Task<SentQuestion?> QuestionOf(OutboxMessage message, CancellationToken cancel) =>
        message is { Opens: { } open } && message.IsReply() ? Task.FromResult(SentQuestion.FromJson(open)) : questions.Of(message, cancel);

    [LoggerMessage(4009, LogLevel.Error, "The question of outbox message {Id} ({Kind}) could not be made a card and goes as text")]
    private partial void NoCard(long id, string kind, CardException fault);
}
