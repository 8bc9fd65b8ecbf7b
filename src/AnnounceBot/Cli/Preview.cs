using System.Net;
using AnnounceBot.Announcements;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Playground;
using AnnounceBot.Storage;
using AnnounceBot.Watching;

namespace AnnounceBot.Cli;

/// <summary>What the bot does without a token: it announces in the playground. One's own feeds if there are any, else those of an invented community.</summary>
internal static class Preview
{
    public static FeedOrigin OriginOf(Settings settings) => IsOwn(settings) ? FeedOrigin.Configuration : FeedOrigin.Sample;

    /// <exception cref="OperatorException">The port is taken, or the sample is broken.</exception>
    public static Task<PlaygroundServer> StartAsync(Shell shell, Settings settings, int port, CancellationToken cancellationToken)
    {
        var community = IsOwn(settings) ? PlaygroundStart.Nobody(settings.Community.Name) : PlaygroundStart.Sample();
        var channels = settings.Routes.Select(route => route.Channel).Append(settings.Digest.Channel).Append(settings.Moderators.Channel);
        return PlaygroundStart.StartAsync(shell, new(port, community) { Channels = [.. channels] }, cancellationToken);
    }

    /// <returns>Settings that speak to the playground.</returns>
    public static Settings Apply(Settings settings, PlaygroundServer playground)
    {
        var connected = settings with
        {
            Discord = new() { Api = playground.Api },
            Watching = settings.Watching with { FirstPoll = FirstPollOf(settings) },
        };
        return IsOwn(settings) ? connected : WithSample(connected, playground);
    }

    /// <summary>The last week is announced, and news is noticed soon.</summary>
    private static Settings WithSample(Settings settings, PlaygroundServer playground) => settings with
    {
        Feeds = [.. playground.Feeds.Select(feed => new FeedOptions { Url = feed.Url, Name = feed.Name, Tags = feed.Tags })],
        Watching = settings.Watching with
        {
            Interval = TimeSpan.FromSeconds(5),
            FirstPoll = FirstPoll.Within(TimeSpan.FromDays(7)),
            AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")],
        },
    };

    /// <summary>Without a memory every poll is a first one: a preview that kept quiet about those would show nothing.</summary>
    private static FirstPoll FirstPollOf(Settings settings) =>
        settings.Watching.FirstPoll == FirstPoll.Nothing ? FirstPoll.Newest : settings.Watching.FirstPoll;

    private static bool IsOwn(Settings settings) => settings.Feeds.Count > 0;
}
