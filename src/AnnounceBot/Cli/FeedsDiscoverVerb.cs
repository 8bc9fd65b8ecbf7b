using System.CommandLine;
using System.Net;
using System.Text.Json;
using AnnounceBot.Feeds;
using AnnounceBot.Feeds.Discovery;
using AnnounceBot.Feeds.Pages;

namespace AnnounceBot.Cli;

internal static class FeedsDiscoverVerb
{
    public static Command Create(Shell shell)
    {
        var address = new Argument<string>("URL") { Description = "The address of a blog, a page or a feed; https:// may be left out." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line." };
        var discover = new Verb(
            "discover",
            "Finds the feeds that a page offers.",
            "A page that names feeds costs one request; only where it names none are the usual places of its site tried, each once.",
            "announcebot feeds discover blog.example") { address, json };
        discover.SetAction((parsed, cancellationToken) => RunAsync(shell, parsed.GetValue(address)!, parsed.GetValue(json), cancellationToken));
        return discover;
    }

    private static async Task<int> RunAsync(Shell shell, string typed, bool json, CancellationToken cancellationToken)
    {
        if (!FeedFinder.TryReadAddress(typed, out var url))
        {
            await shell.Error.WriteLineAsync($"\"{typed}\" is not the address of a page: it should look like https://blog.example/.");
            return ExitStatus.Usage;
        }

        // A person asks, so private addresses are allowed.
        using var reader = new FeedReader(new() { AllowedNetworks = [IPNetwork.Parse("0.0.0.0/0"), IPNetwork.Parse("::/0")] }, shell.Clock);
        switch (await new FeedFinder(reader).FindAsync(url, cancellationToken))
        {
            case DiscoveryOutcome.Found found:
                foreach (var feed in found.Feeds)
                    await shell.Out.WriteLineAsync(json ? JsonSerializer.Serialize(LineOf(feed), CliJson.Default.OfferedLine) : LineOf(feed).ToString());
                return ExitStatus.Done;
            case DiscoveryOutcome.NoFeeds none:
                await shell.Error.WriteLineAsync(none.Reason);
                return ExitStatus.Done;
            case DiscoveryOutcome.Failed failed:
                await shell.Error.WriteLineAsync(failed.Reason);
                return ExitStatus.Done;
            case var outcome:
                throw new InvalidOperationException($"{outcome} is not an outcome that the finder has");
        }
    }

    private static OfferedLine LineOf(OfferedFeed feed) => new(feed.Url.AbsoluteUri, feed.Title, feed.Type, feed.Entries);
}
