using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Chat.Inspection;
using AnnounceBot.Playground;
using AnnounceBot.Playground.World;
using AnnounceBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Tests.Support;

/// <summary>Our adapter, connected to a playground over real HTTP. Disposing of it fails if anything that we sent was wrong.</summary>
internal sealed class DiscordSide : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly HttpClient _http = new();

    /// <summary>A test whose clock nobody advances while our client rests between two tries ends then, instead of waiting for ever.</summary>
    private readonly ITimer? _patience;

    private DiscordSide(LocalDiscord local, ServiceProvider services, LogLines logs, TestClock? clock)
    {
        (Local, _services, Logs) = (local, services, logs);
        _patience = clock is null ? null : TimeProvider.System.CreateTimer(_ => clock.Advance(TimeSpan.FromMinutes(1)), null, 2 * Wait.Limit, TimeSpan.FromSeconds(1));
    }

    public LogLines Logs { get; }

    public LocalDiscord Local { get; }

    public PlaygroundServer Server => Local.Server;

    public IChat Chat => _services.GetRequiredService<IChat>();

    /// <summary>What moderators and members of the server can do.</summary>
    public ChatWorld World => Server.World;

    /// <summary>The threads of the server, forum posts among them, oldest first.</summary>
    public List<Channel> Threads =>
        [.. Server.State["channels"]!.AsArray().Select(channel => World.Channels.Find(channel!["id"]!.GetValue<string>())!).Where(channel => channel.IsThread)];

    public static async Task<DiscordSide> StartAsync(TimeProvider? clock = null, DiscordOptions? options = null, string token = PlaygroundServer.Token, IReadOnlyList<ChannelUse>? uses = null)
    {
        var local = await LocalDiscord.StartAsync(clock ?? TimeProvider.System);
        var logs = new LogLines();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(logs))
            .AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton(new Random(1))
            .AddSingleton(new ConfiguredUses(() => uses ?? []))
            .AddDiscord((options ?? new()) with { Api = local.Server.Api }, new(), token)
            .BuildServiceProvider();
        return new(local, services, logs, clock as TestClock);
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>What stands in a channel, oldest first.</summary>
    public List<JsonObject> Messages(string channel) =>
        [.. Server.State["channels"]!.AsArray().Single(known => known!["name"]!.GetValue<string>() == channel)!["messages"]!.AsArray().Select(message => message!.AsObject())];

    /// <summary>A person writes something.</summary>
    public async Task SayAsync(string person, string channel, string content)
    {
        var answer = await _http.PostAsJsonAsync(new Uri(Server.Address, "playground/messages"), new { person, channel, content });
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        if (_patience is not null)
            await _patience.DisposeAsync();
        _http.Dispose();
        await _services.DisposeAsync();
        await Local.DisposeAsync();
    }
}
