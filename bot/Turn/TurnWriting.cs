using System.Text.Json;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Model.Facts;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Model.People;
using FamilyTimeBot.Store.Commits;

namespace FamilyTimeBot.Turn;

/// <summary>From a decision to what one commit writes.</summary>
internal static class TurnWriting
{
    public static TurnCommit Of(IncomingMessage message, TurnFacts facts, Decision decision) => new()
    {
        Message = new MessageLog
        {
            Channel = message.Channel,
            MessageId = message.MessageId,
            From = message.From,
            To = message.To,
            PersonRef = decision.PersonRef,
            At = message.At,
            Text = decision.Pressed?.Words ?? message.Text,
            Replies = JsonSerializer.Serialize(decision.Replies),
            Shown = message.KeepsShown ? TurnShown.Of(decision) : null,
            ReadAs = decision.ReadAs,
        },
        Conversations = [.. decision.Talks.Select(talk => new ConversationWrite(talk.Key, facts.Conversations.GetValueOrDefault(talk.Key)?.Version ?? 0, talk.Value.ToJson()))],
        Records = decision.Records,
        Outbox = [.. decision.Outbox, .. message.PlanReplies?.Invoke(decision) ?? []],
        Sessions = [.. decision.Sessions.Select(session => new SessionVersion(session.Key, session.Value))],
        Address = Change(decision.Address) is { } change && facts.Address is { } address ? new AddressWrite(address.Id, change, FamilyMember(facts)) : null,
        NoticeGivenTo = decision.NoticeGivenTo,
        AnsweredConcerns = decision.AnsweredConcerns,
        Shown = message.Shown?.Invoke(decision),
    };

    /// <summary>Staff stop one way of reaching them; that they can be reached at all is theirs to settle with the service.</summary>
    private static string? FamilyMember(TurnFacts facts) => facts.People is [{ Role: <= PersonRole.YoungPerson } only] ? only.Ref : null;

    private static AddressChange? Change(AddressFate fate) => fate switch
    {
        AddressFate.Unchanged => null,
        AddressFate.OptedOut => AddressChange.OptOut,
        AddressFate.OptedIn => AddressChange.OptIn,
        AddressFate.WrongNumber => AddressChange.WrongNumber,
    };
}
