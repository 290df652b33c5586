using System.Numerics;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>"Daniel and Jakub have both got the flu": children that are named in a row are all meant.</summary>
internal static class ChildrenNamed
{
    private static readonly HashSet<string> Between = ["and", "or", "nor", ",", "also", "his", "her", "brother", "sister"];

    private static readonly HashSet<string> Answers = ["no", "not", "yes", "isnt", "cant", "wont", "okay", "fine"];

    /// <summary>Those in a row become one pointer.</summary>
    public static List<Pointer> Joined(Message message, IEnumerable<Pointer> pointers)
    {
        var joined = new List<Pointer>();
        foreach (var pointer in pointers)
            if (joined.Count > 0 && IsInARow(message, joined[^1], pointer))
                joined[^1] = joined[^1] with { End = pointer.End, Fits = joined[^1].Fits | pointer.Fits };
            else
                joined.Add(pointer);
        return joined;
    }

    /// <summary>The names of a row of two or more that a stretch holds; none where it names but one child at a time.</summary>
    public static IReadOnlyList<string> InARow(Evidence evidence, Segment segment)
    {
        var within = evidence.Finder.Pointers.Where(p => p.Start >= segment.From && p.Start < segment.To && p.Fits != 0);
        var row = Joined(evidence.Message, within).FirstOrDefault(p => p.Kind == PointerKind.Child && Names(evidence.Context, p.Fits).Count > 1);
        return row.Fits == 0 ? [] : Names(evidence.Context, row.Fits);
    }

    /// <summary>Of the sessions on the days that are said those of the children named; where no day is said, the next of each.</summary>
    public static SessionChoice Of(Evidence evidence, Segment segment, SessionChoice choice, IReadOnlyList<string> names)
    {
        var sessions = evidence.Context.Sessions;
        var theirs = choice.Sessions.Where(at => names.Contains(sessions[at].Child)).ToArray();
        var isDated = evidence.Finder.Pointers.Any(p => (p.IsDate || p.Kind == PointerKind.Order) && p.Fits != 0 && p.Start >= segment.From && p.Start < segment.To);
        if (isDated)
            return theirs.Length > 0 ? choice with { Sessions = theirs } : choice;
        int[] next = [.. NextOfEach(evidence.Context).Where(at => names.Contains(sessions[at].Child))];
        return next.Length > 0 ? new SessionChoice(next, true, choice.Vague && choice.Named) : choice;
    }

    public static int[] NextOfEach(ReadingContext context) =>
        [.. Enumerable.Range(0, context.Sessions.Count).Where(i => context.Sessions[i].End > context.Now).GroupBy(i => context.Sessions[i].Child, StringComparer.Ordinal).Select(theirs => theirs.First()).Order()];

    private static List<string> Names(ReadingContext context, ulong fits)
    {
        var names = new List<string>();
        for (; fits != 0; fits &= fits - 1)
            if (context.Sessions[BitOperations.TrailingZeroCount(fits)].Child is var name && !names.Contains(name))
                names.Add(name);
        return names;
    }

    private static bool IsInARow(Message message, Pointer first, Pointer second) =>
        first.Kind == PointerKind.Child && second.Kind == PointerKind.Child && first.Fits != 0 && second.Fits != 0 && first.Refused == second.Refused && second.Start - first.End <= 3
        && Enumerable.Range(first.End, second.Start - first.End).All(at => Between.Contains(message.Word(at)))
        && !IsAnsweredByItself(message, first, second) && !NamedBeside.IsAlike(message, second);

    // "yes lily and noah no"
    private static bool IsAnsweredByItself(Message message, Pointer first, Pointer second) =>
        Answers.Contains(message.Word(first.Start - 1)) && Answers.Contains(message.Word(second.End)) && (second.End + 1 >= message.Tokens.Length || message.Tokens[second.End + 1].IsMark);
}
