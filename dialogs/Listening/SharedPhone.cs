using System.Globalization;
using FamilyTimeBot.Dialogs.Outreach;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// Several people share the number: who is writing is asked before anything is recorded as theirs or told. Until they say, the message is
/// put before staff. What they say holds for a while.
/// </summary>
internal sealed class SharedPhone(Service service, Heard heard, TurnFacts facts)
{
    private readonly string key = ConversationKey.OfAddress(heard.Channel, heard.Address);
    private readonly Speaker speaker = new(service, default, heard.At);

    public Decision Hear()
    {
        var state = TalkState.FromJson(facts.Conversations.GetValueOrDefault(key)?.State);
        var waiting = state.Held.Count > 0;
        var introduced = Introduction.Of(heard.Text, facts.People);
        if (waiting)
            return (introduced ?? NamedInside()) is { } held ? HearHeld(held, state) : AskWho(state);
        if (NameAlone(introduced, state) is { } named)
            return Greet(named, state);
        return (introduced ?? Writer(state) ?? NamedInside()) is { } writer ? HearAs(writer, heard, state) : AskWho(state);
    }

    private PersonFacts? Writer(TalkState state) =>
        state.WriterUntil > heard.At ? facts.People.FirstOrDefault(person => person.Ref == state.Writer) : null;

