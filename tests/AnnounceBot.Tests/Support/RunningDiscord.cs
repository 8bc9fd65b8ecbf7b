using System.Text.Json.Nodes;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Chat.Inspection;
using AnnounceBot.Discord;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;
using AnnounceBot.Playground;
using AnnounceBot.Playground.Interactions;
using AnnounceBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Tests.Support;

/// <summary>
/// A bot's Discord side, connected to a playground and listening, with commands and buttons of the test's own. Disposing of it fails if anything that we sent was
/// wrong.
/// </summary>
internal sealed class RunningDiscord : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LocalDiscord _local;
    private readonly TempDatabase _database = new();
    private readonly ServiceProvider _services;

    private RunningDiscord(LocalDiscord local, ModeratorsOptions moderators, IEnumerable<ISlashCommand> commands, IEnumerable<IButton> buttons, Action<IServiceCollection>? also)
    {
        _local = local;
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Logs))
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new Random(1))
            .AddSingleton(_database.Database)
            .AddSingleton(_database.Writer)
            .AddSingleton(new KnowsMessage(_ => false))
            .AddSingleton(new ConfiguredUses(() => []))
            .AddDiscord(new() { Api = local.Server.Api }, moderators, PlaygroundServer.Token)
            .AddSingleton<DiscordService>();
        foreach (var command in commands)
            services.AddSingleton(command);
        foreach (var button in buttons)
            services.AddSingleton(button);
        also?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public LogLines Logs { get; } = new();

    private DiscordRest Rest => _services.GetRequiredService<DiscordRest>();

    /// <summary>A playground that lets a bot come back at once.</summary>
    public static Task<LocalDiscord> PlaygroundAsync() =>
        LocalDiscord.StartAsync(TimeProvider.System, options => options with { IdentifySpacing = TimeSpan.FromMilliseconds(1) });

    /// <summary>Starts a bot, and waits until it is connected and has registered its commands.</summary>
    /// <param name="also">Registers what else people can use: forms, message commands.</param>
    public static async Task<RunningDiscord> StartAsync(
        LocalDiscord local, IReadOnlyList<ISlashCommand> commands, IReadOnlyList<IButton> buttons, ModeratorsOptions? moderators = null, Action<IServiceCollection>? also = null)
    {
        var bot = new RunningDiscord(local, moderators ?? new(), commands, buttons, also);
        var service = bot._services.GetRequiredService<DiscordService>();
        await service.StartAsync(default);
        await bot.UntilAsync(() => service.ExecuteTask is { IsFaulted: true, Exception: { } failure }
            ? throw failure
            : bot._services.GetRequiredService<Func<ChatHealth>>()().ConnectedSince is not null && bot.Commands.Count == bot._services.GetRequiredService<CommandDesk>().Definitions.Count);
        return bot;
    }

    /// <summary>As the server has them.</summary>
    public JsonArray Commands => _local.Server.State["commands"]!.AsArray();

    /// <summary>What somebody does; and again when it was not answered in time, as people do: on a busy machine three seconds are soon over. What is not acknowledged is not handled.</summary>
    public async Task<InteractionResult> ActAsync(InteractionRequest request)
    {
        InteractionResult? result = null;
        await Wait.UntilAsync(async () => (result = await _local.Server.InteractAsync(request, default)).AcknowledgedAfter is not null, $"an answer to {request}");
        return result!;
    }

    public Task<InteractionResult> UseAsync(string person, string command, JsonObject? options = null) =>
        ActAsync(new(person, InteractionKind.Command) { Command = command, Options = options, Channel = "general" });

    public Task<InteractionResult> PressAsync(string person, string message, string customId) =>
        ActAsync(new(person, InteractionKind.Component) { Message = message, CustomId = customId, Channel = "general" });

    public Task<InteractionResult> ChooseAsync(string person, string message, string customId, params string[] values) =>
        ActAsync(new(person, InteractionKind.Component) { Message = message, CustomId = customId, Values = values, Channel = "general" });

    /// <summary>Shows buttons in #general.</summary>
    /// <returns>The message's id.</returns>
    public Task<string> ShowAsync(params ChatButton[] buttons) => ShowAsync(new ChatMessage { Buttons = buttons });

    /// <summary>Shows a message's menus and buttons in #general.</summary>
    /// <inheritdoc cref="ShowAsync(ChatButton[])"/>
    public Task<string> ShowAsync(ChatMessage message) => ShowAsync(Controls.Rows(message));

    /// <inheritdoc cref="ShowAsync(ChatButton[])"/>
    public async Task<string> ShowAsync(IReadOnlyList<Component> rows)
    {
        var sent = await Rest.Messages.CreateAsync(await ChannelAsync("general"), new() { Content = "Press one.", Components = rows }, default);
        return sent.Id.ToString();
    }

    /// <summary>Lets everybody use all commands, as a server's admin can.</summary>
    public Task<bool> ShowAllCommandsToAllAsync() => RegisterAsync(definition => definition with { DefaultMemberPermissions = null });

    /// <summary>Registers the commands once more.</summary>
    /// <returns>Whether they were others than before.</returns>
    public async Task<bool> RegisterAsync(Func<ApplicationCommand, ApplicationCommand>? change = null)
    {
        var guild = await _services.GetRequiredService<Home>().GuildAsync(default);
        var application = await Rest.Applications.GetCurrentAsync(default);
        var definitions = _services.GetRequiredService<CommandDesk>().Definitions.Select(definition => change?.Invoke(definition) ?? definition);
        return await CommandSync.SyncGuildAsync(Rest.Commands, application.Id, guild, [.. definitions], default);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.GetRequiredService<DiscordService>().StopAsync(default);
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task<Snowflake> ChannelAsync(string name) => await _services.GetRequiredService<ChannelBook>().FindAsync(name, default) is Place.Found place
        ? place.Channel.Id
        : throw new InvalidOperationException($"There is no #{name}.");

    private async Task UntilAsync(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!isSo())
        {
            if (limit.IsCancellationRequested)
                throw new InvalidOperationException($"It never came. The log says: {string.Join(" | ", Logs.Lines)}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }
    }
}
