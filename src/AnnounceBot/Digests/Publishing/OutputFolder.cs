using System.Text;
using AnnounceBot.Chat;
using AnnounceBot.Delivery.Notices;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Publishing;

/// <summary>
/// Brings issues into the output folder as files, and those that were taken back out of it. It begins with what is stored, so a crash leaves nothing undone; a file that is not ours is
/// neither overwritten nor removed.
/// </summary>
internal sealed class OutputFolder(Database database, Writer writer, NoticeBoard board, DigestOptions options, TimeProvider clock) : IDisposable
{
    /// <summary>After so many other files of its name a person has to look.</summary>
    private const int MostNames = 100;

    /// <summary>Of files that are not whole yet.</summary>
    private const string Unfinished = ".announcebot-";

    private const int ReasonLength = 300;

    private readonly SemaphoreSlim _alone = new(1, 1);

    public void Dispose() => _alone.Dispose();

    /// <returns>What moderators are to know of it, such as a file that could not be removed: sentences for whoever caused it.</returns>
    public async Task<IReadOnlyList<string>> SettleAsync(CancellationToken cancellationToken)
    {
        await _alone.WaitAsync(cancellationToken);
        try
        {
            return await SettleAloneAsync(cancellationToken);
        }
        finally
        {
            _alone.Release();
        }
    }

    private async Task<IReadOnlyList<string>> SettleAloneAsync(CancellationToken cancellationToken)
    {
        var said = new List<string>();
        foreach (var file in database.Read(IssueFiles.ToRemove))
        {
            said.Add(Remove(file));
            await writer.WriteAsync(session => IssueFiles.Removed(session, file), cancellationToken);
        }

        foreach (var file in database.Read(IssueFiles.ToWrite))
            await WriteAsync(options.OutputFolder is { } now ? file with { Folder = now.Value } : file, cancellationToken);
        return said;
    }

    private async Task WriteAsync(IssueFile file, CancellationToken cancellationToken)
    {
        try
        {
            var name = await WriteAsync(file.Folder, file.Name, file.Number, Encoding.UTF8.GetBytes(file.Text), cancellationToken);
            await writer.WriteAsync(session => Written(session, file, name), cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await writer.WriteAsync(session => Failed(session, file, failure.Message), cancellationToken);
        }
    }

    /// <returns>The name that it has: not that of another file.</returns>
    private static async Task<string> WriteAsync(string folder, string wanted, int number, byte[] bytes, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        foreach (var left in Directory.EnumerateFiles(folder, $"{Unfinished}*"))
            File.Delete(left);
        foreach (var name in NamesFor(Path.GetFileName(wanted), number))
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path))
            {
                if (Holds(path, bytes))
                    return name;
                continue;
            }

            var unfinished = Path.Combine(folder, $"{Unfinished}{number}");
            await using (var file = File.Create(unfinished))
            {
                await file.WriteAsync(bytes, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: false);
            return name;
        }

        throw new IOException($"There are {MostNames} other files called {wanted} already.");
    }

    /// <summary>The number stands before the endings: 2016-07-25-blogs-12.html.md.</summary>
    private static IEnumerable<string> NamesFor(string wanted, int number)
    {
        var (stem, endings) = wanted.IndexOf('.', StringComparison.Ordinal) is > 0 and var at ? (wanted[..at], wanted[at..]) : (wanted, "");
        string[] first = [wanted, $"{stem}-{number}{endings}"];
        return first.Concat(Enumerable.Range(2, MostNames - first.Length).Select(again => $"{stem}-{number}-{again}{endings}"));
    }

    private static bool Holds(string path, byte[] bytes) => new FileInfo(path).Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);

    private static string Remove(Leftover file)
    {
        var (path, name) = (Path.Combine(file.Folder, file.Name), Markdown.Escape(file.Name));
        try
        {
            if (!File.Exists(path))
                return $"Its file {name} was gone already.";
            if (!Holds(path, Encoding.UTF8.GetBytes(file.Text)))
                return $"Its file {name} was changed since I wrote it, so I left it in the output folder: remove it yourself if it is not wanted.";
            File.Delete(path);
            return $"Its file {name} is removed.";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"I could not remove its file {name} from the output folder ({Markdown.Escape(failure.Message, ReasonLength)}): remove it yourself.";
        }
    }

    private void Written(Session session, IssueFile file, string name)
    {
        IssueFiles.Written(session, file with { Name = name }, clock.GetUtcNow());
        if (file.Notice is { } notice)
            board.Change(session, notice, Saying($"The file of issue {file.Number} could not be written for a while. Now it stands in the output folder as {Markdown.Escape(name)}."));
        else if (name != file.Name)
            board.Post(session, Saying($"The file of issue {file.Number} stands in the output folder as {Markdown.Escape(name)}: there was another one called {Markdown.Escape(file.Name)}, which I left as it is."));
    }

    private void Failed(Session session, IssueFile file, string why)
    {
        // One notice for all that wait for the same folder.
        if (IssueFiles.IsToldAlready(session))
            return;
        var text = $"**The file of issue {file.Number} cannot be written.** {Markdown.Escape(why, ReasonLength)}\nThe issue itself is published. Whoever runs me can look at `digest.outputFolder`; I try again every minute, and say here when it works.";
        IssueFiles.Told(session, file.Issue, board.Post(session, Saying(text)));
    }

    private static ChatMessage Saying(string text) => new() { Text = text };
}
