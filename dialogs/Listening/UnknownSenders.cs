using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Records;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>
/// A number that nobody is known at: perhaps a cancellation from a sister's phone, or one that was said to be the wrong one, in whosever hands it
/// is by now. The message is kept and put before staff; the answer gives nothing away and says which number to ring. The duty worker, whose number
/// stands in the settings alone, is told how an alert is answered. Who is in danger is answered as anybody is, and asked who they are.
/// </summary>
internal static class UnknownSenders
{
    public static Decision Hear(Service service, Heard heard, TurnFacts facts)
    {
        var draft = new Draft { ReadAs = "unknown_sender" };
        var speaker = new Speaker(service, default, heard.At);
        var records = new RecordKeeper(service, heard, person: null, draft);
        var reading = service.Understanding.Read(heard.Text, new ReadingContext(service.Time.Local(heard.SentAt), Writer.Parent, Asked.Nothing, []));
        var isDuty = service.IsDuty(heard.Address);
        if (!isDuty)
            records.Add(new UnknownSender(), session: null);
        else if (!Polite(heard.Text))
            draft.Records.Add(DutyReply.Unanswered(heard));
        if (!isDuty && new DutyAlerts(service, heard).ForUnknownSender(facts.LatestUnknownAlert) is { } alert)
            draft.Outbox.Add(alert);
        var isWorry = new Worries(service, heard, person: null, draft, records, speaker).Hear(reading, aboutSession: null);
        if (reading is { IsPrying: true, Concern: ConcernLevel.Worry })
            draft.Apart.Clear();
        draft.Silent |= Silence.Is(heard, facts.Address);
        if (heard.Carrier == CarrierWord.Stop && facts.Address is not null)
            draft.Address = AddressFate.OptedOut;
        if (isWorry && !isDuty && draft.Apart.Count > 0)
            draft.Apart[0] = $"{draft.Apart[0]} {speaker.Say("unknown-sender.in-danger")}";
        else
            draft.Said.Add(isDuty ? DutyReply.Astray(speaker, heard, facts) : speaker.Say(Answer(heard, facts)));
        if (!isDuty)
            new WhenRead(service, heard, speaker).Tell(draft);
        return draft.ToDecision();
    }

    /// <summary>"ok", "thanks": nothing that staff would look for later.</summary>
    private static bool Polite(string text) => AnswerGrammar.YesNo(text) == true || AnswerGrammar.IsOnlyThanks(text);

    private static string Answer(Heard heard, TurnFacts facts)
    {
        if (facts.Address is { WrongNumber: true })
            return "unknown-sender.wrong-number";
        return heard.IsByText ? "unknown-sender" : "unknown-sender.account";
    }
}
