using System.CommandLine;
using System.Text;
using AnnounceBot.Cli.Configuration;
using AnnounceBot.Storage;
using AnnounceBot.Watching;
using AnnounceBot.Watching.Opml;

namespace AnnounceBot.Cli;

internal static class FeedsExportVerb
{
    public static Command Create(Shell shell)
    {
        var file = new Argument<string?>("FILE") { Description = "Where to write it; left out: to the output.", Arity = ArgumentArity.ZeroOrOne };
        var verb = new Verb(
            "export",
            "Writes the list of feeds as OPML, which `feeds import` and all feed readers understand.",
            "Passwords in addresses are left out, and so are feeds that lie in files.",
            "announcebot feeds export blogs.opml") { file };
        verb.SetAction((parsed, cancellationToken) => RunAsync(shell, shell.Load(parsed).Settings, parsed.GetValue(file), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(Shell shell, Settings settings, string? file, CancellationToken cancellationToken)
    {
        using var database = Database.Open(settings.Storage.PathOrDefault);
        var feeds = new FeedStore(database).All().Where(feed => !feed.Url.IsFile).ToList();
        var opml = OpmlWriter.Write(feeds, $"Feeds of {settings.Community.Name}", shell.Clock.GetUtcNow());
        if (file is null)
        {
            await shell.Out.WriteLineAsync(Encoding.UTF8.GetString(opml).AsMemory(), cancellationToken);
            return ExitStatus.Done;
        }

        var path = Path.GetFullPath(file, shell.Folder);
        await WholeFile.WriteAsync(path, opml, cancellationToken);
        await shell.Error.WriteLineAsync($"{feeds.Count} {(feeds.Count == 1 ? "feed" : "feeds")} written to {path}.");
        return ExitStatus.Done;
    }
}
