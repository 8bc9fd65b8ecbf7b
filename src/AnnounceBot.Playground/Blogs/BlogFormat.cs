namespace AnnounceBot.Playground.Blogs;

/// <summary>The format that a blog's feed is served in.</summary>
public enum BlogFormat
{
    /// <summary>RSS 2.0.</summary>
    Rss,

    /// <summary>RSS 1.0, which is RDF.</summary>
    Rdf,

    /// <summary>Atom 1.0 (RFC 4287).</summary>
    Atom,

    /// <summary>JSON Feed 1.1.</summary>
    Json,
}
