using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Commands;

/// <summary>
/// The voices that the encoder is not taught on, a seventh of those that are learnt from. On them alone it can be learnt how far both readers may be
/// believed together, and on them alone a cross-validated figure is one.
/// </summary>
internal static class TrainApart
{
    private const uint OneOf = 7;

    public static bool IsApart(string voice) => Features.Hash(voice) % OneOf == 0;

    public static List<(TrainedModel Model, List<TrainLine> Held)> Of(IEnumerable<(TrainedModel Model, List<TrainLine> Held)> folds) =>
        [.. folds.Select(fold => (fold.Model, fold.Held.FindAll(line => IsApart(line.Line.Voice))))];
}
