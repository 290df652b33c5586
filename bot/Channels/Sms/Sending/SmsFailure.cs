using FamilyTimeBot.Outbox;

namespace FamilyTimeBot.Channels.Sms.Sending;

/// <summary>
/// Twilio's codes. Twilio splits codes into finer ones from time to time, so a code that is not known goes by the HTTP status.
/// </summary>
public static class SmsFailure
{
    /// <summary>Of an answer that refused to create a message.</summary>
    public static Failure Of(int? code, int httpStatus) => OfCode(code) ?? OfStatus(httpStatus);

    /// <summary>Of a message that was created and did not arrive, as its status callback says; null when it gives no known code.</summary>
    public static Failure? OfCode(int? code) => code switch
    {
        20429 or 21611 or 30001 or 30022 => Failure.SlowDown,
        21610 => Failure.StopThisAddress,
        21211 or 21214 or 21217 or 21265 or 21266 or 21614 or 21635 or 30005 or 30006 => Failure.CannotReceive,
        20003 or 20404 or 21212 or 21606 or 21659 or 21660 or 21701 or 21703 or 21705 or 30002 => Failure.OurSettings,
        21408 or 21602 or 21603 or 21604 or 21605 or 21609 or 21617 or 21618 or 21619 or 21620 => Failure.OurFault,
        30003 or 30008 => Failure.Retry,
        21612 or 30004 or 30007 or 30036 or 63016 => Failure.GiveUp,
        _ => null,
    };

    private static Failure OfStatus(int status) => status switch
    {
        429 => Failure.SlowDown,
        401 or 403 or 404 => Failure.OurSettings,
        408 or >= 500 => Failure.Retry,
        _ => Failure.OurFault,
    };
}
