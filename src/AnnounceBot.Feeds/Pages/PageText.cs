using AngleSharp.Html.Parser.Tokens.Struct;
using AnnounceBot.Feeds.Text;

namespace AnnounceBot.Feeds.Pages;

/// <summary>Cuts a page into blocks of text, each with the container that it stands in.</summary>
internal sealed class PageText
{
    private const int MostBlocks = 20_000;

    private readonly List<PageBlock> _blocks = [];
    private readonly PlainTextWriter _text = new(256);
    private BlockKind _kind;
    private int _level;
    private int _linked;
    private bool _inLink;
    private int _breaks;

    /// <summary>The blocks so far, in document order.</summary>
    public IReadOnlyList<PageBlock> Blocks => _blocks;

    /// <summary>The containers.</summary>
    public ContainerStack Containers { get; } = new();

    public void Write(ReadOnlySpan<char> characters)
    {
        var before = _text.Length;
        if (_kind == BlockKind.Code)
        {
            _text.Preformatted(characters);
        }
        else
        {
            _text.Flow(characters);
        }

        _linked += _inLink ? _text.Length - before : 0;
        _breaks = _text.Length > before ? 0 : _breaks;
    }

    public void Start(string name, StructHtmlToken tag)
    {
        if (name == "a")
        {
            _inLink = true;
            return;
        }

        _breaks = name == "br" ? _breaks + 1 : _breaks;
        if (name == "br" && _breaks > 1 && _kind == BlockKind.Paragraph)
        {
            Flush(BlockKind.Paragraph); // an empty line, which is how many people end a paragraph
        }
        else if (name is "br" or "img" or "th")
        {
            _text.Flow(" ");
        }

        if (KindOf(name) is { } kind)
        {
            Flush(kind);
            _level = name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;
        }

        if (ContainerStack.IsContainer(name))
        {
            Containers.Open(name, RoleOf(name, tag));
        }
    }

    public void End(string name)
    {
        if (name == "a")
        {
            _inLink = false;
            return;
        }

        if (KindOf(name) is not null)
        {
            Flush(BlockKind.Paragraph);
        }

        if (ContainerStack.IsContainer(name))
        {
            Containers.Close(name);
        }
    }

    /// <summary>Ends the block that is open.</summary>
    public void Flush(BlockKind next = BlockKind.Paragraph)
    {
        if (_text.Length > 0)
        {
            if (_blocks.Count < MostBlocks && Shown() is { Length: > 0 } text)
            {
                _blocks.Add(new(new(_kind, text, _linked), _level, Containers.Current));
            }

            _text.Clear();
        }

        (_kind, _level, _linked, _breaks) = (next, 0, 0, 0);
    }

    private string Shown() => _kind == BlockKind.Code ? _text.ToString() : InertText.OneLine(_text.ToString());

    private static ContainerRole RoleOf(string name, StructHtmlToken tag) => name switch
    {
        _ when Surroundings.IsBody(tag) => ContainerRole.Body,
        "article" => ContainerRole.Article,
        "main" => ContainerRole.Main,
        _ when TagAttributes.Find(tag, "role") == "main" => ContainerRole.Main,
        _ when TagAttributes.Find(tag, "role") == "article" => ContainerRole.Article,
        _ => ContainerRole.Other,
    };

    private static BlockKind? KindOf(string name) => name switch
    {
        "p" or "hr" or "ul" or "ol" or "dl" or "address" or "body" => BlockKind.Paragraph,
        "li" or "dt" or "dd" => BlockKind.ListItem,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "summary" => BlockKind.Heading,
        "pre" => BlockKind.Code,
        "table" or "tr" or "caption" => BlockKind.Table,
        _ when ContainerStack.IsContainer(name) => BlockKind.Paragraph,
        _ => null,
    };
}
