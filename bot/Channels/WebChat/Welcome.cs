using System.Globalization;
using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Channels.DirectLine.Conversations;
using FamilyTimeBot.Channels.DirectLine.Hearing;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Channels;
using FamilyTimeBot.Store.Commits;

namespace FamilyTimeBot.Channels.WebChat;

/// <summary>What stands in a chat when it is opened: a greeting, and the question that is open for this person wherever it was asked.</summary>
public sealed class Welcome(ITurnStore turns, IDirectLineStore store, ShownActivities shown, WebChatWords words, DirectLineNews news, Clocks clocks)
{
    /// <summary>Said once a link, however often it is asked for.</summary>
    public async Task Say(DirectLineConversation place, long linkId, CancellationToken cancel)
    {
        var facts = await turns.ReadFacts(place.Channel, place.Address, clocks.Now, cancel);
        if (facts.People is not [var person])
            return;
        var isNew = (await store.Find(place.Id, cancel))?.LastSequence == 0;
        var activities = isNew ? new List<Activity> { Greeting(place, person) } : [];
        if (OpenQuestion(facts, person) is { } open)
            activities.Add(shown.ByBot(place, Id(linkId, "question"), open.Text, open, clocks.Now));
        if (activities.Count == 0)
            return;
        await store.Show(new DirectLineWrite(place.Id, [.. activities.Select(activity => shown.Row(place, activity, clocks.Now))]), cancel);
        news.Tell(place.Id);
    }

    private Activity Greeting(DirectLineConversation place, PersonFacts person) =>
        shown.ByBot(place, "hello", words.Hello(person.FirstName, person.Format), open: null, clocks.Now);

    private static SentQuestion? OpenQuestion(TurnFacts facts, PersonFacts person)
    {
        var state = TalkState.FromJson(facts.Conversations.GetValueOrDefault(ConversationKey.OfPerson(person.Ref))?.State);
        return state.Resting || person.UrgentConcernOpen || !person.MayBeMessaged ? null : state.Pending;
    }

    private static string Id(long linkId, string what) => string.Create(CultureInfo.InvariantCulture, $"link{linkId}.{what}");
}
