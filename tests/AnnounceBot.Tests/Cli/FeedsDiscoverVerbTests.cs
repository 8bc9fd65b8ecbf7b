using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Tests.Cli;

public sealed class FeedsDiscoverVerbTests
{
    [Fact]
    public async Task The_feeds_that_a_page_offers_are_listed_with_their_titles()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.ContentType = "text/html";
            return call.Response.WriteAsync("""
                <!doctype html><title>Ada</title><link rel=alternate type=application/rss+xml title="Posts" href=/posts.xml>
                <link rel=alternate type=application/atom+xml title="Comments on everything" href=/comments.atom>
                """);
        });

        var outcome = await CommandLine.RunAsync("feeds", "discover", web.Address.AbsoluteUri);

        outcome.Status.ShouldBe(0);
        outcome.Output.ReplaceLineEndings("\n").ShouldBe($"{web.At("posts.xml")}  Posts, application/rss+xml\n{web.At("comments.atom")}  Comments on everything, application/atom+xml\n");
        web.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_without_feeds_is_told_in_words()
    {
        await using var web = await WebServer.StartAsync(call =>
        {
            call.Response.ContentType = "text/html";
            return call.Response.WriteAsync("<!doctype html><title>Ada</title><p>Hello");
        });

        var outcome = await CommandLine.RunAsync("feeds", "discover", "--json", web.Address.AbsoluteUri);

        outcome.Output.ShouldBeEmpty();
        outcome.Errors.ShouldContain("names no feed");
    }

    [Fact]
    public async Task What_is_no_address_is_wrong_usage()
    {
        (await CommandLine.RunAsync("feeds", "discover", "mailto:ada@ada.example")).Status.ShouldBe(2);
    }
}
