using AnnounceBot.Chat;
using AnnounceBot.Feeds;

namespace AnnounceBot.Posts.Visits;

/// <summary>The post that a page is, in its own words: inert, and no longer than there is room for.</summary>
/// <param name="Link">Where people are sent.</param>
/// <param name="Title">Empty: it has none.</param>
internal sealed record PagePost(string Link, string Title)
{
    public const int TitleLength = 300, AuthorLength = 100, ExcerptLength = 1000;

    private const int SiteLength = 100;

    /// <summary>Its own: as asked for, where redirects led, and as the page calls itself on its site.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>An address on somebody else's site that the page calls its own: a copy says so, and anybody can.</summary>
    public string? CopyOf { get; init; }

    public string? Author { get; init; }

    public string? Excerpt { get; init; }

    public string? Language { get; init; }

    public string? Image { get; init; }

    public PostKind Kind { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The blog's name.</summary>
    public string? Site { get; init; }

    /// <summary>Under which it might be known.</summary>
    public IReadOnlyList<string> AllAddresses => CopyOf is null ? Addresses : [.. Addresses, CopyOf];

    /// <param name="longestExcerpt">In characters.</param>
    public static PagePost Of(Visit.Page page, DateTimeOffset now, int longestExcerpt = ExcerptLength)
    {
        var metadata = page.Metadata;
        // What a page calls itself on somebody else's site is good to know it by, and no place to send people to unseen.
        var isItsOwn = metadata.CanonicalUrl is { } canonical && Hosts.Of(canonical.AbsoluteUri) == Hosts.Of(page.Url.AbsoluteUri);
        var link = (isItsOwn ? metadata.CanonicalUrl! : page.Url).AbsoluteUri;
        return new(CanonicalUrl.WithoutTracking(link)!, Graphemes.Cut(Inert.OneLine(metadata.Title ?? ""), TitleLength))
        {
            Addresses = [.. page.Addresses.Append(link).Distinct()],
            CopyOf = isItsOwn ? null : metadata.CanonicalUrl?.AbsoluteUri,
            Author = Line(metadata.Author, AuthorLength),
            Excerpt = Lines(metadata.ExcerptOf(longestExcerpt), longestExcerpt),
            Language = metadata.Language,
            Image = CanonicalUrl.WithoutTracking(metadata.Image?.AbsoluteUri),
            Kind = KindOf(metadata.Kind),
            PublishedAt = metadata.Published is { } at && at > now ? now : metadata.Published,
            Site = Line(metadata.SiteName, SiteLength) ?? Hosts.Of(page.Url.AbsoluteUri),
        };
    }

    /// <returns>As it is taken in now.</returns>
    public Post ToPost(DateTimeOffset now) =>
        new(Feed: null, CanonicalUrl.Of(Link)?.Whole, Link, Title, Author, Excerpt, Kind, [], Language, Image, PublishedAt ?? now, FirstSeenAt: now) { Source = Site };

    public static string? Line(string? text, int longest) => Inert.OneLine(text ?? "") is { Length: > 0 } line ? Graphemes.Cut(line, longest) : null;

    public static string? Lines(string? text, int longest) => Inert.Lines(text ?? "") is { Length: > 0 } lines ? Graphemes.Cut(lines, longest) : null;

    private static PostKind KindOf(EntryKind kind) => kind switch
    {
        EntryKind.Video => PostKind.Video,
        EntryKind.Podcast => PostKind.Podcast,
        _ => PostKind.Article,
    };
}
