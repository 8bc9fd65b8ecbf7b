using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Playground.Blogs;

/// <summary>A document that trickles in, piece by piece, for a minute.</summary>
internal sealed class SlowDocument(byte[] document, string contentType, TimeProvider clock) : IResult
{
    private const int Pieces = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = contentType;
        response.ContentLength = document.Length;
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;

        var stop = httpContext.RequestAborted;
        foreach (var piece in document.Chunk(Math.Max(1, (document.Length + Pieces - 1) / Pieces)))
        {
            await response.Body.WriteAsync(piece, stop);
            await response.Body.FlushAsync(stop);
            await Task.Delay(Pause, clock, stop);
        }
    }
}
