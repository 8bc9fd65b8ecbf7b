using AnnounceBot.Discord.Gateway;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Rest;
using AnnounceBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnnounceBot.Chat.Discord;

/// <summary>Stays connected for as long as the bot runs: hears what changes on the server, and what people ask.</summary>
internal sealed partial class DiscordService(
    GatewayClient gateway, InteractionRouter router, CommandDesk desk, DiscordRest rest, Home home, ChannelBook channels, RoleBook roles, TimeProvider clock,
    ILogger<DiscordService> log)
    : BackgroundService
{
    private static readonly TimeSpan BeforeRegisteringAgain = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Func<CancellationToken, Task>[] parts = [gateway.RunAsync, router.RunAsync, ListenAsync, RegisterAsync];
        try
        {
            await Parallel.ForEachAsync(
                parts, new ParallelOptions { MaxDegreeOfParallelism = parts.Length, CancellationToken = stoppingToken }, async (part, stopped) => await part(stopped));
        }
        catch (Exception failure) when (failure is GatewayFatalException or TokenRefusedException)
        {
            throw new OperatorException(failure.Message, failure);
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await foreach (var told in gateway.Events.ReadAllAsync(cancellationToken))
        {
            switch (told)
            {
                case GatewayEvent.InteractionCreated interaction:
                    await router.AcceptAsync(interaction, cancellationToken);
                    break;
                case GatewayEvent.Unreadable or GatewayEvent.Other or GatewayEvent.Resumed: // the first was told in the log
                    break;
                case GatewayEvent.ThreadCreated or GatewayEvent.ThreadUpdated or GatewayEvent.ThreadDeleted:
                    channels.ForgetThreads();
                    break;
                case GatewayEvent.RoleCreated or GatewayEvent.RoleUpdated or GatewayEvent.RoleDeleted:
                    roles.Forget();
                    break;
                default: // servers, channels
                    channels.Forget();
                    roles.Forget();
                    break;
            }
        }
    }

    /// <summary>Tells Discord which commands there are, if it does not know them yet, and is ready to answer the first of them in time.</summary>
    private async Task RegisterAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await rest.Interactions.WarmUpAsync(cancellationToken);
                var guild = await home.GuildAsync(cancellationToken);
                var application = await rest.Applications.GetCurrentAsync(cancellationToken);
                if (await CommandSync.SyncGuildAsync(rest.Commands, application.Id, guild, desk.Definitions, cancellationToken))
                    LogRegistered(desk.Definitions.Count);
                return;
            }
            catch (Exception trouble) when (trouble is DiscordBusyException or DiscordUnansweredException or DiscordRefusedException)
            {
                LogNotRegistered(BeforeRegisteringAgain, trouble.Message);
                await Task.Delay(BeforeRegisteringAgain, clock, cancellationToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Registered {Count} commands")]
    private partial void LogRegistered(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The commands could not be registered; next try in {Wait}: {Reason}")]
    private partial void LogNotRegistered(TimeSpan wait, string reason);
}
