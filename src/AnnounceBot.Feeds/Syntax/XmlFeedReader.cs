using System.Xml;
using AnnounceBot.Feeds.Building;
using AnnounceBot.Feeds.Text;
using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Syntax;

/// <summary>Reads a feed from XML, element by element: no tree, and no recursion.</summary>
internal sealed class XmlFeedReader(XmlReader reader, Uri? baseUrl) : IDisposable
{
    private const int NotSkipping = -1;

    private readonly Stack<Frame> _frames = new();
    private readonly TextCollector _text = new();
    private readonly ElementAttributes _attributes = new();
    private readonly RootVocabulary _vocabulary = new();
    private readonly Stack<EntryBuilder> _entries = new(); // people forget to end an item, and begin the next inside it
    private readonly Uri? _documentBase = baseUrl;
    private Uri? _base = baseUrl;
    private FeedBuilder? _feed;
    private SourceBuilder? _source;
    private int _skipped = NotSkipping;
    private int _collecting = NotSkipping;
    private string? _person;
    private string? _email;

    /// <summary>The root element's name, as written; null before one was seen.</summary>
    public string? Root { get; private set; }

    /// <summary>Reads to the end of the document.</summary>
    /// <returns>What was gathered; null where the root element is no feed's.</returns>
    /// <exception cref="XmlException">The document is not well-formed.</exception>
    public FeedBuilder? Read()
    {
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    Open();
                    if (isEmpty)
                    {
                        Close();
                    }

                    break;
                case XmlNodeType.EndElement:
                    Close();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    if (_collecting != NotSkipping && _skipped == NotSkipping)
                    {
                        _text.Append(reader);
                    }

                    break;
            }

            if (Root is not null && _feed is null)
            {
                return null;
            }
        }

        return _feed;
    }

    public void Dispose() => _text.Dispose();

    private EntryBuilder? Entry => _entries.TryPeek(out var entry) ? entry : null;

    private PartBuilder? Part => _source ?? Entry ?? (PartBuilder?)_feed;

    private bool IsCollectingText => _collecting != NotSkipping && _frames.Peek().Rule is { Shape: Shape.Text } or { Term: Term.Inline };

    private void Open()
    {
        if (_skipped != NotSkipping)
        {
            return;
        }

        if (reader.Depth >= ReadingLimits.Depth)
        {
            _skipped = reader.Depth;
            return;
        }

        _attributes.ReadFrom(reader);
        var inner = _attributes.Base is null ? _base : Addresses.Rebase(_attributes.Base, _base);
        if (IsCollectingText)
        {
            _text.OpenTag(reader, inner);
            Push(new(new(Term.Inline, Shape.Container), _base), inner);
            return;
        }

        if (Root is null)
        {
            OpenRoot(inner);
            return;
        }

        Enter(Understand(), inner);
    }

    private void OpenRoot(Uri? inner)
    {
        Root = reader.Name;
        if (_vocabulary.Enter(reader.NamespaceURI, reader.LocalName) is not { } format)
        {
            return;
        }

        _feed = new(format);
        _feed.Language(_attributes.Language, 1);
        Enter(_vocabulary.Find(reader.NamespaceURI, reader.LocalName), inner);
    }

    private ElementRule Understand()
    {
        var place = new ElementPlace(_frames.Peek().Rule, _source is not null, Entry is not null, _collecting != NotSkipping, _feed!.IsFull);
        return place.Meaning(_vocabulary.Find(reader.NamespaceURI, reader.LocalName), reader.LocalName, _attributes);
    }

    private void Enter(ElementRule rule, Uri? inner)
    {
        if (rule.Shape == Shape.Skip)
        {
            _skipped = reader.Depth;
            return;
        }

        var kind = rule.Shape == Shape.Text ? TextKinds.Of(rule.Term, _attributes, _vocabulary.IsAtom(reader.NamespaceURI, reader.LocalName)) : TextKind.Plain;
        Push(Frame.Of(rule, _base, kind, _attributes), inner);
        if (rule.Term == Term.Entry)
        {
            var entry = _feed!.Begin();
            entry.Language(_attributes.Language, 1);
            if (_attributes["about"] is { Length: > 0 } about)
            {
                entry.About(about);
            }

            _entries.Push(entry);
        }

        if (rule is { Term: Term.Source, Shape: Shape.Container })
        {
            _source = Entry!.Source;
        }

        var isSaid = ElementLinks.Take(rule.Term, _attributes, LinkBase(inner), Part!, _vocabulary.IsAtom(reader.NamespaceURI, reader.LocalName));
        if (!isSaid && rule.Shape is Shape.Value or Shape.Text or Shape.Person)
        {
            _text.Begin(kind, inner, isShort: rule.Shape != Shape.Text || rule.Term == Term.Title);
            _collecting = _frames.Count;
        }
    }

    private void Push(Frame frame, Uri? inner)
    {
        _frames.Push(frame);
        _base = inner;
    }

    private Uri? LinkBase(Uri? inForce) => Entry is null ? inForce : _feed!.BaseFor(inForce, _documentBase);

    private void Close()
    {
        if (_skipped != NotSkipping)
        {
            _skipped = reader.Depth == _skipped ? NotSkipping : _skipped;
            return;
        }

        if (!_frames.TryPop(out var frame))
        {
            return; // an empty root element that is no feed's
        }

        var inner = _base;
        _base = frame.Outer;
        if (frame.Rule.Term == Term.Inline)
        {
            _text.CloseTag(reader.LocalName);
        }
        else if (_collecting == _frames.Count + 1)
        {
            _collecting = NotSkipping;
            Finish(frame, inner);
        }

        if (frame.Rule.Term == Term.Source)
        {
            _source = null;
        }

        if (frame.Rule.Term == Term.Entry && _entries.TryPop(out var entry))
        {
            _feed!.End(entry);
        }
    }

    private void Finish(Frame frame, Uri? inner)
    {
        switch (frame.Rule.Shape)
        {
            case Shape.Text:
                if (CollectedMarkup.Of(_text, frame, inner) is { } markup)
                {
                    Part!.Text(frame.Rule.Term, markup);
                }

                break;
            case Shape.Person:
                Part!.Person(frame.Rule.Term, _person ?? _email ?? _text.Text.ToString());
                (_person, _email) = (null, null);
                break;
            case Shape.Value when !_text.Text.IsEmpty:
                FinishValue(frame, inner, _text.ToMended());
                break;
        }

        // The name inside a person ended: the person goes on.
        if (_frames.Count > 0 && _frames.Peek().Rule.Shape == Shape.Person)
        {
            _text.Begin(TextKind.Plain, _base, isShort: true);
            _collecting = _frames.Count;
        }
    }

    private void FinishValue(Frame frame, Uri? inner, string value)
    {
        switch (frame.Rule.Term)
        {
            case Term.PersonName:
                _person ??= value;
                break;
            case Term.PersonEmail:
                _email ??= value;
                break;
            default:
                ElementValues.Give(Part!, frame, value, inner, LinkBase(inner), _feed!.IsAtom);
                break;
        }
    }
}
