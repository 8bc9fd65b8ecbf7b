using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web.Operators.Readiness;

/// <summary>Ready: it can store, it is connected, and what is to be said is said.</summary>
internal sealed class ReadyEndpoint(Checks checks) : IOperatorEndpoint
{
    private const string Json = "application/json";

    public string Pattern => "/readyz";

    public async Task AnswerAsync(HttpContext call)
    {
        var answer = await checks.LookAsync(call.RequestAborted);
        var isJson = call.Request.Headers.Accept.ToString().Contains(Json, StringComparison.OrdinalIgnoreCase);
        var bytes = isJson ? JsonSerializer.SerializeToUtf8Bytes(answer, ReadinessJson.Default.ReadinessAnswer) : Encoding.UTF8.GetBytes(answer.ToString());
        call.Response.StatusCode = answer.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        call.Response.ContentType = isJson ? Json : "text/plain; charset=utf-8";
        call.Response.ContentLength = bytes.Length;
        await call.Response.Body.WriteAsync(bytes, call.RequestAborted);
    }
}
