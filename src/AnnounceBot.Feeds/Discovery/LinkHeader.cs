using System.Text;
using AnnounceBot.Feeds.Pages;

namespace AnnounceBot.Feeds.Discovery;

/// <summary>Reads an HTTP <c>Link</c> field (RFC 8288 §3 and appendix B.2); what is no link in it is passed over.</summary>
internal ref struct LinkHeader
{
    private const int Most = 100;
    private const int Longest = 64 * 1024;

    private readonly ReadOnlySpan<char> _field;
    private int _at;

    private LinkHeader(ReadOnlySpan<char> field) => _field = field[..Math.Min(field.Length, Longest)];

    /// <summary>The links of a field's value, several lines of it joined by commas; at most 100.</summary>
    public static IReadOnlyList<HeaderLink> Parse(string? field)
    {
        var links = new List<HeaderLink>();
        var reader = new LinkHeader(field);
        while (links.Count < Most && reader.Next() is { } link)
        {
            links.Add(link);
        }

        return links;
    }

    private HeaderLink? Next()
    {
        while (_at < _field.Length)
        {
            SkipSpace();
            if (Take('<') && Until('>') is { } target)
            {
                var parameters = Parameters();
                return new(
                    target.Trim(),
                    parameters.GetValueOrDefault("rel"),
                    parameters.GetValueOrDefault("type"),
                    ExtendedValue(parameters.GetValueOrDefault("title*")) ?? parameters.GetValueOrDefault("title"),
                    parameters.GetValueOrDefault("anchor"));
            }

            SkipElement();
        }

        return null;
    }

    // The first of several parameters of one name counts (RFC 8288 §3.3 and §3.4).
    private Dictionary<string, string> Parameters()
    {
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            SkipSpace();
            if (!Take(';'))
            {
                SkipElement();
                return parameters;
            }

            SkipSpace();
            var name = Token("=;,");
            SkipSpace();
            var value = Take('=') ? Value() : "";
            if (name.Length > 0)
            {
                parameters.TryAdd(name, value);
            }
        }
    }

    private string Value()
    {
        SkipSpace();
        if (!Take('"'))
        {
            return Token(";,");
        }

        var value = new StringBuilder();
        while (_at < _field.Length && _field[_at] != '"')
        {
            _at += _field[_at] == '\\' && _at + 1 < _field.Length ? 1 : 0;
            value.Append(_field[_at++]);
        }

        _at++;
        return value.ToString();
    }

    private string Token(ReadOnlySpan<char> ends)
    {
        var start = _at;
        while (_at < _field.Length && !ends.Contains(_field[_at]) && !char.IsWhiteSpace(_field[_at]))
        {
            _at++;
        }

        return _field[start.._at].ToString();
    }

    private string? Until(char end)
    {
        var length = _field[_at..].IndexOf(end);
        if (length < 0)
        {
            _at = _field.Length;
            return null;
        }

        var text = _field.Slice(_at, length).ToString();
        _at += length + 1;
        return text;
    }

    private void SkipElement()
    {
        var isQuoted = false;
        while (_at < _field.Length && (isQuoted || _field[_at] != ','))
        {
            isQuoted ^= _field[_at] == '"';
            _at++;
        }

        _at++;
    }

    private void SkipSpace()
    {
        while (_at < _field.Length && char.IsWhiteSpace(_field[_at]))
        {
            _at++;
        }
    }

    private bool Take(char character)
    {
        if (_at >= _field.Length || _field[_at] != character)
        {
            return false;
        }

        _at++;
        return true;
    }

    // RFC 8187 §3.2: charset'language'percent-encoded.
    private static string? ExtendedValue(string? value) =>
        value?.Split('\'', 3) is [var charset, _, var text] && charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(text) : null;
}
