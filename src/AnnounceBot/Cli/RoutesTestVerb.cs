using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Routing;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Storage;

namespace AnnounceBot.Cli;

internal static class RoutesTestVerb
{
    public static Command Create(Shell shell)
    {
        var json = Options.Json();
        var test = new Verb(
            "test",
            $"Shows where the routes would have sent the last {RouteTrial.Posts} posts, and where they really went if that differs.",
            "It changes nothing and may be called beside a running bot: change a route, look what it would do, change it again.",
            "announcebot routes test --config FILE") { json };
        test.SetAction(parsed => Run(shell, shell.Load(parsed).Settings, parsed.GetValue(json)));
        return test;
    }

    private static int Run(Shell shell, Settings settings, bool json)
    {
        using var database = Database.Open(settings.Storage.PathOrDefault);
        var lines = database.Read(session => RouteTrial.Of(session, new Routes(settings.Routes).In(session)));
        if (json)
            lines.ForEach(line => shell.Out.WriteLine(JsonSerializer.Serialize(line, CliJson.Default.RouteTestLine)));
        else if (lines.Count > 0)
            shell.WriteTable(["Published", "Post", "Feed", "Would go to", "Really went to"], lines.Select(line => Cells(line, settings.Community.TimeZone)));
        shell.Error.WriteLine(Summary(lines.Count, lines.Count(line => line.Channels.Count == 0)));
        if (lines.Count(line => line.Unannounced is not null) is > 0 and var quiet)
            shell.Error.WriteLine($"Kept quiet, whatever the routes say: {quiet} of {lines.Count}. They were there when their feed was read for the first time, or old when they turned up. That, quiet hours and the flood limit are left out here.");
        return ExitStatus.Done;
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
