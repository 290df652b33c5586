using FamilyTimeBot.Dialogs.Questionnaires;
using FamilyTimeBot.Dialogs.Understanding;
using FamilyTimeBot.Model.Facts;

namespace FamilyTimeBot.Dialogs.Listening;

/// <summary>When nothing is said, whoever writes: heard they are all the same.</summary>
internal static class Silence
{
    public static bool Is(Heard heard, AddressFacts? address) =>
        heard.CarrierReplied || heard.Carrier == CarrierWord.Stop || Keeps(heard, address);

    /// <summary>After a stop nothing is said; but who writes in a chat has come to ask, and is answered there.</summary>
    public static bool Keeps(Heard heard, AddressFacts? address) => address?.OptedOut == true && !heard.IsInChat;

    public static bool IsStop(Heard heard, Reading reading) =>
        heard.Carrier == CarrierWord.Stop || (reading.First is { Intent: Intent.Stop, Sure: true } && !FormPhrases.IsAboutAsking(heard.Text));
}
