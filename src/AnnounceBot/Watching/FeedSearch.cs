using System.Globalization;
using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Watching;

/// <summary>Finds the feed that somebody means.</summary>
internal static class FeedSearch
{
    private const int NameLength = 80, Named = 5;

    private const string All = """
        SELECT id, coalesce(name, title), url FROM feeds WHERE state <> 'removed' ORDER BY coalesce(name, title, url) COLLATE NOCASE, id
        """;

    /// <returns>Those whose name or address holds what was typed, those that begin with it first.</returns>
    public static List<FeedMatch> Matching(Session session, string typed)
    {
        var words = typed.Trim();
        return
        [
            .. Known(session).Where(feed => Holds(feed.Name, words) || Holds(feed.Url, words))
                .OrderByDescending(feed => feed.Name.StartsWith(words, StringComparison.OrdinalIgnoreCase)),
        ];
    }

    /// <param name="typed">Its number (<c>#17</c>), its address, its name, or a part of one of them that no other has.</param>
    /// <returns>The feed, or what to tell whoever typed it: plain, with strangers' names in it.</returns>
    public static (FeedId? Id, string Words) Find(Session session, string typed)
    {
        var words = typed.Trim();
        var known = Known(session);
        if (words.StartsWith('#') && long.TryParse(words.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && known.Find(feed => feed.Id.Value == id) is { } numbered)
            return (numbered.Id, "");
        if (FeedChanges.ReadBy(session).TryGetValue(FeedChanges.Same(words), out var read))
            return (read, "");
        var named = known.FindAll(feed => string.Equals(feed.Name, words, StringComparison.OrdinalIgnoreCase));
        var found = named.Count > 0 ? named : Matching(session, words);
        return words.Length == 0 ? (null, "Say which feed: its name or its address.") : found switch
        {
            [] => (null, $"No feed here is called \"{Short(words)}\" or has that address."),
            [var one] => (one.Id, ""),
            _ => (null, $"{found.Count} feeds are like \"{Short(words)}\": {string.Join(", ", found.Take(Named).Select(feed => $"{Short(feed.Name)} (#{feed.Id.Value})"))}{(found.Count > Named ? ", …" : "")}. Say which one, by its address or by the number in brackets."),
        };
    }

    private static List<FeedMatch> Known(Session session) => session.Query(All, row =>
    {
        var url = new Uri(row.GetString(2));
        return new FeedMatch(new(row.GetInt64(0)), row.TextOrNull(1) ?? url.Host, ShownAddress.Of(url).AbsoluteUri);
    });

    private static bool Holds(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string Short(string text) => Graphemes.Cut(Inert.OneLine(text), NameLength);
}
