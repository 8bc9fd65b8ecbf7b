using AnnounceBot.Announcements.Templates;
using AnnounceBot.Feeds;
using AnnounceBot.Posts;

namespace AnnounceBot.Announcements;

/// <summary>What one poll of a feed brought.</summary>
internal sealed record Arrival
{
    public required FeedId Feed { get; init; }

    /// <summary>As people know it.</summary>
    public required string FeedName { get; init; }

    public required string FeedUrl { get; init; }

    /// <summary>The feed's home page, as it says itself.</summary>
    public string? Home { get; init; }

    /// <summary>What the feed calls itself.</summary>
    public string? Title { get; init; }

    /// <summary>What it called itself when it was read last.</summary>
    public string? KnownTitle { get; init; }

    /// <summary>Its home page as it said then.</summary>
    public string? KnownHome { get; init; }

    /// <summary>The tags that a person gave the feed; its posts have them too.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Language { get; init; }

    /// <summary>Who wrote what names nobody: the feed's author, where the format says so (RFC 4287 §4.2.1; JSON Feed 1.1, authors).</summary>
    public string? Author { get; init; }

    /// <summary>The author asked that no text of theirs be shown.</summary>
    public bool TitleOnly { get; init; }

    /// <summary>So much of a post's text is kept.</summary>
    public int ExcerptLength { get; init; } = PostFields.LongestExcerpt;

    /// <summary>When the feed was read with success last; null the first time.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    public required IReadOnlyList<Entry> Entries { get; init; }

    public required ArrivalRules Rules { get; init; }
}
