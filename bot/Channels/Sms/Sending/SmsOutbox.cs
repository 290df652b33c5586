using System.Globalization;
using System.Runtime.CompilerServices;
using FamilyTimeBot.Channels.Sms.Replies;
using FamilyTimeBot.Channels.Sms.Status;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;
using Microsoft.Extensions.Options;

namespace FamilyTimeBot.Channels.Sms.Sending;

/// <summary>The outbox's way out by text.</summary>
public sealed class SmsOutbox(TwilioClient twilio, IOptions<SmsOptions> options, Clocks clocks) : IOutboxChannel
{
    /// <summary>How far back an attempt is looked for: its row was claimed minutes ago, or before a night's outage.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(2);
    private static readonly TimeSpan ShortestValidity = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestValidity = TimeSpan.FromHours(10);
    private static readonly TimeSpan UsualValidity = TimeSpan.FromHours(4);

    private readonly string publicBaseUrl = options.Value.PublicBaseUrl.TrimEnd('/');

    public string Name => SmsChannel.Name;

    public bool IsOpen { get; } = options.Value.CanSend;

    public async Task<SendOutcome> Send(OutboxMessage message, TimeSpan? longest, CancellationToken cancel)
    {
        var text = TextOf(message);
        return text.Length is 0 or > SmsParts.Most
            ? SendOutcome.NotGone(Failure.OurFault, "empty, or too long for one text")
            : await twilio.Create(message.To, text, StatusUrl(message), Validity(longest), cancel);
    }

    public async Task<SendOutcome?> FindSent(OutboxMessage message, IReadOnlySet<string> known, CancellationToken cancel)
    {
        try
        {
            var text = TextOf(message);
            await foreach (var sent in Lately(message.To, cancel))
                if (IsIt(sent, text) && !known.Contains(sent.Sid))
                    return SendOutcome.Gone(sent.Sid, sent.Status);
            return null;
        }
        catch (TwilioUnavailableException unavailable)
        {
            return unavailable.Outcome;
        }
    }

    /// <summary>
    /// Not by the day it was sent: one that waits in Twilio's queue has none yet. So the newest first, until they are too old to be it.
    /// </summary>
    private async IAsyncEnumerable<TwilioMessage> Lately(string to, [EnumeratorCancellation] CancellationToken cancel)
    {
        var since = clocks.RealNow - LookBack;
        await foreach (var message in twilio.List(to, from: null, sentSince: null, cancel))
        {
            if (message.At < since)
                yield break;
            yield return message;
        }
    }

    private static bool IsIt(TwilioMessage sent, string text) =>
        sent.Direction == "outbound-api" && string.Equals(Plain(sent.Body ?? ""), text, StringComparison.Ordinal);

    private static string TextOf(OutboxMessage message) => Plain(message.Text);

    private static string Plain(string text) => SmsText.Plain(text).ReplaceLineEndings("\n").Trim();

    /// <summary>It carries our own id, since it may come before the answer that brings Twilio's, or instead of it.</summary>
    private Uri? StatusUrl(OutboxMessage message) => publicBaseUrl.Length == 0 ? null : new Uri(string.Create(
        CultureInfo.InvariantCulture, $"{publicBaseUrl}{SmsEndpoint.StatusPath}?{StatusCallback.OutboxParameter}={message.Id}"));

    private static TimeSpan Validity(TimeSpan? longest)
    {
        var wished = longest ?? UsualValidity;
        return wished < ShortestValidity ? ShortestValidity : wished > LongestValidity ? LongestValidity : wished;
    }
}
