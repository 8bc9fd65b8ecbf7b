using System.Runtime.CompilerServices;

namespace AnnounceBot.Feeds.Vocabulary;

/// <summary>The vocabularies of one document: those that everybody knows, and its root element's namespace, whatever it is called.</summary>
internal sealed class RootVocabulary
{
    private const int Places = 64; // a power of two

    private string? _home;
    private Vocabulary? _homeVocabulary;
    private readonly (string? Uri, string? Name, ElementRule Rule, bool IsAtom)[] _seen = new (string?, string?, ElementRule, bool)[Places];

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
    public ElementRule Find(string uri, string localName) => Seen(uri, localName).Rule;

    /// <summary>Whether an element is Atom's, whose texts are plain unless they say otherwise.</summary>
    public bool IsAtom(string uri, string localName) => Seen(uri, localName).IsAtom;

    // A reader gives the same string for the same name, so that what was looked up once is found again without comparing characters.
    private ref (string? Uri, string? Name, ElementRule Rule, bool IsAtom) Seen(string uri, string localName)
    {
        ref var place = ref _seen[RuntimeHelpers.GetHashCode(localName) & (Places - 1)];
        if (!ReferenceEquals(place.Name, localName) || !ReferenceEquals(place.Uri, uri))
        {
            var vocabulary = uri == _home ? _homeVocabulary : Namespaces.Find(uri);
            place = (uri, localName, vocabulary?.Find(localName) ?? ElementRule.Unknown, vocabulary == Vocabularies.Atom);
        }

        return ref place;
    }

    private static FeedFormat? FormatOf(Term term) => term switch
    {
        Term.RssRoot or Term.Channel => FeedFormat.Rss,
        Term.RdfRoot => FeedFormat.Rdf,
        Term.AtomRoot => FeedFormat.Atom,
        Term.Entry => FeedFormat.Atom,
        _ => null,
    };
}
