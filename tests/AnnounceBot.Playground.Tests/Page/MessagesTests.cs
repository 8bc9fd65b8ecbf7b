using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnounceBot.Playground.Tests.Page;

[Collection(BrowserTests.Name)]
public sealed class MessagesTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task A_message_with_an_embed_is_shown_with_all_its_parts()
    {
        await using var chat = await ChatPage.OpenAsync(browser, "blogs", prepare: server => ScriptedBot.SendAsync(server, PlaygroundIds.Blogs, """
            {"content": "News!", "embeds": [{
              "title": "The lamp learns to yawn", "url": "https://example.org/yawn", "description": "It fades **slowly**.", "color": 15247165,
              "author": {"name": "Inês"}, "footer": {"text": "The Workbench"}, "timestamp": "2024-03-12T18:30:00Z",
              "fields": [{"name": "Tags", "value": "firmware", "inline": true}]}]}
            """));

        var message = chat.Messages.Last;
        await Expect(message.Locator(".message-author")).ToHaveTextAsync("AnnounceBot");
        await Expect(message.Locator(".tag")).ToHaveTextAsync("Bot");
        await Expect(message.Locator(".text").First).ToHaveTextAsync("News!");
        var embed = message.Locator(".embed");
        await Expect(embed.GetByRole(AriaRole.Link, new() { Name = "The lamp learns to yawn" })).ToHaveAttributeAsync("href", "https://example.org/yawn");
        await Expect(embed.GetByRole(AriaRole.Link, new() { Name = "The lamp learns to yawn" })).ToHaveAttributeAsync("rel", "noopener noreferrer nofollow");
        await Expect(embed.Locator("strong")).ToHaveTextAsync("slowly");
        await Expect(embed.Locator(".embed-author")).ToHaveTextAsync("Inês");
        await Expect(embed.Locator("dt")).ToHaveTextAsync("Tags");
        await Expect(embed.Locator("dd")).ToHaveTextAsync("firmware");
        await Expect(embed.Locator(".embed-footer")).ToContainTextAsync("The Workbench · ");
        await Expect(embed).ToHaveCSSAsync("border-left-color", "rgb(232, 167, 61)");
    }

    [BrowserFact]
    public async Task A_message_that_comes_while_one_watches_appears_and_is_read_out()
    {
        await using var chat = await ChatPage.OpenAsync(browser);

        await ScriptedBot.SendAsync(chat.Server, PlaygroundIds.General, """{"content": "Good evening"}""");

        await Expect(chat.Messages.Last).ToContainTextAsync("Good evening");
        await Expect(chat.Page.GetByRole(AriaRole.Log)).ToHaveTextAsync("AnnounceBot: Good evening");
    }

    [BrowserFact]
    public async Task A_message_in_another_channel_marks_that_one_unread_until_it_is_opened()
    {
        await using var chat = await ChatPage.OpenAsync(browser);

        await ScriptedBot.SendAsync(chat.Server, PlaygroundIds.Weekly, """{"content": "The week"}""");

        var weekly = chat.Page.GetByRole(AriaRole.Button, new() { Name = "weekly, a text channel, unread" });
        await weekly.ClickAsync();
        await Expect(chat.Messages.Last).ToContainTextAsync("The week");
        await Expect(chat.Page.GetByRole(AriaRole.Button, new() { Name = "weekly, a text channel", Exact = true })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Hostile_text_stays_text()
    {
        const string hostile = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script> [click](javascript:alert(1)) [x](data:text/html,hello)";
        var body = new JsonObject
        {
            ["content"] = hostile,
            ["embeds"] = new JsonArray(new JsonObject { ["title"] = hostile, ["description"] = hostile, ["footer"] = new JsonObject { ["text"] = hostile } }),
        };
        await using var chat = await ChatPage.OpenAsync(browser, prepare: server => ScriptedBot.SendAsync(server, PlaygroundIds.General, body.ToJsonString()));

        await Expect(chat.Messages.Last.Locator(".text").First).ToHaveTextAsync(hostile);
        await Expect(chat.Messages.Last.Locator(".embed-title")).ToHaveTextAsync(hostile);
        await Expect(chat.Messages.Last.Locator(".embed-footer")).ToHaveTextAsync(hostile);
        await Expect(chat.Messages.Last.Locator("img, script, a")).ToHaveCountAsync(0);
        (await chat.Page.TitleAsync()).ShouldBe("#general · Lantern");
    }

    [BrowserFact]
    public async Task One_writes_as_the_chosen_person()
    {
        await using var chat = await ChatPage.OpenAsync(browser, person: "Mia");

        await chat.MessageBox.FillAsync("Has anybody built the Heron?");
        await chat.MessageBox.PressAsync("Enter");

        await Expect(chat.Messages.Last.Locator(".message-author")).ToHaveTextAsync("Mia");
        await Expect(chat.Messages.Last.Locator(".text")).ToHaveTextAsync("Has anybody built the Heron?");
        await Expect(chat.MessageBox).ToHaveValueAsync("");
    }

    [BrowserFact]
    public async Task A_reaction_is_added_and_taken_back_with_a_click()
    {
        await using var chat = await ChatPage.OpenAsync(browser, prepare: server => ScriptedBot.SendAsync(server, PlaygroundIds.General, """{"content": "Done"}"""));

        await chat.Messages.Last.HoverAsync();
        await chat.Messages.Last.GetByRole(AriaRole.Button, new() { Name = "Add a reaction" }).First.ClickAsync();
        await chat.Page.GetByRole(AriaRole.Option, new() { Name = "party" }).ClickAsync();
        var reaction = chat.Messages.Last.GetByRole(AriaRole.Button, new() { NameRegex = new("^🎉, 1") });
        await Expect(reaction).ToHaveAttributeAsync("aria-pressed", "true");

        await reaction.ClickAsync();
        await Expect(reaction).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_message_that_is_edited_or_deleted_changes_in_place()
    {
        await using var chat = await ChatPage.OpenAsync(browser);
        var id = await ScriptedBot.SendAsync(chat.Server, PlaygroundIds.General, """{"content": "First"}""");
        await Expect(chat.Messages.Last).ToContainTextAsync("First");

        await ScriptedBot.CallAsync(chat.Server, HttpMethod.Patch, $"channels/{PlaygroundIds.General}/messages/{id}", """{"content": "Second"}""");
        await Expect(chat.Messages.Last).ToContainTextAsync("Second (edited)");

        await ScriptedBot.CallAsync(chat.Server, HttpMethod.Delete, $"channels/{PlaygroundIds.General}/messages/{id}");
        await Expect(chat.Messages).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_page_whose_server_went_away_says_so_and_comes_back_by_itself()
    {
        await using var chat = await ChatPage.OpenAsync(browser, prepare: server => ScriptedBot.SendAsync(server, PlaygroundIds.General, """{"content": "Before"}"""));
        await Expect(chat.Messages.Last).ToContainTextAsync("Before");

        await chat.RestartAsync(between: () => Expect(chat.Page.Locator("#connection")).ToHaveTextAsync("Reconnecting…"));

        await Expect(chat.Page.Locator("#connection")).ToBeEmptyAsync();
        await Expect(chat.Messages).ToHaveCountAsync(0);
        await ScriptedBot.SendAsync(chat.Server, PlaygroundIds.General, """{"content": "After"}""");
        await Expect(chat.Messages.Last).ToContainTextAsync("After");
    }
}
