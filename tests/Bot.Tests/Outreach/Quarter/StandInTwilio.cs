using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Web;

namespace FamilyTimeBot.Bot.Tests.Outreach.Quarter;

/// <summary>A text that the stand-in took.</summary>
public sealed record TakenText(string Sid, string To, string Body, DateTime At, long OutboxId);

/// <summary>
/// Twilio's Messages resource behind the real client, in this process. It takes texts by the simulation's clock and fails one in twenty:
/// too fast, broken, or taken and not answered.
/// </summary>
public sealed class StandInTwilio(TimeProvider clock, Random random) : HttpMessageHandler
{
    private const double Failing = 0.05;
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<TakenText>> byNumber = new(StringComparer.Ordinal);

    public List<TakenText> Taken { get; } = [];
    public int Failures { get; private set; }

    /// <summary>Taken, although the answer was lost: what a naive sender sends twice.</summary>
    public int TakenUnanswered { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
            return Answer(HttpStatusCode.OK, List(HttpUtility.ParseQueryString(request.RequestUri!.Query)["To"]!));
        if (request.Method != HttpMethod.Post)
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        var form = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
        lock (gate)
            return Create(form["To"]!, form["Body"]!, form["StatusCallback"]!);
    }

    private HttpResponseMessage Create(string to, string body, string callback)
    {
        var luck = random.NextDouble();
        if (luck < Failing)
            return Fail(luck / Failing, to, body, callback);
        return Answer(HttpStatusCode.Created, Json(Take(to, body, callback)));
    }

    private HttpResponseMessage Fail(double which, string to, string body, string callback)
    {
        Failures++;
        if (which < 0.3)
            return Answer(HttpStatusCode.TooManyRequests, new { code = 20429, status = 429 });
        if (which < 0.6)
            return Answer(HttpStatusCode.InternalServerError, new { code = 20500, status = 500 });
        if (which < 0.8)
            throw new HttpRequestException("The connection was refused.");
        TakenUnanswered++;
        Take(to, body, callback);
        throw new HttpRequestException("The connection broke off.");
    }

    private TakenText Take(string to, string body, string callback)
    {
        var id = long.Parse(HttpUtility.ParseQueryString(new Uri(callback).Query)["outbox"]!, CultureInfo.InvariantCulture);
        var taken = new TakenText($"SM{Taken.Count + 1:x32}", to, body, clock.GetUtcNow().UtcDateTime, id);
        Taken.Add(taken);
        if (!byNumber.TryGetValue(to, out var texts))
            byNumber[to] = texts = [];
        texts.Add(taken);
        return taken;
    }

    private object List(string to)
    {
        lock (gate)
            return new { messages = byNumber.GetValueOrDefault(to, []).AsEnumerable().Reverse().Take(100).Select(Json).ToList(), next_page_uri = (string?)null };
    }

    private static object Json(TakenText taken) => new
    {
        sid = taken.Sid,
        direction = "outbound-api",
        from = "+441632960100",
        to = taken.To,
        body = taken.Body,
        status = "queued",
        date_created = taken.At.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture),
    };

    private static HttpResponseMessage Answer(HttpStatusCode status, object body) =>
        new(status) { Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json") };
}
