using System.Globalization;
using System.Text.Json.Nodes;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Dialogs.Wording;

namespace FamilyTimeBot.Cards;

/// <summary>A question as a card: what was said before it, its words, a button for each choice. A typed answer does as well as a press.</summary>
public sealed class QuestionCards(CardBook book, Wordings wordings)
{
    /// <summary>Clients show no more buttons than this of one row, and on a narrow screen cut off what does not fit: so longer words stand under each other.</summary>
    private const int MostInRow = 5;
    private const int MostSignsInRow = 32;

    /// <summary>Null when the reply does not end with the question: then it is a text and nothing else.</summary>
    /// <param name="reply">The text as everybody gets it, the question at its end.</param>
    public Card? Ask(string reply, SentQuestion question)
    {
        if (!reply.EndsWith(question.Text, StringComparison.Ordinal))
            return null;
        var said = reply[..^question.Text.Length].Trim();
        var data = new JsonObject
        {
            ["plain"] = reply,
            ["speak"] = Spoken(said, question.Words, question.Buttons),
            ["said"] = new JsonArray([.. Lines(said)]),
            ["question"] = question.Words,
            ["ways"] = new JsonArray([.. WaysOut(question)]),
        };
        return new Card(question.TakesSeveral ? Several(data, question) : One(data, question), reply);
    }

    /// <summary>The card in the place of the one whose button was pressed: the same question, and what was chosen.</summary>
    public Card Answered(PressTaken pressed)
    {
        var question = pressed.Question;
        var outcome = wordings.Render("card.answered", default, new Values { ["answer"] = pressed.Words });
        var plain = (question.Said is null ? "" : question.Said + "\n\n") + $"{question.Words}\n{outcome}";
        return new Card(book.Bind("answered", new JsonObject
        {
            ["plain"] = plain,
            ["speak"] = plain.Replace('\n', ' '),
            ["said"] = new JsonArray([.. Lines(question.Said ?? "")]),
            ["question"] = question.Words,
            ["outcome"] = outcome,
        }), plain);
    }

    private JsonObject One(JsonObject data, SentQuestion question)
    {
        var titles = question.Choices.Select((words, at) => Faces.Before(words, question, at)).ToList();
        data["rows"] = new JsonArray([.. titles.Select((title, at) => Button(question, title, at)).Chunk(RowOf(titles)).Select(row => new JsonObject { ["choices"] = new JsonArray([.. row]) })]);
        return book.Bind("question", data);
    }

    private JsonObject Several(JsonObject data, SentQuestion question)
    {
        data["choices"] = new JsonArray([.. question.Choices.Select((words, at) => new JsonObject { ["title"] = Faces.Before(words, question, at), ["value"] = at.ToString(CultureInfo.InvariantCulture) })]);
        data["label"] = wordings.Render("card.pick", default, new Values());
        data["send"] = wordings.Render("card.send", default, new Values());
        data["press"] = PressedButton.OfPicked(question);
        return book.Bind("several", data);
    }

    /// <summary>What leaves the question, and what goes back to the one before, stand under its choices.</summary>
    private static IEnumerable<JsonNode> WaysOut(SentQuestion question)
    {
        var ways = new List<JsonNode>();
        if (question.Skip is { } skip)
            ways.Add(Button(question, skip, question.Choices.Count));
        if (question.Back is { } back)
            ways.Add(new JsonObject { ["title"] = back, ["press"] = PressedButton.OfBack(question) });
        return ways.Count > 0 ? [new JsonObject { ["buttons"] = new JsonArray([.. ways]) }] : [];
    }

    private static int RowOf(IReadOnlyList<string> titles) => titles.Sum(title => title.Length) <= MostSignsInRow ? MostInRow : 1;

    private static JsonObject Button(SentQuestion question, string title, int at) => new() { ["title"] = title, ["press"] = PressedButton.Of(question, at) };

    /// <summary>Each line a block of its own; a blank line before it makes the space wider.</summary>
    private static IEnumerable<JsonNode> Lines(string said)
    {
        var spacing = "None";
        foreach (var line in said.Split('\n'))
        {
            if (line.Length > 0)
                yield return new JsonObject { ["text"] = line, ["spacing"] = spacing };
            spacing = line.Length > 0 ? "Small" : "Medium";
        }
    }

    /// <summary>To be read aloud: no numbers before the choices, and a pause after each.</summary>
    private static string Spoken(string said, string question, IReadOnlyList<string> choices) =>
        string.Join(" ", new[] { said.Replace('\n', ' '), question }.Concat(choices.Select(choice => choice.TrimEnd('.') + ".")).Where(part => part.Length > 0));
}
