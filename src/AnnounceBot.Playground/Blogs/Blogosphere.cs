using System.Collections.Immutable;

namespace AnnounceBot.Playground.Blogs;

/// <summary>All blogs of the playground, in memory. Readers see one blog whole, before or after a change.</summary>
internal sealed class Blogosphere(SampleCommunity community, DateTimeOffset start)
{
    private ImmutableArray<Blog> _blogs = [.. community.Blogs.Select(blog => Blog.From(blog, start))];

    public ImmutableArray<Blog> All => _blogs;

    public Blog? Find(string name) => _blogs.FirstOrDefault(blog => blog.About.Name == name);

    /// <summary>Adds a post to a blog; its feed gets a new tag and, with the post's date, a new time of change.</summary>
    public void Publish(string name, Post post) =>
        ImmutableInterlocked.Update(
            ref _blogs,
            blogs => [.. blogs.Select(blog => blog.About.Name == name ? blog.With(post) : blog)]);
}
