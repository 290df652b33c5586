using System.Globalization;
using System.Text.Json;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Facts;

namespace FamilyTimeBot.Dialogs.KitPlan;

/// <summary>The plan as it stood when this sitting began: it does not change under the talk.</summary>
internal sealed class KitSoFar
{
    private readonly KitFacts facts;
    private readonly IReadOnlyList<FormQuestion> topics;

    private KitSoFar(KitFacts facts, IReadOnlyList<FormQuestion> topics)
    {
        (this.facts, this.topics) = (facts, topics);
        Had = [.. facts.Wishes.Where(wish => topics.Any(topic => topic.Name == wish.Topic))];
    }

    /// <summary>What they have said, in the order in which they first spoke of it.</summary>
    public IReadOnlyList<KitWish> Had { get; }
    public bool NotWanted => facts.NotWanted;

    /// <summary>The version that is being made: the next after the one that the social worker was asked to read.</summary>
    public int Version => facts.Shown + 1;

    /// <summary>Numbered, a line each, word for word.</summary>
    public string Listed => Numbered(Had.Select(wish => (wish.Topic, wish.Said)));

    public bool Has(string topic) => Had.Any(wish => wish.Topic == topic);

    public static KitSoFar Of(Talk talk, IReadOnlyList<FormQuestion> topics) =>
        new(JsonSerializer.Deserialize<KitFacts>(talk.Given("plan", () => JsonSerializer.Serialize(talk.Person.Kit ?? new KitFacts([], NotWanted: false, 0, 0))))!, topics);

    /// <summary>The same with what this sitting has added.</summary>
    public string With(Talk talk, IReadOnlyList<FormQuestion> asked) =>
        Numbered(Had.Select(wish => (wish.Topic, wish.Said)).Concat(
            asked.Where(topic => talk.AnswerTo(topic.Name) is { Value.Length: > 0 }).Select(topic => (topic.Name, Said(talk.AnswerTo(topic.Name)!)))));

    private static string Said(Answer answer) => answer.Shown ?? (answer.Value == FormQuestion.Unread ? answer.Raw : answer.Value);

    private string Numbered(IEnumerable<(string Topic, string Said)> wishes) =>
        string.Join("\n", wishes.Select((wish, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1} {Asks(wish.Topic)} {wish.Said}")));

    private string Asks(string topic) => topics.First(known => known.Name == topic).Item.Asks.Split('?')[0] + "?";
}
