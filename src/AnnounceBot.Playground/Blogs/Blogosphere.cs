using System.Collections.Immutable;

namespace AnnounceBot.Playground.Blogs;

/// <summary>All blogs of the playground, in memory. Readers see one blog whole, before or after a change.</summary>
internal sealed class Blogosphere(SampleCommunity community, DateTimeOffset start)
{
    private ImmutableArray<Blog> _blogs = [.. community.Blogs.Select(blog => Blog.From(blog, start))];

    public ImmutableArray<Blog> All => _blogs;

    public Blog? Find(string name) => _blogs.FirstOrDefault(blog => blog.About.Name == name);

    /// <summary>The sentence for somebody who asks for a blog that is not there.</summary>
    public string NoSuchBlog(string name) =>
        $"There is no blog called \"{name}\" here; there are {string.Join(", ", _blogs.Select(blog => blog.About.Name))}.";

    /// <summary>Adds a post to a blog; its feed gets a new tag and a new time of change.</summary>
    public void Publish(string name, Post post) => Change(name, blog => blog.With(post));

    /// <summary>Puts another version of a blog in its place.</summary>
    /// <param name="name">The blog's name.</param>
    /// <param name="change">Makes the new version of the present one; called again if somebody else was faster.</param>
    public void Change(string name, Func<Blog, Blog> change) =>
        ImmutableInterlocked.Update(ref _blogs, blogs => [.. blogs.Select(blog => blog.About.Name == name ? change(blog) : blog)]);
}
