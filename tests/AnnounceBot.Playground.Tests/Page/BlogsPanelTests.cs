using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnounceBot.Playground.Tests.Page;

[Collection(BrowserTests.Name)]
public sealed class BlogsPanelTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task A_post_published_with_two_clicks_is_in_the_feed()
    {
        await using var chat = await ChatPage.OpenAsync(browser, "blogs", withBlogs: true);
        var blog = Blog(chat, "The Lantern Workbench");

        await blog.GetByRole(AriaRole.Button, new() { Name = "Publish a new post" }).ClickAsync();
        await blog.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();

        await Expect(blog).ToContainTextAsync("is published. No bot is connected yet that could notice it.");
        var newest = blog.Locator(".posts li").First.GetByRole(AriaRole.Link);
        await Expect(newest).Not.ToHaveTextAsync("Tallow 2.4: the lamp learns to yawn");
        var title = await newest.TextContentAsync();
        (await FeedAsync(chat)).ShouldContain($"<title>{title}</title>");
    }

    [BrowserFact]
    public async Task One_click_publishes_a_post_for_the_person()
    {
        await using var chat = await ChatPage.OpenAsync(browser, "blogs", withBlogs: true);

        await chat.Button("Publish a post for me").ClickAsync();

        await Expect(chat.Page.GetByRole(AriaRole.Complementary)).ToContainTextAsync("is out at The Lantern Workbench. No bot is connected");
        await using var bot = await AnsweringBot.ConnectAsync(chat.Server, _ => null);
        await Expect(chat.Page.GetByText("AnnounceBot is connected")).ToBeVisibleAsync();
        await chat.Button("Publish a post for me").ClickAsync();
        await Expect(chat.Page.GetByRole(AriaRole.Complementary)).ToContainTextAsync("is out at Small Hours. The bot looks every few seconds: watch #blogs.");
    }

    [BrowserFact]
    public async Task An_edited_post_changes_in_the_feed()
    {
        await using var chat = await ChatPage.OpenAsync(browser, "blogs", withBlogs: true);
        var blog = Blog(chat, "The Lantern Workbench");

        await blog.GetByRole(AriaRole.Button, new() { NameRegex = new("^Edit: ") }).First.ClickAsync();
        await blog.GetByLabel("Title").FillAsync("Tallow 2.4.1: the lamp yawns again");
        await blog.GetByRole(AriaRole.Button, new() { Name = "Save the edit" }).ClickAsync();

        await Expect(blog.Locator(".posts li").First).ToContainTextAsync("Tallow 2.4.1");
        (await FeedAsync(chat)).ShouldContain("Tallow 2.4.1: the lamp yawns again");
    }

    [BrowserFact]
    public async Task A_feed_is_broken_and_mended()
    {
        await using var chat = await ChatPage.OpenAsync(browser, "blogs", withBlogs: true);
        var blog = Blog(chat, "The Lantern Workbench");
        await blog.GetByRole(AriaRole.Button, new() { Name = "Break this feed" }).ClickAsync();
        await chat.Page.GetByRole(AriaRole.Option, new() { Name = "It ends in the middle" }).ClickAsync();
        await Expect(blog).ToContainTextAsync("Broken: the feed now ends in the middle.");
        (await FeedAsync(chat)).ShouldNotContain("</rss>");

        await blog.GetByRole(AriaRole.Button, new() { Name = "Mend" }).ClickAsync();
        await Expect(blog.GetByRole(AriaRole.Button, new() { Name = "Break this feed" })).ToBeVisibleAsync();
        (await FeedAsync(chat)).ShouldContain("</rss>");
    }

    [BrowserFact]
    public async Task A_feed_can_be_gone_for_good_and_it_is_said_where_to_look()
    {
        await using var chat = await ChatPage.OpenAsync(browser, "blogs", withBlogs: true);
        var blog = Blog(chat, "The Lantern Workbench");

        await blog.GetByRole(AriaRole.Button, new() { Name = "Break this feed" }).ClickAsync();
        await chat.Page.GetByRole(AriaRole.Option, new() { Name = "It is gone for good (410)" }).ClickAsync();

        await Expect(blog).ToContainTextAsync("be Mo, and look into #mod-queue.");
        using var http = new HttpClient();
        using var answer = await http.GetAsync(chat.Server.Feeds[0].Url);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Gone);
    }

    [BrowserFact]
    public async Task Without_sample_blogs_there_is_no_panel()
    {
        await using var chat = await ChatPage.OpenAsync(browser);

        await Expect(chat.Page.Locator("#blogs")).ToBeHiddenAsync();
        await Expect(chat.Page.Locator("#toggle-blogs")).ToBeHiddenAsync();
    }

    private static ILocator Blog(ChatPage chat, string title) => chat.Page.GetByRole(AriaRole.Region, new() { Name = title });

    private static async Task<string> FeedAsync(ChatPage chat)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(chat.Server.Feeds[0].Url);
    }
}
