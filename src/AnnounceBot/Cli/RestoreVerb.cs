using System.CommandLine;
using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Delivery;
using AnnounceBot.Storage;

namespace AnnounceBot.Cli;

internal static class RestoreVerb
{
    public static Command Create(Shell shell)
    {
        var file = new Argument<string>("FILE") { Description = "A file that `announcebot backup` made." };
        var verb = new Verb(
            "restore",
            "Puts a backup in the place of the database.",
            "Stop the bot first. The present database is kept beside it. What the bot announced since the backup is looked up in its channels before it announces anything, so nothing is announced twice.",
            "announcebot restore /var/backups/announcebot.backup") { file };
        verb.SetAction((parsed, cancellationToken) => RunAsync(shell, shell.Load(parsed).Settings, parsed.GetValue(file)!, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(Shell shell, Settings settings, string file, CancellationToken cancellationToken)
    {
        var path = settings.Storage.PathOrDefault;
        using var alone = await DatabaseLock.TakeAsync(path, shell.Clock, cancellationToken);
        var restored = new Restoration(path, shell.Clock).Run(Path.GetFullPath(file, shell.Folder), ForgottenDeliveries.LastTrace);
        // Opened once, so that what could be wrong with it is said now.
        Database.Open(path).Dispose();
        await shell.Error.WriteLineAsync(Words(restored, settings));
        return ExitStatus.Done;
    }

    private static string Words(Restored restored, Settings settings) => string.Join('\n', new[]
    {
        $"The database is as it was at {Local(restored.Forgotten.From, settings)}.",
        restored.KeptAs is { } kept ? $"The one before is kept as {kept}; delete it when you do not need it any more." : null,
        Token.Read(settings.Discord) is null
            ? "Without a Discord token nothing can be looked up: what was announced since is shown here again."
            : "Before anything is sent, the bot looks in its channels for what it has said since then, and says none of that again.",
        "Submissions, decisions, feeds and routes since then are gone: what was decided in the chat is to be decided again.",
    }.OfType<string>());

    private static string Local(DateTimeOffset at, Settings settings) =>
        TimeZoneInfo.ConvertTime(at, settings.Community.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
