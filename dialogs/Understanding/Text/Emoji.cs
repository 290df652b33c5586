using System.Text;

namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>What an emoji says when it stands in for a word.</summary>
internal static class Emoji
{
    private static readonly (string Meaning, string Signs)[] Table =
    [
        ("emo_yes", "👍✅✔👌🙌☑💯🆗🙆🤝🫡"),
        ("emo_no", "👎❌🚫🙅✖⛔🛑❎"),
        ("emo_ill", "🤒🤢🤮🤧🤕😷🥵🏥🌡💩"),
        ("emo_happy", "😀😃😄😁😊🙂😆😎🤗🎉🥳😂🤣☺😇😋🤩😺🌈🎈🎂🙃😉😜😝"),
        ("emo_love", "😍🥰😘❤💕💖💗💓💞💘♥💙💚💛🧡💜🖤🤍🤎💝🫶😻😚😙"),
        ("emo_sad", "😢😭😞😔☹🙁💔😿🥺😥😓😪"),
        ("emo_angry", "😡🤬😠👿😤🖕"),
        ("emo_scared", "😱😨😰😧😦😳"),
        ("emo_meh", "😐😕😑😬🫤😒🙄😟"),
        ("emo_star", "⭐🌟★✨"),
        ("emo_shrug", "🤷🤔❓❔"),
        ("emo_pray", "🙏"),
        ("emo_travel", "🚌🚗🚕🚆🚶🏃🚙🚇🚉🛵🚴✈"),
        ("emo_clock", "⏰⏱🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙⌛⏳🕰"),
        ("emo_wave", "👋"),
        ("emo_drink", "🍺🍻🍷🥴🍾🥃"),
        ("emo_weapon", "🔪🔫💣🗡"),
        ("emo_dead", "💀☠⚰"),
    ];

    private static readonly Dictionary<int, string> Meanings = Build();

    public static string? Meaning(Rune rune) =>
        Meanings.TryGetValue(rune.Value, out var meaning) ? meaning
        : rune.Value is (>= 0x1F300 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF) ? "emo_other"
        : null;

    private static Dictionary<int, string> Build()
    {
        var meanings = new Dictionary<int, string>();
        foreach (var (meaning, signs) in Table)
            foreach (var rune in signs.EnumerateRunes())
                meanings[rune.Value] = meaning;
        return meanings;
    }
}
