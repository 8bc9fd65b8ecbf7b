using System.Text;
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
    private FeedBuilder? _feed;
    private EntryBuilder? _entry;
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

    private PartBuilder? Part => _entry ?? (PartBuilder?)_feed;

    private Uri? Base => _frames.Count > 0 ? _frames.Peek().Base : baseUrl;

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
        var inner = _attributes.Base is null ? Base : Addresses.Rebase(_attributes.Base, Base);
        if (IsCollectingText)
        {
            _text.OpenTag(reader, Base, inner);
            _frames.Push(new(new(Term.Inline, Shape.Container), inner));
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
        _feed.Language(_attributes.Language);
        Enter(_vocabulary.Find(reader.NamespaceURI, reader.LocalName), inner);
    }

    // An element counts where it can belong: in one that we know. Through others only entries are looked for.
    private ElementRule Understand()
    {
        var rule = _vocabulary.Find(reader.NamespaceURI, reader.LocalName);
        var parent = _frames.Peek().Rule;
        var isStray = parent.Term == Term.None && rule.Term is not (Term.Entry or Term.Channel);
        var isPersonal = rule.Term is Term.PersonName or Term.PersonEmail or Term.PersonUri;
        if (isStray || isPersonal != (parent.Shape == Shape.Person) || (parent.Shape == Shape.Value && parent.Term != Term.None))
        {
            rule = ElementRule.Unknown;
        }

        var isNested = rule.Term == Term.Entry && (_entry is not null || _feed!.IsFull);
        return isNested || (rule.Term == Term.None && _entry is not null && _collecting == NotSkipping) ? new(Term.Foreign, Shape.Skip) : rule;
    }

    private void Enter(ElementRule rule, Uri? inner)
    {
        if (rule.Shape == Shape.Skip)
        {
            _skipped = reader.Depth;
            return;
        }

        var kind = rule.Shape == Shape.Text ? TextKinds.Of(rule.Term, _attributes, _vocabulary.IsAtom(reader.NamespaceURI)) : TextKind.Plain;
        _frames.Push(new(rule, inner, kind, IsHinted(rule)));
        if (rule.Term == Term.Entry)
        {
            _entry = new();
            if (_attributes["about"] is { Length: > 0 } about)
            {
                _entry.About(about);
            }
        }

        var isSaid = ElementLinks.Take(rule.Term, _attributes, inner, Part!);
        if (!isSaid && rule.Shape is Shape.Value or Shape.Text or Shape.Person)
        {
            _text.Begin(kind);
            _collecting = _frames.Count;
        }
    }

    private bool IsHinted(ElementRule rule) => rule switch
    {
        { Term: Term.Id } => !string.Equals(_attributes["isPermaLink"], "false", StringComparison.OrdinalIgnoreCase),
        { Shape: Shape.Text } => string.Equals(_attributes["mode"], "base64", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private void Close()
    {
        if (_skipped != NotSkipping)
        {
            _skipped = reader.Depth == _skipped ? NotSkipping : _skipped;
            return;
        }

        var frame = _frames.Pop();
        if (frame.Rule.Term == Term.Inline)
        {
            _text.CloseTag(reader.LocalName);
        }
        else if (_collecting == _frames.Count + 1)
        {
            _collecting = NotSkipping;
            Finish(frame);
        }

        if (frame.Rule.Term == Term.Entry && _entry is not null)
        {
            _feed!.Add(_entry.Build());
            _entry = null;
        }
    }

    private void Finish(Frame frame)
    {
        switch (frame.Rule.Shape)
        {
            case Shape.Text:
                if (MarkupOf(frame) is { } markup)
                {
                    Part!.Text(frame.Rule.Term, markup);
                }

                break;
            case Shape.Person:
                Part!.Person(frame.Rule.Term, _person ?? _email ?? _text.Text.ToString());
                (_person, _email) = (null, null);
                break;
            case Shape.Value when !_text.Text.IsEmpty:
                Finish(frame, Mojibake.Mend(_text.Text));
                break;
        }

        // The name inside a person ended: the person goes on.
        if (_frames.Count > 0 && _frames.Peek().Rule.Shape == Shape.Person)
        {
            _text.Begin(TextKind.Plain);
            _collecting = _frames.Count;
        }
    }

    private void Finish(Frame frame, string value)
    {
        switch (frame.Rule.Term)
        {
            case Term.PersonName:
                _person ??= value;
                break;
            case Term.PersonEmail:
                _email ??= value;
                break;
            case Term.Link or Term.OrigLink when Addresses.Resolve(value, frame.Base) is { } link:
                Part!.Link(frame.Rule.Term, link);
                break;
            case Term.Id:
                Part!.Value(Term.Id, value);
                if (frame.Hint && _entry is not null && Addresses.Resolve(value, frame.Base) is { } permalink)
                {
                    _entry.Permalink(permalink);
                }

                break;
            default:
                Part!.Value(frame.Rule.Term, value);
                break;
        }
    }

    private Markup? MarkupOf(Frame frame)
    {
        var text = _text.Text;
        if (text.IsEmpty || _text.Kind == TextKind.Binary && !frame.Hint)
        {
            return null;
        }

        var source = frame.Hint ? FromBase64(text) : Mojibake.Mend(text);
        var isHtml = _text.Kind is TextKind.Html or TextKind.Inline || (_text.Kind == TextKind.Guess && HtmlGuess.LooksLikeHtml(source));
        return new(source, isHtml, frame.Base);
    }

    private static string FromBase64(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64Chars(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : text.ToString();
    }
}
