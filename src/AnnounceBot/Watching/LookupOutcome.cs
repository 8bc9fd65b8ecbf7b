using AnnounceBot.Feeds;
using AnnounceBot.Feeds.Pages;

namespace AnnounceBot.Watching;

/// <summary>What looking for a feed came to.</summary>
internal abstract record LookupOutcome
{
    private LookupOutcome()
    {
    }

    public sealed record One(Uri Url, FeedDocument Document) : LookupOutcome;

    /// <summary>A page offers them; they were not read.</summary>
    public sealed record Several(IReadOnlyList<OfferedFeed> Feeds) : LookupOutcome
    {
        private const int Named = 10;

        /// <summary>For one who has to say which: plain, with strangers' words in it.</summary>
        public string Words =>
            $"That page offers {Feeds.Count} feeds. Say which one:\n{string.Join('\n', Feeds.Take(Named).Select(feed => $"{FeedState.New(feed.Url).ShownUrl} ({feed.Title ?? "no title"})"))}";
    }

    /// <param name="Why">What is wrong and what to do: plain, with strangers' words in it.</param>
    public sealed record Nothing(string Why) : LookupOutcome;
}
