using FamilyTimeBot.Channels.WebChat;
using Microsoft.Extensions.Configuration;

namespace FamilyTimeBot.Bot.Tests.WebChat;

/// <summary>Which address links lead to. A link that a phone outside cannot follow is worse than none, so only Development takes its own.</summary>
public sealed class WebChatOptionsTests
{
    private const string Ours = "https://bot.example.org";
    private const string Served = "http://localhost:3978";

    [Theory]
    [InlineData(true, null, Served, Served)]
    [InlineData(true, null, "http://0.0.0.0:80;http://localhost:4000", "http://localhost:4000")]
    [InlineData(true, null, "http://127.0.0.1:0", "")]
    [InlineData(true, null, null, "")]
    [InlineData(true, Ours, Served, Ours)]
    [InlineData(false, Ours, Served, Ours)]
    [InlineData(false, null, Served, "")]
    public void In_Development_alone_it_may_be_the_one_that_is_served_on(bool isDevelopment, string? twilio, string? urls, string expected)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Twilio:PublicBaseUrl"] = twilio, ["urls"] = urls }).Build();
        Assert.Equal(expected, WebChatOptions.Read(settings, isDevelopment).PublicBaseUrl);
    }
}
