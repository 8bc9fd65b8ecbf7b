using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using AnnounceBot.Feeds.Building;
using AnnounceBot.Feeds.Encodings;
using AnnounceBot.Feeds.Text;
using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Syntax;

/// <summary>Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
internal static class JsonFeedReader
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = ReadingLimits.Depth,
    };

    /// <summary>Whether a document can only be JSON: its first character opens an object or a list.</summary>
    public static bool IsJson(ReadOnlyMemory<byte> text, DetectedEncoding encoding)
    {
        var start = encoding.Encoding.GetString(text.Span[..Math.Min(text.Length, 256)]).TrimStart();
        return start.Length > 0 && start[0] is '{' or '[';
    }

    public static ParseOutcome Read(ReadOnlyMemory<byte> text, DetectedEncoding encoding, Uri? baseUrl)
    {
        var repair = encoding.Repair;
        if (encoding.Name != "utf-8" || !Utf8.IsValid(text.Span))
        {
            var (decoded, wrongBytes) = LenientDecoder.Decode(text.Span, encoding);
            text = Encoding.UTF8.GetBytes(decoded);
            repair ??= wrongBytes;
        }

        try
        {
            using var json = JsonDocument.Parse(text, Options);
            return Read(json.RootElement, encoding.Name, repair, baseUrl);
        }
        catch (JsonException reason)
        {
            return new ParseOutcome.Failed($"The JSON ends or breaks at line {reason.LineNumber + 1}: {reason.Message}");
        }
    }

    private static ParseOutcome Read(JsonElement root, string encoding, string? repair, Uri? baseUrl)
    {
        if (root.ValueKind != JsonValueKind.Object || !IsFeed(root))
        {
            return new ParseOutcome.NotAFeed("This is JSON, but no JSON Feed: it says no version and has no items.");
        }

        var feed = new FeedBuilder(FeedFormat.Json);
        Put(feed, Term.Title, Text(root, "title"), baseUrl);
        Put(feed, Term.Subtitle, Text(root, "description"), baseUrl);
        Put(feed, Term.Language, Text(root, "language"));
        Put(feed, Term.Id, Addresses.Resolve(Text(root, "feed_url"), baseUrl));
        if (Addresses.Resolve(Text(root, "home_page_url"), baseUrl) is { } home)
        {
            feed.Link(Term.Link, home);
        }

        Links(feed, root, baseUrl);
        Authors(feed, root);
        foreach (var item in List(root, "items"))
        {
            if (item.ValueKind == JsonValueKind.Object && !feed.IsFull)
            {
                var entry = feed.Begin();
                Item(entry, item, baseUrl);
                feed.End(entry);
            }
        }

        return new ParseOutcome.Feed(feed.Build(encoding, repair is null ? [] : [repair]));
    }

    private static void Links(FeedBuilder feed, JsonElement root, Uri? baseUrl)
    {
        Picture(feed, root, "icon", baseUrl);
        if (Addresses.Resolve(Text(root, "feed_url"), baseUrl) is { } self)
        {
            feed.Link(new LinkElement(self, "self", null, null));
        }

        foreach (var hub in List(root, "hubs"))
        {
            if (hub.ValueKind == JsonValueKind.Object && Addresses.Resolve(Text(hub, "url"), baseUrl) is { } address)
            {
                feed.Link(new LinkElement(address, "hub", null, null));
            }
        }
    }

    private static void Picture(PartBuilder part, JsonElement of, string name, Uri? baseUrl)
    {
        if (Addresses.Resolve(Text(of, name), baseUrl) is { } picture)
        {
            part.Picture(picture, 1);
        }
    }

    private static void Item(EntryBuilder entry, JsonElement item, Uri? baseUrl)
    {
        Put(entry, Term.Id, Text(item, "id"));
        Put(entry, Term.Title, Text(item, "title"), baseUrl);
        Put(entry, Term.Summary, Text(item, "summary"), baseUrl);
        Put(entry, Term.Published, Text(item, "date_published"));
        Put(entry, Term.Updated, Text(item, "date_modified"));
        var html = Text(item, "content_html");
        if ((html ?? Text(item, "content_text")) is { } content)
        {
            entry.Text(Term.Content, new Markup(content, html is not null, baseUrl));
        }

        if ((Addresses.Resolve(Text(item, "url"), baseUrl) ?? Addresses.Resolve(Text(item, "external_url"), baseUrl)) is { } link)
        {
            entry.Link(Term.Link, link);
        }

        Put(entry, Term.Language, Text(item, "language"));
        Picture(entry, item, "image", baseUrl);
        Authors(entry, item);
        foreach (var tag in List(item, "tags"))
        {
            Put(entry, Term.Category, AsText(tag));
        }

        Attachments(entry, item, baseUrl);
    }

    private static void Attachments(EntryBuilder entry, JsonElement item, Uri? baseUrl)
    {
        foreach (var attachment in List(item, "attachments"))
        {
            if (attachment.ValueKind == JsonValueKind.Object && Addresses.Resolve(Text(attachment, "url"), baseUrl) is { } file)
            {
                entry.Enclosure(file, Text(attachment, "mime_type"), Text(attachment, "size_in_bytes"));
            }
        }
    }

    // 1.1 has a list of authors, 1.0 one; people mix them up.
    private static void Authors(PartBuilder part, JsonElement of)
    {
        foreach (var name in (ReadOnlySpan<string>)["author", "authors"])
        {
            if (!of.TryGetProperty(name, out var told))
            {
                continue;
            }

            foreach (var author in told.ValueKind == JsonValueKind.Array ? told.EnumerateArray().ToArray() : [told])
            {
                part.Person(Term.Author, author.ValueKind == JsonValueKind.Object ? Text(author, "name") : AsText(author));
            }
        }
    }

    private static void Put(PartBuilder part, Term term, string? value)
    {
        if (value is not null)
        {
            part.Value(term, value);
        }
    }

    private static void Put(PartBuilder part, Term term, string? plain, Uri? baseUrl)
    {
        if (plain is not null)
        {
            part.Text(term, new Markup(plain, HtmlGuess.LooksLikeHtml(plain), baseUrl));
        }
    }

    private static bool IsFeed(JsonElement root) =>
        Text(root, "version")?.Contains("jsonfeed", StringComparison.OrdinalIgnoreCase) == true
        || (root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array);

    private static JsonElement.ArrayEnumerator List(JsonElement of, string name) =>
        of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? AsText(value) : null;

    private static string? AsText(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => Unescaped(value),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    // A string that escapes half a surrogate pair is no text; the rest of the feed still is.
    private static string? Unescaped(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
