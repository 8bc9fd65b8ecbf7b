using System.Globalization;
using System.Text.RegularExpressions;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Tests.Announcements.Templates;

namespace AnnounceBot.Tests.Digests.Rendering;

public sealed partial class IssueMessagesTests
{
    public static TheoryData<string> Looks { get; } = ["Text", "Embeds"];

    [Theory]
    [MemberData(nameof(Looks))]
    public void Each_post_is_in_one_message_and_all_are_in_their_order(string look)
    {
        var random = new Random(12);
        var texts = HostileStrings.All.ToArray();
        for (var round = 0; round < 300; round++)
        {
            var issue = Issue(random, () => string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => texts[random.Next(texts.Length)] is { Length: < 1000 } text ? text + " " : "\n\n")));

            var messages = Of(issue, look);

            var ids = messages.Select(message => Ids.Matches(message.Text ?? message.Card!.Text ?? "").Select(id => id.Groups["id"].Value).Distinct().ToList()).ToList();
            ids.SelectMany(known => known).ShouldBe(issue.Posts.Select(post => post.Id.Value.ToString(CultureInfo.InvariantCulture)));
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void Nothing_is_cut_when_they_are_sent(string look)
    {
        var random = new Random(13);
        for (var round = 0; round < 100; round++)
        {
            var issue = Issue(random, () => HostileStrings.All[random.Next(HostileStrings.All.Count)]);

            foreach (var message in Of(issue, look))
            {
                Appearance.Content(message).ShouldBe(message.Text);
                foreach (var embed in Appearance.Embeds(message))
                    (embed.Title, embed.Description).ShouldBe((message.Card!.Title, message.Card.Text));
                (message.Text ?? message.Card!.Text)!.Length.ShouldBeLessThanOrEqualTo(look == "Text" ? 2000 : 4096);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void The_first_has_title_and_intro_and_the_last_the_closing(string look)
    {
        var messages = Of(SomeIssues.Week with { Sections = [new(null, [.. Enumerable.Range(1, 60).Select(id => SomeIssues.Single(SomeIssues.Post(id, $"Post {id}", excerpt: new string('w', 300))))])] }, look);

        messages.Count.ShouldBeGreaterThan(3);
        messages[0].Topic.ShouldBe("Recent Lantern blogs, July 25, 2016");
        messages[0].Tags.ShouldBe(["lantern", "blogs"]);
        (messages[0].Text ?? $"# {messages[0].Card!.Title}\n\n{messages[0].Card!.Text}").ShouldStartWith("# Recent Lantern blogs, July 25, 2016\n\nHere's what Lantern");
        messages.Skip(1).ShouldAllBe(message => message.Topic == null);
        (messages[^1].Text ?? messages[^1].Card!.Text)!.ShouldEndWith("Tell us with /submit.");
    }

    [Fact]
    public void An_excerpt_that_is_too_long_for_a_message_ends_with_a_sentence()
    {
        var sentences = string.Concat(Enumerable.Repeat("A lamp_ is* lit. ", 300)).TrimEnd();

        var message = Of(SomeIssues.Week with { Sections = [new(null, [SomeIssues.Single(SomeIssues.Post(1, "Long", excerpt: sentences))])] }, "Text").Single(message => message.Text!.Contains("Long", StringComparison.Ordinal));

        message.Text!.ShouldContain("A lamp\\_ is\\* lit.\n… [read more](<https://lantern.example/1>)");
        message.Text!.Length.ShouldBeGreaterThan(1800);
    }

    [Fact]
    public void A_series_that_is_too_long_goes_on_under_its_lead()
    {
        var series = new IssueBlock.Series("A walk in:", [.. Enumerable.Range(1, 100).Select(id => new SeriesItem($"Place {id}", SomeIssues.Post(id, $"A walk in: Place {id}")))]);

        var messages = Of(SomeIssues.Week with { Sections = [new("Walks", [series])] }, "Text");

        messages.Count(message => message.Text!.Contains("A walk in\\:\n* [Place", StringComparison.Ordinal)).ShouldBeGreaterThan(2);
        messages.Count(message => message.Text!.Contains("## Walks", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Addresses_that_moderators_write_can_be_followed() =>
        Of(SomeIssues.Empty with { Closing = "Tell us: https://lantern.example/submit_it or ask." }, "Text")[0].Text!.ShouldEndWith("Tell us: <https://lantern.example/submit_it> or ask.");

    [Fact]
    public void No_link_lies()
    {
        var post = SomeIssues.Post(1, "paypal.com/login", excerpt: null);

        Of(SomeIssues.Empty with { Sections = [new(null, [SomeIssues.Single(post)])] }, "Text")[0].Text!.ShouldContain("[**paypal.com/login**](<https://lantern.example/1>) (lantern.example)");
    }

    private static IReadOnlyList<AnnounceBot.Chat.ChatMessage> Of(Issue issue, string look) => new IssueMessages(new() { Look = Enum.Parse<DigestLook>(look) }).Of(issue);

    private static Issue Issue(Random random, Func<string> text)
    {
        var id = 0;
        return SomeIssues.Week with
        {
            Title = text(),
            Intro = text(),
            Closing = text(),
            Sections = [new(null, [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => SomeIssues.Single(Post()))]), new(text(), [new IssueBlock.Series(text(), [.. Enumerable.Range(0, random.Next(2, 40)).Select(_ => new SeriesItem(text(), Post()))])])],
        };

        IssuePost Post() => SomeIssues.Post(1000 + ++id, text(), text(), text());
    }

    [GeneratedRegex(@"\(<https://lantern\.example/(?<id>\d+)>\)|: <https://lantern\.example/(?<id>\d+)>")]
    private static partial Regex Ids { get; }
}
