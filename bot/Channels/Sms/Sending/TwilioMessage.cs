using System.Globalization;
using System.Text.Json;

namespace FamilyTimeBot.Channels.Sms.Sending;

/// <summary>A message as Twilio's REST API tells of it.</summary>
public sealed record TwilioMessage
{
    public string Sid { get; init; } = "";

    /// <summary>"inbound", "outbound-api", "outbound-reply", ...</summary>
    public string Direction { get; init; } = "";
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Body { get; init; }
    public string Status { get; init; } = "";
    public int? ErrorCode { get; init; }

    /// <summary>Twilio's numbers are strings.</summary>
    public string? NumMedia { get; init; }

    /// <summary>RFC 2822; null until sent.</summary>
    public string? DateSent { get; init; }
    public string? DateCreated { get; init; }

    public bool IsInbound => Direction == "inbound";

    /// <summary>UTC, by Twilio's clock; null when it says none.</summary>
    public DateTime? At =>
        DateTimeOffset.TryParse(DateSent ?? DateCreated, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.UtcDateTime : null;
}

internal sealed record TwilioPage
{
    public IReadOnlyList<TwilioMessage> Messages { get; init; } = [];
    public string? NextPageUri { get; init; }
}

internal sealed record TwilioError
{
    public int? Code { get; init; }
}

internal static class TwilioJson
{
    public static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
