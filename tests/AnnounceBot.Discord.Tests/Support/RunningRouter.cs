using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Tests.Rest;
using AnnounceBot.Testing;
using Microsoft.AspNetCore.Http;

namespace AnnounceBot.Discord.Tests.Support;

/// <summary>A router that answers to <see cref="FakeDiscord"/>, on its clock, which stands still.</summary>
internal sealed class RunningRouter : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    private RunningRouter(FakeDiscord discord, InteractionRoutes routes, InteractionRouterOptions options, IOpenAnswers open)
    {
        Discord = discord;
        var incidents = 0;
        Router = new InteractionRouter(routes, discord.Rest.Interactions, options, open, () => $"CODE{++incidents}", discord.Clock, Log);
        _running = Router.RunAsync(_stop.Token);
    }

    public FakeDiscord Discord { get; }

    public LogLines<InteractionRouter> Log { get; } = new();

    public InteractionRouter Router { get; }

    public static async Task<RunningRouter> StartAsync(
        Action<InteractionRoutes> add, Func<SentRequest, HttpResponse, Task>? answer = null, InteractionRouterOptions? options = null, IOpenAnswers? open = null)
    {
        var routes = new InteractionRoutes();
        add(routes);
        var discord = await FakeDiscord.StartAsync(answer ?? ((_, _) => Task.CompletedTask));
        return new(discord, routes, options ?? new InteractionRouterOptions(), open ?? new MemoryOpenAnswers());
    }

    public Task ReceiveAsync(Interaction interaction) =>
        Router.AcceptAsync(new GatewayEvent.InteractionCreated(interaction) { ReceivedAt = Discord.Clock.GetTimestamp() }, default).AsTask();

    /// <returns>So many requests, once they have come.</returns>
    public async Task<IReadOnlyList<SentRequest>> RequestsAsync(int count)
    {
        await Wait.UntilAsync(() => Discord.Requests.Count >= count, $"{count} requests");
        return Discord.Requests;
    }

    public Task UntilLoggedAsync(string text) =>
        Wait.UntilAsync(() => Log.Lines.Any(line => line.Contains(text, StringComparison.Ordinal)), $"\"{text}\" in the log");

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Wait.ForAsync(_running);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        await Discord.DisposeAsync();
    }
}
