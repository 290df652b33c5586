using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FamilyTimeBot.Bot.Tests.Sms.Sending;

/// <summary>Twilio's Messages resource on loopback: it keeps what it is sent, lists it a page at a time, and fails as it is told.</summary>
public sealed class FakeTwilio : IAsyncDisposable
{
    public const string AccountSid = "AC00000000000000000000000000000001";
    private readonly WebApplication app;
    private readonly List<(int Texts, TaskCompletionSource Reached)> awaited = [];
    private int count;

    private FakeTwilio(WebApplication app, TimeProvider clock, string account) => (this.app, Clock, Root) = (app, clock, $"/2010-04-01/Accounts/{account}/Messages");

    public TimeProvider Clock { get; }
    private string Root { get; }
    public string Url => app.Urls.First();

    /// <summary>What is kept, newest last; a deleted one is gone.</summary>
    public ConcurrentDictionary<string, Kept> Messages { get; } = new();
    public IEnumerable<Kept> Sent => Messages.Values.Where(kept => kept.Direction == "outbound-api").OrderBy(kept => kept.Sid, StringComparer.Ordinal);
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Forms { get; } = new();
    public ConcurrentQueue<string> Authorizations { get; } = new();
    public ConcurrentQueue<string> Lookups { get; } = new();
    public ConcurrentQueue<string> Deleted { get; } = new();

    /// <summary>Done when so many texts were kept.</summary>
    public Task Sends(int texts)
    {
        lock (awaited)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            awaited.Add((texts, reached));
            Reached();
            return reached.Task;
        }
    }

    /// <summary>How the next creations fare, in order; when there are no more, all is well.</summary>
    public ConcurrentQueue<Fate> Creations { get; } = new();
    public ConcurrentQueue<Fate> Lists { get; } = new();

    /// <summary>So many to a page.</summary>
    public int PageSize { get; set; } = 50;

    public static async Task<FakeTwilio> Start(TimeProvider clock, string account = AccountSid)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var twilio = new FakeTwilio(app, clock, account);
        app.MapPost(twilio.Root + ".json", twilio.Create);
        app.MapGet(twilio.Root + ".json", twilio.List);
        app.MapDelete(twilio.Root + "/{sid}.json", twilio.Delete);
        await app.StartAsync();
        return twilio;
    }

    public Kept Add(string direction, string from, string to, string body, string status, DateTime at)
    {
        var sid = $"SM{Interlocked.Increment(ref count):x32}";
        var kept = Messages[sid] = new Kept(sid, direction, from, to, body, status, at);
        lock (awaited)
            Reached();
        return kept;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private void Reached()
    {
        foreach (var (texts, reached) in awaited)
            if (Messages.Count >= texts)
                reached.TrySetResult();
    }

    private async Task Create(HttpContext http)
    {
        Authorizations.Enqueue(http.Request.Headers.Authorization.ToString());
        var form = await http.Request.ReadFormAsync();
        Forms.Enqueue(form.ToDictionary(field => field.Key, field => field.Value.ToString()));
        var fate = Creations.TryDequeue(out var told) ? told : Fate.Well;
        var kept = fate.IsKept
            ? Add("outbound-api", form["From"].ToString(), form["To"].ToString(), form["Body"].ToString(), "queued", Clock.GetUtcNow().UtcDateTime)
            : null;
        if (fate.BreaksOff)
            http.Abort();
        else if (fate.Status != 201)
            await Refuse(http, fate);
        else
            await Write(http, 201, Json(kept!));
    }

    private async Task List(HttpContext http)
    {
        Lookups.Enqueue(http.Request.QueryString.Value ?? "");
        if (Lists.TryDequeue(out var fate))
        {
            await Refuse(http, fate);
            return;
        }
        var query = http.Request.Query;
        var page = int.Parse(query["Page"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        var since = query.TryGetValue("DateSent>", out var day) ? DateTime.Parse(day.ToString(), CultureInfo.InvariantCulture) : DateTime.MinValue;
        var found = Messages.Values
            .Where(kept => (query["To"].Count == 0 || kept.To == query["To"]) && (query["From"].Count == 0 || kept.From == query["From"]) && kept.At >= since)
            .OrderByDescending(kept => kept.At).ThenByDescending(kept => kept.Sid, StringComparer.Ordinal).ToList();
        var next = (page + 1) * PageSize < found.Count ? $"{Root}.json{http.Request.QueryString.Value!.Split("&Page=")[0]}&Page={page + 1}" : null;
        await Write(http, 200, new { messages = found.Skip(page * PageSize).Take(PageSize).Select(Json), next_page_uri = next });
    }

    private async Task Delete(HttpContext http)
    {
        var sid = (string)http.Request.RouteValues["sid"]!;
        if (!Messages.TryGetValue(sid, out var kept))
            await Write(http, 404, new { code = 20404, status = 404 });
        else if (kept.Status is "queued" or "sending")
            await Write(http, 400, new { code = 20009, status = 400 });
        else
        {
            Messages.TryRemove(sid, out _);
            Deleted.Enqueue(sid);
            http.Response.StatusCode = 204;
        }
    }

    private static Task Refuse(HttpContext http, Fate fate)
    {
        if (fate.RetryAfter is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return fate.Code is { } code ? Write(http, fate.Status, new { code, message = "no", status = fate.Status }) : Write(http, fate.Status, "<html>no</html>");
    }

    private static Task Write(HttpContext http, int status, object body)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(body as string ?? JsonSerializer.Serialize(body));
    }

    private static object Json(Kept kept) => new
    {
        sid = kept.Sid,
        direction = kept.Direction,
        from = kept.From,
        to = kept.To,
        body = kept.Body,
        status = kept.Status,
        num_media = "0",
        num_segments = "1",
        error_code = (int?)null,
        date_created = Rfc2822(kept.At),
        date_sent = kept.Status == "queued" ? null : Rfc2822(kept.At),
    };

    private static string Rfc2822(DateTime at) => at.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture);
}

public sealed record Kept(string Sid, string Direction, string From, string To, string Body, string Status, DateTime At);

/// <summary>What becomes of a request.</summary>
/// <param name="IsKept">Twilio has the message, whatever it answers.</param>
public sealed record Fate(int Status, int? Code = null, bool IsKept = false, bool BreaksOff = false, int? RetryAfter = null)
{
    public static readonly Fate Well = new(201, IsKept: true);

    /// <summary>Sent, but the answer never came.</summary>
    public static readonly Fate SentAndLost = new(0, IsKept: true, BreaksOff: true);
    public static readonly Fate Lost = new(0, BreaksOff: true);
}
