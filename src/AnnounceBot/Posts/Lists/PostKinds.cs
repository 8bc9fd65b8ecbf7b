namespace AnnounceBot.Posts.Lists;

/// <summary>How people say what kind of posts they want.</summary>
internal static class PostKinds
{
    public static IReadOnlyList<(PostKind Kind, string Name, string Many)> All { get; } =
        [(PostKind.Article, "article", "articles"), (PostKind.Video, "video", "videos"), (PostKind.Podcast, "podcast", "podcasts")];

    public static PostKind? Find(string? name) => All.Where(kind => kind.Name == name).Select(kind => (PostKind?)kind.Kind).FirstOrDefault();

    public static string NameOf(PostKind kind) => All.Single(known => known.Kind == kind).Name;

    /// <param name="kind">Null: any.</param>
    public static string Noun(PostKind? kind, long count)
    {
        var (_, name, many) = All.FirstOrDefault(known => known.Kind == kind, (default, "post", "posts"));
        return count == 1 ? name : many;
    }

    /// <returns>"1 post", "12 posts".</returns>
    public static string Counted(long posts) => $"{posts} {Noun(kind: null, posts)}";
}
