namespace AnnounceBot.Playground.Blogs;

/// <summary>A blog of the sample community.</summary>
/// <param name="Name">Its name in addresses (<c>/blogs/NAME</c>): lower-case letters, digits and single hyphens; unique.</param>
/// <param name="Title">The title, plain text.</param>
/// <param name="Description">What it is about, in a sentence.</param>
/// <param name="Language">Its language (RFC 5646).</param>
/// <param name="Format">The format of its feed.</param>
/// <param name="Authors">Who writes there, at least one.</param>
/// <param name="Tags">What the feed is about, for routes.</param>
/// <param name="Posts">The posts, in any order.</param>
public sealed record SampleBlog(
    string Name,
    string Title,
    string Description,
    string Language,
    BlogFormat Format,
    IReadOnlyList<SampleAuthor> Authors,
    IReadOnlyList<string> Tags,
    IReadOnlyList<SamplePost> Posts);
