using System.Text.Json.Nodes;
using FamilyTimeBot.Cards;
using FamilyTimeBot.Dialogs.Listening;
using FamilyTimeBot.Dialogs.Staff;
using FamilyTimeBot.Dialogs.Talking;
using FamilyTimeBot.Host;
using FamilyTimeBot.Wording;

namespace FamilyTimeBot.Bot.Tests.Cards;

/// <summary>Every card with what really fills it: short and long, with all its parts and with none that can be left out, and words that try to break out.</summary>
internal static class SampleCards
{
    public const string Odd = "*Amelia* & <b>Ben</b> [here](https://familytime.example) _x_ ${name} \"quoted\" 日本";

    public static CardBook Book { get; } = CardBook.Load(FamilyTimeHost.Beside("cards"));

    public static IReadOnlyDictionary<string, Card> All { get; } = Make();

    private static Dictionary<string, Card> Make()
    {
        var questions = new QuestionCards(Book, WordingFile.Load(Path.Combine(FamilyTimeHost.Beside("dialogs"), "Wording", "en.yaml")));
        var boards = new BoardCards(Book);
        var virtualCall = Question("Shall we ask staff about a video call instead? They decide if there can be one.", "Yes, please ask", "No, thank you");
        var which = Question("Which one do you mean?", "Thursday 26 November at 4pm, Amelia and Ben", "*Ben* & <b>Al</b> ${name}", "Friday 27 November at 10am", "Saturday 28 November at 11am", "Sunday 29 November at noon", "Monday 30 November at 4pm");
        var words = new SentQuestion { RunId = "run", Name = "reason", Text = "If you want to say why, write it now.", Skip = "Leave it" };
        var rating = Question("How was it?", "Really bad", "Not good", "OK", "Good", "Great");
        (rating.Kind, rating.Codes, rating.Skip) = ("rating", ["1", "2", "3", "4", "5"], "Skip");
        var several = Question("What did you like? You can pick a few.", "Playing", Odd, "Stories that go on for a very long time, and then a little bit longer than that", "Being outside");
        (several.Kind, several.Pictures, several.Skip, several.Back) = ("several", ["\U0001F9F8", "", "\U0001F4D6", "\U0001F333"], "Skip", "Go back");
        return new Dictionary<string, Card>(StringComparer.Ordinal)
        {
            ["rating"] = questions.Ask($"Thank you. We have kept your words.\n\n{rating.Text}", rating)!,
            ["several"] = questions.Ask($"This is for your KIT plan.\n\n{several.Text}", several)!,
            ["answered-several"] = questions.Answered(new PressTaken(several, "Playing, Being outside")),
            ["question"] = questions.Ask($"We have put down that you can't come on Thursday 26 November at 4pm. Not you, or not right? Ring 01632 960100.\n\nThese are the next ones:\n{Odd}\n\n{virtualCall.Text}", virtualCall)!,
            ["question-of-six"] = questions.Ask(which.Text, which)!,
            ["question-in-words"] = questions.Ask(words.Text, words)!,
            ["answered"] = questions.Answered(new PressTaken(which, which.Buttons[1])),
            ["sessions"] = boards.Show(Board()),
            ["sessions-none"] = boards.Show(new StaffBoard("No family time is in the diary today, for the children you work with.", null, [], [], [])),
        };
    }

    private static SentQuestion Question(string words, params string[] choices) => new()
    {
        RunId = "run",
        Name = "coming",
        Choices = [.. choices],
        Codes = [.. choices.Select((_, at) => $"{at}")],
        Text = words + string.Concat(choices.Select((choice, at) => $"\n{at + 1} {choice}")),
    };

    private static StaffBoard Board()
    {
        BoardButton seen = new("I have seen this", "seen S-A1 today"), call = new("Ask for a call", "call S-A1 today");
        return new StaffBoard(
            "Family time today",
            "We have put down that you have seen this.",
            [
                new BoardSession("Today at 10am, Oscar, Willow House", ["Dad (Dave): coming", "Mum (Lisa): coming"], BoardMood.Good, []),
                new BoardSession("Today at 4pm, Amelia, Willow House", ["Mum (Sarah): NOT coming, ill", "foster carer (Priya): Amelia coming, late by about 20 minutes", "Ring-in outstanding: not everybody has said today that they are coming."], BoardMood.Attention, [seen, call]),
                new BoardSession($"Today at 5pm, {Odd}", ["Seen by Tom."], BoardMood.Plain, [call]),
                new BoardSession("Today at 6pm, Zac: called off", [], BoardMood.Plain, []),
            ],
            [new BoardConcern("URGENT concern 3AC4D1 came in today at 9.15am and is not answered yet. Read it in the case store now.", BoardMood.Attention, [new BoardButton("I have this in hand", "concern 3AC4D1 today")])],
            [new BoardButton("Tomorrow", "tomorrow"), new BoardButton("Next 7 days", "week")]);
    }
}
