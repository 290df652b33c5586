using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Policies;

namespace FamilyTimeBot.Host;

/// <summary>The texts that channels and the outbox say by themselves, from the wording files.</summary>
public sealed class ChannelWords(Wordings wordings, Policy policy) : ISmsWords
{
    public string Fallback => wordings.Render("fallback", default, new Values
    {
        ["service"] = policy.ServiceName,
        ["phone"] = policy.Telephones.Service,
        ["out_of_hours"] = policy.Telephones.OutOfHours,
        ["emergency"] = policy.Telephones.Emergency,
    });
}
