using System.Globalization;

namespace AnnounceBot.Playground.Blogs.Publishing;

/// <summary>Writes on the blogs: new posts, edits, and trouble with feeds.</summary>
internal sealed class Publisher(Blogosphere blogs, TimeProvider clock)
{
    private static readonly Dictionary<string, FeedTrouble> Troubles = new()
    {
        ["html"] = FeedTrouble.Html,
        ["truncated"] = FeedTrouble.Truncated,
        ["500"] = FeedTrouble.ServerError,
        ["gone"] = FeedTrouble.Gone,
        ["slow"] = FeedTrouble.Slow,
        ["mended"] = FeedTrouble.None,
    };

    /// <summary>The word for a trouble; null for none.</summary>
    public static string? WordFor(FeedTrouble trouble) =>
        trouble == FeedTrouble.None ? null : Troubles.First(known => known.Value == trouble).Key;

    /// <summary>Publishes a post; what the form leaves out is made up.</summary>
    public Post Publish(string blog, PostForm form)
    {
        Post? published = null;
        blogs.Change(blog, before =>
        {
            published = Written(before, form, Now());
            return before.With(published);
        });
        return published!;
    }

    /// <summary>Changes a post; what the form leaves out stays.</summary>
    /// <param name="which">The post's slug, or its number counted from 1, the newest.</param>
    /// <returns>The post as it is now; null if there is none such.</returns>
    public Post? Edit(string blog, string which, PostForm form)
    {
        string? slug = null;
        blogs.Change(blog, before =>
        {
            if (Find(before, which) is not { } post)
                return before;

            slug = post.Slug;
            return before.With(post, Edited(post, form), Now());
        });
        return slug is null ? null : blogs.Find(blog)?.Posts.First(post => post.Slug == slug);
    }

    /// <summary>Breaks a feed, or mends it.</summary>
    /// <exception cref="PostFormException">There is no such trouble.</exception>
    public void Break(string blog, string how)
    {
        if (!Troubles.TryGetValue(how, out var trouble))
            throw new PostFormException($"A feed cannot be broken like \"{how}\"; there are {string.Join(", ", Troubles.Keys)}.");

        blogs.Change(blog, before => before.With(trouble, Now()));
    }

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());

    private static Post Written(Blog blog, PostForm form, DateTimeOffset now)
    {
        var invention = Inventions.For(blog);
        var title = form.Title ?? invention.Title;
        return new Post(
            Slugs.For(title, blog),
            title,
            form.Author ?? blog.About.Authors[blog.Posts.Length % blog.About.Authors.Count].Name,
            now,
            now,
            form.Paragraphs is null ? Inventions.Language : blog.About.Language,
            form.Tags ?? (form.Paragraphs is null ? invention.Tags : blog.About.Tags),
            form.Paragraphs ?? PlainText.Paragraphs(invention.Text));
    }

    // The address stays, whatever becomes of the title: it is what readers know the post by. A summary of the old text would be wrong.
    private static Post Edited(Post post, PostForm form) => post with
    {
        Title = form.Title ?? post.Title,
        Author = form.Author ?? post.Author,
        Tags = form.Tags ?? post.Tags,
        Paragraphs = form.Paragraphs ?? post.Paragraphs,
        Summary = form.Paragraphs is null ? post.Summary : null,
    };

    private static Post? Find(Blog blog, string which)
    {
        if (blog.Posts.FirstOrDefault(post => post.Slug == which) is { } named)
            return named;

        return int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= blog.Posts.Length
            ? blog.Posts[number - 1]
            : null;
    }
}
