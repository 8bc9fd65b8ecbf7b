using AnnounceBot.Playground.World;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.World;

public sealed class SampleGuildTests
{
    private static readonly TestClock Clock = new(new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Channels_that_somebody_asks_for_are_added_once_by_name_or_by_id()
    {
        var world = new ChatWorld("Lantern", ["moths", "#Blogs", "moths", "234567890123456789"], Clock, () => new("http://localhost/"));

        var channels = world.Snapshot()["channels"]!.AsArray();

        channels.Select(channel => channel!["name"]!.GetValue<string>())
            .ShouldBe(["blogs", "weekly", "mod-queue", "general", "reading-room", "moths", "channel-234567890123456789"]);
        channels[^1]!["id"]!.GetValue<string>().ShouldBe("234567890123456789");
    }
}
