using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Facts;

namespace FamilyTimeBot.Dialogs.Outreach;

/// <summary>
/// The question that is open for somebody at this moment, for channels that show one before anything was written there: with what planned texts
/// have asked since the last turn, and without what time or staff have overtaken. Nothing is changed by asking.
/// </summary>
public sealed class AskedNow(Service service)
{
    /// <param name="state">The person's conversation as it is stored; null when there is none.</param>
    /// <param name="now">UTC.</param>
    public SentQuestion? Of(AddressFacts address, PersonFacts person, string? state, DateTime now)
    {
        var turn = Taken(address, person, state, person.Openings, now);
        return turn.State.Resting || person.UrgentConcernOpen || !person.MayBeMessaged || turn.RunOf(turn.State.Pending) is null ? null : turn.State.Pending;
    }

    /// <summary>What a planned text asks, as it will be open once that has gone; null when it asks nothing, or is overtaken.</summary>
    public SentQuestion? By(SentOpening text, AddressFacts address, PersonFacts person, string? state)
    {
        var turn = Taken(address, person, state, [.. person.Openings, text], text.SentAt);
        return turn.State.Pending is { } asked && asked.SentAt == text.SentAt && turn.RunOf(asked) is not null ? asked : null;
    }

    private TurnScope Taken(AddressFacts address, PersonFacts person, string? state, IEnumerable<SentOpening> sent, DateTime now)
    {
        var talk = TalkState.FromJson(state);
        Openings.Take(talk, sent, service.Dialogs);
        var turn = new TurnScope(service, new Heard(address.Channel, address.Value, "", "", now), address, person, talk);
        new Overtaken(turn, new Matters(turn)).Settle();
        return turn;
    }
}
