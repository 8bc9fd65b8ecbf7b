using System.Text.Encodings.Web;
using System.Text.Json;

namespace AnnounceBot.Playground.Blogs.Formats;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeedWriter
{
    public const string MediaType = "application/feed+json";

    // The document is never put inside HTML, so letters may stand as they are.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Blog blog, BlogLinks links)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
            WriteFeed(json, blog, links);
        return bytes.ToArray();
    }

    private static void WriteFeed(Utf8JsonWriter json, Blog blog, BlogLinks links)
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", blog.About.Title);
        json.WriteString("home_page_url", links.Home.AbsoluteUri);
        json.WriteString("feed_url", links.Feed.AbsoluteUri);
        json.WriteString("description", blog.About.Description);
        json.WriteString("language", blog.About.Language);
        WriteAuthors(json, blog.About.Authors.Select(author => author.Name));
        json.WriteStartArray("items");
        foreach (var post in blog.Posts)
            WriteItem(json, post, blog, links);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, Post post, Blog blog, BlogLinks links)
    {
        json.WriteStartObject();
        json.WriteString("id", links.Of(post).AbsoluteUri);
        json.WriteString("url", links.Of(post).AbsoluteUri);
        json.WriteString("title", post.Title);
        if (post.Summary is { } summary)
            json.WriteString("summary", summary);
        json.WriteString("content_html", links.Html(post));
        json.WriteString("date_published", FeedDates.Rfc3339(post.Published));
        if (post.Updated != post.Published)
            json.WriteString("date_modified", FeedDates.Rfc3339(post.Updated));
        if (post.Language != blog.About.Language)
            json.WriteString("language", post.Language);
        WriteAuthors(json, [post.Author]);
        json.WriteStartArray("tags");
        foreach (var tag in post.Tags)
            json.WriteStringValue(tag);
        json.WriteEndArray();
        if (post.Media is { } media)
            WriteAttachment(json, media);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IEnumerable<string> names)
    {
        json.WriteStartArray("authors");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAttachment(Utf8JsonWriter json, SampleMedia media)
    {
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("url", media.Url.AbsoluteUri);
        json.WriteString("mime_type", media.Type);
        json.WriteNumber("size_in_bytes", media.Length);
        json.WriteNumber("duration_in_seconds", media.Seconds);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
