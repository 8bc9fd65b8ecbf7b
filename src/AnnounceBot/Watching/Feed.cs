using AnnounceBot.Chat;
using AnnounceBot.Feeds;
using AnnounceBot.Posts;

namespace AnnounceBot.Watching;

/// <summary>A source that we watch.</summary>
/// <param name="Url">As it was given; where it is read now stands in <paramref name="Reader"/>.</param>
/// <param name="Name">Given by a person.</param>
/// <param name="Title">Given by itself.</param>
/// <param name="Home">The blog's front page, as the feed tells it.</param>
/// <param name="NotBefore">Its server asked us to wait until then; a person's hurry does not change that.</param>
/// <param name="SeededAt">When it was first read with success.</param>
internal sealed record Feed(
    FeedId Id, Uri Url, string? Name, string? Title, Uri? Home, IReadOnlyList<string> Tags, bool TitleOnly, FeedOrigin Origin, FeedStatus Status,
    DateTimeOffset DueAt, DateTimeOffset? NotBefore, DateTimeOffset? SeededAt, DateTimeOffset? PolledAt, DateTimeOffset? SucceededAt,
    DateTimeOffset? FailingSince, int Failures, string? Failure, FeedState Reader)
{
    public string DisplayName => Name ?? Title ?? Url.Host;

    /// <summary>The configuration names it: it can be changed there, and only paused elsewhere.</summary>
    public bool IsLocked => Origin == FeedOrigin.Configuration;

    /// <summary>The address that people may see: one that was given with a password or a key is not shown with it.</summary>
    public Uri ShownUrl => ShownAddress.Of(Url);
}
