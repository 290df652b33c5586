using System.Text.Json.Nodes;
using FamilyTimeBot.Cards;
using FamilyTimeBot.Cards.Templating;
using FamilyTimeBot.Settings;

namespace FamilyTimeBot.Bot.Tests.Cards;

public sealed class CardTemplateTests
{
    private const string Data = """{"name":"Jo","age":7,"yes":true,"no":false,"none":[],"kids":[{"n":"Amy"},{"n":"Ben"}],"in":{"a":["x","y"]}}""";

    [Theory]
    [InlineData("Hello ${name}, ${age}", "\"Hello Jo, 7\"")]
    [InlineData("${age}", "7")]
    [InlineData("${in.a[1]}", "\"y\"")]
    [InlineData("${kids[0].n}", "\"Amy\"")]
    [InlineData("${$root.name}", "\"Jo\"")]
    [InlineData("${count(kids)}", "2")]
    [InlineData("${empty(none)}", "true")]
    [InlineData("${if(yes && !no, 'a}b', 'c')}", "\"a}b\"")]
    [InlineData("${age == 7 || no}", "true")]
    [InlineData("${name != 'Jo'}", "false")]
    [InlineData("${in.a}", "[\"x\",\"y\"]")]
    [InlineData("no place", "\"no place\"")]
    [InlineData("costs $5 {a}", "\"costs $5 {a}\"")]
    public void A_place_is_filled(string text, string json) =>
        Assert.Equal(json, Bound($$"""{"x":{{JsonValue.Create(text).ToJsonString()}}}""")["x"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    [Fact]
    public void A_list_repeats_its_element_and_its_index_is_known() =>
        Assert.Equal("""{"x":[{"t":"0 Amy of Jo"},{"t":"1 Ben of Jo"},{"t":"last"}]}""", Bound("""{"x":[{"$data":"${kids}","t":"${$index} ${n} of ${$root.name}"},{"t":"last"}]}""").ToJsonString());

    [Fact]
    public void A_condition_leaves_out_what_it_stands_on() =>
        Assert.Equal("""{"x":[{"t":"kept"}]}""", Bound("""{"x":[{"$when":"${yes}","t":"kept"},{"$when":"${empty(kids)}","t":"gone"}],"y":{"$when":"${no}","z":1}}""").ToJsonString());

    /// <summary>A value is words, whatever it looks like: no place is opened by what a family wrote.</summary>
    [Fact]
    public void What_a_value_holds_is_never_read_as_a_template() =>
        Assert.Equal("""{"x":"${name} \u0022,"}""", new CardTemplate("""{"x":"${said}"}""").Bind(new JsonObject { ["said"] = "${name} \"," }).ToJsonString());

    [Theory]
    [InlineData("${")]
    [InlineData("${}")]
    [InlineData("${name")]
    [InlineData("${name + 1}")]
    [InlineData("${toUpper(name)}")]
    [InlineData("${if(yes)}")]
    [InlineData("${'open}")]
    [InlineData("${a[}")]
    [InlineData("${((((((((((((((((((((((a))))))))))))))))))))))}")]
    public void What_is_not_of_the_language_is_refused_when_it_is_read(string text) =>
        Assert.Throws<CardException>(() => new CardTemplate($$"""{"x":{{JsonValue.Create(text).ToJsonString()}}}"""));

    [Theory]
    [InlineData("${missing}")]
    [InlineData("a ${kids} b")]
    [InlineData("${in.a[2]}")]
    [InlineData("${name.x}")]
    public void A_value_that_is_not_there_is_an_error_and_never_an_empty_place(string text) =>
        Assert.Throws<CardException>(() => Bound($$"""{"x":{{JsonValue.Create(text).ToJsonString()}}}"""));

    [Theory]
    [InlineData("[]", "it is no JSON object")]
    [InlineData("{\n\"a\": }", "line 2: it is no JSON")]
    [InlineData("""{"a":"${b c}"}""", "from sign 3 on")]
    public void A_bad_template_is_refused_at_start_with_file_and_reason(string json, string reason)
    {
        var folder = Directory.CreateTempSubdirectory("familytime-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "bad.json"), json);
            var refusal = Assert.Throws<SettingsException>(() => CardBook.Load(folder));
            Assert.Contains("bad.json", refusal.Message, StringComparison.Ordinal);
            Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static JsonObject Bound(string template) => new CardTemplate(template).Bind(JsonNode.Parse(Data)!);
}
