using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AnnounceBot.Chat;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Storage;
using AnnounceBot.Watching;

namespace AnnounceBot.Cli;

internal static class FeedsListVerb
{
    public static Command Create(Shell shell)
    {
        var json = Options.Json();
        var list = new Verb(
            "list",
            "Lists the feeds: which are well, when each is polled next, what is wrong with the others.",
            details: null,
            "announcebot feeds list --json") { json };
        list.SetAction(parsed => Run(shell, shell.Load(parsed).Settings, parsed.GetValue(json)));
        return list;
    }

    private static int Run(Shell shell, Settings settings, bool json)
    {
        using var database = Database.Open(settings.Storage.PathOrDefault);
        var stored = new FeedStore(database).All();
        var known = stored.Select(feed => feed.Url).ToHashSet();
        var lines = stored.Select(LineOf).Concat(settings.Feeds.Where(feed => !known.Contains(feed.Url)).Select(LineOf)).ToList();
        if (json)
            lines.ForEach(line => shell.Out.WriteLine(JsonSerializer.Serialize(line, CliJson.Default.FeedLine)));
        else if (lines.Count == 0)
            shell.Error.WriteLine("No feeds yet. `announcebot feeds add URL` adds one; or list some under \"feeds\" in the configuration.");
        else
            shell.WriteTable(["Feed", "State", "Last read", "Next poll", "What is wrong", "Address"], lines.Select(line => Cells(line, settings.Community.TimeZone)));
        return ExitStatus.Done;
    }

    private static FeedLine LineOf(Feed feed) => new(
        feed.ShownUrl.AbsoluteUri, feed.DisplayName, feed.Status.ToString().ToLowerInvariant(), feed.Tags, feed.SucceededAt,
        feed.Status == FeedStatus.Active ? feed.DueAt : null, feed.FailingSince, feed.Failure, FeedStore.OriginColumn(feed.Origin));

    private static FeedLine LineOf(FeedOptions feed) => new(ShownAddress.Of(feed.Url).AbsoluteUri, feed.Name ?? feed.Url.Host, "new", feed.Tags, null, null, null, null, FeedStore.OriginColumn(FeedOrigin.Configuration));

    private static string[] Cells(FeedLine line, TimeZoneInfo zone) =>
    [
        line.Name, line.State, At(line.LastSuccess, zone), At(line.NextPoll, zone),
        line.Failure is null || line.FailingSince is null ? line.Failure ?? "" : $"since {At(line.FailingSince, zone)}: {line.Failure}", line.Url,
    ];

    private static string At(DateTimeOffset? time, TimeZoneInfo zone) =>
        time is { } at ? TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "never";
}
