using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;
using Microsoft.Extensions.Hosting;

namespace AnnounceBot.Web.Operators.Readiness;

/// <summary>Looks whether the bot can do its work.</summary>
internal sealed class Checks(StorageProbe storage, OutboxHealth outbox, Func<ChatHealth> chat, IHostApplicationLifetime lifetime)
{
    public async Task<ReadinessAnswer> LookAsync(CancellationToken cancellationToken)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return new(Ready: false, [new("service", Ok: false, "stopping, as it was told to; what is under way is finished")]);
        Check[] checks = [await StorageAsync(cancellationToken), Chat(), Outbox()];
        return new(checks.All(check => check.Ok), checks);
    }

    private async Task<Check> StorageAsync(CancellationToken cancellationToken)
    {
        var trouble = await storage.WhyNotAsync(cancellationToken);
        return new("storage", trouble is null, trouble ?? "can be written");
    }

    private Check Chat() => chat().ConnectedSince is { } since
        ? new("chat", Ok: true, string.Create(CultureInfo.InvariantCulture, $"connected since {since:yyyy-MM-dd HH:mm} UTC"))
        : new("chat", Ok: false, "not connected. It tries again by itself, and says in the log why it fails; does https://discordstatus.com tell of trouble?");

    private Check Outbox()
    {
        try
        {
            var state = outbox.Look();
            return state.Stuck == 0
                ? new("outbox", Ok: true, state.Blocked == 0 ? "moves" : $"moves, but for {Counted(state.Blocked)} in which something waits for a moderator, who was told")
                : new("outbox", Ok: false, $"{Counted(state.Stuck)} did not move for {(int)state.StuckFor.TotalMinutes} minutes. `announcebot deliveries list` shows what waits; if the log does not say why, start the bot again: nothing is lost.");
        }
        catch (OperatorException unreadable)
        {
            return new("outbox", Ok: false, unreadable.Message);
        }
    }

    private static string Counted(int lanes) => lanes == 1 ? "1 channel" : $"{lanes} channels";
}
