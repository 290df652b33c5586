using System.CommandLine;
using System.Net;
using FamilyTimeBot.Bot.Tests.Conversations;
using FamilyTimeBot.Commands;
using FamilyTimeBot.Model.People;
using Microsoft.EntityFrameworkCore;

namespace FamilyTimeBot.Bot.Tests.WebChat;

/// <summary>`link`: what staff hand out.</summary>
public sealed class LinkCommandTests : IAsyncLifetime
{
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        bot = await BotHost.Start();
        await using var store = await bot.OpenStore();
        await TestWorld.Fill(store);
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_link_is_printed_that_opens_and_can_be_taken_back()
    {
        var (code, output, _) = await Run("--person", "P-KAI", "--web");
        Assert.Equal(0, code);
        var url = new Uri(output.Split(' ')[0]);
        Assert.Equal("bot.familytime.example", url.Host);
        using var phone = new ChatPhone(bot);
        Assert.Equal(HttpStatusCode.SeeOther, (await phone.Open(url.AbsolutePath)).StatusCode);

        Assert.StartsWith("Taken back: 1.", (await Run("--person", "P-KAI", "--revoke")).Output, StringComparison.Ordinal);
        Assert.Equal(403, await phone.EnterStatus());
    }

    [Theory]
    [InlineData(AddressPrivacy.Private, "Northamptonshire Family Time Service: your chat: https://bot.familytime.example/c/")]
    [InlineData(AddressPrivacy.Unknown, "Your chat is ready: https://bot.familytime.example/c/")]
    public async Task A_text_with_the_link_is_planned_and_says_whom_it_is_from_where_nobody_else_reads(AddressPrivacy privacy, string begins)
    {
        await Mark(privacy);
        var (code, output, _) = await Run("--person", "P-KAI", "--text", "--hours", "24");
        Assert.Equal(0, code);
        Assert.DoesNotContain("/c/", output, StringComparison.Ordinal);
        await using var store = await bot.OpenStore();
        var text = await store.Outbox.SingleAsync();
        Assert.Equal(("sms", "+447700900004", "P-KAI"), (text.Channel, text.To, text.PersonRef));
        Assert.StartsWith(begins, text.Text, StringComparison.Ordinal);
        Assert.InRange(text.Text.Length, 1, 160);
        using var phone = new ChatPhone(bot);
        Assert.Equal(HttpStatusCode.SeeOther, (await phone.Open(new Uri(text.Text.Split(' ').Single(word => word.StartsWith("https", StringComparison.Ordinal))).AbsolutePath)).StatusCode);
    }

    [Theory]
    [InlineData(1, "There is no person P-NOBODY.", "--person", "P-NOBODY", "--web")]
    [InlineData(1, "There is no person P-NOBODY.", "--person", "P-NOBODY", "--revoke")]
    [InlineData(1, "The social worker of P-MIA has not recorded that they agree to be messaged.", "--person", "P-MIA", "--web")]
    [InlineData(1, "The social worker of P-MIA has not recorded that they agree to be messaged.", "--person", "P-MIA", "--text")]
    [InlineData(1, "P-HALL has no telephone number that may be texted.", "--person", "P-HALL", "--text")]
    [InlineData(1, "P-DAVE shares their telephone: whoever opened the link there would be P-DAVE. Use --web, and hand the link to them.", "--person", "P-DAVE", "--text")]
    public async Task What_cannot_be_is_refused_with_the_reason(int expected, string reason, params string[] arguments)
    {
        var (code, output, error) = await Run(arguments);
        Assert.Equal((expected, "", reason), (code, output, error.Trim()));
        await using var store = await bot.OpenStore();
        Assert.Equal((0, 0), (await store.Outbox.CountAsync(), await store.WebChatLinks.CountAsync()));
    }

    [Fact]
    public async Task A_phone_that_staff_marked_as_shared_gets_no_link()
    {
        await Mark(AddressPrivacy.Shared);
        var (code, _, error) = await Run("--person", "P-KAI", "--text");
        Assert.Equal(1, code);
        Assert.StartsWith("P-KAI shares their telephone", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_printed_as_before() =>
        Assert.Matches(@"^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}  for P-KAI\.", (await Run("--person", "P-KAI")).Output);

    [Fact]
    public void Two_things_at_once_are_wrong_usage() =>
        Assert.NotEmpty(LinkCommand.Build(() => bot.Services).Parse(["--person", "P-KAI", "--web", "--revoke"]).Errors);

    private async Task Mark(AddressPrivacy privacy)
    {
        await using var store = await bot.OpenStore();
        await store.Addresses.Where(address => address.Value == "+447700900004").ExecuteUpdateAsync(set => set.SetProperty(address => address.Privacy, privacy));
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await LinkCommand.Build(() => bot.Services).Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
