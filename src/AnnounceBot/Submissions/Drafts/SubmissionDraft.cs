using AnnounceBot.Posts;

namespace AnnounceBot.Submissions.Drafts;

/// <summary>What somebody is about to submit, as they see it in their preview. Texts are strangers', so not safe to show.</summary>
/// <param name="Link">Where people would be sent; of a feed its address.</param>
/// <param name="Title">Empty: the page has none, and nobody gave one.</param>
internal sealed record SubmissionDraft(SubmissionKind Kind, string Link, string Title)
{
    /// <summary>Its own: as typed, where redirects led, and as the page calls itself on its site.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>An address on somebody else's site that the page calls its own: a copy says so, and anybody can.</summary>
    public string? CopyOf { get; init; }

    public string? Author { get; init; }

    /// <summary>As the page says, whatever the submitter makes of it.</summary>
    public string? ToldAuthor { get; init; }

    public string? Excerpt { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Language { get; init; }

    public string? Image { get; init; }

    public PostKind PostKind { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The blog's name.</summary>
    public string? Site { get; init; }

    /// <summary>To the moderators.</summary>
    public string? Note { get; init; }

    /// <summary>A feed that the page offers and that nobody watches yet.</summary>
    public string? OfferedFeed { get; init; }

    /// <summary>What the page's blog is called where we watch it already.</summary>
    public string? WatchedAs { get; init; }

    /// <summary>Why a feed that brought it kept it quiet, one of <see cref="Unannounced"/>; null: it is new.</summary>
    public string? KeptQuiet { get; init; }

    /// <summary>The number of the round-up that such a post is in; null: it is in none.</summary>
    public int? Issue { get; init; }

    /// <summary>Of a feed, the newest first.</summary>
    public IReadOnlyList<DraftPost> LastPosts { get; init; } = [];

    /// <summary>Which other links the message had that this one was taken from.</summary>
    public IReadOnlyList<string> OtherLinks { get; init; } = [];

    /// <summary>Under which it might be known.</summary>
    public IReadOnlyList<string> AllAddresses => CopyOf is null ? Addresses : [.. Addresses, CopyOf];

    /// <summary>Canonical: two of the same wait as one.</summary>
    public string? Url => CanonicalUrl.Of(Link)?.Whole;
}
