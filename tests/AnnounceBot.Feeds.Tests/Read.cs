using System.Text;

namespace AnnounceBot.Feeds.Tests;

/// <summary>Reads documents for tests.</summary>
internal static class Read
{
    public static readonly Uri Address = new("https://blog.test/feeds/all.xml");

    public static FeedDocument Feed(string document, string? contentType = null) => Feed(Encoding.UTF8.GetBytes(document), contentType);

    public static FeedDocument Feed(byte[] document, string? contentType = null) => FeedParser.Parse(document, contentType, Address).ShouldBeOfType<ParseOutcome.Feed>().Document;

    public static FeedDocument Sample(string folder, string name) => Feed(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, folder, "Samples", name)));

    /// <summary>The entry of an RSS feed that has nothing but this item.</summary>
    public static Entry Item(string elements) => Feed(
        $"""
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"
          xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
        <channel><title>Blog</title><link>https://blog.test/</link><item>{elements}</item></channel></rss>
        """).Entries.ShouldHaveSingleItem();

    /// <summary>The entry of an Atom feed that has nothing but this one.</summary>
    public static Entry AtomEntry(string elements) =>
        Feed($"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><entry>{elements}</entry></feed>""").Entries.ShouldHaveSingleItem();
}
