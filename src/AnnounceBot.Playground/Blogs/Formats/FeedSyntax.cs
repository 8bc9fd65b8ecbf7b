using System.Security.Cryptography;

namespace AnnounceBot.Playground.Blogs.Formats;

/// <summary>A format's media type and how a blog is written in it.</summary>
internal sealed record FeedSyntax(string MediaType, Func<Blog, BlogLinks, byte[]> Write)
{
    public static FeedSyntax Of(BlogFormat format) => format switch
    {
        BlogFormat.Rss => new(RssWriter.MediaType, RssWriter.Write),
        BlogFormat.Rdf => new(RdfWriter.MediaType, RdfWriter.Write),
        BlogFormat.Atom => new(AtomWriter.MediaType, AtomWriter.Write),
        BlogFormat.Json => new(JsonFeedWriter.MediaType, JsonFeedWriter.Write),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No feed is written in this format."),
    };

    /// <summary>A strong tag of a document (RFC 9110 §8.8.3): the same bytes, the same tag.</summary>
    public static string TagOf(byte[] document) => $"\"{Convert.ToHexStringLower(SHA256.HashData(document).AsSpan(0, 12))}\"";
}
