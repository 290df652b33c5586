using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using FamilyTimeBot.Pages;

namespace FamilyTimeBot.Channels.WebChat;

/// <summary>The chat's pages: files of wwwroot with their words put in, once.</summary>
public sealed partial class WebChatPages(WebChatWords words, WebChatOptions options)
{
    private readonly byte[] chat = Fill("chat", words, options);
    private readonly byte[] start = Fill("start", words, options);
    private readonly byte[] closed = Fill("closed", words, options);
    private readonly byte[] wait = Fill("wait", words, options);

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "wwwroot", "chat");

    public IResult Chat => new Page(chat, StatusCodes.Status200OK);
    public IResult Start => new Page(start, StatusCodes.Status200OK);
    public IResult TooOften => new Page(wait, StatusCodes.Status429TooManyRequests);

    /// <summary>The same words whatever the reason: they tell nobody whether there ever was such a link.</summary>
    public IResult Closed => new Page(closed, StatusCodes.Status404NotFound);

    /// <exception cref="KeyNotFoundException">A page has a place for words that there are none for.</exception>
    private static byte[] Fill(string file, WebChatWords words, WebChatOptions options)
    {
        var page = File.ReadAllText(Path.Combine(Folder, file + ".html"));
        return Encoding.UTF8.GetBytes(Places().Replace(page, place => HtmlEncoder.Default.Encode(place.Groups[1].Value is var name && name == "hide-url" ? options.HideUrl : words.OnPage(name))));
    }

    [GeneratedRegex(@"\{\{([a-z-]+)\}\}")]
    private static partial Regex Places();

    private sealed record Page(byte[] Body, int Status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            PageHeaders.SetPrivate(response);
            (response.StatusCode, response.ContentType, response.ContentLength) = (Status, "text/html; charset=utf-8", Body.Length);
            return HttpMethods.IsHead(httpContext.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(Body, httpContext.RequestAborted).AsTask();
        }
    }
}
