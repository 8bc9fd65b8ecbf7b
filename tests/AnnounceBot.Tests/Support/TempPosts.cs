using AnnounceBot.Posts;
using AnnounceBot.Posts.Search;
using AnnounceBot.Storage;
using AnnounceBot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace AnnounceBot.Tests.Support;

/// <summary>Posts in a temporary database, and what became of them.</summary>
internal static class TempPosts
{
    private const string Delivery = """
        INSERT INTO deliveries (channel, message, state, message_id, posted_in, enqueued_at, due_at) VALUES (@channel, '{}', @state, @message, @channel, 0, 0) RETURNING id
        """;

    public static Task<List<PostId>> AddAsync(this TempDatabase temp, params Post[] posts) => temp.WriteAsync(session => posts.Select(post => PostStore.Add(session, post)).ToList());

    /// <param name="state">Of the delivery.</param>
    public static Task AnnounceAsync(this TempDatabase temp, PostId post, string channel, string state, string? message = null) =>
        temp.WriteAsync(session => Announce(session, post, channel, state, message));

    public static void Announce(Session session, PostId post, string channel, string state, string? message)
    {
        var delivery = session.Scalar(Delivery, ("@channel", channel), ("@state", state), ("@message", message));
        session.Execute("INSERT INTO announcements (post_id, channel, delivery_id) VALUES (@post, @channel, @delivery)", ("@post", post.Value), ("@channel", channel), ("@delivery", delivery));
    }

    public static Task SetAsync(this TempDatabase temp, PostId post, string column, object value) =>
        temp.WriteAsync(session => session.Execute($"UPDATE posts SET {column} = @value WHERE id = @post", ("@value", value), ("@post", post.Value)));

    public static Indexer Indexer(this TempDatabase temp, TimeProvider? clock = null) => new(temp.Database, temp.Writer, clock ?? new TestClock(Some.Noon), NullLogger<Indexer>.Instance);

    public static Task IndexAsync(this TempDatabase temp) => temp.Indexer().CatchUpAsync(default);
}
