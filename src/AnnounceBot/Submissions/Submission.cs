using AnnounceBot.Delivery;
using AnnounceBot.Posts;

namespace AnnounceBot.Submissions;

/// <summary>A link that a contributor suggested, or a blog that they proposed. Texts are strangers', so not safe to show.</summary>
/// <param name="Link">Where people are sent; of a feed its address.</param>
/// <param name="Url">The canonical form of the link; null: it has none.</param>
internal sealed record Submission(SubmissionId Id, SubmissionKind Kind, SubmissionState State, string Link, string? Url, string Title)
{
    /// <summary>Who sent it, by the chat's id; null: they had it forgotten.</summary>
    public string? PersonId { get; init; }

    public string? Person { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public string? Author { get; init; }

    public string? Excerpt { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Language { get; init; }

    public string? Image { get; init; }

    public PostKind PostKind { get; init; }

    /// <summary>As the page says.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The blog's name, as the page says.</summary>
    public string? Site { get; init; }

    /// <summary>To the moderators.</summary>
    public string? Note { get; init; }

    /// <summary>The message in the moderators' channel.</summary>
    public DeliveryId? Notice { get; init; }

    /// <summary>What it became, or what it is a duplicate of.</summary>
    public PostId? Post { get; init; }

    /// <summary>What a proposed blog became.</summary>
    public FeedId? Feed { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? DecidedBy { get; init; }

    /// <summary>The moderator's, for the submitter.</summary>
    public string? Reason { get; init; }
}
