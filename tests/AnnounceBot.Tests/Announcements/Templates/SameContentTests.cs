using System.Globalization;
using System.Text.RegularExpressions;
using AnnounceBot.Announcements;
using AnnounceBot.Chat;
using AnnounceBot.Posts;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Announcements.Templates;

/// <summary>Whoever reads the console reads what Discord shows.</summary>
public sealed partial class SameContentTests
{
    private static readonly Post[] Posts =
    [
        Some.Post(), Some.Post("**Bold** _title_ of #1", excerpt: "First.\n\nSecond, https://ada.example/x."), Some.Post("paypal.com", author: null), Some.Post(excerpt: null, tags: []),
        Some.Post("日本語のとても長い題名", excerpt: string.Concat(Enumerable.Repeat("長い文章です。", 100)), language: "ja"), Some.Post("مرحبا بالعالم", kind: PostKind.Podcast),
        Some.Post(kind: PostKind.Video, image: "https://ada.example/lamp.png"), Some.Post(new string('w', 300)), Some.Post("a\\b `c` ||d|| <@1> [e](https://f.example)"),
    ];

    [NodeFact]
    public async Task Every_template_says_the_same_in_both()
    {
        var looks = Some.Looks();
        var messages = Posts.SelectMany(post => looks.Names.Select(name => looks.Of(post, "Ada's notes", name))).Append(Look.Of(Posts, "Ada's notes")).ToList();

        var shown = await PlaygroundRenderer.ShowAsync(messages);

        foreach (var (message, page) in messages.Zip(shown))
            (await WordsOfConsoleAsync(message)).ShouldBe(Words(page.Text), page.Text);
    }

    private static async Task<string> WordsOfConsoleAsync(ChatMessage message)
    {
        var output = new StringWriter();
        await new ConsoleChat(output, TimeZoneInfo.Utc, CultureInfo.GetCultureInfo("en-GB")).CreateAsync("blogs", message, "nonce", default);
        return Words(output.ToString()["#blogs".Length..]);
    }

    /// <summary>Letters in any order: a card has its author above, the console below the title. Without times and addresses, which both write in their own way.</summary>
    private static string Words(string text) => string.Concat(Own.Replace(text, "").Where(char.IsLetterOrDigit).Order());

    [GeneratedRegex(@"\(https?://[^\s)]*\)|^ +https?://\S*$|picture: \S+|picture on ada\.example|(?<=^\s+)by |\b\d+ (minutes|hours|days|months|years) ago|last year|\d{1,2} Mar 2026 12:00|02/03/2026, 12:00", RegexOptions.Multiline)]
    private static partial Regex Own { get; }
}
