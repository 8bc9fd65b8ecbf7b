using System.Text.RegularExpressions;

namespace AnnounceBot.Playground.Blogs;

/// <summary>Finds what the shape of the JSON cannot rule out; each misfit is a sentence.</summary>
internal static partial class SampleCommunityCheck
{
    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex AddressPart { get; }

    public static IEnumerable<string> Misfits(SampleCommunity community)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(community.TimeZone, out _))
            yield return $"The time zone \"{community.TimeZone}\" is not known.";

        foreach (var name in Repeated(community.Blogs.Select(blog => blog.Name)))
            yield return $"Two blogs are called \"{name}\".";

        foreach (var misfit in community.Blogs.SelectMany(OfBlog))
            yield return misfit;
    }

    private static IEnumerable<string> OfBlog(SampleBlog blog)
    {
        if (!AddressPart.IsMatch(blog.Name))
            yield return $"The blog name \"{blog.Name}\" is not made of lower-case letters, digits and single hyphens.";
        if (blog.Authors.Count == 0)
            yield return $"The blog \"{blog.Name}\" has no author.";

        foreach (var slug in Repeated(blog.Posts.Select(post => post.Slug)))
            yield return $"Two posts of the blog \"{blog.Name}\" have the slug \"{slug}\".";

        foreach (var post in blog.Posts)
        {
            foreach (var misfit in OfPost(post, blog))
                yield return $"The post \"{post.Slug}\" of the blog \"{blog.Name}\" {misfit}.";
        }
    }

    private static IEnumerable<string> OfPost(SamplePost post, SampleBlog blog)
    {
        if (!AddressPart.IsMatch(post.Slug))
            yield return "has a slug that is not made of lower-case letters, digits and single hyphens";
        if (post.Slug == BlogLinks.HomeSlug)
            yield return "has the slug of the blog's home page";
        if (blog.Authors.All(author => author.Name != post.Author))
            yield return $"is by \"{post.Author}\", who is not among the blog's authors";
        if (post.DaysAgo < 0 || post.EditedDaysAgo < 0)
            yield return "lies in the future";
        if (post.EditedDaysAgo > post.DaysAgo)
            yield return "was edited before it was published";
        if (post.Paragraphs.Count == 0)
            yield return "has no text";
        if ((post.Kind == PostKind.Article) != (post.Media is null))
            yield return "needs \"media\" if its kind is video or podcast, and only then";
        if (post.Media is { Url.IsAbsoluteUri: false })
            yield return "has media without an absolute address";
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key);
}
