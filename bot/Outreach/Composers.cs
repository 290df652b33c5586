using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Outbox;

namespace FamilyTimeBot.Outreach;

/// <summary>Every planned text has one that finds its words.</summary>
public sealed class Composers(OutreachComposer outreach, FormComposer forms, SpecialDayComposer days) : IComposer
{
    public bool Composes(OutboxMessage message) => Of(message) is not null;

    public Task<Verdict> Compose(OutboxMessage message, DateTime now, CancellationToken cancel) => Of(message)!.Compose(message, now, cancel);

    private IComposer? Of(OutboxMessage message) => new IComposer[] { days, forms, outreach }.FirstOrDefault(composer => composer.Composes(message));
}
