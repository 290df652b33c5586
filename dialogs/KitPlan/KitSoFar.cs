using System.Globalization;
using System.Text.Json;
using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Model.Facts;

namespace FamilyTimeBot.Dialogs.KitPlan;

/// <summary>The plan as it stood when this sitting began, and what the sitting has made of it so far. What others do meanwhile does not change it under the talk.</summary>
internal sealed class KitSoFar
{
    private readonly KitFacts facts;
    private readonly IReadOnlyList<FormQuestion> topics;
    private readonly List<(string Topic, string Said)> wishes;
    private readonly HashSet<string> before;

    private KitSoFar(KitFacts facts, IReadOnlyList<FormQuestion> topics)
    {
        (this.facts, this.topics) = (facts, topics);
        wishes = [.. Of(facts, topics)];
        before = [.. wishes.Select(wish => wish.Topic)];
    }

    /// <summary>They have said nothing towards a plan before.</summary>
    public bool IsNew => before.Count == 0;
    public bool NotWanted => facts.NotWanted;
    public int Count => wishes.Count;

    /// <summary>This sitting has added, changed or taken back something.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>The version that is being made: the next after the one that the social worker was asked to read.</summary>
    public int Version => facts.Shown + 1;

    /// <summary>Numbered, a line each, word for word.</summary>
    public string Listed => Numbered(wishes, topics);

    /// <summary>
    /// What is asked when they go on: what comes after the last thing they spoke of. What was left out or taken back before it is not asked again,
    /// until nothing else is left and they still wish to go on.
    /// </summary>
    public IReadOnlyList<FormQuestion> Left()
    {
        var last = topics.ToList().FindLastIndex(topic => before.Contains(topic.Name));
        return last < topics.Count - 1 ? [.. topics.Skip(last + 1)] : [.. topics.Where(topic => !before.Contains(topic.Name))];
    }

    /// <summary>The topic that stands at a number of the list, from 1.</summary>
    public FormQuestion? At(int number) =>
        number >= 1 && number <= wishes.Count ? topics.First(topic => topic.Name == wishes[number - 1].Topic) : null;

    public void Put(FormQuestion topic, Answer answer)
    {
        var said = answer.Shown ?? (answer.Value == FormQuestion.Unread ? answer.Raw : answer.Value);
        var at = wishes.FindIndex(wish => wish.Topic == topic.Name);
        if (at < 0)
            wishes.Add((topic.Name, said));
        else
            wishes[at] = (topic.Name, said);
        IsChanged = true;
    }

    public void TakeBack(FormQuestion topic) => IsChanged |= wishes.RemoveAll(wish => wish.Topic == topic.Name) > 0;

    public static KitSoFar Of(Talk talk, IReadOnlyList<FormQuestion> topics) =>
        new(JsonSerializer.Deserialize<KitFacts>(talk.Given("plan", () => JsonSerializer.Serialize(talk.Person.Kit ?? new KitFacts([], NotWanted: false, 0, 0))))!, topics);

    /// <summary>A plan as it is read: numbered, a line each, word for word.</summary>
    /// <param name="shown">Which topics this reader is shown.</param>
    public static string Listing(KitFacts plan, IReadOnlyList<FormQuestion> topics, Func<string, bool> shown) =>
        Numbered(Of(plan, topics).Where(wish => shown(wish.Topic)), topics);

    private static IEnumerable<(string Topic, string Said)> Of(KitFacts plan, IReadOnlyList<FormQuestion> topics) =>
        plan.Wishes.Where(wish => topics.Any(topic => topic.Name == wish.Topic)).Select(wish => (wish.Topic, wish.Said));

    private static string Numbered(IEnumerable<(string Topic, string Said)> wishes, IReadOnlyList<FormQuestion> topics) =>
        string.Join("\n", wishes.Select((wish, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1} {Asks(wish.Topic, topics)} {wish.Said}")));

    private static string Asks(string topic, IReadOnlyList<FormQuestion> topics) => topics.First(known => known.Name == topic).Item.Asks.Split('?')[0] + "?";
}
