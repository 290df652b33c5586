namespace FamilyTimeBot.Model.Channels;

/// <summary>Where somebody can be written to on a Bot Framework channel. It comes from requests that were proved, never from anywhere else.</summary>
public sealed class ConversationReference
{
    public long Id { get; set; }
    public required string Channel { get; set; }

    /// <summary>The address as in <see cref="People.Address"/>; unique with <see cref="Channel"/>.</summary>
    public required string Address { get; set; }
    public required string ServiceUrl { get; set; }
    public required string ConversationId { get; set; }

    /// <summary>The channel's ids of the person and of the bot.</summary>
    public required string UserId { get; set; }
    public required string BotId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>When the greeting was said (UTC): it is said once.</summary>
    public DateTime? GreetedAt { get; set; }
}
