using System.Text.Json;

namespace AnnounceBot.Feeds.Pages;

/// <summary>One thing that a page's JSON-LD describes.</summary>
internal readonly record struct JsonLdNode(JsonElement Element)
{
    private const int MostValues = 10;

    /// <summary>How well it stands for the page: 4 an article, 3 a video or an episode, 2 the page as such, 0 something else.</summary>
    public int Rank => Types().Select(RankOf).DefaultIfEmpty(0).Max();

    /// <summary>What it is for.</summary>
    public EntryKind? Kind => Types().Select(KindOf).FirstOrDefault(kind => kind is not null);

    public bool IsSite => Types().Any(type => type is "WebSite" or "Blog");

    /// <summary>A property's text: its own, or that of the first value that has any.</summary>
    public string? Text(string name) => Values(name).Select(Text).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>A property's values; none where it is missing.</summary>
    public IEnumerable<JsonElement> Values(string name)
    {
        if (Element.ValueKind != JsonValueKind.Object || !Element.TryGetProperty(name, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(MostValues) : [value];
    }

    /// <summary>A string; null for anything else, and for one whose escapes are no characters.</summary>
    public static string? Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // half of a surrogate pair
        }
    }

    // "Article", "https://schema.org/Article", "schema:Article".
    private IEnumerable<string> Types() => Values("@type").Select(Text).OfType<string>().Select(type => type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..]);

    private static int RankOf(string type) => type switch
    {
        "BlogPosting" or "SocialMediaPosting" or "LiveBlogPosting" or "DiscussionForumPosting" or "Report" or "Recipe" or "HowTo" or "Review" or "CreativeWork" => 4,
        "VideoObject" or "PodcastEpisode" or "RadioEpisode" => 3,
        _ when type.EndsWith("Article", StringComparison.Ordinal) => 4,
        _ when type.EndsWith("Page", StringComparison.Ordinal) => 2,
        _ => 0,
    };

    private static EntryKind? KindOf(string type) => type switch
    {
        "VideoObject" => EntryKind.Video,
        "PodcastEpisode" or "RadioEpisode" => EntryKind.Podcast,
        _ when RankOf(type) == 4 => EntryKind.Article,
        _ => null,
    };
}
