using AnnounceBot.Feeds;
using AnnounceBot.Feeds.Pages;

namespace AnnounceBot.Posts.Visits;

/// <summary>What is behind a link.</summary>
internal abstract record Visit
{
    private Visit()
    {
    }

    /// <summary>A web page.</summary>
    /// <param name="Url">The address that answered.</param>
    /// <param name="Addresses">As asked for, and where redirects led.</param>
    public sealed record Page(Uri Url, PageMetadata Metadata, IReadOnlyList<string> Addresses) : Visit;

    /// <summary>A feed, or the front page of a blog with its feed.</summary>
    /// <param name="Url">The feed's address.</param>
    /// <param name="Addresses">All that it is known by: those of the front page, too.</param>
    public sealed record Feed(Uri Url, FeedDocument Document, IReadOnlyList<string> Addresses) : Visit;

    /// <param name="Why">For the person who sent the link.</param>
    public sealed record Nothing(string Why) : Visit;
}
