namespace FamilyTimeBot.Cards.Templating;

/// <summary>A card's template cannot be read, or lacks a value that it names.</summary>
public sealed class CardException(string message) : Exception(message);
