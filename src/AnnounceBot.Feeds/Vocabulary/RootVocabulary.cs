namespace AnnounceBot.Feeds.Vocabulary;

/// <summary>The vocabularies of one document: those that everybody knows, and its root element's namespace, whatever it is called.</summary>
internal sealed class RootVocabulary
{
    private string? _home;
    private Vocabulary? _homeVocabulary;
    private string? _last;
    private Vocabulary? _lastVocabulary;

    /// <summary>Takes the root element.</summary>
    /// <returns>The format that it begins; null if none.</returns>
    public FeedFormat? Enter(string uri, string localName)
    {
        var usual = Namespaces.Find(uri);
        var format = FormatOf(usual?.Find(localName).Term ?? Term.None);
        if (format is not null)
        {
            return format;
        }

        // A root element that can only be a feed's, in a namespace that is not a feed's: its author mistook the name.
        var vocabulary = localName.Equals("feed", StringComparison.OrdinalIgnoreCase) ? Vocabularies.Atom : Vocabularies.Rss;
        format = localName.ToLowerInvariant() is "rss" or "rdf" or "feed" ? FormatOf(vocabulary.Find(localName).Term) : null;
        (_home, _homeVocabulary) = format is null ? (null, null) : (uri, vocabulary);
        return format;
    }

    /// <summary>What an element means here.</summary>
    public ElementRule Find(string uri, string localName)
    {
        if (!ReferenceEquals(uri, _last)) // a reader gives the same string for the same namespace
        {
            (_last, _lastVocabulary) = (uri, uri == _home ? _homeVocabulary : Namespaces.Find(uri));
        }

        return _lastVocabulary?.Find(localName) ?? ElementRule.Unknown;
    }

    /// <summary>Whether a namespace is Atom's, whose texts are plain unless they say otherwise.</summary>
    public bool IsAtom(string uri) => (ReferenceEquals(uri, _last) ? _lastVocabulary : Namespaces.Find(uri)) == Vocabularies.Atom;

    private static FeedFormat? FormatOf(Term term) => term switch
    {
        Term.RssRoot or Term.Channel => FeedFormat.Rss,
        Term.RdfRoot => FeedFormat.Rdf,
        Term.AtomRoot => FeedFormat.Atom,
        Term.Entry => FeedFormat.Atom,
        _ => null,
    };
}
