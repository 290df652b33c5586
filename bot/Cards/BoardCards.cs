using System.Text.Json.Nodes;
using FamilyTimeBot.Dialogs.Staff;

namespace FamilyTimeBot.Cards;

/// <summary>What staff see at a glance as a card. Each button says words that somebody may as well write.</summary>
public sealed class BoardCards(CardBook book)
{
    public Card Show(StaffBoard board) => new(book.Bind("sessions", new JsonObject
    {
        ["plain"] = board.Plain,
        ["speak"] = board.Plain.Replace('\n', ' '),
        ["title"] = board.Title,
        ["notice"] = board.Notice ?? "",
        ["sessions"] = new JsonArray([.. board.Sessions.Select(session => new JsonObject
        {
            ["heading"] = session.Heading,
            ["lines"] = new JsonArray([.. session.Lines.Select(line => JsonValue.Create(line))]),
            ["style"] = Style(session.Mood),
            ["buttons"] = Buttons(session.Buttons),
        })]),
        ["urgent"] = Concerns(board.Urgent),
        ["concerns"] = Concerns(board.Worries),
        ["views"] = Buttons(board.Views),
    }), board.Plain);

    private static JsonArray Concerns(IEnumerable<BoardConcern> concerns) =>
        new([.. concerns.Select(concern => new JsonObject { ["words"] = concern.Words, ["style"] = Style(concern.Mood), ["buttons"] = Buttons(concern.Buttons) })]);

    private static JsonArray Buttons(IEnumerable<BoardButton> buttons) => new([.. buttons.Select(button => new JsonObject { ["title"] = button.Title, ["says"] = button.Says })]);

    private static string Style(BoardMood mood) => mood switch
    {
        BoardMood.Good => "good",
        BoardMood.Attention => "attention",
        BoardMood.Plain => "emphasis",
    };
}
