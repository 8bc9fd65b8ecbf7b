using AnnounceBot.Posts;

namespace AnnounceBot.Announcements.Templates;

/// <summary>Invented posts to try templates on: one with everything, one with as little as can be.</summary>
internal static class ExamplePosts
{
    public const string Blog = "Ada's notes";

    private static readonly DateTimeOffset Day = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public static Post Full { get; } = new(
        Feed: null, Url: null, "https://ada.example/lamps", "How a lamp is made", "Ada Quill",
        "A lamp begins with a wick and an idea of where it should stand.\n\nEverything else follows from these two, and this post shows how.",
        PostKind.Article, ["lamps", "light"], "en-GB", "https://ada.example/lamp.png", Day, Day);

    public static IReadOnlyList<Post> All { get; } =
    [
        Full,
        new(Feed: null, Url: null, "https://ada.example/1", "A note", Author: null, Excerpt: null, PostKind.Video, [], Language: null, Image: null, Day, Day),
    ];
}
