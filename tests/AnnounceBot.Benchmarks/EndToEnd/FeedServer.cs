using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Benchmarks.EndToEnd;

/// <summary>Serves many feeds from memory, packed beforehand, so that it takes little from the two that are measured.</summary>
internal static class FeedServer
{
    public const string Verb = "feed-server";

    /// <summary>Prints its address, serves until its input ends, and lets feeds grow when it is told to: <c>POST /grow/100</c>.</summary>
    public static async Task ServeAsync(int feeds, int entries)
    {
        var served = Enumerable.Range(1, feeds).Select(number => new ServedFeed(number, entries)).ToArray();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(context => AnswerAsync(context, served));
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        await Console.In.ReadToEndAsync();
    }

    private static async Task AnswerAsync(HttpContext context, ServedFeed[] feeds)
    {
        var (request, answer) = (context.Request, context.Response);
        var number = int.Parse(Path.GetFileName(request.Path.ToString()), CultureInfo.InvariantCulture);
        if (HttpMethods.IsPost(request.Method))
        {
            Array.ForEach(feeds[..number], feed => feed.Grow());
            return;
        }

        var feed = feeds[number - 1];
        answer.Headers.ETag = feed.ETag;
        answer.Headers.LastModified = feed.LastModified;
        if (request.Headers.IfNoneMatch == feed.ETag)
        {
            answer.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var isPacked = request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);
        var body = isPacked ? feed.Packed : feed.Unpack();
        if (isPacked)
            answer.Headers.ContentEncoding = "gzip";
        answer.ContentType = "application/rss+xml; charset=utf-8";
        answer.ContentLength = body.Length;
        await answer.Body.WriteAsync(body);
    }
}
