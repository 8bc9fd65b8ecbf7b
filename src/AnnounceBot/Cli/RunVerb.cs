using System.CommandLine;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Cli.Reloading;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Playground;
using AnnounceBot.Storage;
using AnnounceBot.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Cli;

/// <summary>The hosted service: watches and announces until it is stopped.</summary>
internal static class RunVerb
{
    public static Command Create(Shell shell)
    {
        var port = PlaygroundVerb.PortOption("Without a token: the port of the playground on this machine; 0 takes a free one.");
        var run = new Verb(
            "run",
            "Watches the feeds and announces new posts, until it is stopped (Ctrl-C).",
            "Without a Discord token it announces in a playground on this machine and remembers nothing from one start to the next, beginning with the newest post of each feed; without feeds it watches an invented community.",
            "announcebot run --config /etc/announcebot.json") { port };
        run.SetAction((parsed, cancellationToken) => UntilStoppedAsync(shell, shell.Source(parsed), parsed.GetValue(port), cancellationToken));
        return run;
    }

    /// <summary>To be stopped is how it ends, also before it has begun.</summary>
    private static async Task<int> UntilStoppedAsync(Shell shell, SettingsSource source, int port, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(shell, source, port, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitStatus.Done;
        }
    }

    private static async Task<int> RunAsync(Shell shell, SettingsSource source, int port, CancellationToken cancellationToken)
    {
        using var bell = new ReloadBell(shell.IsTerminal);
        var atStart = source.Look();
        var settings = source.Load().Settings;
        await Notices.TellUnansweredLinksAsync(shell, settings);
        var plan = new RunPlan(source, atStart, settings, written => written, _ => FeedOrigin.Configuration, bell);
        return Token.Read(settings.Discord) is { } token
            ? await RunAsync(shell, plan, token, settings.Storage.PathOrDefault, cancellationToken)
            : await PreviewAsync(shell, plan, port, cancellationToken);
    }

    private static async Task<int> PreviewAsync(Shell shell, RunPlan plan, int port, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("announcebot-");
        try
        {
            await using var playground = await Preview.StartAsync(shell, plan.Written, port, cancellationToken);
            await shell.Error.WriteLineAsync(Notices.WhatToTry(plan.Written, playground));
            var preview = plan with { Prepare = written => Preview.Apply(written, playground), OriginOf = Preview.OriginOf };
            return await RunAsync(shell, preview, PlaygroundServer.Token, Path.Combine(folder.FullName, "announcebot.db"), cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(Shell shell, RunPlan plan, string token, string path, CancellationToken cancellationToken)
    {
        var settings = plan.Prepare(plan.Written);
        using var alone = await DatabaseLock.TakeAsync(path, shell.Clock, cancellationToken);
        using var database = Database.Open(path);
        var host = BotHost.Build(shell, settings, token, database, plan);
        await using var disposal = (IAsyncDisposable)host;
        await Notices.TellTemplatesAsync(shell, host.Services.GetRequiredService<Looks>(), host.Services.GetRequiredService<IssueRenderer>());
        await host.Services.GetRequiredService<Writer>().WriteAsync(session => CopyMark.Adopt(session, shell.Clock.GetUtcNow()), cancellationToken);
        await host.Services.GetRequiredService<Writer>().WriteAsync(
            session => host.Services.GetRequiredService<FeedDesk>().Keep(session, plan.OriginOf(plan.Written), settings.Feeds), cancellationToken);
        await BotHost.RunAsync(host, cancellationToken);
        return ExitStatus.Done;
    }
}
