using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;

namespace FamilyTimeBot.Channels.DirectLine.Hearing;

/// <summary>What is asked of whoever a conversation belongs to, wherever it was asked.</summary>
public sealed class OpenQuestions(ITurnStore turns, AskedNow asked, Clocks clocks)
{
    /// <summary>Who it is (null when nobody, or when several), and the question that is open for them.</summary>
    public async Task<(PersonFacts? Person, SentQuestion? Open)> Find(DirectLineConversation place, CancellationToken cancel)
    {
        var facts = await turns.ReadFacts(place.Channel, place.Address, clocks.Now, cancel);
        return facts is { People: [var person], Address: { } address } ? (person, asked.Of(address, person, StateOf(facts, person), clocks.Now)) : (null, null);
    }

    /// <summary>The question at the end of a planned text.</summary>
    public async Task<SentQuestion?> Of(OutboxMessage message, CancellationToken cancel)
    {
        if (message.Opens is not { } opens)
            return null;
        var facts = await turns.ReadFacts(message.Channel, message.To, clocks.Now, cancel);
        return facts is { People: [var person], Address: { } address } && person.Ref == message.PersonRef
            ? asked.By(new SentOpening(message.Id, opens, clocks.Now), address, person, StateOf(facts, person))
            : null;
    }

    private static string? StateOf(TurnFacts facts, PersonFacts person) => facts.Conversations.GetValueOrDefault(ConversationKey.OfPerson(person.Ref))?.State;
}
