using AnnounceBot.Chat;

namespace AnnounceBot.Digests.Editing;

/// <summary>What people wrote in a form of the editor.</summary>
internal static class WrittenWords
{
    public const string Now = "**As it is now:**", Yours = "**As you wrote it, to be copied:**", NothingNew = "Nothing was changed: it said that already.";

    /// <summary>Who takes back what brought a post takes the post out of the list, too.</summary>
    public const string Gone = "That post is not in the draft any more: somebody took back what brought it in. **Reload** in `/digest edit` looks for new posts, **Add a post…** takes one by its link.";

    private const int LongestCard = 4096;

    /// <summary>Escaped it is twice as long at most, and a label still fits before it.</summary>
    private const int LongestPiece = 1900;

    /// <param name="what">Such as "this post".</param>
    public static string Conflict(string what) => $"Nothing was changed: while you wrote, somebody else worded {what}. What it says now and what you wrote stand below, so that nothing is lost.";

    /// <param name="own">As it says itself, as the form showed it.</param>
    /// <param name="typed">Clean.</param>
    /// <returns>What is to be said instead; null: nothing.</returns>
    public static string? Instead(string own, string typed) => Inert.Lines(own) == Inert.Lines(typed) ? null : typed;

    /// <returns>All of it, in as many messages as that takes.</returns>
    public static IEnumerable<ChatMessage> Of(string heading, params IEnumerable<(string Label, string? Text)> fields)
    {
        var cards = new List<string> { "" };
        foreach (var piece in fields.SelectMany(field => Pieces(field.Label, field.Text ?? "")))
        {
            if (cards[^1].Length + piece.Length + 1 > LongestCard)
                cards.Add("");
            cards[^1] += cards[^1].Length == 0 ? piece : $"\n{piece}";
        }

        return cards.Select((card, i) => new ChatMessage { Text = i == 0 ? heading : null, Card = new() { Text = card } });
    }

    private static IEnumerable<string> Pieces(string label, string text)
    {
        yield return $"**{label}**";
        if (text.Length == 0)
            yield return "*(none)*";
        for (var from = 0; from < text.Length;)
        {
            var length = Math.Min(LongestPiece, text.Length - from);
            if (char.IsHighSurrogate(text[from + length - 1]) && from + length < text.Length)
                length--;
            yield return Markdown.Escape(text.Substring(from, length));
            from += length;
        }
    }
}
