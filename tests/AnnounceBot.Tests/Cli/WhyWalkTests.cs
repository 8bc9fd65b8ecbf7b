using AnnounceBot.Playground;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>"Why is this here?", asked of the bot that runs, by a member and by a moderator.</summary>
public sealed class WhyWalkTests
{
    [Fact]
    public async Task An_announcement_and_a_link_explain_themselves_to_each_as_they_may_know()
    {
        using var bot = BotProcess.Start("run", "--port", "0");
        using var page = await PlaygroundPage.OfAsync(bot);
        await bot.WaitForAsync("Connected to Discord (", BotProcess.Patience);
        await page.WaitForCommandsAsync(BotProcess.Patience);
        await page.WaitForAsync("blogs", titles => titles.Count > 0, BotProcess.Patience);
        var announcement = (await page.MessagesAsync("blogs"))[0];
        var (id, link) = (announcement["id"]!.GetValue<string>(), announcement["embeds"]![0]!["url"]!.GetValue<string>());
        var jump = $"https://discord.com/channels/{PlaygroundIds.Guild}/{PlaygroundIds.Blogs}/{id}";

        var inMenu = await AskAsync(page, new { person = "Mia", type = "command", command = "Why is this here?", message = id });
        var byLink = await AskAsync(page, new { person = "Mia", type = "command", command = "why", options = new { link } });
        var byMessage = await AskAsync(page, new { person = "Mia", type = "command", command = "why", options = new { link = jump } });
        var forModerators = await AskAsync(page, new { person = "Mo", type = "command", command = "why", options = new { link } });
        var offered = await page.InteractAsync(new { person = "Mia", type = "autocomplete", command = "why", options = new { link = "" }, focused = "link" });

        inMenu.ShouldContain($"It is announced in <#{PlaygroundIds.Blogs}>");
        inMenu.ShouldContain($"[See it](<{jump}>)");
        byLink.ShouldBe(inMenu);
        byMessage.ShouldBe(inMenu);
        inMenu.ShouldNotContain("routes");
        forModerators.ShouldContain("**What the routes say of it now**\n* #blogs takes it");
        offered["choices"]!.AsArray().Count.ShouldBeGreaterThan(0);
    }

    private static async Task<string> AskAsync(PlaygroundPage page, object request) => (await page.PrivatelyAsync(request))["embeds"]![0]!["description"]!.GetValue<string>();
}
