using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Channels.BotFramework;

/// <summary>The texts that this channel says by itself. None tells anything about anybody.</summary>
public sealed class BotFrameworkWords(Wordings wordings, Policy policy)
{
    private readonly Values values = new()
    {
        ["service"] = policy.ServiceName,
        ["phone"] = policy.Telephones.Service,
        ["out_of_hours"] = policy.Telephones.OutOfHours,
        ["emergency"] = policy.Telephones.Emergency,
    };

    public string Greeting => Say("teams.greeting");
    public string Group => Say("teams.group");
    public string Edited => Say("teams.edited");
    public string Deleted => Say("teams.deleted");
    public string Reaction => Say("teams.reaction");
    public string Linked => Say("teams.linked");
    public string LinkedOfStaff => Say("teams.linked.staff");
    public string NotLinked => Say("teams.not-linked");
    public string LinkedAlready => Say("teams.linked.already");
    public string Fallback => Say("fallback");

    private string Say(string key) => wordings.Render(key, default, values);
}
