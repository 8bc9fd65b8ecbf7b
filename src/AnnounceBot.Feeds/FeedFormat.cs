namespace AnnounceBot.Feeds;

/// <summary>The family of formats that a document belongs to, as its root element or first object tells.</summary>
public enum FeedFormat
{
    /// <summary>RSS 0.91 to 2.0, and what else has an <c>rss</c> or <c>channel</c> root.</summary>
    Rss,

    /// <summary>RSS 0.90 and 1.0: RDF.</summary>
    Rdf,

    /// <summary>Atom 0.3 and 1.0 (RFC 4287).</summary>
    Atom,

    /// <summary>JSON Feed 1.0 and 1.1.</summary>
    Json,
}
