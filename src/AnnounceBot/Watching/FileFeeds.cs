using System.Security.Cryptography;
using AnnounceBot.Feeds;

namespace AnnounceBot.Watching;

/// <summary>Reads a feed that lies in a file: for trying things out, and for feeds that another program writes.</summary>
internal static class FileFeeds
{
    public static async Task<ReadOutcome> ReadAsync(FeedState state, int maxBytes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var path = state.Url.LocalPath;
        try
        {
            if (new FileInfo(path) is { Exists: true } file && file.Length > maxBytes)
                return Failed(state, FailureKind.TooLarge, $"The file is larger than {maxBytes} bytes (watching.maxBytes).", now);
            return Parse(await File.ReadAllBytesAsync(path, cancellationToken), state, now);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Failed(state, FailureKind.NotFound, $"The file cannot be read: {failure.Message}", now);
        }
    }

    private static ReadOutcome Parse(byte[] document, FeedState state, DateTimeOffset now)
    {
        var hash = Convert.ToHexString(SHA256.HashData(document));
        var read = state with { DocumentHash = hash, DocumentBytes = document.Length, LastFullRead = now, LastSuccess = now, FailuresInARow = 0, FailingSince = null };
        if (hash == state.DocumentHash)
            return new ReadOutcome.Unchanged { State = read };

        return FeedParser.Parse(document, contentType: null, state.Url) switch
        {
            ParseOutcome.Feed feed => new ReadOutcome.Fresh(feed.Document) { State = read },
            ParseOutcome.NotAFeed other => Failed(state, FailureKind.Unreadable, other.Reason, now),
            ParseOutcome.Failed broken => Failed(state, FailureKind.Unreadable, broken.Reason, now),
            var outcome => throw new InvalidOperationException($"{outcome} is not an outcome that the parser has"),
        };
    }

    private static ReadOutcome.Failed Failed(FeedState state, FailureKind kind, string reason, DateTimeOffset now) =>
        new(kind, reason) { State = state with { FailuresInARow = state.FailuresInARow + 1, FailingSince = state.FailingSince ?? now } };
}
