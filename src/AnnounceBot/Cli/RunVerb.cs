using System.CommandLine;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Cli.Configuration;
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
        run.SetAction((parsed, cancellationToken) => RunAsync(shell, shell.Load(parsed), parsed.GetValue(port), cancellationToken));
        return run;
    }

    private static async Task<int> RunAsync(Shell shell, LoadedSettings loaded, int port, CancellationToken cancellationToken)
    {
        var settings = loaded.Settings;
        await Notices.TellUnansweredLinksAsync(shell, settings);
        return Token.Read(settings.Discord) is { } token
            ? await RunAsync(shell, settings, token, settings.Storage.PathOrDefault, FeedOrigin.Configuration, cancellationToken)
            : await PreviewAsync(shell, settings, port, cancellationToken);
    }

    private static async Task<int> PreviewAsync(Shell shell, Settings settings, int port, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("announcebot-");
        try
        {
            await using var playground = await Preview.StartAsync(shell, settings, port, cancellationToken);
            await shell.Error.WriteLineAsync(Notices.WhatToTry(settings, playground));
            return await RunAsync(
                shell, Preview.Apply(settings, playground), PlaygroundServer.Token, Path.Combine(folder.FullName, "announcebot.db"), Preview.OriginOf(settings), cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(
        Shell shell, Settings settings, string token, string path, FeedOrigin origin, CancellationToken cancellationToken)
    {
        using var alone = DatabaseLock.Take(path);
        using var database = Database.Open(path);
        var host = BotHost.Build(shell, settings, token, database);
        await using var disposal = (IAsyncDisposable)host;
        await Notices.TellTemplatesAsync(shell, host.Services.GetRequiredService<Looks>(), host.Services.GetRequiredService<IssueRenderer>());
        await host.Services.GetRequiredService<Writer>().WriteAsync(
            session => host.Services.GetRequiredService<FeedDesk>().Keep(session, origin, settings.Feeds), cancellationToken);
        await BotHost.RunAsync(host, cancellationToken);
        return ExitStatus.Done;
    }
}
