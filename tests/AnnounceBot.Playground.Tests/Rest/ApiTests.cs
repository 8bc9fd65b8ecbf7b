using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Tests.Rest;

/// <summary>Tests that each have a playground of their own, and speak to it over HTTP.</summary>
public abstract class ApiTests : IAsyncLifetime
{
    protected const string General = $"/channels/{PlaygroundIds.General}/messages";
    protected const string Blogs = $"/channels/{PlaygroundIds.Blogs}/messages";
    protected const string ReadingRoom = $"/channels/{PlaygroundIds.ReadingRoom}/threads";

    internal ApiClient Api { get; private set; } = null!;

    internal ChatWorld World => Api.Server.World;

    public async Task InitializeAsync() => Api = await ApiClient.StartAsync();

    public async Task DisposeAsync() => await Api.DisposeAsync();

    internal static JsonObject Text(string content) => new() { ["content"] = content };

    internal static JsonObject Json([StringSyntax(StringSyntaxAttribute.Json)] string json) => JsonNode.Parse(json)!.AsObject();

    /// <summary>Takes permissions from the bot, in all channels.</summary>
    internal void Take(Permissions permissions) => World.Channels.Deny(World.Bot, permissions, null).ShouldNotBeNull();
}
