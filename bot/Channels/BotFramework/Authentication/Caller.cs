using FamilyTimeBot.Channels.BotFramework.Activities;

namespace FamilyTimeBot.Channels.BotFramework.Authentication;

/// <summary>Whoever sent a request, once the token held. What it may say is checked against the activity, which is read only then.</summary>
public abstract record Caller
{
    public abstract Refusal MaySend(Activity activity);

    /// <summary>https; to this very machine http will do in Development.</summary>
    protected static bool IsServiceUrl(string? text, bool loopbackOnly, bool loopbackAllowed)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            return false;
        return address.IsLoopback
            ? loopbackAllowed && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            : !loopbackOnly && address.Scheme == Uri.UriSchemeHttps;
    }
}

/// <summary>A channel of the Bot Framework, by a key that may speak for the channels named.</summary>
public sealed record ChannelCaller(string ServiceUrl, IReadOnlyList<string> Endorsements, bool LoopbackAllowed) : Caller
{
    public override Refusal MaySend(Activity activity)
    {
        if (!string.Equals(activity.ServiceUrl, ServiceUrl, StringComparison.OrdinalIgnoreCase) || !IsServiceUrl(activity.ServiceUrl, loopbackOnly: false, LoopbackAllowed))
            return Refusal.WrongServiceUrl;
        return activity.ChannelId is { Length: > 0 } channel && Endorsements.Contains(channel, StringComparer.Ordinal) ? Refusal.None : Refusal.NotEndorsed;
    }
}

/// <summary>The emulator with the bot's own credentials, in Development: it is no Teams, and the bot's token goes to this machine alone.</summary>
public sealed record EmulatorCaller : Caller
{
    public override Refusal MaySend(Activity activity)
    {
        if (!IsServiceUrl(activity.ServiceUrl, loopbackOnly: true, loopbackAllowed: true))
            return Refusal.WrongServiceUrl;
        return activity.ChannelId == "emulator" ? Refusal.None : Refusal.ChannelNotForEmulators;
    }
}

/// <summary>In Development without an app id: nobody has proved anything, so nothing leaves this machine.</summary>
public sealed record AnonymousCaller : Caller
{
    public override Refusal MaySend(Activity activity) =>
        !IsServiceUrl(activity.ServiceUrl, loopbackOnly: true, loopbackAllowed: true) ? Refusal.WrongServiceUrl
        : string.IsNullOrEmpty(activity.ChannelId) ? Refusal.NotEndorsed
        : Refusal.None;
}
