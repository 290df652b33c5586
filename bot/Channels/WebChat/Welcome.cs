using System.Text.Json;
using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Channels.DirectLine.Conversations;
using FamilyTimeBot.Channels.DirectLine.Hearing;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Channels;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store.Channels;
using FamilyTimeBot.Store.Commits;

namespace FamilyTimeBot.Channels.WebChat;

/// <summary>What stands in a chat when it is opened: once a greeting, and the question that is open for this person wherever it was asked.</summary>
public sealed class Welcome(OpenQuestions questions, IDirectLineStore store, ShownActivities shown, WebChatWords words, DirectLineNews news, Clocks clocks)
{
    /// <summary>So far back is looked whether the question stands there already.</summary>
    private const int LookBack = 30;

    /// <summary>Replicas' clocks differ a little.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <summary>Each is said once, however often it is asked for.</summary>
    public async Task Say(DirectLineConversation opened, CancellationToken cancel)
    {
        var (person, open) = await questions.Find(opened, cancel);
        if (person is null || await store.Find(opened.Id, cancel) is not { } place)
            return;
        var activities = place.LastSequence == 0 ? new List<Activity> { Greeting(place, person) } : [];
        if (open is not null && !await StandsThere(place, open, cancel))
            activities.Add(shown.ByBot(place, $"asked.{open.RunId}.{open.AsSent}", open.Text, open, clocks.Now));
        if (activities.Count == 0)
            return;
        await store.Show(new DirectLineWrite(place.Id, [.. activities.Select(activity => shown.Row(place, activity, clocks.Now))]), cancel);
        news.Tell(place.Id);
    }

    private Activity Greeting(DirectLineConversation place, PersonFacts person) =>
        shown.ByBot(place, "hello", words.Hello(person.FirstName, person.Format), open: null, clocks.Now);

    /// <summary>It was asked in the chat itself.</summary>
    private async Task<bool> StandsThere(DirectLineConversation place, SentQuestion open, CancellationToken cancel)
    {
        if (place.LastSequence == 0)
            return false;
        var latest = await store.Read(place.Id, Math.Max(0, place.LastSequence - LookBack), LookBack, cancel);
        return latest.Activities.Any(known => known.At >= open.SentAt - Slack && Asks(known, open));
    }

    private static bool Asks(DirectLineActivity known, SentQuestion open) =>
        JsonSerializer.Deserialize(known.Body, ActivityJson.Default.Activity) is { From.Role: "bot", Text: { } text } && text.EndsWith(open.Words, StringComparison.Ordinal);
}
