using System.Globalization;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Simulator.Telling;

/// <summary>How a text was read, in words for staff.</summary>
/// <param name="Asked">What question was open, in words.</param>
/// <param name="Pieces">One for each thing that the text says.</param>
public sealed record ToldWhy(string Words, string Language, string Asked, IReadOnlyList<ToldPiece> Pieces, ToldWorry Worry);

/// <param name="Title">"Can't come, Thursday 26 November at 4pm (Amelia)".</param>
/// <param name="Outcome">Whether it is put down at once, or asked back first, and how sure it had to be.</param>
public sealed record ToldPiece(string Words, string Title, string Outcome, IReadOnlyList<ToldField> Fields);

public sealed record ToldWorry(string Title, string Tone, IReadOnlyList<ToldField> Fields);

/// <summary>Puts an explanation into words.</summary>
public static class WhyTeller
{
    private static readonly Dictionary<Intent, string> Acts = new()
    {
        [Intent.Confirm] = "Coming",
        [Intent.Cancel] = "Can't come",
        [Intent.Late] = "Late",
        [Intent.IllSelf] = "Ill and not coming",
        [Intent.IllChild] = "A child is ill and not coming",
        [Intent.Reschedule] = "Asks for another time",
        [Intent.AskWhen] = "Asks when",
        [Intent.AskWhere] = "Asks where",
        [Intent.AskWho] = "Asks who will be there",
        [Intent.TravelHelp] = "Asks for help with travel",
        [Intent.Feedback] = "Says how it went",
        [Intent.Complaint] = "A complaint",
        [Intent.KitPlan] = "Wishes for the plan",
        [Intent.Wellbeing] = "How somebody is",
        [Intent.NotWanting] = "A child does not want to go",
        [Intent.TalkToPerson] = "Wants to talk to a person",
        [Intent.Stop] = "Wants no more texts",
        [Intent.Start] = "Wants texts again",
        [Intent.Help] = "Asks what this is",
        [Intent.Language] = "Another language",
        [Intent.Greeting] = "A greeting",
        [Intent.Thanks] = "Thanks",
        [Intent.WrongNumber] = "Wrong number",
        [Intent.Yes] = "Yes",
        [Intent.No] = "No",
        [Intent.Other] = "Something else",
    };

    private static readonly Dictionary<Asked, string> Questions = new()
    {
        [Asked.Nothing] = "Read for itself, not as an answer",
        [Asked.Attendance] = "Asked: are you coming?",
        [Asked.YesNo] = "Asked: yes or no",
        [Asked.Rating] = "Asked for a rating",
        [Asked.Reason] = "Asked for the reason",
    };

    public static ToldWhy Tell(Explanation why, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(why);
        ArgumentNullException.ThrowIfNull(context);
        return new ToldWhy(why.Words, why.Language == "en" ? "English" : $"Not English ({why.Language})", Questions[context.Asked], [.. why.Pieces.Select(piece => Piece(piece, context))], Worry(why.Worry));
    }

    private static ToldPiece Piece(ExplainedPiece piece, ReadingContext context)
    {
        var sessions = context.Sessions.Where(session => piece.Act.Sessions.Contains(session.Id)).Select(InWords).ToList();
        var minutes = piece.Act.MinutesLate is { } late ? string.Create(CultureInfo.InvariantCulture, $", {late} minutes") : "";
        return new ToldPiece(piece.Words, $"{Acts[piece.Act.Intent]}{minutes}{(sessions.Count > 0 ? ": " + string.Join("; ", sessions) : "")}", Outcome(piece), Fields(piece));
    }

    private static string InWords(KnownSession session) => string.Create(CultureInfo.GetCultureInfo("en-GB"), $"{session.Start:dddd d MMMM 'at' HH:mm} ({session.Child})");

    private static string Outcome(ExplainedPiece piece) => piece.Act.Sure
        ? $"Sure enough to act on without asking back: {Share(piece.Act.Confidence)}."
        : piece.Act.Confidence < piece.Needed
            ? $"Not acted on unasked: {Share(piece.Act.Confidence)} sure, and {Share(piece.Needed)} is needed."
            : $"Not acted on unasked: {Share(piece.Act.Confidence)} sure, but the words by rule do not say the same, or leave something open.";

    private static List<ToldField> Fields(ExplainedPiece piece)
    {
        var fields = new List<ToldField> { new("By rule", Acts[piece.Rules] + (piece.RulesAreFirm ? ", no doubt left" : "")) };
        Add(fields, "By what was learnt", piece.Chances.Where(known => known.Chance >= 0.005).Select(known => $"{Acts[known.Intent]} {Share(known.Chance)}"));
        Add(fields, "Spoke for it", piece.For);
        Add(fields, "Spoke against it", piece.Against);
        Add(fields, "Points to", piece.Pointing.Select(words => $"“{words}”"));
        return fields;
    }

    private static ToldWorry Worry(ExplainedWorry worry)
    {
        var fields = new List<ToldField> { new("Likelihood", $"{Share(worry.Chance)}; with these words {Share(worry.Needed)} is enough") };
        Add(fields, "Sounds like a worry", worry.Phrases.Select(words => $"“{words}”"));
        Add(fields, "Only sounds like one", worry.Lookalikes.Select(words => $"“{words}”"));
        var about = worry.About.Length > 0 ? ": " + worry.About : "";
        return worry.Level switch
        {
            ConcernLevel.Urgent => new("Heard as urgent" + about, "urgent", fields),
            ConcernLevel.Worry => new("Heard as a worry" + about, "worry", fields),
            _ => new("No worry heard", "plain", fields),
        };
    }

    private static void Add(List<ToldField> fields, string name, IEnumerable<string> values)
    {
        var all = values.ToList();
        if (all.Count > 0)
            fields.Add(new(name, string.Join(", ", all)));
    }

    /// <summary>"97%"; never "100%", which nothing is.</summary>
    private static string Share(double chance) => string.Create(CultureInfo.InvariantCulture, $"{Math.Min(99, Math.Round(chance * 100))}%");
}
