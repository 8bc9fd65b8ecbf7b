using AnnounceBot.Chat;
using AnnounceBot.Chat.Discord;
using AnnounceBot.Digests.Issues;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Posts;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace AnnounceBot.Tests.Digests.Rendering;

/// <summary>Whoever reads an issue in the chat reads what was written, as the playground's page shows it.</summary>
public sealed class ReadInBrowserTests
{
    private const string Show = """
        async messages => {
          const [{ markdown }, { embed }] = await Promise.all([import('/markdown.js'), import('/embed.js')]);
          const ctx = { user: id => ({ name: id }), role: id => ({ name: id }), channel: id => ({ name: id }), pings: { everyone: true, users: new Set(), roles: new Set() } };
          return messages.map(message => {
            const shown = document.createElement('div');
            document.body.append(shown);
            if (message.content) shown.append(...markdown(message.content, ctx).flat());
            if (message.embed) shown.append(embed(message.embed, ctx));
            return shown.innerText;
          });
        }
        """;

    [BrowserFact]
    public async Task Golden_issues_read_as_they_were_written()
    {
        await using var web = await WebServer.StartAsync(AnswerAsync);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Executable, Args = Chromium.Arguments });
        var page = await browser.NewPageAsync();
        await page.GotoAsync(web.Address.AbsoluteUri);

        foreach (var (name, issue) in SomeIssues.All)
        {
            foreach (var look in Enum.GetValues<DigestLook>())
            {
                var messages = new IssueMessages(new() { Look = look }).Of(issue);

                var shown = await page.EvaluateAsync<string[]>(Show, messages.Select(ToJson).ToArray());

                Letters(string.Concat(shown).Replace("(lantern.example)", "", StringComparison.Ordinal)).ShouldBe(Letters(Written(issue)), $"{name} as {look}");
            }
        }
    }

    private static async Task AnswerAsync(HttpContext call)
    {
        var name = call.Request.Path.Value!.TrimStart('/');
        call.Response.ContentType = name.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8";
        await call.Response.WriteAsync(name.Length == 0 ? "<!DOCTYPE html><title>An issue</title>" : await File.ReadAllTextAsync(Repository.File("src", "AnnounceBot.Playground", "Page", "script", name)));
    }

    private static object ToJson(ChatMessage message) => new
    {
        content = Appearance.Content(message),
        embed = Appearance.Embeds(message) is [var embed] ? new { title = embed.Title, description = embed.Description } : null,
    };

    private static string Written(Issue issue) => string.Join('\n', [issue.Title, issue.Intro, .. issue.Sections.Count == 0 ? ["No new posts this time."] : issue.Sections.SelectMany(Written), issue.Closing ?? ""]);

    private static IEnumerable<string> Written(IssueSection section) => [section.Title ?? "", .. section.Blocks.SelectMany(block => block is IssueBlock.Series series ? Written(series) : Written(block.Posts.Single()))];

    private static IEnumerable<string> Written(IssueBlock.Series series) => [series.Lead, .. series.Items.Select(item => item.Name)];

    private static IEnumerable<string> Written(IssuePost post) =>
        [post.Title, post.Author is null ? "" : $"by {post.Author}", post.Excerpt ?? "", $"… {(post.Kind switch { PostKind.Video => "read (and watch) more", PostKind.Podcast => "listen", _ => "read more" })}"];

    /// <summary>Without white space, which a page lays out in its own way.</summary>
    private static string Letters(string text) => string.Concat(Inert.Lines(text).Where(letter => !char.IsWhiteSpace(letter)));
}
