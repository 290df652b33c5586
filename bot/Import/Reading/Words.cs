using System.Text.Json;

namespace FamilyTimeBot.Import.Reading;

/// <summary>Names of the model as files and exports write them: snake_case.</summary>
public static class Words
{
    public static string Snake<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
