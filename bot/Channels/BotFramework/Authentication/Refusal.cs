namespace FamilyTimeBot.Channels.BotFramework.Authentication;

/// <summary>Why a request is not let in. For the log alone: the answer is 401 whatever it was.</summary>
public enum Refusal
{
    None,
    NoAppId,
    NoBearerToken,
    NotReadable,
    WrongAlgorithm,
    WrongIssuer,
    WrongAudience,
    NoExpiry,
    NotValidNow,
    UnknownKey,
    BadSignature,
    WrongServiceUrl,
    NotEndorsed,
    WrongApp,
    ChannelNotForEmulators,
}
