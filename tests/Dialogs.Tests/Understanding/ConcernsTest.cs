using FamilyTimeBot.Dialogs.Understanding;
using FsCheck.Xunit;

namespace FamilyTimeBot.Dialogs.Tests.Understanding;

/// <summary>What must hold of worries whatever the weights: how a text is typed, and what stands beside it, does not silence it.</summary>
public sealed class ConcernsTest
{
    private static readonly string[] Grave =
    [
        "i want to kill myself", "he hit me with a belt", "hes outside my house with a knife", "he wont let me out of the house", "ive taken all my tablets",
        "she said grandad touches her in bed", "im cutting myself again",
    ];

    private static readonly string[] Ordinary =
    [
        "thanks for sorting the room out", "the bus is running about ten minutes behind", "she loved the cake we made", "see you on thursday at the centre", "is there somewhere to park nearby",
    ];

    [Property(MaxTest = 60)]
    public bool Typing_does_not_silence_a_worry(byte which, byte how) =>
        Ground.Read(Typed(Grave[which % Grave.Length], how % 5)).Concern != ConcernLevel.None;

    [Property(MaxTest = 60)]
    public bool Ordinary_words_beside_it_do_not_silence_a_worry(byte which, byte before, byte after) =>
        Ground.Read($"{Ordinary[before % Ordinary.Length]}. {Grave[which % Grave.Length]}. {Ordinary[after % Ordinary.Length]}").Concern != ConcernLevel.None;

    [Property(MaxTest = 200)]
    public bool Any_text_is_graded_the_same_twice(string? text) =>
        Ground.Read(text ?? "").Concern == Ground.Read(text ?? "").Concern;

    [Theory]
    [InlineData("Mia ma siniaki na rece")]
    [InlineData("ktos bije Mie")]
    [InlineData("Mia are vanatai pe mana")]
    [InlineData("Mia tiene moretones en el brazo")]
    [InlineData("Mia hat blaue Flecken am Arm")]
    public void A_few_words_that_do_not_tell_their_language_are_heard(string text) => Assert.Equal(ConcernLevel.Urgent, Ground.Read(text).Concern);

    [Theory]
    [InlineData("this traffic is killing me")]
    [InlineData("dying to see her")]
    [InlineData("phone died sorry")]
    [InlineData("she beat me at uno again lol")]
    [InlineData("could murder a cuppa")]
    [InlineData("see you thursday")]
    [InlineData("he left his coat behind please tell the worker")]
    [InlineData("she forgot her jacket, we will bring it friday")]
    [InlineData("yes")]
    public void What_only_sounds_like_a_worry_is_none(string text) => Assert.Equal(ConcernLevel.None, Ground.Read(text).Concern);

    [Theory]
    [InlineData("pl", "chcę umrzeć")]
    [InlineData("pl", "mąż mnie bije")]
    [InlineData("ro", "vreau să mor")]
    [InlineData("ro", "tata mă bate")]
    [InlineData("pt", "quero morrer")]
    [InlineData("cy", "dwi ddim isio byw")]
    [InlineData("ur-Latn", "woh mujhe maarta hai")]
    [InlineData("ur", "میں مرنا چاہتی ہوں")]
    [InlineData("ar", "زوجي يضربني")]
    [InlineData("und", "je veux mourir")]
    [InlineData("und", "شوهرم مرا کتک می‌زند")]
    [InlineData("und", "আমি মরে যেতে চাই")]
    [InlineData("und", "я не хочу більше жити")]
    public void Danger_is_heard_in_other_languages(string language, string text)
    {
        var reading = Ground.Read(text);
        Assert.Equal((language, ConcernLevel.Urgent), (reading.Language, reading.Concern));
    }

    [Theory]
    [InlineData("aye al be there hen, dinna fash")]
    [InlineData("ye alreet pet am gan doon the toon")]
    [InlineData("wagwan fam man's late still")]
    [InlineData("c u 2moz hun xx")]
    [InlineData("inshallah i'll be there")]
    [InlineData("José is coming with Zoë")]
    [InlineData("am no comin the morra ma wean's no weel")]
    [InlineData("mam tata")]
    public void English_of_any_kind_is_no_other_language(string text) => Assert.Equal("en", Ground.Read(text).Language);

    private static string Typed(string text, int how) => how switch
    {
        0 => text.ToUpperInvariant(),
        1 => text + "!!!",
        2 => text + " xx",
        3 => text + " 😭",
        _ => "  " + text + " . ",
    };
}
