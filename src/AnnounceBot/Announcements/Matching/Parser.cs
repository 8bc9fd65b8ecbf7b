namespace AnnounceBot.Announcements.Matching;

/// <summary>Reads an expression by descent: OR binds least, then AND (also unwritten), then NOT. Stops at the first mistake.</summary>
internal sealed class Parser(IReadOnlyList<Token> tokens)
{
    // Both keep hostile or mistaken input from using up the stack.
    private const int Deepest = 32;
    public const int Longest = 2000;

    private const string Unopened = "there is no ( for this ); take it away, or write ( where the group begins";
    private const string Unclosed = "the ( is never closed; write ) where the group ends";

    private int _at;

    /// <summary>The first mistake; null as long as there is none.</summary>
    public MatchMistake? Mistake { get; private set; }

    private Token Current => tokens[_at];

    /// <returns>Null if there is a mistake.</returns>
    public Condition? Read()
    {
        var condition = Either(depth: 0);
        if (condition is null || Current.Kind == TokenKind.End)
            return condition;
        return Fail(Current, Unopened);
    }

    private Condition? Either(int depth)
    {
        var parts = new List<Condition>();
        do
        {
            if (All(depth) is not { } part)
                return null;
            parts.Add(part);
        }
        while (Take(TokenKind.Or));
        return parts.Count == 1 ? parts[0] : new Condition.Either(parts);
    }

    private Condition? All(int depth)
    {
        var parts = new List<Condition>();
        do
        {
            if (One(depth) is not { } part)
                return null;
            parts.Add(part);
        }
        while (Take(TokenKind.And) || Current.Kind is TokenKind.Word or TokenKind.Phrase or TokenKind.OpenPhrase or TokenKind.Not or TokenKind.Open);
        return parts.Count == 1 ? parts[0] : new Condition.All(parts);
    }

    private Condition? One(int depth)
    {
        var isNot = false;
        while (Take(TokenKind.Not))
            isNot = !isNot;
        var part = Current.Kind switch
        {
            TokenKind.Open => Group(depth),
            TokenKind.Word or TokenKind.Phrase => Term(),
            TokenKind.OpenPhrase => Fail(Current, "the quotation mark is never closed; write \" where the phrase ends"),
            _ => Missing(),
        };
        return part is not null && isNot ? new Condition.Not(part) : part;
    }

    private Condition? Group(int depth)
    {
        var open = Current;
        if (depth == Deepest)
            return Fail(open, $"parentheses are nested more than {Deepest} deep; write it in a simpler way, or as several routes");
        _at++;
        if (Either(depth + 1) is not { } inner)
            return null;
        return Take(TokenKind.Close) ? inner : Fail(open, Unclosed);
    }

    private Condition? Term()
    {
        var token = Current;
        var isPrefix = token.Text.EndsWith('*');
        var text = isPrefix ? token.Text[..^1] : token.Text;
        var words = Words.In(text);
        if (Advice.About(token, text, isPrefix, words.Count) is { } advice)
            return Fail(token, advice);
        _at++;
        return new Condition.Term(words, isPrefix);
    }

    /// <summary>Where something to look for should stand, there is none.</summary>
    private Condition? Missing()
    {
        var before = _at > 0 ? tokens[_at - 1] : default(Token?);
        return (before?.Kind, Current.Kind) switch
        {
            (null, TokenKind.End) => Fail(Current with { Position = 1 }, "there is nothing; write a word, or null to take every post"),
            (TokenKind.And or TokenKind.Or or TokenKind.Not, _) => Fail(before!.Value, $"{before.Value.Text} has nothing after it; write a word there, or take it away"),
            (TokenKind.Open, TokenKind.Close) => Fail(before!.Value, "the parentheses are empty; write words between them, or take them away"),
            (TokenKind.Open, TokenKind.End) => Fail(before!.Value, Unclosed),
            (_, TokenKind.Close) => Fail(Current, Unopened),
            _ => Fail(Current, $"{Current.Text} has nothing before it; write a word there, or take it away"),
        };
    }

    private bool Take(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        _at++;
        return true;
    }

    private Condition? Fail(Token token, string advice)
    {
        Mistake ??= new(token.Position, advice);
        return null;
    }
}
