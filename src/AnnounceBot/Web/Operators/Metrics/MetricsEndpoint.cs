using System.Text;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Web.Operators.Metrics;

/// <summary>Everything that can be counted, for Prometheus.</summary>
internal sealed class MetricsEndpoint(Measurements measurements, IEnumerable<IFigures> figures) : IOperatorEndpoint
{
    public string Pattern => "/metrics";

    public async Task AnswerAsync(HttpContext call)
    {
        var text = new Exposition();
        foreach (var some in figures)
            some.WriteTo(text);
        measurements.WriteTo(text);
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        call.Response.ContentType = Exposition.ContentType;
        call.Response.ContentLength = bytes.Length;
        await call.Response.Body.WriteAsync(bytes, call.RequestAborted);
    }
}
