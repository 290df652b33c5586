namespace FamilyTimeBot.Model.Outreach;

/// <summary>What a young person said towards cards and letters in their KIT plan.</summary>
/// <param name="How">The codes of how they want to keep in touch; null when they have not said, or took it back.</param>
/// <param name="Days">The days that they named, in their words; null when they have named none, or took them back.</param>
/// <param name="WereAsked">They have answered once which days.</param>
public sealed record CardWishes(string PersonRef, Reach Reach, string? How, string? Days, bool WereAsked);
