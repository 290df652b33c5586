namespace FamilyTimeBot.Outbox;

/// <summary>What to do about a message that a channel did not take, or did not deliver. A closed list: each channel sorts its own codes into it.</summary>
public enum Failure
{
    /// <summary>It may have gone, or may go later: asked about first, then tried again.</summary>
    Retry,

    /// <summary>It did not go because too much went at once: the whole channel waits.</summary>
    SlowDown,

    /// <summary>The person opted out there: nothing more is ever sent to the address, by no detour.</summary>
    StopThisAddress,

    /// <summary>The address cannot receive: a landline, a short code, a number that is none.</summary>
    CannotReceive,

    /// <summary>A setting is wrong, so nothing at all can go until a person mends it: the channel waits, and says so.</summary>
    OurSettings,

    /// <summary>This message is wrong, and would be wrong again.</summary>
    OurFault,

    /// <summary>Refused or lost on the way, for good: trying again would not help, or make it worse.</summary>
    GiveUp,
}
