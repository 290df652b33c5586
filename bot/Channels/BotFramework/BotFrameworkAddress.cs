using System.Security.Cryptography;
using System.Text;
using FamilyTimeBot.Channels.BotFramework.Activities;

namespace FamilyTimeBot.Channels.BotFramework;

/// <summary>Who wrote, as the store knows accounts.</summary>
/// <param name="Channel">"msteams"; any other channel of the Bot Framework with a mark before its name, lest one of theirs pass for one of ours.</param>
/// <param name="Value">The Entra object id where there is one, which the import can hold too; else the channel's id of the person.</param>
public sealed record BotFrameworkAddress(string Channel, string Value)
{
    public const string Teams = "msteams";

    /// <summary>What the name of every other channel begins with.</summary>
    public const string Mark = "bf:";
    private const int LongestName = 24;
    private const int LongestValue = 300;

    /// <summary>By what the outbox writes: Teams, and all other channels together.</summary>
    public static readonly string[] Channels = [Teams, Mark];

    /// <summary>Null where an id is missing, or longer than any is.</summary>
    public static BotFrameworkAddress? Of(Activity activity)
    {
        var channel = activity.ChannelId == Teams ? Teams : Mark + activity.ChannelId;
        var value = activity.From?.AadObjectId is { Length: > 0 } entra ? entra.ToLowerInvariant() : activity.From?.Id;
        return value is { Length: > 0 and <= LongestValue } && channel.Length <= LongestName ? new BotFrameworkAddress(channel, value) : null;
    }

    /// <summary>The channel's own name for itself.</summary>
    public static string IdOf(string channel) => channel == Teams ? channel : channel[Mark.Length..];

    /// <summary>
    /// Elsewhere than in Teams the client itself may say who is writing, so nobody is ever known there, save in Development.
    /// </summary>
    public bool IsProved(bool isDevelopment) => Channel == Teams || isDevelopment;

    /// <summary>An id that is unique on its channel: an activity's own is so in its conversation alone.</summary>
    public static string MessageId(Activity activity, string more = "")
    {
        var place = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(activity.Conversation!.Id!)).AsSpan(0, 10));
        var id = activity.Id + more;
        return id.Length <= 100 ? $"{place}:{id}" : $"{place}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}";
    }
}
