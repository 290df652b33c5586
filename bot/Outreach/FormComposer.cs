using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;

namespace FamilyTimeBot.Outreach;

/// <summary>Finds the words of a planned form when it is about to go (see <see cref="FormInvitations"/>).</summary>
public sealed class FormComposer(ITurnStore turns, FormInvitations invitations) : IComposer
{
    private const string Kind = "form";

    public bool Composes(OutboxMessage message) =>
        message.Kind.StartsWith(Kind, StringComparison.Ordinal) && message is { Opens: not null, PersonRef: not null };

    public async Task<Verdict> Compose(OutboxMessage message, DateTime now, CancellationToken cancel)
    {
        var facts = await turns.ReadFacts(message.Channel, message.To, now, cancel);
        var state = facts.Conversations.GetValueOrDefault(ConversationKey.OfPerson(message.PersonRef!))?.State;
        var before = Opening.FromJson(message.Opens!);
        var lead = message.Kind == FormPlan.ChaserKind ? invitations.Reminds(WordingFormat.Adult, now) : before is null ? message.Text : "";
        var invitation = invitations.Compose(before?.Dialog ?? message.Opens!, facts, message.PersonRef!, message.SessionRef, state, lead, now);
        if (invitation.Text is not { } composed)
            return Verdict.Cleared(invitation.NotSent!);
        (message.Text, message.Opens) = (composed.Text, composed.Opens?.ToJson());
        return Verdict.Go;
    }
}

/// <summary>Every planned text has one that finds its words.</summary>
public sealed class Composers(OutreachComposer outreach, FormComposer forms) : IComposer
{
    public bool Composes(OutboxMessage message) => outreach.Composes(message) || forms.Composes(message);

    public Task<Verdict> Compose(OutboxMessage message, DateTime now, CancellationToken cancel) =>
        forms.Composes(message) ? forms.Compose(message, now, cancel) : outreach.Compose(message, now, cancel);
}
