using FamilyTimeBot.Dialogs.Talking;
using Records = FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.TravelHelp;

/// <summary>Help with getting there (Birmingham: help with travel cost). A person rings about it.</summary>
public sealed class TravelHelpDialog : Dialog
{
    public const string Id = "travel-help";

    public override string Name => Id;
    public override IReadOnlyList<Question> Questions => [];

    public override Task Run(Talk talk)
    {
        talk.Record("travel-help", () => new Records.TravelHelp());
        talk.Say("travel.passed-on", SessionWords.Of(talk));
        return Task.CompletedTask;
    }
}
