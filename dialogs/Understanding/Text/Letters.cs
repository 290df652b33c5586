namespace FamilyTimeBot.Dialogs.Understanding.Text;

/// <summary>How unlike two words are.</summary>
public static class Letters
{
    /// <summary>How many letters must be put in, left out or changed to make one of the other.</summary>
    public static int Apart(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var letter in one)
        {
            var (before, above) = (row[0]++, 0);
            for (var at = 0; at < other.Length; at++, before = above)
            {
                above = row[at + 1];
                row[at + 1] = Math.Min(Math.Min(above, row[at]) + 1, before + (letter == other[at] ? 0 : 1));
            }
        }
        return row[^1];
    }
}
