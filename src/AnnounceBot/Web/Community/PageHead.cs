using System.Globalization;
using System.Text;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.ShortLinks;

namespace AnnounceBot.Web.Community;

/// <summary>What a page says of itself to search engines, to chats that show a preview, and to feed readers.</summary>
/// <remarks>The Open Graph protocol, https://ogp.me.</remarks>
/// <param name="Community">Its name.</param>
/// <param name="Address">Where it is: <see cref="SiteAddresses"/>.</param>
internal sealed record PageHead(string Community, string Title, string Description, string Address)
{
    private const int LongestDescription = 200;

    /// <summary>Null: it changes all the time.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string ToHtml(SiteAddresses site)
    {
        var head = new StringBuilder();
        var description = Graphemes.Cut(Inert.OneLine(Description), LongestDescription);
        head.Append(CultureInfo.InvariantCulture, $"<meta name=\"description\" content=\"{HtmlText.Escape(description)}\">\n");
        Property(head, "og:type", PublishedAt is null ? "website" : "article");
        Property(head, "og:site_name", Community);
        Property(head, "og:title", Title);
        Property(head, "og:description", description);
        if (site.AreWhole)
        {
            Property(head, "og:url", Address);
            head.Append(CultureInfo.InvariantCulture, $"<link rel=\"canonical\" href=\"{HtmlText.Escape(Address)}\">\n");
        }

        if (PublishedAt is { } moment)
            Property(head, "article:published_time", moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        foreach (var tag in Tags)
            Property(head, "article:tag", tag);
        Feed(head, $"{Community}: all posts", site.Of(SiteAddresses.Posts));
        Feed(head, $"{Community}: the round-ups", site.Of(SiteAddresses.Digests));
        return head.ToString();
    }

    private static void Property(StringBuilder head, string name, string content) =>
        head.Append(CultureInfo.InvariantCulture, $"<meta property=\"{name}\" content=\"{HtmlText.Escape(Inert.OneLine(content))}\">\n");

    private static void Feed(StringBuilder head, string title, string address) =>
        head.Append(CultureInfo.InvariantCulture, $"<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{HtmlText.Escape(Inert.OneLine(title))}\" href=\"{HtmlText.Escape(address)}\">\n");
}
