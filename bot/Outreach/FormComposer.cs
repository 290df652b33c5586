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
public sealed class FormComposer(ITurnStore turns, IOutreachStore outreach, FormInvitations invitations, FormPlan plan, WebChatLinks links, WebChatWords words) : IComposer
{
    private const string Kind = "form";

    /// <summary>So much later than planned a form goes in any case.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromHours(1);
    private static readonly TimeSpan SoonAgain = TimeSpan.FromMinutes(10);

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
        if (await AfterItsForm(message, now, cancel) is { IsGo: false } waits)
            return waits;
        if (message.Kind == FormPlan.LinkKind)
            return await Link(message, facts, cancel);
        if (invitations.TooSoonUntil(facts, message.PersonRef!, now) is { } soonest)
            return Verdict.Later(soonest, "something was asked of them less than a day ago");
        if (message.Kind == FormPlan.Kind && await outreach.LastFormSent(message.PersonRef!, message.Id, cancel) + plan.Apart is { } free && free > now)
            return Verdict.Later(free, "another form went to them less than a week ago");
        (message.Text, message.Opens) = (composed.Text, composed.Opens?.ToJson() ?? dialog);
        return Verdict.Go;
    }

    /// <summary>What follows a form goes only if that went, and counts its days from then.</summary>
    private async Task<Verdict> AfterItsForm(OutboxMessage message, DateTime now, CancellationToken cancel)
    {
        if (FormPlan.Followed(message.Purpose) is not { } followed || await outreach.ReadFollowed(followed.Purpose, cancel) is not { } form)
            return Verdict.Go;
        return form.State switch
        {
            OutboxState.Sent or OutboxState.Delivered => form.SentAt?.AddDays(followed.Days) is { } due && due > now + Slack ? Verdict.Later(due, "its form went later than planned") : Verdict.Go,
            OutboxState.Planned or OutboxState.Claimed => Verdict.Later(now + SoonAgain, "its form has not gone yet"),
            OutboxState.Held => Verdict.Later(now.AddDays(1), "its form is held"),
            _ => Verdict.Cleared("its form did not go"),
        };
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
