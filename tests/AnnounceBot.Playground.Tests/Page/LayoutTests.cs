using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnounceBot.Playground.Tests.Page;

[Collection(BrowserTests.Name)]
public sealed class LayoutTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task On_a_phone_nothing_scrolls_sideways_and_the_channels_are_in_a_drawer()
    {
        await using var chat = await ChatPage.OpenAsync(browser, width: ChatPage.Phone, withBlogs: true, prepare: server => ScriptedBot.SendAsync(server, PlaygroundIds.General, LongMessage));
        await Expect(chat.Messages).ToHaveCountAsync(1);
        (await chat.ScrollsSidewaysAsync()).ShouldBeFalse();
        await Expect(chat.Channel("weekly")).ToBeHiddenAsync();

        await chat.Button("Channels").ClickAsync();
        await chat.Channel("weekly").ClickAsync();

        await Expect(chat.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("weekly");
        await Expect(chat.Channel("weekly")).ToBeHiddenAsync();
        (await chat.ScrollsSidewaysAsync()).ShouldBeFalse();
    }

    [BrowserFact]
    public async Task Colours_follow_the_system_until_one_chooses()
    {
        await using var chat = await ChatPage.OpenAsync(browser);
        await chat.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Expect(chat.Page.Locator("main")).ToHaveCSSAsync("background-color", "rgb(31, 27, 23)");

        await chat.Page.ReloadAsync();
        await chat.Button("Light colours").ClickAsync();
        await Expect(chat.Page.Locator("main")).ToHaveCSSAsync("background-color", "rgb(255, 253, 249)");

        await chat.Page.ReloadAsync();
        await Expect(chat.Page.Locator("main")).ToHaveCSSAsync("background-color", "rgb(255, 253, 249)");
    }

    [BrowserFact]
    public async Task A_forum_lists_its_posts_and_opens_one()
    {
        await using var chat = await ChatPage.OpenAsync(browser, "reading-room");
        await Expect(chat.Page.GetByText("No posts yet")).ToBeVisibleAsync();

        await ScriptedBot.CallAsync(chat.Server, HttpMethod.Post, $"channels/{PlaygroundIds.ReadingRoom}/threads",
            $$"""{"name": "The lamp learns to yawn", "applied_tags": ["{{PlaygroundIds.ArticleTag}}"], "message": {"content": "What do you think?"} }""");
        var post = chat.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("article.*The lamp learns to yawn.*What do you think") });
        await post.ClickAsync();

        await Expect(chat.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The lamp learns to yawn");
        await Expect(chat.Messages.Last).ToContainTextAsync("What do you think?");
        await chat.Button("Back to reading-room").ClickAsync();
        await Expect(post).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_forum_shows_what_a_post_says_and_not_how_it_is_written()
    {
        await using var chat = await ChatPage.OpenAsync(browser, "reading-room");

        await ScriptedBot.CallAsync(chat.Server, HttpMethod.Post, $"channels/{PlaygroundIds.ReadingRoom}/threads",
            """{"name": "A lamp", "message": {"embeds": [{"description": "> It costs 5\\* and \\@here\n… [read more](<https://ada.example/1>) ||the butler||"}]}}""");

        await Expect(chat.Page.Locator(".forum-post .excerpt")).ToHaveTextAsync("It costs 5* and @here … read more …");
    }

    private static string LongMessage => new JsonObject
    {
        ["content"] = $"```\n{new string('x', 300)}\n```\nhttps://example.org/{new string('y', 300)} {new string('z', 300)}",
        ["embeds"] = new JsonArray(new JsonObject { ["title"] = new string('t', 200), ["description"] = $"`{new string('d', 400)}`" }),
    }.ToJsonString();
}
