using System.Collections.Concurrent;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.Playwright;

namespace AnnounceBot.Tests.Cli;

/// <summary>A moderator makes an issue of the round-up, in a browser.</summary>
public sealed class DigestWalkTests : IDisposable
{
    private const string Intro = "A quiet week, told quickly:", Excerpt = "A shade takes away what the day had too much of.", Newest = "Tallow 2.4: the lamp learns to yawn", LeftOut = "Glue, thread or nothing at all";

    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [BrowserFact]
    public async Task A_draft_is_edited_published_and_exported()
    {
        using var bot = BotProcess.StartWith(new Dictionary<string, string>
        {
            ["ANNOUNCEBOT__DIGEST__OUTPUTFOLDER"] = _folder.Path,
            ["ANNOUNCEBOT__SHORTLINKS__BASEURL"] = "https://lantern.example",
            ["ANNOUNCEBOT__SHORTLINKS__FIRSTCODE"] = "blog122",
        }, "run", "--port", "0");
        using var playground = await PlaygroundPage.OfAsync(bot);
        await playground.WaitForCommandsAsync(BotProcess.Patience);
        await playground.WaitForAsync("blogs", titles => titles.Count >= 4, BotProcess.Patience);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Executable, Args = Chromium.Arguments });
        var mo = await Visitor.ComeAsync(browser, await bot.PlaygroundAsync(BotProcess.Patience), "Mo", "mod-queue", _complaints.Enqueue);

        await EditAsync(mo);
        await PublishAsync(mo);

        await Wait.UntilAsync(async () => (await SaidAsync(playground)).Contains(Newest, StringComparison.Ordinal), "the end of the issue");
        ItIsTheIssue(await SaidAsync(playground));
        var markdown = await ExportAsync(mo);
        ItIsTheIssue(markdown);
        markdown.ShouldStartWith("---\ntitle: Recent Lantern blogs, ");
        markdown.ShouldContain($"\n{Intro}\n\n**A shade is a filter for the day** by 雨宮ゆき\n\n> {Excerpt}\n\n... read more at [https://lantern.example/blog122](https://lantern.example/blog122)\n");
        (await File.ReadAllTextAsync(Directory.EnumerateFiles(_folder.Path).ShouldHaveSingleItem())).ShouldBe(markdown);
        (await playground.GetAsync("playground/violations")).ToJsonString().ShouldBe("[]");
        _complaints.ShouldBeEmpty();
    }

    private static async Task EditAsync(Visitor moderator)
    {
        await moderator.TypeAsync("digest edit", "A new draft: these posts were in no issue yet.");
        await moderator.PickAsync("1. A shade is a filter", LeftOut, "For how long shall this post be left out?");
        await moderator.PressAsync("Only this issue", "1 left out");
        await moderator.PickAsync("Open one", "A shade is a filter for the day", "1 of 16 in issue 1");
        await moderator.FillAsync("Edit…", "Excerpt", Excerpt, answer: "Changed by a moderator: excerpt.");
        await moderator.PressAsync("Back to the list", "reworded");
        await moderator.FillAsync("Texts…", "Intro", Intro, answer: "changed the texts");
    }

    private static async Task PublishAsync(Visitor moderator)
    {
        await moderator.PressAsync("Publish…", "15 posts, from ");
        await moderator.PressAsync("Publish", "Issue 1 is published");
        await moderator.GoAsync("weekly");
        await moderator.SeeAsync(Intro);
        await moderator.SeeAsync(Newest);
    }

    private static async Task<string> ExportAsync(Visitor moderator)
    {
        await moderator.GoAsync("general");
        await moderator.TypeAsync("digest export", "Issue 1, Recent Lantern blogs", ("number", "1"));
        return await moderator.DownloadAsync("Issue 1, Recent Lantern blogs");
    }

    private static async Task<string> SaidAsync(PlaygroundPage playground) =>
        string.Join("\n\n", (await playground.MessagesAsync("weekly")).Select(message => message["content"]!.GetValue<string>()));

    private static void ItIsTheIssue(string text)
    {
        foreach (var there in new[] { "A quiet week, told quickly", "A shade is a filter for the day", Excerpt, "What did you do in the dark", "[Ljubica Marš]", Newest, "https://lantern.example/blog136" })
            text.Split(there).Length.ShouldBeGreaterThan(1, there);
        text.Split($"**{Newest}**").Length.ShouldBe(2);
        text.ShouldNotContain(LeftOut);
        text.ShouldNotContain("A student asked me");
    }
}
