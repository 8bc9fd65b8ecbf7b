using AnnounceBot.Announcements;
using AnnounceBot.Announcements.Matching;
using AnnounceBot.Posts;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements.Matching;

public sealed class MatchExpressionTests
{
    [Theory]
    [InlineData("kernel", "A new Kernel is out", true)]
    [InlineData("KERNEL", "a new kernel", true)]
    [InlineData("kernel", "Kernels compared", false)]
    [InlineData("kern*", "Kernels compared", true)]
    [InlineData("kern*", "microkernel", false)]
    [InlineData("kernel", "(kernel)", true)]
    [InlineData("kernel", "The kernel's clock", true)]
    [InlineData("kernel clock", "The clock of the kernel", true)]
    [InlineData("kernel clock", "The kernel", false)]
    [InlineData("kernel OR clock", "The clock", true)]
    [InlineData("kernel -clock", "The kernel's clock", false)]
    [InlineData("kernel -clock", "The kernel", true)]
    [InlineData("-clock", "Nothing of it", true)]
    [InlineData("NOT (kernel OR clock)", "A clock", false)]
    [InlineData("\"device driver\"", "A device driver", true)]
    [InlineData("\"device driver\"", "A device-driver", true)]
    [InlineData("\"device driver\"", "A device\n  driver", true)]
    [InlineData("\"device driver\"", "A driver for a device", false)]
    [InlineData("\"device driv*\"", "On device drivers", true)]
    [InlineData("device-driver", "A device driver", true)]
    [InlineData("\"a a b\"", "a a a b", true)]
    [InlineData("don't", "Don’t do it", true)]
    [InlineData("C", "C++ and C#", false)]
    [InlineData("C", "From C, with love", true)]
    [InlineData("C++", "What is new in C++20?", true)]
    [InlineData("C#", "F#, C#.", true)]
    [InlineData(".NET", "The net of .NET", true)]
    [InlineData("straße", "Die STRASSE", false)]
    [InlineData("straße", "Die Straße", true)]
    [InlineData("ядро", "Новое ЯДРО", true)]
    [InlineData("πυρήνας", "Ο ΠΥΡΉΝΑΣ", true)]
    [InlineData("हिन्दी", "यह हिन्दी है", true)]
    [InlineData("हिन्द", "यह हिन्दी है", false)]
    [InlineData("커널*", "새로운 커널은", true)]
    [InlineData("東京", "新しい東京タワー", true)]
    [InlineData("京東", "新しい東京タワー", false)]
    [InlineData("カーネル", "新しいLinuxカーネルの話", true)]
    [InlineData("linux", "新しいLinuxカーネルの話", true)]
    [InlineData("ｶｰﾈﾙ", "カーネル", true)]
    [InlineData("内核 -视频", "内核视频", false)]
    [InlineData("ภาษาไทย", "เขียนภาษาไทยได้", true)]
    [InlineData("café", "cafe\u0301 noir", true)]
    [InlineData("microkernel", "micro\u00adkernel", true)]
    [InlineData("a", "\ud83e a", true)]
    public void A_title_is_taken_or_not(string expression, string title, bool isTaken)
    {
        Parsed(expression).Holds(APost(title)).ShouldBe(isTaken);
    }

    [Fact]
    public void The_text_and_each_tag_count_like_the_title()
    {
        var post = APost("Title words", "Text words", "first tag", "second");

        Parsed("title text tag").Holds(post).ShouldBeTrue();
        Parsed("title -second").Holds(post).ShouldBeFalse();
        Parsed("\"first tag\"").Holds(post).ShouldBeTrue();
    }

    [Fact]
    public void A_phrase_does_not_reach_from_one_text_into_the_next()
    {
        var post = APost("ends with device", "driver begins", "one", "two");

        Parsed("\"device driver\"").Holds(post).ShouldBeFalse();
        Parsed("\"one two\"").Holds(post).ShouldBeFalse();
    }

    [Fact]
    public void Capitals_are_the_same_in_every_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new("tr-TR");
        try
        {
            Parsed("wiki").Holds(APost("WIKI")).ShouldBeTrue();
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_route_takes_what_its_expression_takes_and_leaves_the_rest_to_the_next()
    {
        var routes = new Routes([new() { Channel = "kernel", Match = Parsed("kernel -windows") }, new() { Channel = "blogs", Match = Parsed("-kernel") }]);

        Channels("The kernel").ShouldBe(["kernel"]);
        Channels("Cooking").ShouldBe(["blogs"]);
        Channels("The kernel of Windows").ShouldBeEmpty();

        IEnumerable<string> Channels(string title) => routes.For(APost(title), Some.Arrival([])).Select(route => route.Channel);
    }

    private static MatchExpression Parsed(string text) => MatchExpression.Parse(text, out var mistake).ShouldNotBeNull(mistake?.ToString());

    private static Post APost(string title, string? excerpt = null, params string[] tags) =>
        new(new FeedId(1), null, "https://ada.example/1", title, "Ada", excerpt, PostKind.Article, tags, null, null, Some.Noon, Some.Noon);
}
