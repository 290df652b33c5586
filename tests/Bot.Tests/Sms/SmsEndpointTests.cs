using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Xml.Linq;
using FamilyTimeBot.Channels.Sms;
using FamilyTimeBot.Model.Messages;
using FamilyTimeBot.Store;
using FamilyTimeBot.Store.Outbox;
using FamilyTimeBot.Turn;

namespace FamilyTimeBot.Bot.Tests.Sms;

public sealed class SmsEndpointTests : IAsyncLifetime
{
    private const string Sid = "SM0123456789abcdef0123456789abcdef";
    private SmsHost host = null!;

    public async Task InitializeAsync() => host = await SmsHost.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_signed_text_is_heard_and_answered_in_twiml()
    {
        using var response = await host.Post("/api/sms", Text(" cant come thurs  ", ("NumMedia", "1")));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/xml; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(["Thanks."], await Said(response));
        var heard = Assert.Single(host.Turn.Heard);
        Assert.Equal(
            new IncomingMessage("sms", Sid, "+447700900001", "+447700900100", " cant come thurs  ", SmsHost.Now) { Media = 1 },
            heard);
    }

    [Theory]
    [InlineData("NUL \0 in it")]
    [InlineData("Siân’s 😀 日本\u2028")]
    [InlineData("a&b=c+d%20%zz")]
    [InlineData("")]
    public async Task Any_text_comes_through_whole(string text)
    {
        using var response = await host.Post("/api/sms", Text(text));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(text, Assert.Single(host.Turn.Heard).Text);
    }