    /// <summary>"its Dave, cant come thurs": exactly one of them is named as the writer.</summary>
    private PersonFacts? NamedInside()
    {
        var words = heard.Text.ToLowerInvariant().Split([' ', ',', '.', '!', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var named = facts.People.Where(person => IsIntroduced(words, person.FirstName.ToLowerInvariant())).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private static bool IsIntroduced(string[] words, string name)
    {
        var at = Array.IndexOf(words, name);
        return at >= 0 && (words.Length == 1 || at == words.Length - 1 || words[at + 1] is "here" or "speaking" || (at > 0 && words[at - 1] is "its" or "it's" or "im" or "i'm" or "is" or "from"));
    }

    private Decision AskWho(TalkState state)
    {
        var draft = new Draft { ReadAs = "who_is_writing", Silent = Silence.Is(heard, facts.Address) };
        var records = new RecordKeeper(service, heard, person: null, draft);
        var reading = service.Understanding.Read(heard.Text, new ReadingContext(service.Time.Local(heard.SentAt), Understanding.Writer.Parent, Asked.Nothing, []));
        new Worries(service, heard, person: null, draft, records, speaker).Hear(reading, aboutSession: null);
        if (TryCommand(reading, draft, records))
            return draft.ToDecision();
        records.Add(new StaffNote { About = "shared number, not known yet who writes" }, session: null);
        state.Held.Add(new HeldMessage { MessageId = heard.MessageId, Text = heard.Text, At = heard.At });
        var text = speaker.Say("who.is-writing");
        state.Pending = new SentQuestion { RunId = "", Name = "who", Text = text, SentAt = heard.At };
        draft.Open = state.Pending;
        draft.Said.Add(text);
        draft.Talks[key] = state;
        return draft.ToDecision();
    }

    /// <summary>Stop, start and "wrong number" are about the number, whoever of them writes.</summary>
    private bool TryCommand(Reading reading, Draft draft, RecordKeeper records)
    {
        if (Command(reading) is not { } command)
            return false;
        draft.Address = command.Fate;
        draft.Silent = command.Fate == AddressFate.OptedIn ? heard.CarrierReplied : draft.Silent;
        draft.Said.Add(speaker.Say(command.Wording));
        records.Add(new StaffNote { About = command.About }, session: null);
        return true;
    }

    private (AddressFate Fate, string About, string Wording)? Command(Reading reading)
    {
        if (Silence.IsStop(heard, reading))
            return (AddressFate.OptedOut, "shared number, opted out", "stop");
        if (facts.Address!.OptedOut && (heard.Carrier == CarrierWord.Start || reading.First is { Intent: Intent.Start, Sure: true }))
            return (AddressFate.OptedIn, "shared number, wants texts again", "start");
        return reading.First is { Intent: Intent.WrongNumber, Sure: true }
            ? (AddressFate.WrongNumber, "shared number, said that it is the wrong one", "wrong-number")
            : null;
    }

    /// <summary>Who writes is known now: what waited is heard as theirs, under its own message's id.</summary>
    private Decision HearHeld(PersonFacts person, TalkState state)
    {
        string[] more = IsOnlyWho(person) ? [] : [heard.Text];
        if (more.Length > 0)
            state.Held.RemoveAll(IsNotTheirs);
        if (state.Held.Count == 0)
            return HearAs(person, heard, LetGo(state));
        var text = string.Join("\n", state.Held.Select(held => held.Text).Concat(more));
        var waited = heard with { Text = text, MessageId = state.Held[^1].MessageId, At = heard.At };
        state.Held.Clear();
        state.Pending = null;
        return HearAs(person, waited, state);
    }

    /// <summary>Old by then, and who writes has more to say than a name: it may have been another's. It was put before staff when it came.</summary>
    private bool IsNotTheirs(HeldMessage held) => heard.At - held.At > TimeSpan.FromMinutes(service.Policy.Conversation.SharedPhoneMinutes);

    private static TalkState LetGo(TalkState state)
    {
        state.Pending = null;
        return state;
    }

    /// <summary>"Shazia", or "its Shazia": what more they say with it is heard as well.</summary>
    private bool IsOnlyWho(PersonFacts person) =>
        Introduction.IsAll(heard.Text, person) || !heard.Text.Trim().Contains(' ', StringComparison.Ordinal) || Introduction.Of(heard.Text, [person]) is null;

    /// <summary>"This is Shazia", or just "Shazia", also when somebody else wrote a moment ago; in a form of theirs a name may be whom they tell of.</summary>
    private PersonFacts? NameAlone(PersonFacts? introduced, TalkState state)
    {
        if (introduced is not null)
            return Introduction.IsAll(heard.Text, introduced) ? introduced : null;
        return Writer(state) is { } writer && IsAtAForm(writer) ? null : facts.People.FirstOrDefault(person => Introduction.IsName(heard.Text, person));
    }

    private bool IsAtAForm(PersonFacts person) =>
        TalkOf(person) is { Pending: { } sent } talk && talk.Runs.Exists(run => run.Id == sent.RunId && !run.Ended && service.Dialogs.TryGetValue(run.Dialog, out var dialog) && dialog.IsForm);

    /// <summary>They say who they are and nothing else: no wrong number, and nothing to read.</summary>
    private Decision Greet(PersonFacts person, TalkState state)
    {
        Hold(person, state);
        var draft = new Draft { ReadAs = "who_is_writing", PersonRef = person.Ref, Silent = Silence.Is(heard, facts.Address) || MoreOfAConcern.IsQuietFor(person, TalkOf(person), heard.At) };
        draft.Said.Add(new Speaker(service, person.Format, heard.At, person.FirstName).Say("greeting"));
        draft.Talks[key] = state;
        return draft.ToDecision();
    }

    private void Hold(PersonFacts person, TalkState state)
    {
        state.Writer = person.Ref;
        state.WriterUntil = heard.At.AddMinutes(service.Policy.Conversation.SharedPhoneMinutes);
    }

    private TalkState TalkOf(PersonFacts person) =>
        TalkState.FromJson(facts.Conversations.GetValueOrDefault(ConversationKey.OfPerson(person.Ref))?.State);

    /// <summary>Whoever else writes from there may be told of: "imran not coming today. shazia".</summary>
    private PersonFacts BesideTheOthers(PersonFacts person) => person with
    {
        Others = [.. person.Others.Concat(facts.People.Select(other => other.FirstName)).Where(name => !name.Equals(person.FirstName, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)],
    };

    private Decision HearAs(PersonFacts person, Heard message, TalkState state)
    {
        Hold(person, state);
        var (own, talk) = (ConversationKey.OfPerson(person.Ref), TalkOf(person));
        Openings.Take(talk, person.Openings.Where(asked => asked.SentAt <= heard.SentAt), service.Dialogs);
        var draft = new PersonTurn(service, message, facts.Address!, BesideTheOthers(person), talk).Take();
        draft.Talks[own] = talk;
        draft.Talks[key] = state;
        return draft.ToDecision();
    }
}
