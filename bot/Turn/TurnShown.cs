using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Staff;
using FamilyTimeBot.Dialogs.Talking;

namespace FamilyTimeBot.Turn;

/// <summary>What a turn's replies are shown with, as it is kept beside them.</summary>
internal sealed record TurnShown(SentQuestion? Open, StaffBoard? Board, PressTaken? Pressed)
{
    /// <summary>Null when there is nothing but words.</summary>
    public static string? Of(Decision decision) => decision is { Open: null, Board: null, Pressed: null }
        ? null
        : JsonSerializer.Serialize(new TurnShown(decision.Open, decision.Board, decision.Pressed), ShownJson.Default.TurnShown);

    public static TurnAnswer With(TurnAnswer answer, string? kept) =>
        kept is not null && JsonSerializer.Deserialize(kept, ShownJson.Default.TurnShown) is { } shown
            ? answer with { Open = shown.Open, Board = shown.Board, Pressed = shown.Pressed }
            : answer;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(TurnShown))]
internal sealed partial class ShownJson : JsonSerializerContext;
