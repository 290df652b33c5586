using FamilyTimeBot.Dialogs.KitPlan;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Staff;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// Decides what a message leads to: who writes, what they mean, which dialog takes it up, what is said and kept.
/// Pure: the same message, facts and ids give the same decision.
/// </summary>
public sealed class Listener(Service service)
{
    public Decision Hear(Heard heard, TurnFacts facts) =>
        ReachedLate.Say(service, heard, facts, new SameAgain(service, heard, facts).Settle(Decide(heard, facts)));

    private Decision Decide(Heard heard, TurnFacts facts)
    {
        if (!IsStrangers(heard, facts) && DutyReply.To(service, heard, facts) is { } answered)
            return answered;
        return facts.People.Count switch
        {
            0 => UnknownSenders.Hear(service, heard, facts),
            1 when PlanReading.TryHear(service, heard, facts.People[0]) is { } read => read,
            1 => HearPerson(heard, facts, facts.People[0]),
            _ => new SharedPhone(service, heard, facts).Hear(),
        };
    }

    /// <summary>"Wrong number" was said there, and staff have not looked yet; the duty phone stays what it is.</summary>
    private bool IsStrangers(Heard heard, TurnFacts facts) => facts.Address is { WrongNumber: true } && !service.IsDuty(heard.Address);

    /// <summary>Whether the plans of others have to be known before this is heard.</summary>
    public static bool AsksForAPlan(string text, PersonRole role) => role != PersonRole.YoungPerson && KitPhrases.OfAnother(text) is not null;

    /// <summary>When a dialog has failed: the concern still stands, the message is kept and put before staff, a stop is honoured, and the person is answered.</summary>
    public Decision HearInSpiteOf(Heard heard, TurnFacts facts)
    {
        var draft = new Draft { ReadAs = "failed", PersonRef = facts.People.Count == 1 ? facts.People[0].Ref : null };
        var person = facts.People.Count == 1 ? facts.People[0] : null;
        var records = new RecordKeeper(service, heard, person, draft);
        var speaker = new Speaker(service, person?.Format ?? default, heard.At);
        var reading = service.Understanding.Read(heard.Text, new ReadingContext(service.Time.Local(heard.SentAt), Writer.Parent, Asked.Nothing, []));
        new Worries(service, heard, person, draft, records, speaker).Hear(reading, aboutSession: null);
        records.Add(new StaffNote { About = "our fault: not answered properly" }, session: null);
        var stops = Silence.IsStop(heard, reading) && facts.Address is not null;
        draft.Address = stops ? AddressFate.OptedOut : AddressFate.Unchanged;
        draft.Silent |= Silence.Is(heard, facts.Address);
        draft.Said.Add(speaker.Say(stops ? "stop" : "failed"));
        new WhenRead(service, heard, speaker).Tell(draft);
        return draft.ToDecision();
    }

    private Decision HearPerson(Heard heard, TurnFacts facts, PersonFacts person)
    {
        var key = ConversationKey.OfPerson(person.Ref);
        var state = TalkState.FromJson(facts.Conversations.GetValueOrDefault(key)?.State);
        // What was asked after it was written, it does not answer.
        Openings.Take(state, person.Openings.Where(asked => asked.SentAt <= heard.SentAt), service.Dialogs);
        if (StaffUnderAnAlert.TryHear(service, heard, facts, person, Open(state)) is { } how)
            return how;
        if (StaffTurn.TryHear(service, heard, facts, person, Open(state), IsAtForm(heard, state)) is { } list)
            return list;
        var draft = new PersonTurn(service, heard, facts.Address!, person, state).Take();
        draft.Talks[key] = state;
        return draft.ToDecision();
    }

    private bool IsAtForm(Heard heard, TalkState state) =>
        FormPhrases.IsBegin(heard.Text) || KitPhrases.OfAnother(heard.Text) is not null
        || (Open(state) is { } sent && state.Runs.Find(run => run.Id == sent.RunId) is { } asked && service.Dialogs.TryGetValue(asked.Dialog, out var dialog) && (dialog.IsForm || asked.Dialog == PlanOfAnotherDialog.Id));

    private static SentQuestion? Open(TalkState state) =>
        state.Pending is { } sent && state.Runs.Exists(run => run.Id == sent.RunId && !run.Ended) ? sent : null;
}
