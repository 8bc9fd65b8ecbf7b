using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Chat.Journal;
using AnnounceBot.Feeds;
using AnnounceBot.Posts;
using AnnounceBot.Storage;
using AnnounceBot.Watching.Health;

namespace AnnounceBot.Watching;

/// <summary>The one place where persons add, change and remove feeds, in the chat and on the command line; each deed is written down. Works in the caller's transaction.</summary>
internal sealed class FeedDesk(FeedNotices notices, BlockList blocks, TimeProvider clock)
{
    private const int NameLength = 80;

    private const string NotWatched = "That feed is not watched, or not any more.";

    /// <returns>The feed that reads this address already; null if none does.</returns>
    public static Feed? Watched(Session session, Uri url) =>
        FeedChanges.ReadBy(session).TryGetValue(FeedChanges.Same(url.AbsoluteUri), out var id) ? FeedStore.One(session, id) : null;

    /// <returns>Why a feed at this address is not to be watched, and what to do: plain; null if it may.</returns>
    public string? WhyBlocked(Session session, Uri url) => blocks.WhyBlocked(session, url.AbsoluteUri, author: null) is { } why
        ? $"{Markdown.ToText(why)} /block list shows the block; it must go before such a feed can be watched."
        : null;

    /// <summary>Adds a feed, due at once.</summary>
    /// <param name="by">Null: somebody on the command line.</param>
    public AddOutcome Add(Session session, NewFeed feed, Person? by) =>
        Watched(session, feed.Url) is { } known ? new AddOutcome.Known(known)
        : WhyBlocked(session, feed.Url) is { } why ? new AddOutcome.Blocked(why)
        : new AddOutcome.Added(AddUnwatched(session, feed, by));

    /// <summary>For many at once, each looked for before, and not blocked.</summary>
    public FeedId AddUnwatched(Session session, NewFeed feed, Person? by)
    {
        var id = FeedChanges.Add(session, feed, by is null ? FeedOrigin.CommandLine : FeedOrigin.Chat, clock.GetUtcNow());
        Write(session, id, "added", by, ShownAddress.Of(feed.Url).AbsoluteUri);
        return id;
    }

    /// <summary>Its posts stay, and so does what they are known by.</summary>
    public DeskAnswer Remove(Session session, FeedId id, Person? by)
    {
        if (Unchangeable(session, id, out var feed) is { } answer)
            return answer;
        FeedChanges.Remove(session, id);
        notices.End(session, feed, FeedDecision.Removed, by);
        MergedFeeds.PartFromRemoved(session, clock.GetUtcNow());
        Write(session, id, "removed", by);
        return DeskAnswer.Done($"{Name(feed)} is not watched any more. What it brought so far stays.");
    }

    public DeskAnswer Pause(Session session, FeedId id, Person? by)
    {
        if (Unknown(session, id, out var feed) is { } answer)
            return answer;
        if (feed.Status == FeedStatus.Paused)
            return DeskAnswer.Done($"{Name(feed)} was paused already.");
        FeedChanges.Pause(session, id);
        notices.End(session, feed, FeedDecision.Paused, by);
        Write(session, id, "paused", by);
        return DeskAnswer.Done($"{Name(feed)} is paused: it is not polled until it is resumed.");
    }

    public DeskAnswer Resume(Session session, FeedId id, Person? by)
    {
        if (Unknown(session, id, out var feed) is { } answer)
            return answer;
        if (feed.Status == FeedStatus.Active)
            return DeskAnswer.Done($"{Name(feed)} is being watched: there is nothing to resume.");
        FeedChanges.Resume(session, feed, clock.GetUtcNow());
        notices.End(session, feed, FeedDecision.Resumed, by);
        Write(session, id, "resumed", by);
        return DeskAnswer.Done($"{Name(feed)} is watched again, and polled within seconds.");
    }

    /// <summary>Gives a feed another address, which was read before: it keeps its history, and knows all that it knew.</summary>
    public DeskAnswer Move(Session session, FeedId id, Uri to, Person? by) => Move(session, id, to, FeedState.New(to), by);

