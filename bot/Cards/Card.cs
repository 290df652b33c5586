using System.Text.Json.Nodes;

namespace FamilyTimeBot.Cards;

/// <summary>A card ready to be shown, with the same in plain words for whoever cannot show it.</summary>
/// <param name="Plain">What it says, its choices by number.</param>
public sealed record Card(JsonObject Content, string Plain);
