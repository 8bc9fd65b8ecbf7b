using System.Collections.Concurrent;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace AnnounceBot.Tests.Cli;

/// <summary>A community's day, by its four people, each in a browser of their own: the whole program, as somebody starts it who has nothing yet.</summary>
public sealed class BrowserWalkTests
{
    private readonly ConcurrentQueue<string> _complaints = [];

    [BrowserFact]
    public async Task Links_are_suggested_and_decided_a_blog_is_added_and_one_that_ends_is_told_of()
    {
        await using var web = await WebAsync();
        using var bot = BotProcess.StartWith(new Dictionary<string, string> { ["ANNOUNCEBOT__WATCHING__ALLOWEDNETWORKS__0"] = "127.0.0.0/8" }, "run", "--port", "0");
        using var playground = await PlaygroundPage.OfAsync(bot);
        await playground.WaitForCommandsAsync(BotProcess.Patience);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Executable, Args = Chromium.Arguments });
        var address = await bot.PlaygroundAsync(BotProcess.Patience);
        Task<Visitor> ComeAsync(string name, string channel) => Visitor.ComeAsync(browser, address, name, channel, _complaints.Enqueue);
        var (mia, cem, mo, ada) = (await ComeAsync("Mia", "general"), await ComeAsync("Cem", "general"), await ComeAsync("Mo", "mod-queue"), await ComeAsync("Ada", "general"));

        await SuggestByCommandAsync(mia, web.At("wicks").AbsoluteUri);
        await ApproveAsync(mo, "Wicks, trimmed");
        await SeeItTakenAsync(mia, "Wicks, trimmed");

        await SuggestFromAMessageAsync(ada, cem, web.At("oil").AbsoluteUri);
        await ApproveAsync(mo, "Oil and care");
        await cem.TypeAsync("submit", "I know Wicks, trimmed already.", ("link", $"{web.At("wicks")}?utm_source=chat"));

        await AddAFeedAsync(ada, web.At("two").AbsoluteUri);
        await EndAFeedAsync(ada, mo);

        (await playground.GetAsync("playground/violations")).ToJsonString().ShouldBe("[]");
        _complaints.ShouldBeEmpty();
    }

    private static async Task SuggestByCommandAsync(Visitor member, string link)
    {
        await member.TypeAsync("submit", "This is what the moderators will see. Nothing is sent yet.", ("link", link));
        await member.FillAsync("Edit", "Its title", "Wicks, trimmed", answer: "Wicks, trimmed");
        await member.PressAsync("Send", "Sent. It waits for a moderator");
    }

    private static async Task SuggestFromAMessageAsync(Visitor author, Visitor contributor, string link)
    {
        await author.SayAsync($"Have you seen {link}?");
        await contributor.ChooseAsync("Have you seen", "Submit to the round-up", "This is what the moderators will see. Nothing is sent yet.");
        await contributor.PressAsync("Send", "Sent. It waits for a moderator");
    }

    private static async Task ApproveAsync(Visitor moderator, string title)
    {
        await moderator.SeeAsync(title);
        await moderator.PressAsync("Approve", "it is announced in #blogs.");
    }

    private static async Task SeeItTakenAsync(Visitor member, string title)
    {
        await member.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^AnnounceBot, a conversation") }).ClickAsync();
        await member.SeeAsync($"Thank you: {title} was approved. It is announced in #blogs.");
        await member.GoAsync("blogs");
        await member.SeeAsync(title);
        await member.GoAsync("general");
        await member.TypeAsync("week", "posts in the last seven days");
        await member.SeeAsync($"{title} by");
    }

    private static async Task AddAFeedAsync(Visitor admin, string page)
    {
        await admin.TypeAsync("feeds add", "That page offers 2 feeds. Which one?", ("url", page));
        await admin.PressAsync("1. Notes", "Nothing is saved yet.");
        await admin.PressAsync("Save", "Two Wicks is watched from now on");
        await admin.TypeAsync("feeds list", "5 feeds");
    }

    private static async Task EndAFeedAsync(Visitor admin, Visitor moderator)
    {
        var blog = admin.Page.GetByRole(AriaRole.Region, new() { Name = "Small Hours" });
        await blog.GetByRole(AriaRole.Button, new() { Name = "Break this feed" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Option, new() { Name = "It is gone for good (410)" }).ClickAsync();
        await moderator.SeeAsync("Small Hours has ended");
        await moderator.PressAsync("Leave it", "Small Hours");
    }

    private static Task<WebServer> WebAsync() => WebServer.StartAsync(async call =>
    {
        var feed = call.Request.Path.Value!.EndsWith(".xml", StringComparison.Ordinal);
        call.Response.ContentType = feed ? "application/rss+xml" : "text/html";
        await call.Response.WriteAsync(call.Request.Path.Value switch
        {
            "/wicks" => "<!doctype html><title>Wicks</title><meta name=author content=Inês><p>A wick that is too long smokes.",
            "/oil" => "<!doctype html><title>Oil and care</title><p>Lamps need oil, and oil needs care.",
            "/two" => "<!doctype html><title>Two Wicks</title><link rel=alternate type='application/rss+xml' title=Notes href=/notes.xml><link rel=alternate type='application/rss+xml' title=Comments href=/comments.xml>",
            _ => "<rss version='2.0'><channel><title>Two Wicks</title><item><title>One</title><link>https://two.example/1</link></item></channel></rss>",
        });
    });
}
