using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Announcements.Blocks;

/// <summary>The posts that were there before a block was made.</summary>
internal static class EarlierStore
{
    private const string OnHost = """
        SELECT id, link FROM posts WHERE retracted_at IS NULL AND (@all OR excerpt IS NOT NULL) AND instr(link, @host) > 0 ORDER BY id
        """;

    private const string Spellings = "SELECT DISTINCT coalesce(author, source) FROM posts WHERE coalesce(author, source) IS NOT NULL";

    private const string ByAuthor = """
        SELECT id FROM posts WHERE retracted_at IS NULL AND (@all OR excerpt IS NOT NULL) AND coalesce(author, source) = @author ORDER BY id
        """;

    private const string TakeText = "UPDATE posts SET excerpt = NULL WHERE id = @id AND excerpt IS NOT NULL";

    /// <returns>Those that the block would change.</returns>
    public static List<PostId> Of(Session session, Block block)
    {
        var all = block.Measure == BlockMeasure.Out;
        if (block.Target is { Kind: BlockKind.Domain, Value: var host })
        {
            return [.. session.Query(OnHost, row => (Id: new PostId(row.GetInt64(0)), Link: row.GetString(1)), ("@all", all), ("@host", host))
                .Where(post => BlockTarget.HostsOf(post.Link).Contains(host)).Select(post => post.Id)];
        }

        // Few enough to be compared as people do, which SQLite cannot: letters of all alphabets.
        var spellings = session.Query(Spellings, row => row.GetString(0)).Where(name => BlockTarget.Folded(name) == block.Target.Value);
        return [.. spellings.SelectMany(name => session.Query(ByAuthor, row => new PostId(row.GetInt64(0)), ("@all", all), ("@author", name)))];
    }

    /// <summary>Forgets the text of a post.</summary>
    public static void Shorten(Session session, PostId post) => session.Execute(TakeText, ("@id", post.Value));
}
