using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests.Drafts;

/// <summary>What publishing an issue, and taking it back, means for the posts: each in the caller's transaction.</summary>
internal static class DraftMarks
{
    private const string PutIn = "UPDATE posts SET digest_id = @digest, digest_mark = NULL WHERE id = @post AND digest_id IS NULL";

    private const string Mark = "UPDATE posts SET digest_mark = @mark WHERE id = @post AND digest_id IS NULL";

    /// <summary>The next issue begins where this one ends, so what counts by its published date would be passed over.</summary>
    public const string KeepQuiet = $"""
        UPDATE posts INDEXED BY posts_published SET digest_mark = 'kept'
        WHERE published_at >= @from AND published_at < @to AND {Candidates.IsQuiet} AND digest_id IS NULL AND digest_mark IS NULL
        """;

    private const string SetDraft = """
        UPDATE digests SET state = 'draft', published_at = NULL, published_by = NULL, title = NULL, issue = NULL, markdown = NULL, text = NULL, html = NULL, file_name = NULL, written_at = NULL
        WHERE id = @digest AND state = 'published' AND NOT EXISTS (SELECT 1 FROM digests WHERE state = 'draft')
        """;

    private const string NumberOf = "SELECT number FROM digests WHERE id = (SELECT digest_id FROM posts WHERE id = @post)";

    private const string TakeOut = "UPDATE posts SET digest_id = NULL, digest_mark = 'kept' WHERE digest_id = @digest";

    /// <summary>From now on its posts are in this issue and in no other; the others of the draft are marked as they were left out.</summary>
    /// <param name="draft">As <see cref="DraftStore.Current"/> gives it in this transaction: so none of its posts is in another issue.</param>
    /// <param name="at">When it is published.</param>
    /// <exception cref="InvalidOperationException">A post stands in another issue by now.</exception>
    public static void Publish(Session session, Draft draft, DateTimeOffset at)
    {
        foreach (var entry in draft.Entries)
        {
            if (entry.Out is { } how)
                session.Execute(Mark, ("@mark", how == LeftOut.ForGood ? "out" : "kept"), ("@post", entry.Post.Value));
            else if (session.Execute(PutIn, ("@digest", draft.Id.Value), ("@post", entry.Post.Value)) == 0)
                throw new InvalidOperationException($"Post {entry.Post.Value} stands in another issue already: the draft was not read in this transaction.");
        }

        // A given period may end, and even begin, later than it is published.
        var start = Earlier(draft.Period.From, at);
        session.Execute(KeepQuiet, ("@from", (Candidates.BeginningOf(session, but: draft.Id) ?? start).ToColumn()), ("@to", Earlier(draft.Period.To, at).ToColumn()));
        Candidates.StartAt(session, start);
    }

    /// <summary>Makes a draft of a published issue again, with its changes as they were. Its posts are candidates from now on, whenever they were published.</summary>
    /// <returns>Whether it was published, and there was no other draft; else nothing is done.</returns>
    public static bool TakeBack(Session session, DigestId issue)
    {
        if (session.Execute(SetDraft, ("@digest", issue.Value)) == 0)
            return false;
        session.Execute(TakeOut, ("@digest", issue.Value));
        return true;
    }

    /// <returns>The number of the published issue that it is in; null: it is in none.</returns>
    public static int? IssueOf(Session session, PostId post) => (int?)session.Scalar(NumberOf, ("@post", post.Value));

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
