using System.Text;

namespace AnnounceBot.Feeds.Text;

/// <summary>Writes text as a reader would see it: white space is one space, blocks begin on lines of their own.</summary>
internal sealed class PlainTextWriter(int capacity)
{
    private readonly StringBuilder _text = new(capacity);
    private int _breaks;
    private bool _space;

    /// <summary>How many characters are written.</summary>
    public int Length => _text.Length;

    /// <summary>Ends the line (1) or the paragraph (2); several ends at one place are one.</summary>
    public void Break(int lines)
    {
        if (lines > 0)
        {
            _breaks = Math.Max(_breaks, lines);
            _space = false;
        }
    }

    /// <summary>A line break that the author wrote; two of them end a paragraph.</summary>
    public void LineBreak()
    {
        _breaks = Math.Min(_breaks + 1, 2);
        _space = false;
    }

    /// <summary>Text whose white space means nothing.</summary>
    public void Flow(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var word = WordLength(text);
            if (word > 0)
            {
                Write(text[..word]);
            }
            else
            {
                _space |= InertText.IsSpace(text[0]);
            }

            text = text[Math.Max(word, 1)..];
        }
    }

    /// <summary>Text whose spaces and line ends are meant: code, poems.</summary>
    public void Preformatted(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case '\n':
                    LineBreak();
                    break;
                case '\r':
                    break;
                case ' ' or '\t' when _breaks > 0 && _text.Length > 0:
                    EndLine();
                    _text.Append(character);
                    break;
                case ' ' or '\t' or '\u00A0':
                    Space(character);
                    break;
                default:
                    if (InertText.IsShown(character))
                    {
                        Write([character]);
                    }

                    break;
            }
        }
    }

    /// <summary>Begins anew, with the room that it has.</summary>
    public void Clear()
    {
        _text.Clear();
        (_breaks, _space) = (0, false);
    }

    /// <summary>What was written, without white space at its ends.</summary>
    public override string ToString() => _text.ToString().TrimEnd();

    private void Space(char character)
    {
        if (_text.Length > 0)
        {
            _text.Append(character == '\u00A0' ? ' ' : character);
        }
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && !InertText.IsSpace(text[length]) && InertText.IsShown(text[length]))
        {
            length++;
        }

        return length;
    }

    private void Write(ReadOnlySpan<char> word)
    {
        EndLine();
        if (_space && _text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append(' ');
        }

        _space = false;
        _text.Append(word);
    }

    private void EndLine()
    {
        if (_breaks > 0 && _text.Length > 0)
        {
            while (_text.Length > 0 && _text[^1] is ' ' or '\t')
            {
                _text.Length--;
            }

            _text.Append('\n', _breaks);
            _space = false;
        }

        _breaks = 0;
    }
}
