using System.Buffers;
using System.Xml;
using AnnounceBot.Feeds.Text;
using AnnounceBot.Feeds.Vocabulary;

namespace AnnounceBot.Feeds.Syntax;

/// <summary>Collects the text of one element in a rented buffer; child elements turn it into markup.</summary>
internal sealed class TextCollector : IDisposable
{
    private const int Step = 2048;

    private char[] _buffer = ArrayPool<char>.Shared.Rent(16 * 1024);
    private int _length;
    private TextKind _kind;
    private bool _hasElements;
    private bool _isShort;
    private string? _whole;
    private Uri? _base;

    /// <summary>The characters so far, without white space around them.</summary>
    public ReadOnlySpan<char> Text => (_whole is null ? _buffer.AsSpan(0, _length) : _whole.AsSpan()).Trim();

    /// <summary>How the characters are meant, as far as seen.</summary>
    public TextKind Kind => _hasElements && _kind != TextKind.Html ? TextKind.Inline : _kind;

    /// <summary>Begins an element's text.</summary>
    /// <param name="kind">How it is meant, as far as the element says.</param>
    /// <param name="baseUrl">What its addresses will be resolved against; those under another base are resolved while they are taken.</param>
    /// <param name="isShort">Whether it will be a word or two: then it is taken as the string that it becomes.</param>
    public void Begin(TextKind kind, Uri? baseUrl, bool isShort)
    {
        (_length, _kind, _base, _hasElements) = (0, kind, baseUrl, false);
        (_isShort, _whole) = (isShort, null);
    }

    /// <summary>Takes the characters of the node that the reader stands on, in pieces: a node is never a string of its own.</summary>
    public void Append(XmlReader reader)
    {
        if (_isShort && _whole is null && _length == 0)
        {
            _whole = reader.Value;
            return;
        }

        Spill();
        var from = _length;
        while (_length < ReadingLimits.TextChars)
        {
            Reserve(Step);
            var read = reader.ReadValueChunk(_buffer, _length, _buffer.Length - _length);
            if (read == 0)
            {
                break;
            }

            _length += read;
        }

        if (Kind == TextKind.Inline)
        {
            Escape(from);
        }
    }

    /// <summary>Takes the start tag of a child element.</summary>
    public void OpenTag(XmlReader reader, Uri? baseUrl)
    {
        BecomeMarkup();
        Write("<");
        Write(reader.LocalName);
        for (var count = 0; count < ReadingLimits.Attributes && reader.MoveToNextAttribute(); count++)
        {
            if (reader.NamespaceURI is not (Namespaces.Xmlns or Namespaces.Xml))
            {
                WriteAttribute(reader.LocalName, reader.Value, baseUrl == _base ? null : baseUrl);
            }
        }

        reader.MoveToElement();
        Write(">");
    }

    /// <summary>Takes the end tag of a child element.</summary>
    public void CloseTag(string name)
    {
        if (HtmlNames.IsVoid(name))
        {
            return;
        }

        Write("</");
        Write(name);
        Write(">");
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
    }

    /// <summary>The characters, mended where they were encoded wrongly.</summary>
    public string ToMended()
    {
        var text = Text;
        return _whole is not null && text.Length == _whole.Length && !Mojibake.MayNeedMending(text) ? _whole : Mojibake.Mend(text);
    }

    private void Spill()
    {
        if (_whole is { } whole)
        {
            _whole = null;
            Write(whole);
        }
    }

    // What came before the first child element was plain text, unless the element says that it is HTML.
    private void BecomeMarkup()
    {
        if (_hasElements)
        {
            return;
        }

        Spill();
        _isShort = false;
        if (_kind is TextKind.Plain or TextKind.Guess)
        {
            Escape(0);
        }

        _hasElements = true;
    }

    private void WriteAttribute(string name, string value, Uri? baseUrl)
    {
        if (baseUrl is not null && name is "href" or "src")
        {
            value = Addresses.Resolve(value, baseUrl) ?? value;
        }

        Write(" ");
        Write(name);
        Write("=\"");
        var from = _length;
        Write(value);
        Escape(from);
        Write("\"");
    }

    private void Write(string text)
    {
        if (text.Length > ReadingLimits.TextChars - _length)
        {
            return;
        }

        Reserve(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    private void Escape(int from)
    {
        var raw = _buffer.AsSpan(from, _length - from);
        if (raw.IndexOfAny("<>&\"") < 0)
        {
            return;
        }

        var written = raw.ToString().Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
        _length = from;
        Write(written);
    }

    private void Reserve(int more)
    {
        if (_buffer.Length - _length >= more)
        {
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + more));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
