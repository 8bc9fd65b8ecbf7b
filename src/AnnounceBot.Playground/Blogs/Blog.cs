using System.Collections.Immutable;

namespace AnnounceBot.Playground.Blogs;

/// <summary>A blog at one moment.</summary>
/// <param name="Posts">Newest first.</param>
internal sealed record Blog(SampleBlog About, ImmutableArray<Post> Posts)
{
    public static Blog From(SampleBlog sample, DateTimeOffset start) =>
        new(sample, Sorted(sample.Posts.Select(post => Post.From(post, sample, start))));

    /// <summary>When something changed here last; the epoch for a blog without posts.</summary>
    public DateTimeOffset LastModified =>
        Posts.Select(post => post.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    public Blog With(Post post) => this with { Posts = Sorted(Posts.Append(post)) };

    private static ImmutableArray<Post> Sorted(IEnumerable<Post> posts) =>
        [.. posts.OrderByDescending(post => post.Published)];
}
