using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Feeds.Tests.Fetching;

/// <summary>What servers answer in these tests.</summary>
internal static class Answers
{
    public static string Rss(string guid = "1", string channel = "", string item = "") => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>Lighthouse notes</title><link>https://blog.example/</link>{channel}
        <item><guid isPermaLink="false">{guid}</guid><title>On lamps</title><link>https://blog.example/{guid}</link>{item}</item>
        </channel></rss>
        """;

    public static Task FeedAsync(this HttpResponse response, string? document = null)
    {
        response.ContentType = "application/rss+xml";
        return response.WriteAsync(document ?? Rss());
    }

    public static Task NotModified(HttpContext call)
    {
        call.Response.StatusCode = 304;
        return Task.CompletedTask;
    }

    public static void MovedTo(this HttpResponse response, string location, int status = 301)
    {
        response.StatusCode = status;
        response.Headers.Location = location;
    }
}
