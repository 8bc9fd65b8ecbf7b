using System.Net;
using AnnounceBot.Feeds;

namespace AnnounceBot.Cli.Check;

/// <summary>Reads one source as the bot would, and says what it saw. A person asks, so private addresses are allowed.</summary>
internal sealed class Checker(TimeProvider clock, string folder) : IDisposable
{
    private readonly Lazy<FeedReader> _reader = new(() => new(new() { AllowedNetworks = [IPNetwork.Parse("0.0.0.0/0"), IPNetwork.Parse("::/0")] }, clock));

    public async Task<CheckAnswer> CheckAsync(CheckQuestion question, CancellationToken cancellationToken)
    {
        if (Uri.TryCreate(question.Source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return Answer(question.Source, await _reader.Value.ReadAsync(FeedState.New(address), cancellationToken));

        try
        {
            var document = await File.ReadAllBytesAsync(Path.GetFullPath(question.Source, folder), cancellationToken);
            var baseUrl = Uri.TryCreate(question.BaseUrl, UriKind.Absolute, out var given) ? given : null;
            return Answer(question.Source, FeedParser.Parse(document, question.ContentType, baseUrl));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new(question.Source, "failed", $"The file cannot be read: {failure.Message}");
        }
    }

    public void Dispose()
    {
        if (_reader.IsValueCreated)
            _reader.Value.Dispose();
    }

    private static CheckAnswer Answer(string source, ReadOutcome outcome) => outcome switch
    {
        ReadOutcome.Fresh fresh => Answer(source, fresh.Document) with { Findings = [.. ServerFindings(fresh)] },
        ReadOutcome.NotAFeed page => new(source, "notAFeed", page.Reason),
        ReadOutcome.Gone gone => new(source, "failed", gone.Reason),
        ReadOutcome.Busy busy => new(source, "failed", busy.Reason),
        ReadOutcome.Failed failed => new(source, "failed", failed.Reason),
        _ => throw new InvalidOperationException($"{outcome} cannot be the answer to a first request"),
    };

    private static IEnumerable<string> ServerFindings(ReadOutcome.Fresh fresh)
    {
        var state = fresh.State;
        if (state.Move?.Target is { } target)
            yield return $"It has moved for good to {target}: give people that address. The bot follows, and keeps to the new one after a while.";
        if (state is { ETag: null, LastModified: null })
            yield return "Its server sends neither ETag nor Last-Modified: every read costs it the whole document, so the bot reads it less often.";
        if (fresh.IsNearlyTooLarge)
            yield return "It is so large that it will soon be refused: let it carry fewer entries, or summaries instead of whole texts.";
    }

    private static CheckAnswer Answer(string source, ParseOutcome outcome) => outcome switch
    {
        ParseOutcome.Feed feed => Answer(source, feed.Document),
        ParseOutcome.NotAFeed page => new(source, "notAFeed", page.Reason),
        ParseOutcome.Failed failed => new(source, "failed", failed.Reason),
        _ => throw new InvalidOperationException($"{outcome} is not an outcome that the parser has"),
    };

    private static CheckAnswer Answer(string source, FeedDocument feed) => new(
        source, "feed", null, feed.Format.ToString().ToLowerInvariant(), feed.Encoding, feed.Title?.ToText(), feed.Link, feed.Id,
        feed.Subtitle?.ToText(), feed.Author, feed.Updated)
    {
        Entries = [.. feed.Entries.Select(CheckedEntry.Of)],
        Repairs = feed.Repairs,
    };
}
