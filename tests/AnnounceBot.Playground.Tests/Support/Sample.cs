using AnnounceBot.Playground.Blogs;

namespace AnnounceBot.Playground.Tests.Support;

internal static class Sample
{
    public static readonly DateTimeOffset Start = new(2024, 3, 12, 18, 30, 15, TimeSpan.Zero);

    public static SampleCommunity Community => SampleCommunity.Load(PathOf("config/samples/community.json"));

    public static Task<PlaygroundServer> ServeAsync() => ServeAsync(Community);

    public static Task<PlaygroundServer> ServeAsync(SampleCommunity community, int port = 0) =>
        PlaygroundServer.StartAsync(new(port, community), new FixedClock(Start), CancellationToken.None);

    public static SamplePost Post(string slug = "a-post", string title = "A post", string text = "Some text.", string author = "Ann") =>
        new(slug, title, author, DaysAgo: 1, Tags: [], Paragraphs: [text]);

    public static SampleBlog Blog(params SamplePost[] posts) =>
        new("blog", "A blog", "About something.", "en", BlogFormat.Rss, [new("Ann", "writes.")], [], posts);

    public static SampleCommunity CommunityOf(params SampleBlog[] blogs) =>
        new("Some", "About.", "Europe/Lisbon", blogs, new Dictionary<string, string>());

    private static string PathOf(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        return Path.Combine(folder.FullName, file);
    }
}
