using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.CallBacks;

/// <summary>A person is asked for, or what was written is for a person to answer.</summary>
public sealed class CallBackDialog : Dialog
{
    public const string Id = "call-back";

    /// <summary>Filled by the turn, never asked.</summary>
    public static readonly ChoiceQuestion About =
        new("about", Question.NeverAsked, "asked", "not-understood");

    public override string Name => Id;
    public override IReadOnlyList<Question> Questions => [About];

    public override Task Run(Talk talk)
    {
        talk.Knows(About, out var about);
        about ??= "asked";
        talk.Record("call-back", () => new CallBack { About = about.Replace('-', ' ') });
        talk.Say($"call-back.{about}", SessionWords.Of(talk));
        return Task.CompletedTask;
    }
}
