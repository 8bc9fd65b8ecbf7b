namespace AnnounceBot.Playground.Blogs;

/// <summary>Somebody who writes on a sample blog.</summary>
/// <param name="Name">The name, as it stands below the posts.</param>
/// <param name="About">Who that is, in a sentence.</param>
public sealed record SampleAuthor(string Name, string About);
