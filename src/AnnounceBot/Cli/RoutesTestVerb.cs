using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AnnounceBot.Announcements;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Watching;

namespace AnnounceBot.Cli;

internal static class RoutesTestVerb
{
    private const int Posts = 50;

    public static Command Create(Shell shell)
    {
        var json = Options.Json();
        var test = new Verb(
            "test",
            $"Shows where the configured routes would have sent the last {Posts} posts, and where they really went if that differs.",
            "It changes nothing and may be called beside a running bot: change a route, look what it would do, change it again.",
            "announcebot routes test --config FILE") { json };
        test.SetAction(parsed => Run(shell, shell.Load(parsed).Settings, parsed.GetValue(json)));
        return test;
    }

    private static int Run(Shell shell, Settings settings, bool json)
    {
        using var database = Database.Open(settings.Storage.PathOrDefault);
        var lines = LinesOf(database, new Routes(settings.Routes));
        if (json)
            lines.ForEach(line => shell.Out.WriteLine(JsonSerializer.Serialize(line, CliJson.Default.RouteTestLine)));
        else if (lines.Count > 0)
            shell.WriteTable(["Published", "Post", "Feed", "Would go to", "Really went to"], lines.Select(line => Cells(line, settings.Community.TimeZone)));
        shell.Error.WriteLine(Summary(lines.Count, lines.Count(line => line.Channels.Count == 0)));
        if (lines.Count(line => line.Unannounced is not null) is > 0 and var quiet)
            shell.Error.WriteLine($"Kept quiet, whatever the routes say: {quiet} of {lines.Count}. They were there when their feed was read for the first time, or old when they turned up. That, quiet hours and the flood limit are left out here.");
        return ExitStatus.Done;
    }

    private static List<RouteTestLine> LinesOf(Database database, Routes routes)
    {
        var posts = database.Read(session => PostStore.Newest(session, Posts).ConvertAll(found => (found.Post, Announced: AnnouncementStore.Of(session, found.Id))));
        var store = new FeedStore(database);
        // Also feeds that are watched no longer: their posts went by their routes.
        var feeds = posts.SelectMany(found => new[] { found.Post.Feed, found.Post.FoundIn }).OfType<FeedId>().Distinct().ToDictionary(id => id, store.One);
        return posts.ConvertAll(found =>
        {
            var feed = found.Post.Feed is { } id ? feeds[id] : null;
            // The feed that brought it is the one that the routes were asked with.
            var finder = found.Post.FoundIn is { } finderId ? feeds[finderId] : feed;
            var taken = routes.For(found.Post, finder?.DisplayName ?? "", finder?.ShownUrl.AbsoluteUri ?? "");
            return new RouteTestLine(found.Post.Title, found.Post.Link, feed?.DisplayName, found.Post.PublishedAt, [.. taken.Select(route => route.Channel)], found.Announced, found.Post.Unannounced);
        });
    }

    private static string[] Cells(RouteTestLine line, TimeZoneInfo zone) =>
    [
        TimeZoneInfo.ConvertTime(line.PublishedAt, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), line.Title, line.Feed ?? "",
        Places(line.Channels.Select(channel => "#" + channel)),
        line.Unannounced is not null ? "nowhere (kept quiet)" : line.Differs ? Places(line.Announced.Select(announced => announced.State == "sent" ? $"#{announced.Channel}" : $"#{announced.Channel} ({announced.State})")) : "",
    ];

    private static string Places(IEnumerable<string> places) => string.Join(", ", places.DefaultIfEmpty("nowhere"));

    private static string Summary(int posts, int nowhere) => (posts, nowhere) switch
    {
        (0, _) => "There are no posts yet. `announcebot poll` brings the first ones.",
        (_, 0) => $"Posts that no route takes: none of {posts}.",
        _ => $"Posts that no route takes: {nowhere} of {posts}. A route without conditions takes every post.",
    };
}
