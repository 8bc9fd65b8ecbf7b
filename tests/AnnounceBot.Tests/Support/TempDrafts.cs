using AnnounceBot.Chat;
using AnnounceBot.Digests;
using AnnounceBot.Digests.Drafts;
using AnnounceBot.Posts;
using AnnounceBot.Storage;

namespace AnnounceBot.Tests.Support;

/// <summary>Drafts and issues of the round-up over a temporary database.</summary>
internal static class TempDrafts
{
    private const string SetPublished = "UPDATE digests SET state = 'published', published_at = @at WHERE id = @digest AND state = 'draft'";

    private const string AddIssue = """
        INSERT INTO digests (number, state, given, starts_at, ends_at, begun_at, published_at) VALUES (@number, 'published', 0, 0, 0, 0, 0) RETURNING id
        """;

    private const string PutIn = "UPDATE posts SET digest_id = @issue WHERE id = @post";

    public static DraftDesk DeskOf(this TempDatabase temp, TimeProvider clock, DigestOptions? options = null, CommunityOptions? community = null, IReactions? reactions = null) => new(
        temp.Database, temp.Writer, new(temp.Database, new(temp.Database, reactions is null ? [] : [reactions])), options ?? new(), community ?? new(), clock);

    /// <summary>What publishing means for the posts; nobody is told.</summary>
    public static Task<Draft> PublishAsync(this TempDatabase temp, DateTimeOffset at) => temp.WriteAsync(session =>
    {
        var draft = DraftStore.Current(session)!;
        DraftMarks.Publish(session, draft, at);
        session.Execute(SetPublished, ("@at", at.ToUnixTimeMilliseconds()), ("@digest", draft.Id.Value)).ShouldBe(1);
        return draft;
    });

    public static Task PutInIssueAsync(this TempDatabase temp, PostId post, int number) => temp.WriteAsync(session => PutInIssue(session, post, number));

    public static void PutInIssue(Session session, PostId post, int number) => session.Execute(PutIn, ("@post", post.Value), ("@issue", session.Scalar(AddIssue, ("@number", number))));

    public static Task<bool> TakeBackAsync(this TempDatabase temp, DigestId issue) => temp.WriteAsync(session => DraftMarks.TakeBack(session, issue));
}
