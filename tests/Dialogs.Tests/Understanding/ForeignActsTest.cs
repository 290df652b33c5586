using FamilyTimeBot.Dialogs.Understanding;

namespace FamilyTimeBot.Dialogs.Tests.Understanding;

/// <summary>What is said plainly in another language is understood and asked back; what is English is never taken for it.</summary>
public class ForeignActsTest
{
    [Theory]
    [InlineData("nie dam rady w czwartek, praca", Intent.Cancel)]
    [InlineData("przepraszam, utknąłem w korku, spóźnię się 15 minut", Intent.Late)]
    [InlineData("czy można przełożyć na inny dzień", Intent.Reschedule)]
    [InlineData("proszę do mnie zadzwonić, chcę porozmawiać z kimś", Intent.TalkToPerson)]
    [InlineData("la ce oră îl văd pe băiatul meu", Intent.AskWhen)]
    [InlineData("nu am bani de autobuz, ce fac", Intent.TravelHelp)]
    [InlineData("fetița are febră, nu putem veni", Intent.IllChild)]
    [InlineData("não vamos conseguir ir na quinta", Intent.Cancel)]
    [InlineData("estou a caminho, vou sim", Intent.Confirm)]
    [InlineData("fydda i ddim yno ddydd Iau, sori", Intent.Cancel)]
    [InlineData("main jumeraat ko nahi aa sakti", Intent.Cancel)]
    [InlineData("میں جمعرات کو نہیں آ سکتی", Intent.Cancel)]
    [InlineData("متى موعد الزيارة من فضلك", Intent.AskWhen)]
    [InlineData("سأتأخر ربع ساعة بسبب الزحمة", Intent.Late)]
    [InlineData("je ne peux pas venir jeudi, je suis désolée", Intent.Cancel)]
    [InlineData("¿a qué hora es la visita?", Intent.AskWhen)]
    [InlineData("gelemeyeceğim, işim var", Intent.Cancel)]
    [InlineData("не зможу прийти в четвер", Intent.Cancel)]
    [InlineData("я заболела, не приду", Intent.IllSelf)]
    public void What_is_plain_is_understood_and_never_acted_on(string text, Intent intent)
    {
        var first = Ground.Read(text).First;
        Assert.Equal((intent, false), (first.Intent, first.Sure));
    }

    [Fact]
    public void Minutes_are_read_in_any_language() =>
        Assert.Equal(15, Ground.Read("przepraszam, spóźnię się 15 minut").First.MinutesLate);

    [Theory]
    [InlineData("taxi is late again")]
    [InlineData("whats the bus fare from willow house")]
    [InlineData("nae bother, see yis thursday")]
    [InlineData("am no comin the morra")]
    [InlineData("ta la, sound")]
    [InlineData("can we do samedi, sorry saturday")]
    [InlineData("wagwan is man seein my yute dis week")]
    [InlineData("ow bist bab, cor get theer")]
    public void What_is_English_of_any_kind_stays_so(string text) => Assert.Equal("en", Ground.Read(text).Language);
}
