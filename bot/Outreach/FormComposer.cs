using FamilyTimeBot.Channels.WebChat;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Outbox;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Channels;
using FamilyTimeBot.Store.Outreach;

namespace FamilyTimeBot.Outreach;

/// <summary>Finds the words of a planned form when it is about to go (see <see cref="FormInvitations"/>), and makes the link that goes with a young person's.</summary>
public sealed class FormComposer(ITurnStore turns, IOutreachStore outreach, FormInvitations invitations, WebChatLinks links, WebChatWords words) : IComposer
{
    private const string Kind = "form";

    public bool Composes(OutboxMessage message) =>
        message.Kind.StartsWith(Kind, StringComparison.Ordinal) && message is { Opens: not null, PersonRef: not null };

    public async Task<Verdict> Compose(OutboxMessage message, DateTime now, CancellationToken cancel)
    {
        var before = Dialogs.Outreach.Opening.FromJson(message.Opens!);
        var dialog = before?.Dialog ?? message.Opens!;
        if (dialog.StartsWith(Questionnaire.Prefix, StringComparison.Ordinal) && await WhyNotAsked(message, dialog[Questionnaire.Prefix.Length..], cancel) is { } why)
            return Verdict.Cleared(why);
        var facts = await turns.ReadFacts(message.Channel, message.To, now, cancel);
        var state = facts.Conversations.GetValueOrDefault(ConversationKey.OfPerson(message.PersonRef!))?.State;
        var lead = Lead(message, isComposed: before is not null, now);
        var invitation = invitations.Compose(dialog, facts, message.PersonRef!, message.SessionRef, state, lead, now);
        if (invitation.NotBefore is { } later)
            return Verdict.Later(later, invitation.NotSent!);
        if (invitation.Text is not { } composed)
            return Verdict.Cleared(invitation.NotSent!);
        if (message.Kind == FormPlan.LinkKind)
            return await Link(message, facts, cancel);
        if (invitations.TooSoonUntil(facts, message.PersonRef!, now) is { } soonest)
            return Verdict.Later(soonest, "something was asked of them less than a day ago");
        if (FormPlan.DaysAfter(message) is { } days && FormInvitations.ChasesFrom(facts, message.PersonRef!, dialog, message.DueAt, days) is { } chased && chased > now)
            return Verdict.Later(chased, "the form went later than planned");
        (message.Text, message.Opens) = (composed.Text, composed.Opens?.ToJson() ?? dialog);
        return Verdict.Go;
    }

    /// <summary>Whoever planned it may have said what stands there; the invitation to a talk says by itself who asks.</summary>
    private string Lead(OutboxMessage message, bool isComposed, DateTime now) => message.Kind switch
    {
        FormPlan.ChaserKind => invitations.Reminds(WordingFormat.Adult, now),
        _ when !isComposed && message.Text.Length > 0 => message.Text,
        FormPlan.Kind or FormPlan.DaysKind => invitations.From(WordingFormat.Adult, now),
        _ => "",
    };

    private async Task<string?> WhyNotAsked(OutboxMessage message, string questionnaire, CancellationToken cancel) =>
        await outreach.HasStopped(message.PersonRef!, questionnaire, cancel) ? "they asked not to be asked this"
        : message.SessionRef is { } session && await outreach.HasEnded(session, cancel) ? "the arrangement has ended"
        : null;

    /// <summary>Made when it goes, so that it is good for all of its time; only to a phone that nobody else reads.</summary>
    private async Task<Verdict> Link(OutboxMessage message, TurnFacts facts, CancellationToken cancel)
    {
        if (facts is not { Address.Privacy: AddressPrivacy.Private, People: [{ Role: PersonRole.YoungPerson, MayBeMessaged: true } young] } || !links.CanBeTexted)
            return Verdict.Cleared("others may read there");
        var made = await links.Make(young.Ref, life: null, cancel);
        if (made.Outcome != LinkHandOut.Done)
            return Verdict.Cleared("no link may be made for them");
        message.Text = words.FormLinkText(made.Url, young.Format);
        return Verdict.Go;
    }
}
