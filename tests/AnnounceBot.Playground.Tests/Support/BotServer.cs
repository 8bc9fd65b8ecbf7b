using AnnounceBot.Playground.Blogs;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Support;

/// <summary>Playgrounds without blogs, in no hurry and with a clock that stands still unless it is told.</summary>
internal static class BotServer
{
    public static Task<PlaygroundServer> StartAsync(TimeProvider? clock = null, TimeSpan identifySpacing = default) => PlaygroundServer.StartAsync(
        new(0, SampleCommunity.None) { IdentifySpacing = identifySpacing },
        clock ?? new TestClock(),
        CancellationToken.None);
}
