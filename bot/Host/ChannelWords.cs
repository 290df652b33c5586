using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Dialogs.Wording;
using FamilyTimeBot.Model.Policies;
using FamilyTimeBot.Outbox;

namespace FamilyTimeBot.Host;

/// <summary>The texts that channels and the outbox say by themselves, from the wording files.</summary>
public sealed class ChannelWords(Wordings wordings, Policy policy) : ISmsWords, IOutboxText
{
    public string Fallback => wordings.Render("fallback", default, new Values
    {
        ["service"] = policy.ServiceName,
        ["phone"] = policy.Telephones.Service,
        ["out_of_hours"] = policy.Telephones.OutOfHours,
        ["emergency"] = policy.Telephones.Emergency,
    });

    public string UnknownSenders(int messages) => wordings.Render("duty.unknown", default, new Values
    {
        ["service"] = policy.ServiceName,
        ["count"] = messages,
    });
}
