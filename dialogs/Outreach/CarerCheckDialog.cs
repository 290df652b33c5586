using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>The evening before a session a carer is asked whether anything has changed for the child (Birmingham 6). What they say goes to staff in their words.</summary>
public sealed class CarerCheckDialog : Dialog
{
    public const string Id = "carer-check";

    public static readonly YesNoQuestion AnythingChanged = new("changed", "carer-check.anything-changed");
    public static readonly WordsQuestion WhatChanged = new("what-changed", "carer-check.what-changed") { CanSkip = true };

    public override string Name => Id;
    public override IReadOnlyList<Question> Questions => [AnythingChanged, WhatChanged];

    public override async Task Run(Talk talk)
    {
        var values = SessionWords.Of(talk);
        if (!await talk.Ask(AnythingChanged, values))
        {
            talk.Record("wellbeing", () => new Wellbeing { Question = AnythingChanged.Name });
            talk.Say("carer-check.nothing", values);
            return;
        }
        talk.Record("wellbeing", () => new Wellbeing { Question = AnythingChanged.Name });
        talk.Record("note", () => new StaffNote { About = "carer says something has changed for the child" });
        await talk.Ask(WhatChanged, values);
        talk.Record("wellbeing", () => new Wellbeing { Question = WhatChanged.Name });
        talk.Say("carer-check.passed-on", values);
    }
}
