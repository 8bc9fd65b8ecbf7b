namespace AnnounceBot.Digests.Checking;

/// <summary>Which posts of a draft look like another one of it, or of an earlier issue.</summary>
internal sealed class Duplicates(IReadOnlyList<CheckedPost> posts, IReadOnlyList<PublishedPost> published)
{
    /// <returns>A sentence for moderators; null: it is the only one.</returns>
    public string? Words(CheckedPost post)
    {
        if (published.FirstOrDefault(other => IsSame(post, other.Url, other.Title, other.By)) is { } earlier)
            return $"{post.Named} seems to stand in issue {earlier.Issue} already: {Shared(post.Post.Url, earlier.Url)}.";
        return posts.TakeWhile(other => other.Id != post.Id).FirstOrDefault(other => IsSame(post, other.Post.Url, other.Post.Title, other.By)) is { } above
            ? $"{post.Named} seems to be in this issue twice: {Shared(post.Post.Url, above.Post.Url)}. Leave one of the two out."
            : null;
    }

    private static bool IsSame(CheckedPost post, string? url, string title, string? by) =>
        (url is not null && url == post.Post.Url) || (by is not null && IsAlike(by, post.By) && IsAlike(title, post.Post.Title));

    private static bool IsAlike(string? one, string? other) => string.Equals(one?.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Shared(string? one, string? other) => one is not null && one == other ? "one has the same address" : "one has the same title and author";
}
