using System.Net;
using AnnounceBot.Announcements;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Playground;
using AnnounceBot.Playground.Blogs;
using AnnounceBot.Storage;
using AnnounceBot.Watching;

namespace AnnounceBot.Cli;

/// <summary>The invented community, served on this machine as real feeds.</summary>
internal sealed class Sample : IAsyncDisposable
{
    private readonly PlaygroundServer _server;

    private Sample(PlaygroundServer server) => _server = server;

    /// <exception cref="OperatorException">The port is taken, or the sample is broken.</exception>
    public static async Task<Sample> StartAsync(int port, Shell shell, CancellationToken cancellationToken)
    {
        try
        {
            var community = SampleCommunity.Load(Path.Combine(AppContext.BaseDirectory, "config", "samples", "community.json"));
            var server = await PlaygroundServer.StartAsync(new(port, community), shell.Clock, cancellationToken);
            await shell.Error.WriteLineAsync($"No feeds are configured: watching the invented community of {community.Name}, whose blogs are at {server.Address}");
            return new(server);
        }
        catch (PortInUseException taken)
        {
            throw new OperatorException($"Port {taken.Port} is in use by another program (another AnnounceBot?). Stop that one, or give another port: --port 0 takes a free one.", taken);
        }
        catch (SampleCommunityException broken)
        {
            throw new OperatorException($"The sample community cannot be used: {broken.Message}", broken);
        }
    }

    /// <returns>Settings that watch the sample: the last week is announced, and news is noticed soon.</returns>
    public Settings Apply(Settings settings) => settings with
    {
        Feeds = [.. _server.Feeds.Select(feed => new FeedOptions { Url = feed.Url, Name = feed.Name, Tags = feed.Tags })],
        Watching = settings.Watching with
        {
            Interval = TimeSpan.FromSeconds(5),
            FirstPoll = FirstPoll.Within(TimeSpan.FromDays(7)),
            AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")],
        },
    };

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