    /// <summary>Makes the address that a feed has moved to its own.</summary>
    public DeskAnswer Settle(Session session, FeedId id, Person? by) =>
        FeedStore.One(session, id) is { } feed ? Move(session, id, feed.Reader.Url, feed.Reader, by) : DeskAnswer.Not(NotWatched);

    public DeskAnswer Edit(Session session, FeedId id, FeedEdit edit, Person? by)
    {
        if (Unchangeable(session, id, out var feed) is { } answer)
            return answer;
        var changed = feed with
        {
            Name = edit.Name is null ? feed.Name : edit.Name.Length == 0 ? null : edit.Name,
            Tags = edit.Tags ?? feed.Tags,
            TitleOnly = edit.TitleOnly ?? feed.TitleOnly,
        };
        FeedChanges.Edit(session, changed);
        var now = $"{(changed.Name is { } name ? $"called {name}" : "called what it calls itself")}, {(changed.Tags.Count == 0 ? "no tags" : $"tags {string.Join(", ", changed.Tags)}")}, {(changed.TitleOnly ? "title only" : "with texts")}";
        Write(session, id, "edited", by, now);
        var earlier = changed.TitleOnly && !feed.TitleOnly && Hosts.Of((feed.Home ?? feed.Url).AbsoluteUri) is { } host ? $" /block add domain:{host} title-only:True does the same for what was posted before." : "";
        return DeskAnswer.Done($"{Name(changed)} is now: {now}. That holds for what it brings from now on.{earlier}");
    }

    /// <summary>Makes the feeds of one origin those that are listed.</summary>
    public void Keep(Session session, FeedOrigin origin, IReadOnlyList<FeedOptions> feeds)
    {
        FeedStore.Keep(session, origin, feeds, clock.GetUtcNow());
        notices.Refresh(session);
    }

    /// <returns>How a feed is called in a sentence: plain, on one line, and not too long.</returns>
    public static string Name(Feed feed) => Graphemes.Cut(Inert.OneLine(feed.DisplayName), NameLength);

    private DeskAnswer Move(Session session, FeedId id, Uri to, FeedState reader, Person? by)
    {
        if (Unchangeable(session, id, out var feed) is { } answer)
            return answer;
        if (to == feed.Url)
            return DeskAnswer.Done($"{Name(feed)} has that address already.");
        if (feed.Status == FeedStatus.Moved)
            return LeftTo(feed);
        if (WhyBlocked(session, to) is { } why)
            return DeskAnswer.Not(why);
        if (Watched(session, to) is { } other && other.Id != id)
            return DeskAnswer.Not($"{Name(other)} is read at that address already. Remove one of the two.");
        FeedChanges.Move(session, feed, to, reader, clock.GetUtcNow());
        notices.End(session, feed, FeedDecision.Moved, by);
        Write(session, id, "moved", by, $"{feed.ShownUrl} → {ShownAddress.Of(to)}");
        return DeskAnswer.Done($"{Name(feed)} is read at {ShownAddress.Of(to)} from now on, and keeps its history.");
    }

    private static DeskAnswer? Unknown(Session session, FeedId id, out Feed feed)
    {
        feed = FeedStore.One(session, id)!;
        return feed?.Status switch
        {
            null or FeedStatus.Removed => DeskAnswer.Not(NotWatched),
            FeedStatus.Moved => LeftTo(feed),
            _ => null,
        };
    }

    /// <summary>Another reads it, and knows what this one would take for new.</summary>
    private static DeskAnswer LeftTo(Feed feed) => DeskAnswer.Not($"{Name(feed)} has {feed.Failure}: look after that one.");

    private static DeskAnswer? Unchangeable(Session session, FeedId id, out Feed feed)
    {
        feed = FeedStore.One(session, id)!;
        if (feed is null or { Status: FeedStatus.Removed })
            return DeskAnswer.Not(NotWatched);
        return feed.IsLocked ? DeskAnswer.Not($"{Name(feed)} stands in the configuration, and is changed only there. It can be paused here.") : null;
    }

    private void Write(Session session, FeedId id, string deed, Person? by, string? words = null) =>
        DeedStore.Write(session, clock.GetUtcNow(), by, deed, DeedKind.Feed, id.Value, words);
}
