using System.CommandLine;
using AnnounceBot.Watching;
using AnnounceBot.Watching.Opml;
using Microsoft.Extensions.DependencyInjection;

namespace AnnounceBot.Cli;

internal static class FeedsImportVerb
{
    /// <summary>Ten thousand outlines, each with all that other readers write about them.</summary>
    private const int MostBytes = 16 * 1024 * 1024;

    public static Command Create(Shell shell)
    {
        var file = new Argument<string>("FILE") { Description = "An OPML file, as feed readers export it." };
        var verb = new Verb(
            "import",
            "Watches all feeds of an OPML file.",
            "Folders and categories become tags. What is watched already stays as it is. The feeds are not read before they are added; `feeds list` shows how they fare.",
            "announcebot feeds import blogs.opml") { file };
        verb.SetAction((parsed, cancellationToken) => FeedWork.RunAsync(
            shell, shell.Load(parsed).Settings, services => ImportAsync(services, Path.GetFullPath(parsed.GetValue(file)!, shell.Folder), cancellationToken)));
        return verb;
    }

    private static async Task<DeskAnswer> ImportAsync(IServiceProvider services, string path, CancellationToken cancellationToken)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
                return DeskAnswer.Not($"{path} is larger than 16 MB, which is more than a list of feeds should be. Nothing was imported.");
            return await services.GetRequiredService<OpmlImport>().RunAsync(await File.ReadAllBytesAsync(path, cancellationToken), by: null, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return DeskAnswer.Not($"The file cannot be read: {failure.Message}");
        }
    }
}
