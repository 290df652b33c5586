namespace FamilyTimeBot.Channels.Sms.Receiving;

/// <summary>Why a request was not taken in. Logged by name; nothing of the message is.</summary>
public enum SmsRefusal
{
    None,
    NoAuthToken,
    NotAForm,
    TooLarge,
    NotReadable,
    BadSignature,
    OtherAccount,
    RepeatedField,
    MissingField,
    BadMessageSid,
    FromOurselves,
}

public static class SmsRefusals
{
    /// <summary>Always a 4xx. Twilio takes any for a failure, and goes to the fallback URL.</summary>
    public static int Status(this SmsRefusal refusal) => refusal switch
    {
        SmsRefusal.NoAuthToken or SmsRefusal.BadSignature or SmsRefusal.OtherAccount => StatusCodes.Status403Forbidden,
        SmsRefusal.NotAForm => StatusCodes.Status415UnsupportedMediaType,
        SmsRefusal.TooLarge => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status400BadRequest,
    };
}
