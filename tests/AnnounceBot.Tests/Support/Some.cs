using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Feeds;
using AnnounceBot.Posts;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Tests.Support;

/// <summary>Sensible values: a test names only what matters to it.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static readonly ArrivalRules Rules = new(FirstPoll.Nothing, MaxAge: TimeSpan.FromDays(30), FloodLimit: 10);

    private static readonly Lazy<Looks> Shipped = new(() => new(new(own: null), new(), NullLogger<Looks>.Instance));

    public static Entry Entry(string? id = null, string? link = null, string? title = "A title", DateTimeOffset? published = null, string? text = null) => new()
    {
        Id = id,
        Link = link,
        Title = title is null ? null : new Markup(title, IsHtml: false, Base: null),
        Published = published,
        Content = text is null ? null : new Markup(text, IsHtml: true, Base: null),
    };

    public static Arrival Arrival(IReadOnlyList<Entry> entries, FeedId? feed = null, DateTimeOffset? lastSuccess = null, ArrivalRules? rules = null) => new()
    {
        Feed = feed ?? new FeedId(1),
        FeedName = "Ada's notes",
        FeedUrl = "https://ada.example/feed.xml",
        Home = "https://ada.example/",
        LastSuccess = lastSuccess,
        Entries = entries,
        Rules = rules ?? Rules,
    };

    public static ChatMessage Message(string title = "A title") => new()
    {
        Card = new() { Title = title, Link = "https://ada.example/1" },
    };

    public static Post Post(
        string title = "A title", string link = "https://ada.example/1", string? author = "Ada", string? excerpt = "Some words.", PostKind kind = PostKind.Article,
        IReadOnlyList<string>? tags = null, string? image = null, string? language = null) =>
        new(Feed: null, Url: null, link, title, author, excerpt, kind, tags ?? ["lamps"], language, image, Noon, Noon);

    /// <param name="folder">With templates of one's own.</param>
    public static Looks Looks(string? folder = null, CommunityOptions? community = null) =>
        folder is null && community is null ? Shipped.Value : new(new(folder), community ?? new(), NullLogger<Looks>.Instance);

    /// <summary>An RSS document.</summary>
    public static string Rss(params IEnumerable<(string Guid, string Link, string Title, DateTimeOffset Published)> items) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>Ada's notes</title><link>https://ada.example/</link><description>Notes</description>
        {string.Concat(items.Select(item => $"<item><guid isPermaLink=\"false\">{item.Guid}</guid><link>{item.Link}</link><title>{item.Title}</title><pubDate>{item.Published:r}</pubDate><description>Words about {item.Title}.</description></item>\n"))}
        </channel></rss>
        """;
}
