using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnounceBot.Playground.Tests.Page;

[Collection(BrowserTests.Name)]
public sealed class PeopleTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task Who_becomes_a_member_sees_the_moderators_channel_no_more()
    {
        await using var chat = await ChatPage.OpenAsync(browser, "mod-queue", "Mo");
        await Expect(chat.Channel("mod-queue")).ToBeVisibleAsync();

        await chat.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Mo moderator.*This is you") }).ClickAsync();
        await chat.Page.GetByRole(AriaRole.Option, new() { NameRegex = new("^Mia|Mia member") }).ClickAsync();

        await Expect(chat.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Mia member.*This is you") })).ToBeVisibleAsync();
        await Expect(chat.Channel("mod-queue")).ToHaveCountAsync(0);
        await Expect(chat.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("blogs");
    }
}
