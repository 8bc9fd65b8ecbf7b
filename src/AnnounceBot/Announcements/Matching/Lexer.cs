using System.Buffers;

namespace AnnounceBot.Announcements.Matching;

/// <summary>Takes an expression apart.</summary>
internal static class Lexer
{
    // Telephones and word processors make these of " and -.
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„‟«»「」");
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-‐‑‒–—−");

    /// <returns>The pieces; the last is the end.</returns>
    public static IReadOnlyList<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var (token, next) = Next(text, at);
            tokens.Add(token);
            at = next;
        }

        tokens.Add(new(TokenKind.End, "", text.Length + 1));
        return tokens;
    }

    private static (Token Token, int Next) Next(string text, int at) => text[at] switch
    {
        '(' => (new(TokenKind.Open, "(", at + 1), at + 1),
        ')' => (new(TokenKind.Close, ")", at + 1), at + 1),
        var quote when Quotes.Contains(quote) => Phrase(text, at),
        var dash when Dashes.Contains(dash) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) => (new(TokenKind.Not, "-", at + 1), at + 1),
        _ => Word(text, at),
    };

    private static (Token Token, int Next) Phrase(string text, int at)
    {
        var length = text.AsSpan(at + 1).IndexOfAny(Quotes);
        return length < 0
            ? (new(TokenKind.OpenPhrase, text[(at + 1)..], at + 1), text.Length)
            : (new(TokenKind.Phrase, text.Substring(at + 1, length), at + 1), at + length + 2);
    }

    private static (Token Token, int Next) Word(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')') && !Quotes.Contains(text[end]))
            end++;
        var word = text[at..end];
        var kind = word switch
        {
            "AND" => TokenKind.And,
            "OR" => TokenKind.Or,
            "NOT" => TokenKind.Not,
            _ => TokenKind.Word,
        };
        return (new(kind, word, at + 1), end);
    }
}
