using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>A carer wants the question of the evening before no more, or wants it back. Kept as the forms keep it: the newest word counts.</summary>
/// <param name="stops">No more; else it is wanted back.</param>
public sealed class CarerCheckWishDialog(bool stops) : Dialog
{
    public const string Stops = "carer-check-stop";
    public const string Again = "carer-check-again";

    public override string Name => stops ? Stops : Again;
    public override IReadOnlyList<Question> Questions => [];

    public override Task Run(Talk talk)
    {
        talk.Record("wish", () => new Form { Questionnaire = CarerCheckDialog.Id, QuestionnaireVersion = Version, StopAsking = stops, Partial = true });
        talk.Record("note", () => new StaffNote { About = stops ? "carer wants the question of the evening before no more" : "carer wants the question of the evening before again" });
        talk.Say(stops ? "carer-check.stopped" : "carer-check.again");
        return Task.CompletedTask;
    }
}
