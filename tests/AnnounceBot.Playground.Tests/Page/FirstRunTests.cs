using AnnounceBot.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnounceBot.Playground.Tests.Page;

/// <summary>What a newcomer sees who starts the bot without anything and opens the page.</summary>
[Collection(BrowserTests.Name)]
public sealed class FirstRunTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task The_announcements_are_there_a_new_post_appears_and_a_command_is_answered()
    {
        using var bot = BotProcess.Start("--port", "0");
        var address = await bot.PlaygroundAsync(Wait.Limit);
        await using var context = await browser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1400, Height = 800 } });
        context.SetDefaultTimeout((float)Wait.Limit.TotalMilliseconds);
        var page = await context.NewPageAsync();

        await page.GotoAsync(address.AbsoluteUri);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "blogs", Exact = true, Level = 1 })).ToBeVisibleAsync();
        await Expect(page.Locator("#scroller")).ToContainTextAsync("Revision F of the board is at the factory");

        await page.GetByRole(AriaRole.Button, new() { Name = "Publish a post for me" }).ClickAsync();
        var title = await page.GetByRole(AriaRole.Region, new() { Name = "The Lantern Workbench" }).Locator(".posts li a").First.TextContentAsync();
        await Expect(page.Locator("#scroller")).ToContainTextAsync(title!);

        await page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Message #") }).PressSequentiallyAsync("/about");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#scroller")).ToContainTextAsync("I watch 4 blogs:");
    }
}
