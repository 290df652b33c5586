using System.Globalization;
using FamilyTimeBot.Channels.Sms.Receiving;
using FamilyTimeBot.Channels.Sms.Signing;

namespace FamilyTimeBot.Channels.Sms.Status;

/// <summary>Twilio's word on how a text of ours fares.</summary>
/// <param name="OutboxId">Ours, carried in the callback's own URL: it may come before Twilio has told us its id.</param>
public sealed record StatusCallback(string MessageSid, string Status, string To, int? ErrorCode, long? OutboxId)
{
    /// <summary>The name of <see cref="OutboxId"/> in the URL, which Twilio signs.</summary>
    public const string OutboxParameter = "outbox";

    private static readonly string[] ActedOn = ["MessageSid", "AccountSid", "MessageStatus", "To", "ErrorCode"];

    public static SmsRefusal Read(RawForm form, IQueryCollection query, OwnAccount own, out StatusCallback? callback)
    {
        callback = null;
        if (ActedOn.Any(name => form.CountOf(name) > 1))
            return SmsRefusal.RepeatedField;
        if (!own.Is(form["AccountSid"]))
            return SmsRefusal.OtherAccount;
        if (!MessageSids.IsOne(form["MessageSid"]))
            return SmsRefusal.BadMessageSid;
        if (form["MessageStatus"].Length == 0)
            return SmsRefusal.MissingField;
        callback = new(form["MessageSid"], form["MessageStatus"], SmsNumbers.Read(form["To"]).Value, Code(form["ErrorCode"]), OutboxIdOf(query));
        return SmsRefusal.None;
    }

    private static int? Code(string code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static long? OutboxIdOf(IQueryCollection query) =>
        query[OutboxParameter] is [var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
