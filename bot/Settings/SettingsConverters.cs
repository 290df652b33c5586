using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FamilyTimeBot.Settings;

/// <summary>A time of day as people write it in a settings file: "09:00", and nothing else.</summary>
internal sealed class TimeOfDayConverter : JsonConverter<TimeOnly>
{
    public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && TimeOnly.TryParseExact(reader.GetString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("HH:mm", CultureInfo.InvariantCulture));
}

/// <summary>A weekday by its English name; a number is refused, since weeks begin on different days.</summary>
internal sealed class DayNameConverter : JsonConverter<DayOfWeek>
{
    private static readonly string[] Names = Enum.GetNames<DayOfWeek>();

    public override DayOfWeek Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Array.IndexOf(Names, reader.GetString()) is >= 0 and var day
            ? (DayOfWeek)day
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DayOfWeek value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
