using System.Collections.Immutable;

namespace AnnounceBot.Playground.Blogs;

/// <summary>A blog at one moment.</summary>
/// <param name="Posts">Newest first.</param>
internal sealed record Blog(SampleBlog About, ImmutableArray<Post> Posts)
{
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    /// <summary>When something changed here last; the epoch for a blog without posts.</summary>
    /// <remarks>HTTP and RSS tell whole seconds. It grows with every change, so that two in one second are told apart.</remarks>
    public DateTimeOffset LastModified { get; private init; } =
        Posts.Select(post => post.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    /// <summary>What its feed has of late.</summary>
    public FeedTrouble Trouble { get; private init; }

    public static Blog From(SampleBlog sample, DateTimeOffset start) =>
        new(sample, Sorted(sample.Posts.Select(post => Post.From(post, sample, start))));

    /// <summary>With a new post; among those of the same second it is the newest.</summary>
    public Blog With(Post post) => this with { Posts = Sorted(Posts.Prepend(post)), LastModified = After(LastModified, post.Updated) };

    /// <summary>With a post in the place of an earlier version of it.</summary>
    public Blog With(Post before, Post edited, DateTimeOffset now)
    {
        edited = edited with { Updated = After(before.Updated, now) };
        return this with { Posts = Posts.Replace(before, edited), LastModified = After(LastModified, edited.Updated) };
    }

    public Blog With(FeedTrouble trouble, DateTimeOffset now) => this with { Trouble = trouble, LastModified = After(LastModified, now) };

    // In whole seconds, and later than before even if the clock is not.
    private static DateTimeOffset After(DateTimeOffset before, DateTimeOffset now)
    {
        var second = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        return second > before ? second : before + OneSecond;
    }

    private static ImmutableArray<Post> Sorted(IEnumerable<Post> posts) =>
        [.. posts.OrderByDescending(post => post.Published)];
}
