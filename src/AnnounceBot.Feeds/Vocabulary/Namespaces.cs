using System.Collections.Frozen;

namespace AnnounceBot.Feeds.Vocabulary;

/// <summary>From a namespace to the vocabulary that it holds.</summary>
internal static class Namespaces
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Atom03 = "http://purl.org/atom/ns#";
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string Xhtml = "http://www.w3.org/1999/xhtml";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";

    private static readonly FrozenDictionary<string, Vocabulary> Known = new Dictionary<string, Vocabulary>
    {
        [""] = Vocabularies.Rss,
        ["http://purl.org/rss/1.0"] = Vocabularies.Rss,
        ["http://backend.userland.com/rss"] = Vocabularies.Rss,
        ["http://blogs.law.harvard.edu/tech/rss"] = Vocabularies.Rss,
        ["http://backend.userland.com/rss2"] = Vocabularies.Rss,
        ["http://backend.userland.com/rss091"] = Vocabularies.Rss,
        ["http://my.netscape.com/rdf/simple/0.9"] = Vocabularies.Rss,
        ["http://my.netscape.com/publish/formats/rss-0.91.dtd"] = Vocabularies.Rss,
        ["http://channel.netscape.com/rdf/simple/0.9"] = Vocabularies.Rss,
        ["http://netscape.com/rdf/simple/0.9"] = Vocabularies.Rss,
        ["http://example.com/newformat"] = Vocabularies.Atom,
        ["http://example.com/necho"] = Vocabularies.Atom,
        ["http://purl.org/echo"] = Vocabularies.Atom,
        ["uri/of/echo/namespace#"] = Vocabularies.Atom,
        ["http://purl.org/pie"] = Vocabularies.Atom,
        ["http://purl.org/atom/ns#"] = Vocabularies.Atom,
        ["http://www.w3.org/2005/atom"] = Vocabularies.Atom,
        ["http://purl.org/rss/1.0/modules/rss091#"] = Vocabularies.Rss,
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = Vocabularies.Rdf,
        ["http://purl.org/dc/elements/1.1"] = Vocabularies.DublinCore,
        ["http://purl.org/dc/elements/1.0"] = Vocabularies.DublinCore,
        ["http://purl.org/dc/terms"] = Vocabularies.DublinCoreTerms,
        ["http://purl.org/rss/1.0/modules/content"] = Vocabularies.Content,
        ["http://purl.org/rss/1.0/modules/syndication"] = Vocabularies.Syndication,
        ["http://search.yahoo.com/mrss"] = Vocabularies.Media,
        ["http://www.rssboard.org/media-rss"] = Vocabularies.Media,
        ["http://search.yahoo.com/searchmonkey/media"] = Vocabularies.Media,
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = Vocabularies.Itunes,
        ["http://example.com/dtds/podcast-1.0.dtd"] = Vocabularies.Itunes,
        ["http://rssnamespace.org/feedburner/ext/1.0"] = Vocabularies.FeedBurner,
        ["http://www.w3.org/1999/xhtml"] = Vocabularies.Xhtml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> UsualPrefixes = new Dictionary<string, string>
    {
        ["atom"] = Atom,
        ["atom10"] = Atom,
        ["rdf"] = Rdf,
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["sy"] = "http://purl.org/rss/1.0/modules/syndication/",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["itunes"] = "http://www.itunes.com/dtds/podcast-1.0.dtd",
        ["feedburner"] = "http://rssnamespace.org/feedburner/ext/1.0",
        ["xhtml"] = Xhtml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The vocabulary of a namespace; null for one that nobody here knows.</summary>
    public static Vocabulary? Find(string uri)
    {
        if (Known.TryGetValue(uri, out var vocabulary))
        {
            return vocabulary;
        }

        return uri.Length > 0 && uri[^1] == '/' && Known.TryGetValue(uri.TrimEnd('/'), out vocabulary) ? vocabulary : null;
    }

    /// <summary>The namespace that a prefix stands for where a document forgets to say; made up for an unusual one.</summary>
    public static string Usual(string prefix) => UsualPrefixes.GetValueOrDefault(prefix, $"urn:undeclared:{prefix.ToLowerInvariant()}");
}
