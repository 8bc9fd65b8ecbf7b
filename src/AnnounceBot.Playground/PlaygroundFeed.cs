namespace AnnounceBot.Playground;

/// <summary>A feed that the playground serves.</summary>
/// <param name="Url">Its absolute address.</param>
/// <param name="Name">The blog's title, as people read it.</param>
/// <param name="Tags">What the blog is about, for routes.</param>
public sealed record PlaygroundFeed(Uri Url, string Name, IReadOnlyList<string> Tags);
