using System.Net;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Playground.Rest;

/// <summary>Keeps other sites' pages out: a browser would carry their requests to this machine, where nothing else asks for a password.</summary>
/// <remarks>A foreign Host is DNS rebinding; a foreign Origin is a form or script of another site. Feeds and pages of the blogs are for everyone.</remarks>
internal static class LocalOnly
{
    public static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/blogs") || (IsLocal(context.Request.Host.Host) && IsOwn(context.Request)))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync("The playground answers only on this machine, and only to its own page. Open it as http://localhost.", context.RequestAborted);
    }

    private static bool IsLocal(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        var onlyReads = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Headers.Upgrade.Count == 0;
        if (origin.Length == 0 || onlyReads)
            return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
