using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Concerns;

/// <summary>
/// A child does not want to go, said by them or passed on by their carer. They are heard, thanked and not asked why; the concern itself is
/// put on file by the turn, so that it stands whatever happens here.
/// </summary>
public sealed class NotWantingDialog : Dialog
{
    public const string Id = "not-wanting";

    public override string Name => Id;
    public override IReadOnlyList<Question> Questions => [];

    public override Task Run(Talk talk)
    {
        talk.Say(talk.Person.Role == PersonRole.YoungPerson ? "not-wanting.by-the-child" : "not-wanting.by-a-carer", SessionWords.Of(talk));
        return Task.CompletedTask;
    }
}
