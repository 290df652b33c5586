using FamilyTimeBot.Dialogs.KitPlan;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>
/// A planned text that asks for a form, or for anything that a dialog asks first. Whoever plans one gives it a kind that begins with "form", sets
/// Opens to the dialog's name ("form:parent", "form:carer-after", "kit-plan"), PersonRef, and SessionRef where it is about one; what stands before
/// the question goes into Text, which may be empty. Its words are found when it goes: a form filled in meanwhile is not asked for, one that was begun
/// is asked where it was left. To an address that is not private, or that several people share, goes a line that tells nothing and opens nothing.
/// </summary>
public sealed class FormInvitations(Service service)
{
    /// <summary>So long after their last text nothing is asked that they would take for a reply to it.</summary>
    private static readonly TimeSpan StillWriting = TimeSpan.FromHours(1);

    /// <summary>Of two forms, or a form and what reminds of it.</summary>
    private static readonly TimeSpan BetweenTwo = TimeSpan.FromHours(20);

    /// <summary>What stands before a question that was asked before and not answered.</summary>
    public string Reminds(WordingFormat format, DateTime now) => new Speaker(service, format, now).Say("form.chase");

    /// <summary>What stands before a form that comes unasked: it may be the first text that they ever get from us.</summary>
    public string From(WordingFormat format, DateTime now) => new Speaker(service, format, now).Say("form.from");

    /// <param name="dialog">By its name.</param>
    /// <param name="state">The person's conversation as it is stored; null when there is none.</param>
    /// <param name="lead">What stands before the question, ready to be read.</param>
    /// <param name="now">UTC.</param>
    public Invitation Compose(string dialog, TurnFacts facts, string personRef, string? sessionRef, string? state, string lead, DateTime now)
    {
        var invitation = Composed(dialog, facts, personRef, sessionRef, state, lead, now);
        return invitation.Text is not null && TalkState.FromJson(state).LastAt is { } last && now - last < StillWriting
            ? Invitation.Not("they are writing at this moment") with { NotBefore = last + StillWriting }
            : invitation;
    }

    /// <summary>
    /// From when something more may be asked of them: after a day in which nothing could go, what has come due meanwhile does not go all at once.
    /// Null when it may go now.
    /// </summary>
    public DateTime? TooSoonUntil(TurnFacts facts, string personRef, DateTime now) =>
        facts.People.Where(person => person.Ref == personRef).SelectMany(person => person.Openings)
            .Where(sent => sent.Opens is { } opens && now - sent.SentAt < BetweenTwo && service.Dialogs.TryGetValue(Opening.DialogOf(opens), out var dialog) && dialog.IsForm)
            .Max(sent => (DateTime?)(sent.SentAt + BetweenTwo));

    private Invitation Composed(string dialog, TurnFacts facts, string personRef, string? sessionRef, string? state, string lead, DateTime now)
    {
        if (facts.Address is not { } address || facts.People.FirstOrDefault(person => person.Ref == personRef) is not { } person)
            return Invitation.Not("the address is no longer theirs");
        if (!service.Dialogs.TryGetValue(dialog, out var known))
            return Invitation.Not($"there is no dialog {dialog}");
        if (person.UrgentConcernOpen)
            return Invitation.Not("an urgent concern of theirs waits for an answer");
        if (FormsAfterDanger.Until(TalkState.FromJson(state), now) is { } waits)
            return Invitation.Not("they told of something urgent a short while ago") with { NotBefore = waits };
        if (known is KitPlanDialog && person.Kit is { } plan && (plan.NotWanted || plan.Wishes.Count > 0))
            return Invitation.Not(plan.NotWanted ? "they want no plan" : "they have begun a plan");
        if (!address.IsTheirsAlone || facts.People.Count > 1)
            return new Invitation(new ComposedText(new Speaker(service, person.Format, now).Say("form.neutral")), null);
        return new Invited(service, address, person, state, now).To(known, sessionRef, lead);
    }
}

/// <param name="NotSent">Why it does not go; null when it does.</param>
public sealed record Invitation(ComposedText? Text, string? NotSent)
{
    /// <summary>When it may go that does not go now (UTC); null for never.</summary>
    public DateTime? NotBefore { get; init; }

    public static Invitation Not(string why) => new(null, why);
}

/// <summary>One question put to one person unasked, over a copy of their conversation.</summary>
internal sealed class Invited
{
    private readonly TurnScope turn;
    private readonly Matters matters;

    public Invited(Service service, AddressFacts address, PersonFacts person, string? state, DateTime now)
    {
        var talk = TalkState.FromJson(state);
        Openings.Take(talk, person.Openings, service.Dialogs);
        turn = new TurnScope(service, new Heard(address.Channel, address.Value, "", "", now), address, person, talk);
        matters = new Matters(turn);
        new Overtaken(turn, matters).Settle();
        turn.State.Resting = false;
        turn.Draft.Said.Clear();
    }

    public Invitation To(Dialog dialog, string? sessionRef, string lead)
    {
        var visit = sessionRef is null ? null : VisitOf(sessionRef, dialog);
        if (sessionRef is not null && visit is null)
            return Invitation.Not("the session is not one that they can be asked about");
        var known = Same(dialog, visit);
        return known is { Ended: true } ? Invitation.Not("it is answered already") : Ask(dialog, visit, known, lead);
    }

    private Invitation Ask(Dialog dialog, Visit? visit, RunState? known, string lead)
    {
        var run = known ?? matters.Begin(dialog.Name, visit);
        matters.Go(run, begins: known is null);
        matters.Ask(run);
        if (turn.Draft.Open is not { } question || question.RunId != run.Id)
            return Invitation.Not("there is nothing to ask");
        var said = turn.Draft.Said.Prepend(lead).Where(part => part.Length > 0).ToList();
        return new Invitation(new ComposedText(string.Join("\n\n", said), new Opening
        {
            Said = said.Count > 1 ? string.Join("\n\n", said.SkipLast(1)) : null,
            Dialog = dialog.Name,
            Question = question.Name,
            Choices = question.Choices,
            Codes = question.Codes,
            Sessions = run.Sessions,
            SessionStart = run.SessionStart,
            Text = question.Text,
            Skip = question.Skip,
            Given = run.Given,
        }), null);
    }

    /// <summary>A form is about what is over, or about what is to come; anything else about what is to come.</summary>
    private Visit? VisitOf(string session, Dialog dialog) =>
        (dialog.IsForm ? FormFinder.VisitOf(turn.Person, session) : null)
        ?? turn.PlannedVisits.FirstOrDefault(visit => visit.Sessions.Any(known => known.Ref == session));

    private RunState? Same(Dialog dialog, Visit? visit) => turn.State.Runs.LastOrDefault(run =>
        run.Dialog == dialog.Name && (visit is null ? run.Sessions.Count == 0 : run.Sessions.SequenceEqual(visit.Sessions.Select(session => session.Ref))));
}
