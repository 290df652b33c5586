using System.Numerics;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>
/// "Zara has chickenpox. Cerys too", "lily can go but not noah", from a carer: whoever is named beside another child, with words that say the same or the
/// opposite of them, is asked about, and never left out.
/// </summary>
internal static class NamedBeside
{
    private const double Rather = 0.6;

    private static readonly HashSet<string> Verbs = ["is", "has", "got", "have", "will", "be", "cant", "wont", "isnt", "it", "just", "not", "feeling", "the", "a", "bit", "coming", "going", "goes", "poss"];

    /// <summary>The acts, and for each child left out one more; what was read of such a stretch by itself ("cerys too") is put in its place.</summary>
    public static List<(Segment Segment, Act Act)> With(Evidence evidence, List<(Segment Segment, Act Act)> pieces)
    {
        if (evidence.Context.Writer != Writer.Carer || evidence.Language != "en")
            return pieces;
        var all = pieces;
        foreach (var pointer in evidence.Finder.Pointers.Where(p => p.Kind == PointerKind.Child && p.Fits != 0))
            if (Meant(evidence, all, pointer) is { } intent && !IsSaid(evidence, all, pointer, intent))
                all = [.. all.Where(piece => !IsOfThatAlone(evidence, piece, pointer)), (SegmentOf(all, pointer), ActOf(evidence, pointer, intent))];
        return all;
    }

    /// <summary>"Jakub too", "same for Jakub", "neither is Jakub".</summary>
    public static bool IsAlike(Message message, Pointer child)
    {
        var at = child.End;
        while (Verbs.Contains(message.Word(at)))
            at++;
        return message.Word(at) is "too" or "aswell" or "either" or "neither" or "same" or "also"
            || (message.Word(at) is "the" && message.Word(at + 1) is "same")
            || message.Word(child.Start - 1) is "also" or "plus"
            || (message.Word(child.Start - 1) is "for" or "with" && message.Word(child.Start - 2) is "same" or "goes" or "likewise")
            || (message.Word(child.Start - 1) is "is" or "has" or "can" or "will" or "does" && message.Word(child.Start - 2) is "so" or "neither" or "nor");
    }

    private static Intent? Meant(Evidence evidence, List<(Segment Segment, Act Act)> pieces, Pointer child)
    {
        var others = pieces.Where(piece => Judge.Stance(piece.Act.Intent) is not null && Acts.AboutSessions.Contains(piece.Act.Intent) && !IsOfThatAlone(evidence, piece, child)).ToList();
        if (others.Count == 0)
            return null;
        if (IsAlike(evidence.Message, child))
            return others.LastOrDefault(piece => piece.Segment.From <= child.Start).Act?.Intent;
        if (others.Exists(piece => Judge.Stance(piece.Act.Intent) == true) && IsLeftOut(evidence.Message, child))
            return Intent.Cancel;
        return SaidOf(evidence, child);
    }

    /// <summary>"But not noah", "noah isnt".</summary>
    private static bool IsLeftOut(Message message, Pointer child) =>
        Pointer.IsRefusedAt(message, child.Start)
        || (message.Word(child.End) is "isnt" or "not" or "cant" or "wont" or "no" && (child.End + 1 >= message.Tokens.Length || message.Tokens[child.End + 1].IsMark));

    /// <summary>That they are ill or can't come, before another child is named and before the sentence ends.</summary>
    private static Intent? SaidOf(Evidence evidence, Pointer child)
    {
        var next = evidence.Finder.Pointers.FirstOrDefault(p => p.Kind == PointerKind.Child && p.Start > child.Start && p.Fits != child.Fits);
        var end = next.Fits != 0 ? next.Start : evidence.Length;
        foreach (var hit in evidence.Cues.All)
            if (hit.Start >= child.End && hit.Start < end && hit.Cue is "ill" or "not_coming" && !evidence.Message.EndsSentence(child.End, hit.Start) && !evidence.Cues.Has("ill_but_coming", child.End, end))
                return hit.Cue == "ill" ? Intent.IllChild : Intent.Cancel;
        return null;
    }

    private static bool IsSaid(Evidence evidence, List<(Segment Segment, Act Act)> pieces, Pointer child, Intent intent) =>
        pieces.Exists(piece => Acts.AboutSessions.Contains(piece.Act.Intent) && Judge.Stance(piece.Act.Intent) is { } stance
            && piece.Act.Sessions.Any(session => IsOf(evidence, session, child)) && (piece.Act.Child is null || piece.Act.Child == NameOf(evidence, child) || piece.Act.Intent != Intent.IllChild)
            && stance == Judge.Stance(intent) && !(IsOfThatAlone(evidence, piece, child) && !piece.Act.Sure && piece.Act.Intent != intent));

    private static bool IsOf(Evidence evidence, string session, Pointer child) =>
        evidence.Context.Sessions.Any(known => known.Id == session && known.Child == NameOf(evidence, child));

    /// <summary>A stretch that names that child and no other.</summary>
    private static bool IsOfThatAlone(Evidence evidence, (Segment Segment, Act Act) piece, Pointer child) =>
        child.Start >= piece.Segment.From && child.Start < piece.Segment.To
        && evidence.Finder.Pointers.Where(p => p.Kind == PointerKind.Child && p.Fits != 0 && p.Start >= piece.Segment.From && p.Start < piece.Segment.To).All(p => p.Fits == child.Fits);

    private static Segment SegmentOf(List<(Segment Segment, Act Act)> pieces, Pointer child) =>
        pieces.Find(piece => child.Start >= piece.Segment.From && child.Start < piece.Segment.To).Segment;

    private static string NameOf(Evidence evidence, Pointer child) => evidence.Context.Sessions[BitOperations.TrailingZeroCount(child.Fits)].Child;

    /// <summary>Asked back; on the day that is said where they have a session then, else their next.</summary>
    private static Act ActOf(Evidence evidence, Pointer child, Intent intent)
    {
        var dates = evidence.Finder.Pointers.Where(p => p.IsDate && !p.Refused).Aggregate(0UL, (mask, p) => mask | p.Fits);
        var name = NameOf(evidence, child);
        int[] coming = [.. Enumerable.Range(0, Math.Min(60, evidence.Context.Sessions.Count)).Where(at => evidence.Context.Sessions[at].Child == name && evidence.Context.Sessions[at].End > evidence.Context.Now)];
        int[] dated = [.. coming.Where(at => (dates >> at & 1) == 1)];
        return new Act(intent, Rather, Sure: false, [.. (dated.Length > 0 ? dated : coming.Take(1)).Select(at => evidence.Context.Sessions[at].Id)], SessionNamed: true) { Child = name };
    }
}