    [Fact]
    public async Task Fields_that_twilio_adds_are_signed_and_let_be()
    {
        using var response = await host.Post("/api/sms", Text("hi", ("FromCity", ""), ("SomethingNew", "1"), ("SomethingNew", "2")));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_query_is_signed_as_it_was_sent()
    {
        var fields = Text("hi");
        const string path = "/api/sms?a=%C3%a9&b=x%20y'z";
        var signature = $"X-Twilio-Signature: {SmsHost.SignatureOf(SmsHost.PublicBaseUrl + path, fields)}\r\n";
        Assert.StartsWith("HTTP/1.1 200", await Raw(path, signature, SmsHost.Encode(fields)), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 403", await Raw(path.Replace("%a9", "%A9", StringComparison.Ordinal), signature, SmsHost.Encode(fields)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Original-URL", "/elsewhere")]
    public async Task No_header_changes_what_the_signature_is_checked_against(string name, string value)
    {
        var fields = Text("hi");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sms")
        {
            Content = new StringContent(SmsHost.Encode(fields), Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation("X-Twilio-Signature", SmsHost.SignatureOf("https://evil.example/api/sms", fields));
        using var response = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Two_signatures_are_none()
    {
        var fields = Text("hi");
        var signature = SmsHost.SignatureOf(SmsHost.PublicBaseUrl + "/api/sms", fields);
        var answer = await Raw("/api/sms", $"X-Twilio-Signature: {signature}\r\nX-Twilio-Signature: {signature}\r\n", SmsHost.Encode(fields));
        Assert.StartsWith("HTTP/1.1 403", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/sms")]
    [InlineData("/api/sms/status")]
    [InlineData("/api/sms/fallback")]
    public async Task Without_a_good_signature_nothing_is_taken_in(string path)
    {
        var fields = Text("hi", ("MessageStatus", "sent"));
        foreach (var signature in new[] { null, "", "x", SmsHost.SignatureOf(SmsHost.PublicBaseUrl + path, Text("ho")) })
        {
            using var response = await host.Post(path, SmsHost.Encode(fields), signature);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
        Assert.Empty(host.Turn.Heard);
        Assert.Empty(host.Outbox.Reports);
    }

    [Theory]
    [InlineData("AccountSid", "AC00000000000000000000000000000002", HttpStatusCode.Forbidden)]
    [InlineData("AccountSid", "", HttpStatusCode.Forbidden)]
    [InlineData("MessageSid", "SM123", HttpStatusCode.BadRequest)]
    [InlineData("MessageSid", "XX0123456789abcdef0123456789abcdef", HttpStatusCode.BadRequest)]
    [InlineData("MessageSid", "SM0123456789abcdef0123456789abcdeg", HttpStatusCode.BadRequest)]
    [InlineData("MessageSid", "", HttpStatusCode.BadRequest)]
    [InlineData("From", "", HttpStatusCode.BadRequest)]
    [InlineData("To", " ", HttpStatusCode.BadRequest)]
    [InlineData("From", "+447700900100", HttpStatusCode.BadRequest)]
    [InlineData("From", "07700 900100", HttpStatusCode.BadRequest)]
    public async Task A_signed_request_that_is_no_text_to_us_is_refused(string field, string value, HttpStatusCode status)
    {
        using var response = await host.Post("/api/sms", [.. Text("canary words").Select(f => f.Name == field ? (field, value) : f)]);
        Assert.Equal(status, response.StatusCode);
        Assert.Empty(host.Turn.Heard);
        Assert.Contains(host.Log.Lines, line => line.StartsWith("Refused a request to /api/sms: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_field_that_we_act_on_may_not_come_twice()
    {
        using var response = await host.Post("/api/sms", [.. Text("one"), ("Body", "two")]);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("Body=%zz", "application/x-www-form-urlencoded", HttpStatusCode.BadRequest)]
    [InlineData("Body=%ff", "application/x-www-form-urlencoded", HttpStatusCode.BadRequest)]
    [InlineData("Body=a", "application/x-www-form-urlencoded; charset=iso-8859-1", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("{}", "application/json", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("Body=a", "", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_is_no_readable_form_is_refused(string body, string type, HttpStatusCode status)
    {
        using var response = await host.Post("/api/sms", body, "x", type);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_body_of_more_than_64_kilobytes_is_refused_with_and_without_a_length()
    {
        var body = "Body=" + new string('a', 64 * 1024);
        using var declared = await host.Post("/api/sms", body, "x");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, declared.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sms")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        request.Headers.TransferEncodingChunked = true;
        using var chunked = await host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, chunked.StatusCode);
    }

    [Theory]
    [InlineData("NHS-NoReply")]
    [InlineData("60777")]
    public async Task A_sender_that_cannot_receive_is_heard_and_not_answered(string sender)
    {
        using var response = await host.Post("/api/sms", [.. Text("hi").Select(f => f.Name == "From" ? ("From", sender) : f)]);
        Assert.Empty(await Said(response));
        Assert.Equal(sender, Assert.Single(host.Turn.Heard).From);
    }

    [Fact]
    public async Task A_lone_cancel_is_told_to_the_turn_as_the_carriers_and_as_words()
    {
        host.Turn.Answers = _ => new([]);
        using var response = await host.Post("/api/sms", Text("CANCEL"));
        Assert.Empty(await Said(response));
        var heard = Assert.Single(host.Turn.Heard);
        Assert.Equal(("CANCEL", CarrierKeyword.Stop, true), (heard.Text, heard.Keyword, heard.CarrierReplied));
    }

    [Fact]
    public async Task While_the_store_is_down_twilio_gets_503_and_the_fallback_gives_the_number_to_ring()
    {
        host.Turn.Answers = _ => throw new StoreUnavailableException("The store does not answer.");
        host.Outbox.Fault = new StoreUnavailableException("The store does not answer.");
        using var heard = await host.Post("/api/sms", Text("cant come"));
        using var status = await host.Post("/api/sms/status", Status("delivered"));
        using var fallback = await host.Post("/api/sms/fallback", [.. Text("cant come"), ("ErrorCode", "11200"), ("ErrorUrl", "https://bot.example.org/api/sms")]);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (heard.StatusCode, status.StatusCode));
        Assert.Equal(["We can't read texts just now. Please ring 01604 000000."], await Said(fallback));
    }

    [Theory]
    [InlineData("STOP", "+447700900001")]
    [InlineData("hi", "60777")]
    public async Task The_fallback_says_nothing_to_who_stopped_or_cannot_receive(string text, string from)
    {
        using var response = await host.Post("/api/sms/fallback", [.. Text(text).Select(f => f.Name == "From" ? ("From", from) : f)]);
        Assert.Empty(await Said(response));
    }

    [Fact]
    public async Task Status_callbacks_are_passed_on_and_answered_with_204()
    {
        using var first = await host.Post("/api/sms/status?outbox=42", Status("sent"));
        using var second = await host.Post("/api/sms/status", Status("undelivered", ("ErrorCode", "30003")));
        using var unknown = await host.Post("/api/sms/status", Status("partially_something"));
        Assert.All([first, second, unknown], response => Assert.Equal(HttpStatusCode.NoContent, response.StatusCode));
        Assert.Equal(
            [new(42, Sid, OutboxState.Sent, "sent", null, SmsHost.Now), new(null, Sid, OutboxState.Undelivered, "undelivered", "Twilio 30003", SmsHost.Now)],
            host.Outbox.Reports);
        Assert.Empty(host.Outbox.Closed);
    }

    [Fact]
    public async Task An_opt_out_that_only_a_callback_tells_of_closes_the_address()
    {
        using var response = await host.Post("/api/sms/status", Status("failed", ("ErrorCode", "21610")));
        Assert.Equal(("+447700900001", AddressClosure.OptedOut), Assert.Single(host.Outbox.Closed));
    }

    [Fact]
    public async Task No_refusal_and_no_failure_logs_a_word_or_a_number()
    {
        host.Turn.Answers = _ => throw new StoreUnavailableException("The store does not answer.");
        using var down = await host.Post("/api/sms", Text("canary words"));
        using var unsigned = await host.Post("/api/sms", SmsHost.Encode(Text("canary words")), "x");
        using var own = await host.Post("/api/sms", [.. Text("canary words").Select(f => f.Name == "AccountSid" ? (f.Name, "AC9") : f)]);
        using var failed = await host.Post("/api/sms/status", Status("failed", ("ErrorCode", "30006")));
        Assert.NotEmpty(host.Log.Lines);
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("canary", StringComparison.Ordinal) || line.Contains("7700", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_auth_token_every_endpoint_answers_403()
    {
        await using var closed = await SmsHost.Start(new() { ["Twilio:AuthToken"] = "" });
        foreach (var path in new[] { SmsEndpoint.HearPath, SmsEndpoint.StatusPath, SmsEndpoint.FallbackPath })
        {
            using var response = await closed.Post(path, Text("hi"));
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
        Assert.Contains(closed.Log.Lines, line => line.EndsWith("NoAuthToken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_development_without_a_public_address_the_asked_one_is_signed()
    {
        await using var open = await SmsHost.Start(new() { ["Twilio:PublicBaseUrl"] = "", ["Twilio:AccountSid"] = "" });
        var fields = Text("hi");
        var signature = SmsHost.SignatureOf(new Uri(open.Client.BaseAddress!, "/api/sms").ToString(), fields);
        using var response = await open.Post("/api/sms", SmsHost.Encode(fields), signature);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static (string Name, string Value)[] Text(string body, params (string, string)[] more) =>
        [("MessageSid", Sid), ("AccountSid", SmsHost.AccountSid), ("From", "+447700900001"), ("To", "+447700900100"), ("Body", body), .. more];

    private static (string Name, string Value)[] Status(string status, params (string, string)[] more) =>
        [("MessageSid", Sid), ("AccountSid", SmsHost.AccountSid), ("From", "+447700900100"), ("To", "+447700900001"), ("MessageStatus", status), .. more];

    private static async Task<IEnumerable<string>> Said(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Elements("Message").Select(message => message.Value);
    }

    /// <summary>A request as bytes, for what HttpClient would tidy up.</summary>
    private async Task<string> Raw(string path, string headers, string body)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, host.Client.BaseAddress!.Port);
        var stream = socket.GetStream();
        var head = $"POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n{headers}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head + body));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
