using AnnounceBot.Chat;
using AnnounceBot.Feeds;

namespace AnnounceBot.Watching.Check;

/// <summary>Says of what was read what is in it and what is wrong with it.</summary>
internal static class Checkup
{
    public static CheckAnswer Of(string source, ReadOutcome outcome) => outcome switch
    {
        ReadOutcome.Fresh fresh => Of(source, fresh.Document) with { Findings = [.. ServerFindings(fresh)] },
        ReadOutcome.NotAFeed page => new(source, "notAFeed", ShownAddress.In(page.Reason)),
        ReadOutcome.Gone gone => new(source, "failed", ShownAddress.In(gone.Reason)),
        ReadOutcome.Busy busy => new(source, "failed", ShownAddress.In(busy.Reason)),
        ReadOutcome.Failed failed => new(source, "failed", ShownAddress.In(failed.Reason)),
        _ => throw new InvalidOperationException($"{outcome} cannot be the answer to a first request"),
    };

    private static IEnumerable<string> ServerFindings(ReadOutcome.Fresh fresh)
    {
        var state = fresh.State;
        if (state.Move?.Target is { } target)
            yield return $"It has moved for good to {ShownAddress.Of(target)}: give people that address. The bot follows, and keeps to the new one after a while.";
        if (state is { ETag: null, LastModified: null })
            yield return "Its server sends neither ETag nor Last-Modified: every read costs it the whole document, so the bot reads it less often.";
        if (fresh.IsNearlyTooLarge)
            yield return "It is so large that it will soon be refused: let it carry fewer entries, or summaries instead of whole texts.";
    }

    public static CheckAnswer Of(string source, ParseOutcome outcome) => outcome switch
    {
        ParseOutcome.Feed feed => Of(source, feed.Document),
        ParseOutcome.NotAFeed page => new(source, "notAFeed", ShownAddress.In(page.Reason)),
        ParseOutcome.Failed failed => new(source, "failed", ShownAddress.In(failed.Reason)),
        _ => throw new InvalidOperationException($"{outcome} is not an outcome that the parser has"),
    };

    private static CheckAnswer Of(string source, FeedDocument feed) => new(
        source, "feed", null, feed.Format.ToString().ToLowerInvariant(), feed.Encoding, feed.Title?.ToText(), feed.Link, feed.Id,
        feed.Subtitle?.ToText(), feed.Author, feed.Updated)
    {
        Entries = [.. feed.Entries.Select(CheckedEntry.Of)],
        Repairs = feed.Repairs,
    };
}
