namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>What the reader of concerns counts in a stretch of a message: words, families of words, letters, phrases, who writes, and how near the next session is.</summary>
internal sealed class ConcernFeatures
{
    /// <summary>How much one of each kind counts when weights are fitted: what is rare and telling more, what is many and vague less.</summary>
    public static readonly float[] Scale = [0.5f, 1f, 1f, 0.7f, 0.8f, 0.5f, 0.3f, 1.5f, 0.6f];

    private const byte Moment = 0, Word = 1, Family = 2, Words = 3, Families = 4, Pair = 5, Letters = 6, Cue = 7, Triple = 8;

    private const int PairReach = 6;

    private const int LongestLettered = 14;

    private readonly Dictionary<uint, byte> found = [];

    /// <summary>The features of the words from <paramref name="from"/> up to <paramref name="to"/>, each with its kind.</summary>
    public static Dictionary<uint, byte> Of(ConcernEvidence evidence, int from, int to)
    {
        var features = new ConcernFeatures();
        features.AddMoment(evidence);
        features.AddWords(evidence, from, to);
        features.AddCues(evidence, from, to);
        return features.found;
    }

    private void Add(byte kind, uint a, uint b = 0, uint c = 0)
    {
        var hash = 2166136261u;
        hash = (hash ^ kind) * 16777619u;
        hash = Mix(hash, a);
        if (b != 0)
            hash = Mix(hash, b);
        found[c == 0 ? hash : Mix(hash, c)] = kind;
    }

    private static uint Mix(uint hash, uint value)
    {
        hash ^= value;
        hash *= 0x85ebca6b;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }

    private void AddMoment(ConcernEvidence evidence)
    {
        Add(Moment, evidence.Role);
        Add(Moment, evidence.Near);
        Add(Moment, evidence.Role, evidence.Near);
        Add(Moment, evidence.Language);
        Add(Moment, evidence.Role, evidence.Asked);
    }

    private void AddWords(ConcernEvidence evidence, int from, int to)
    {
        var words = evidence.Words;
        for (var i = from; i < to; i++)
        {
            Add(Word, words[i].Word);
            if (words[i].HasFamily)
            {
                Add(Family, words[i].Family);
                Add(Family, words[i].Family, evidence.Role);
                Add(Family, words[i].Family, evidence.Near);
            }

            AddLetters(words[i].Text);
            Add(Words, i == from ? 1 : words[i - 1].Word, words[i].Word);
            Add(Families, i == from ? 1 : words[i - 1].Family, words[i].Family);
            if (i >= from + 2)
                Add(Triple, words[i - 2].Family, words[i - 1].Family, words[i].Family);
            AddPairs(words, i, to);
        }

        if (to > from)
            Add(Families, words[to - 1].Family, 2);
    }

    private void AddPairs(List<ConcernWord> words, int i, int to)
    {
        if (!words[i].HasFamily)
            return;
        for (var j = i + 2; j < to && j <= i + PairReach && words[j].Sentence <= words[i].Sentence + 1; j++)
            if (words[j].HasFamily)
                Add(Pair, words[i].Family, words[j].Family);
    }

    private void AddLetters(string word)
    {
        if (word.Length is < 4 or > LongestLettered || word[0] == '#' || !char.IsAsciiLetter(word[0]))
            return;
        for (var c = 0; c + 4 <= word.Length; c++)
            Add(Letters, (uint)(word[c] | (word[c + 1] << 8) | (word[c + 2] << 16) | (word[c + 3] << 24)), c == 0 ? 7u : 0);
    }

    private void AddCues(ConcernEvidence evidence, int from, int to)
    {
        var (first, last) = to > from ? (evidence.Words[from].Token, evidence.Words[to - 1].Token) : (0, -1);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var hit in evidence.Hits)
        {
            if (hit.Start < first || hit.Start > last)
                continue;
            names.Add(hit.Cue);
            Add(Cue, Features.Hash(hit.Phrase.Pattern));
        }

        foreach (var name in names)
        {
            var cue = Features.Hash(name);
            Add(Cue, cue);
            Add(Cue, cue, evidence.Near);
            Add(Cue, cue, evidence.Role);
            Add(Cue, Features.Hash(name[..1] + "*"));
        }
    }
}
