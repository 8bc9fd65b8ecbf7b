using AnnounceBot.Posts;

namespace AnnounceBot.Announcements.Matching;

/// <summary>Which words a post must hold, and which it must not: <c>kern* OR "device driver" -windows</c>. The README tells how it is written.</summary>
internal sealed class MatchExpression
{
    private readonly string _text;
    private readonly Condition _condition;

    private MatchExpression(string text, Condition condition) => (_text, _condition) = (text, condition);

    /// <param name="mistake">The first one; null if there is none.</param>
    /// <returns>Null if the text has a mistake.</returns>
    public static MatchExpression? Parse(string text, out MatchMistake? mistake)
    {
        if (text.Length > Parser.Longest)
        {
            mistake = new(Parser.Longest + 1, $"it becomes too long; write at most {Parser.Longest} characters, or several routes");
            return null;
        }

        var parser = new Parser(Lexer.Tokens(text));
        var condition = parser.Read();
        mistake = parser.Mistake;
        return condition is null ? null : new(text, condition);
    }

    public bool Holds(Post post) => _condition.Holds([.. new[] { post.Title, post.Excerpt ?? "" }.Concat(post.Tags).Select(Words.In)]);

    public override string ToString() => _text;
}
