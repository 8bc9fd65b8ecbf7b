using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnounceBot.Playground.Tests.Page;

[Collection(BrowserTests.Name)]
public sealed class DirectMessagesTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task A_direct_message_comes_into_view_for_its_person_while_they_watch_and_for_nobody_else()
    {
        await using var chat = await ChatPage.OpenAsync(browser, person: "Mia");
        var other = await chat.AsAsync("Mo");

        var conversation = (await ScriptedBot.CallAsync(chat.Server, HttpMethod.Post, "users/@me/channels", $$"""{"recipient_id": "{{PlaygroundIds.Mia}}"}"""))!["id"]!.GetValue<string>();
        await ScriptedBot.SendAsync(chat.Server, conversation, """{"content": "Thank you, it was approved."}""");
        await ScriptedBot.SendAsync(chat.Server, PlaygroundIds.General, """{"content": "For all"}""");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "AnnounceBot, a conversation, unread" }).ClickAsync();
        await Expect(chat.Messages.Last).ToContainTextAsync("Thank you, it was approved.");
        await Expect(chat.Page.GetByRole(AriaRole.Heading, new() { Name = "Direct messages" })).ToBeVisibleAsync();
        await Expect(other.Locator(".message").Last).ToContainTextAsync("For all");
        await Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Direct messages" })).ToHaveCountAsync(0);
    }
}
