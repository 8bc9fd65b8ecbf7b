using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web.Operators;

/// <summary>Alive: this process answers. Whoever restarts what does not must not be told of what a restart cannot cure.</summary>
internal sealed class HealthEndpoint : IOperatorEndpoint
{
    private const string Text = "ok\n";

    public string Pattern => "/healthz";

    public Task AnswerAsync(HttpContext call)
    {
        call.Response.ContentType = "text/plain; charset=utf-8";
        call.Response.ContentLength = Text.Length;
        return call.Response.WriteAsync(Text, call.RequestAborted);
    }
}
