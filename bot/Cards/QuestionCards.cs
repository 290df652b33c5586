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
        var (said, words) = (reply[..^question.Text.Length].Trim(), question.Words);
        return new Card(book.Bind("question", new JsonObject
        {
            ["plain"] = reply,
            ["speak"] = Spoken(said, words, question.Buttons),
            ["said"] = new JsonArray([.. Lines(said)]),
            ["question"] = words,
            ["rows"] = new JsonArray([.. Rows(question)]),
        }), reply);
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

    /// <summary>What leaves the question stands under its choices.</summary>
    private static IEnumerable<JsonNode> Rows(SentQuestion question) =>
        question.Choices.Select((title, at) => Button(question, title, at)).Chunk(RowOf(question.Choices))
            .Concat(question.Skip is { } skip ? [[Button(question, skip, question.Choices.Count)]] : [])
            .Select(row => new JsonObject { ["choices"] = new JsonArray([.. row]) });

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
