using AnnounceBot.Chat;
using AnnounceBot.Feeds;
using AnnounceBot.Posts;

namespace AnnounceBot.Announcements;

/// <summary>An entry on its way to become a post. Its texts are worked out when they are first asked for, so that known entries cost nothing.</summary>
internal sealed class Draft(Entry entry, Arrival arrival)
{
    private const int TitleLength = 300, AuthorLength = 100;

    private readonly Lazy<string> _title = new(() => TitleOf(entry));
    private readonly Lazy<string> _excerpt = new(() => Excerpt.Of(entry, arrival.ExcerptLength));
    private readonly Lazy<long> _fingerprint = new(() => Announcements.Fingerprint.Of(entry));

    public DateTimeOffset? Dated => entry.Published ?? entry.Updated;

    public string? Link => entry.Link;

    public string Title => _title.Value;

    public long Fingerprint => _fingerprint.Value;

    public KeySource KeySource => new(entry.Id, entry.Link, Title, Dated);

    // What a planet carries is by others than itself.
    private string? Author =>
        (entry.Author ?? (entry.Source is null ? arrival.Author : null)) is { } author && OneLine(new Markup(author, IsHtml: false, Base: null)) is { Length: > 0 } name ? Graphemes.Cut(name, AuthorLength) : null;

    /// <summary>Does the slow part ahead of time, outside of the transaction.</summary>
    public void Prepare() => _ = (_excerpt.Value, _fingerprint.Value);

    public Post ToPost(DateTimeOffset now)
    {
        var link = CanonicalUrl.WithoutTracking(entry.Link) ?? CanonicalUrl.WithoutTracking(arrival.Home) ?? ShownAddress.Of(new(arrival.FeedUrl)).AbsoluteUri;
        return new(
            arrival.Feed, CanonicalUrl.Of(entry.Link)?.Whole, link, Title, Author,
            arrival.TitleOnly || _excerpt.Value.Length == 0 ? null : _excerpt.Value,
            KindOf(entry), [.. arrival.Tags.Union(entry.Categories, StringComparer.OrdinalIgnoreCase)], entry.Language ?? arrival.Language, CanonicalUrl.WithoutTracking(entry.Image),
            PublishedAt: Dated is { } date && date < now ? date : now, FirstSeenAt: now)
        {
            FoundIn = arrival.Feed,
            Source = IsOwn(link) ? null : SourceOf(entry),
            SourceAddresses = IsOwn(link) ? [] : entry.Source?.Addresses ?? [],
        };
    }

    /// <summary>A known post as its author shows it now. Where it is, when it was published and who found it stay.</summary>
    public Post Revise(Post known, DateTimeOffset now)
    {
        var told = ToPost(now);
        return known with
        {
            Feed = arrival.Feed,
            Title = told.Title,
            Author = told.Author,
            Excerpt = told.Excerpt,
            Kind = told.Kind,
            Tags = told.Tags,
            Language = told.Language,
            Image = told.Image,
            Source = told.Source,
            SourceAddresses = told.SourceAddresses,
        };
    }

    private bool IsOwn(string link) => entry.Source is { } source && Credit.IsOwn(link, source.Addresses, arrival.FeedUrl, arrival.Home);

    private static string? SourceOf(Entry entry) => OneLine(entry.Source?.Title) is { Length: > 0 } title ? Graphemes.Cut(title, AuthorLength) : null;

    private static string TitleOf(Entry entry)
    {
        if (OneLine(entry.Title) is { Length: > 0 } title)
            return Graphemes.Cut(title, TitleLength);
        var beginning = Excerpt.Of(entry, 80).ReplaceLineEndings(" ");
        return beginning.Length > 0 ? beginning : entry.Link ?? "Untitled";
    }

    private static string? OneLine(Markup? text) => text?.ToText().ReplaceLineEndings(" ").Trim();

    private static PostKind KindOf(Entry entry) => EntryKinds.Of(entry) switch
    {
        EntryKind.Video => PostKind.Video,
        EntryKind.Podcast => PostKind.Podcast,
        _ => PostKind.Article,
    };
}
