namespace FamilyTimeBot.Pages;

/// <summary>What a page of ours may do: load from this host, and nothing else.</summary>
internal static class PageHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    public static void Set(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-cache";
    }

    /// <summary>A file of a page. Pictures tell nothing of anybody, and clients that others serve show them beside a question's choices.</summary>
    public static void SetFile(HttpContext http)
    {
        Set(http.Response);
        if (http.Request.Path.Value?.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) == true)
            http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    /// <summary>For a page that belongs to one person: nothing of it stays in the browser, and no search engine lists it.</summary>
    public static void SetPrivate(HttpResponse response)
    {
        Set(response);
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
