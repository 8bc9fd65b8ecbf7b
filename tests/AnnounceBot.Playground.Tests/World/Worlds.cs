using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.World;

/// <summary>Worlds without a server around them.</summary>
internal static class Worlds
{
    public static ChatWorld New(TimeProvider? clock = null) => new("Lantern", [], clock ?? new TestClock(), () => new Uri("http://localhost:5080/"));

    public static JsonObject Text(string content) => new() { ["content"] = content };

    /// <summary>Sends a message that must be taken.</summary>
    /// <returns>Its id.</returns>
    public static string Say(this ChatWorld world, string channel, string content) =>
        world.Messages.Send(world.Bot, channel, Text(content), []).Value.ShouldNotBeNull()["id"]!.GetValue<string>();
}
