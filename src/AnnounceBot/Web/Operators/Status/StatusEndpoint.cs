using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web.Operators.Status;

/// <summary>How the bot fares, on a page for people. Read-only, and nothing on it is anybody's but the bloggers': of submissions it tells only how many wait.</summary>
internal sealed class StatusEndpoint(StatusReader reader, StatusPage page) : IOperatorEndpoint
{
    public string Pattern => "/";

    public async Task AnswerAsync(HttpContext call)
    {
        var asked = int.TryParse(call.Request.Query["page"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        var bytes = Encoding.UTF8.GetBytes(page.ToHtml(await reader.ReadAsync(asked, call.RequestAborted)));
        call.Response.ContentType = "text/html; charset=utf-8";
        call.Response.ContentLength = bytes.Length;
        call.Response.Headers.ContentSecurityPolicy = PublicPage.Policy;
        call.Response.Headers["Referrer-Policy"] = "no-referrer";
        await call.Response.Body.WriteAsync(bytes, call.RequestAborted);
    }
}
