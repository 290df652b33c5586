using System.Globalization;
using System.Net;
using System.Text;
using FamilyTimeBot.Channels.BotFramework;
using FamilyTimeBot.Channels.BotFramework.Activities;
using FamilyTimeBot.Channels.BotFramework.Connector;
using FamilyTimeBot.Outbox;
using Microsoft.Extensions.Configuration;

namespace FamilyTimeBot.Bot.Tests.BotFramework;

/// <summary>What the connector does not take is tried again when it says so, three times in all, and no longer than a person may wait.</summary>
public sealed class ConnectorRetryTests
{
    private static readonly ConversationPlace Place = new("https://connector.example/", "a-chat");
    private readonly JumpingClock clock = new();
    private readonly Connector connector = new();

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task It_is_tried_again_after_the_seconds_that_it_asks_for(int status)
    {
        connector.Answers.Enqueue((status, "2"));
        connector.Answers.Enqueue((status, "3"));
        Assert.Equal("sent-3", await Send());
        Assert.Equal([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3)], clock.Waits);
        Assert.Single(connector.Bodies.Distinct());
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_date_is_waited_for_as_well(int status)
    {
        connector.Answers.Enqueue((status, clock.Now.AddSeconds(3).ToString("R", CultureInfo.InvariantCulture)));
        Assert.Equal("sent-2", await Send());
        Assert.Equal([TimeSpan.FromSeconds(3)], clock.Waits);
    }

    [Fact]
    public async Task A_date_that_is_past_is_not_waited_for()
    {
        connector.Answers.Enqueue((429, clock.Now.AddSeconds(-30).ToString("R", CultureInfo.InvariantCulture)));
        Assert.Equal("sent-2", await Send());
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task Without_a_word_of_when_it_is_tried_again_soon()
    {
        connector.Answers.Enqueue((500, null));
        Assert.Equal("sent-2", await Send());
        Assert.InRange(Assert.Single(clock.Waits), TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task After_the_third_time_it_is_told_with_when_it_may_go(int status)
    {
        for (var time = 0; time < 4; time++)
            connector.Answers.Enqueue((status, "1"));
        var fault = await Assert.ThrowsAsync<ConnectorException>(Send);
        Assert.Equal((status, TimeSpan.FromSeconds(1), true), (fault.Status, fault.RetryAfter, fault.IsPassing));
        Assert.Equal(3, connector.Bodies.Count);
    }

    [Fact]
    public async Task Longer_than_a_person_may_wait_is_not_waited_for()
    {
        connector.Answers.Enqueue((429, "5"));
        Assert.Equal(TimeSpan.FromSeconds(5), (await Assert.ThrowsAsync<ConnectorException>(Send)).RetryAfter);
        Assert.Single(connector.Bodies);
        Assert.Empty(clock.Waits);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task What_it_will_never_take_is_not_tried_again(int status)
    {
        connector.Answers.Enqueue((status, "1"));
        Assert.False((await Assert.ThrowsAsync<ConnectorException>(Send)).IsPassing);
        Assert.Single(connector.Bodies);
    }

    private Task<string?> Send()
    {
        var options = BotFrameworkOptions.Read(new ConfigurationBuilder().Build(), isDevelopment: true);
        var clocks = new Clocks(clock, clock);
        return new ConnectorClient(connector, new OutboundTokens(options, connector, clocks), clocks).Send(Place, new Activity { Type = "message", Text = "Thank you." }, replyTo: null, default);
    }

    /// <summary>Whoever waits for a time has it at once, and the clock says so.</summary>
    private sealed class JumpingClock : TimeProvider
    {
        public DateTimeOffset Now { get; private set; } = new(2026, 11, 23, 10, 15, 0, TimeSpan.Zero);
        public List<TimeSpan> Waits { get; } = [];

        public override DateTimeOffset GetUtcNow() => Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            Now += dueTime;
            callback(state);
            return new Rung();
        }

        private sealed class Rung : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => false;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }

    /// <summary>Answers in the place of the network: as it was told to, and once that is used up it takes what comes.</summary>
    private sealed class Connector : HttpMessageHandler, IHttpClientFactory
    {
        public Queue<(int Status, string? RetryAfter)> Answers { get; } = new();
        public List<string> Bodies { get; } = [];

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            if (!Answers.TryDequeue(out var answer))
                return new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent($$"""{"id":"sent-{{Bodies.Count}}"}""", Encoding.UTF8, "application/json") };
            var response = new HttpResponseMessage((HttpStatusCode)answer.Status);
            if (answer.RetryAfter is { } after)
                response.Headers.TryAddWithoutValidation("Retry-After", after);
            return response;
        }
    }
}
