using System.Runtime.CompilerServices;
using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Tests.Understanding;

/// <summary>What the tests of understanding share: the reader with its weights, and a moment.</summary>
internal static class Ground
{
    public static readonly string Folder = Find();

    private static readonly Lazy<FamilyTimeUnderstanding> Trained = new(() => new FamilyTimeUnderstanding(Weights("encoder"), Weights("intents"), Weights("concerns")));

    /// <summary>Monday 23 November 2026, a quarter past ten.</summary>
    public static readonly DateTime Now = new(2026, 11, 23, 10, 15, 0);

    public static readonly KnownSession Thursday = new("S1", new(2026, 11, 26, 16, 0, 0), new(2026, 11, 26, 17, 30, 0), "Amelia", "Willow House", ["Mum"]);

    public static readonly KnownSession Saturday = new("S2", new(2026, 11, 28, 10, 0, 0), new(2026, 11, 28, 12, 0, 0), "Ben", "The Acorn Centre", ["Dad"]);

    public static readonly KnownSession ThursdayWeek = new("S3", new(2026, 12, 3, 16, 0, 0), new(2026, 12, 3, 17, 30, 0), "Amelia", "Willow House", ["Mum"]);

    public static FamilyTimeUnderstanding Reader => Trained.Value;

    public static ReadingContext Context(Asked asked = Asked.Nothing, Writer writer = Writer.Parent) => new(Now, writer, asked, [Thursday, Saturday, ThursdayWeek]);

    public static Reading Read(string text, Asked asked = Asked.Nothing, Writer writer = Writer.Parent) => Reader.Read(text, Context(asked, writer));

    private static byte[] Weights(string which) => File.ReadAllBytes(Path.Combine(Folder, "Trained", which + ".model"));

    private static string Find([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
            if (Directory.Exists(Path.Combine(folder, "dialogs", "Understanding", "Corpus")))
                return Path.Combine(folder, "dialogs", "Understanding");
        throw new DirectoryNotFoundException("dialogs/Understanding");
    }
}
