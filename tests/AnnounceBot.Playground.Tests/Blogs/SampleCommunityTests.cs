using AnnounceBot.Playground.Blogs;

namespace AnnounceBot.Playground.Tests.Blogs;

public sealed class SampleCommunityTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_missing_file_is_told()
    {
        var problem = Should.Throw<SampleCommunityException>(() => SampleCommunity.Load(_path + ".missing"));

        problem.Message.ShouldStartWith("The sample community cannot be read: ");
        problem.Message.ShouldContain(_path + ".missing");
    }

    [Fact]
    public void Broken_JSON_is_told_with_its_line() =>
        MessageFor("""
            {
              "name": "Lantern",
              oops
            }
            """).ShouldStartWith($"{_path}, line 3 ($): ");

    [Fact]
    public void A_missing_member_is_told_by_name() =>
        MessageFor("""{ "name": "Lantern", "about": "A lamp.", "timeZone": "Europe/Lisbon", "pictures": {} }""").ShouldContain("'blogs'");

    [Fact]
    public void An_unknown_member_is_told_with_its_place() =>
        MessageFor("""{ "nmae": "Lantern" }""").ShouldContain("nmae");

    [Fact]
    public void An_unknown_format_is_told_with_its_place() =>
        MessageFor(With("""{ "name": "a", "title": "A", "description": "A.", "language": "en", "format": "gopher" }"""))
            .ShouldContain("$.blogs[0].format");

    [Fact]
    public void A_file_that_holds_null_is_refused() => MessageFor("null").ShouldContain("null");

    [Fact]
    public void All_misfits_are_told_at_once()
    {
        var message = MessageFor(With("""
            { "name": "a", "title": "A", "description": "A.", "language": "en", "format": "rss", "tags": [],
              "authors": [ { "name": "Ann", "about": "writes." } ],
              "posts": [
                { "slug": "home", "title": "T", "author": "Bob", "daysAgo": -1, "tags": [], "paragraphs": [] },
                { "slug": "Ü", "title": "T", "author": "Ann", "daysAgo": 1, "editedDaysAgo": 2, "tags": [], "paragraphs": ["x"], "kind": "video" },
                { "slug": "Ü", "title": "T", "author": "Ann", "daysAgo": 1, "tags": [], "paragraphs": ["x"], "kind": "podcast",
                  "media": { "url": "a.mp3", "type": "audio/mpeg", "length": 1, "seconds": 1 } }
              ] }
            """, zone: "Europe/Atlantis"));

        message.ShouldContain("The time zone \"Europe/Atlantis\" is not known.");
        message.ShouldContain("Two posts of the blog \"a\" have the slug \"Ü\".");
        message.ShouldContain("The post \"home\" of the blog \"a\" has the slug of the blog's home page.");
        message.ShouldContain("is by \"Bob\", who is not among the blog's authors.");
        message.ShouldContain("lies in the future.");
        message.ShouldContain("has no text.");
        message.ShouldContain("was edited before it was published.");
        message.ShouldContain("not made of lower-case letters, digits and single hyphens.");
        message.ShouldContain("needs \"media\" if its kind is video or podcast, and only then.");
        message.ShouldContain("has media without an absolute address.");
    }

    private string MessageFor(string json)
    {
        File.WriteAllText(_path, json);
        return Should.Throw<SampleCommunityException>(() => SampleCommunity.Load(_path)).Message;
    }

    private static string With(string blog, string zone = "Europe/Lisbon") =>
        $$"""{ "name": "L", "about": "A.", "timeZone": "{{zone}}", "pictures": {}, "blogs": [ {{blog}} ] }""";
}
