using System.CommandLine;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Storage;

namespace AnnounceBot.Cli;

internal static class BackupVerb
{
    public static Command Create(Shell shell)
    {
        var file = new Argument<string>("FILE") { Description = "Where to write it; an earlier backup there is replaced when the new one is whole." };
        var verb = new Verb(
            "backup",
            "Copies the database to a file, while the bot runs.",
            "The copy is as the database was at one moment, checked, and for your eyes only (mode 0600): it holds all that the bot knows. `announcebot restore` puts it back.",
            "announcebot backup /var/backups/announcebot.backup") { file };
        verb.SetAction((parsed, cancellationToken) => RunAsync(shell, shell.Load(parsed).Settings, parsed.GetValue(file)!, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(Shell shell, Settings settings, string file, CancellationToken cancellationToken)
    {
        var path = settings.Storage.PathOrDefault;
        if (!File.Exists(path))
            throw new OperatorException($"There is no database {path} to copy. Check storage.path (--config), or run the bot first.");
        var target = BackupTarget.Of(Path.GetFullPath(file, shell.Folder), path);
        using var database = Database.Open(path);
        var progress = new ByteProgress(shell, "Copying", new FileInfo(path).Length);
        long length = 0;
        await progress.ShowAsync(() => length = new Backup(database, shell.Clock).Write(target, OpenAnswerStore.ForgetAll, written =>
        {
            progress.Tell(written);
            return !cancellationToken.IsCancellationRequested;
        }));
        await shell.Error.WriteLineAsync($"{ByteProgress.Words(length)} written to {target.Path}, and checked.");
        return ExitStatus.Done;
    }
}
