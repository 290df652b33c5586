using System.Globalization;
using FamilyTimeBot.Channels.Sms.Signing;
using FamilyTimeBot.Turn;

namespace FamilyTimeBot.Channels.Sms.Receiving;

/// <summary>A text as Twilio's webhook brings it, its signature checked. Twilio adds fields without notice: those that are not known are let be.</summary>
public sealed record IncomingSms
{
    /// <summary>Fields that we act on. The signature runs over them without delimiters, so one that came twice could be a re-cut of another.</summary>
    private static readonly string[] ActedOn = ["MessageSid", "AccountSid", "From", "To", "Body", "NumMedia", "OptOutType"];

    public required string MessageSid { get; init; }
    public required SmsAddress From { get; init; }
    public required string To { get; init; }

    /// <summary>Untrusted, up to 1,600 characters; empty for a picture alone.</summary>
    public required string Body { get; init; }
    public int NumMedia { get; init; }
    public string OptOutType { get; init; } = "";

    public static SmsRefusal Read(RawForm form, OwnAccount own, out IncomingSms? sms)
    {
        sms = null;
        var refusal = Check(form, own);
        if (refusal != SmsRefusal.None)
            return refusal;
        sms = new IncomingSms
        {
            MessageSid = form["MessageSid"],
            From = SmsNumbers.Read(form["From"]),
            To = SmsNumbers.Read(form["To"]).Value,
            Body = form["Body"],
            NumMedia = Media(form["NumMedia"]),
            OptOutType = form["OptOutType"],
        };
        return own.IsOurs(sms.From) ? SmsRefusal.FromOurselves : SmsRefusal.None;
    }

    /// <param name="at">UTC.</param>
    public IncomingMessage ToMessage(OptOutHandling handling, DateTime at)
    {
        var carrier = CarrierAction.Of(handling, OptOutType, Body);
        return new(SmsChannel.Name, MessageSid, From.Value, To, Body, at)
        {
            Media = NumMedia,
            Keyword = carrier.Keyword,
            CarrierReplied = carrier.Replied,
        };
    }

    private static SmsRefusal Check(RawForm form, OwnAccount own)
    {
        if (ActedOn.Any(name => form.CountOf(name) > 1))
            return SmsRefusal.RepeatedField;
        if (!own.Is(form["AccountSid"]))
            return SmsRefusal.OtherAccount;
        if (form["From"].Trim().Length == 0 || form["To"].Trim().Length == 0)
            return SmsRefusal.MissingField;
        return MessageSids.IsOne(form["MessageSid"]) ? SmsRefusal.None : SmsRefusal.BadMessageSid;
    }

    private static int Media(string count) =>
        int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var media) ? media : 0;
}

public static class MessageSids
{
    /// <summary>SM or MM and 32 hexadecimal digits.</summary>
    public static bool IsOne(string sid) =>
        sid.Length == 34 && sid[1] == 'M' && sid[0] is 'S' or 'M' && sid.AsSpan(2).ContainsAnyExcept(HexDigits) is false;

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");
}
