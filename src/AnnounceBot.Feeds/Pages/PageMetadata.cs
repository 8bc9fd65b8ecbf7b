namespace AnnounceBot.Feeds.Pages;

/// <summary>What a web page says about itself; untrusted, though every text in it is inert.</summary>
public sealed record PageMetadata
{
    /// <summary>Its title on one line, without the site's name behind it; null if it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Its author as a display name; several are separated by commas. Null if nobody is named.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, as it says, UTC.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>What its author or its software wrote as a description of it, as plain text.</summary>
    public Markup? Summary { get; init; }

    /// <summary>The article itself as simple HTML (headings, paragraphs, list items, code), without what stands around it; null if it has no text.</summary>
    public Markup? Content { get; init; }

    /// <summary>The picture that is to be shown with it: http or https.</summary>
    public Uri? Image { get; init; }

    /// <summary>
    /// The address that it wants to be known by (RFC 6596): http or https, without user name, password and fragment. Null if it names none, or only its site's front page while
    /// it is another.
    /// </summary>
    public Uri? CanonicalUrl { get; init; }

    /// <summary>The language that it says to be in, as a tag (RFC 5646).</summary>
    public string? Language { get; init; }

    /// <summary>What its site is called.</summary>
    public string? SiteName { get; init; }

    /// <summary>What it is for.</summary>
    public EntryKind Kind { get; init; }

    /// <summary>The feeds that it names, in its order; those of comments last.</summary>
    public IReadOnlyList<OfferedFeed> Feeds { get; init; } = [];

    /// <summary>A short text out of the page, chosen and cut as <see cref="Excerpt"/> does for entries.</summary>
    /// <param name="maxLength">The most characters (UTF-16 units) to return.</param>
    /// <returns>Plain, inert text; empty where the page has none.</returns>
    public string ExcerptOf(int maxLength) =>
        Excerpt.Of(new Entry { Title = Title is null ? null : new Markup(Title, IsHtml: false, null), Summary = Summary, Content = Content }, maxLength);
}
