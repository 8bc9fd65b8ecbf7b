using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web;

/// <summary>Everything may be read: what is not to be found by searching says so itself (<c>noindex</c>), and only who reads it knows.</summary>
internal sealed class RobotsEndpoint : IPublicEndpoint
{
    private const string Text = "User-agent: *\nDisallow:\n";

    public string Pattern => "/robots.txt";

    public Task AnswerAsync(HttpContext call)
    {
        call.Response.ContentType = "text/plain; charset=utf-8";
        call.Response.ContentLength = Text.Length;
        call.Response.Headers.CacheControl = "public, max-age=86400";
        return call.Response.WriteAsync(Text, call.RequestAborted);
    }
}
