using System.Collections.Concurrent;
using AnnounceBot.Playground.Blogs;
using AnnounceBot.Playground.Tests.Support;
using AnnounceBot.Testing;
using Microsoft.Playwright;

namespace AnnounceBot.Playground.Tests.Page;

/// <summary>A playground with its page open in a browser. At the end it must have complained of nothing, and asked no other host for anything.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    public const int Wide = 1400;
    public const int Phone = 360;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints;

    private ChatPage(PlaygroundServer server, TestClock clock, IBrowserContext context, IPage page, ConcurrentQueue<string> complaints)
    {
        Server = server;
        Clock = clock;
        Page = page;
        _context = context;
        _complaints = complaints;
    }

    public PlaygroundServer Server { get; private set; }

    /// <summary>The server's clock. It stands still: on a busy machine no bot is too late.</summary>
    public TestClock Clock { get; }

    public IPage Page { get; }

    public ILocator MessageBox => Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Message #") });

    public ILocator Messages => Page.Locator(".message");

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <param name="prepare">What happens on the server before the page is opened.</param>
    public static async Task<ChatPage> OpenAsync(
        BrowserFixture browser, string channel = "general", string person = "Ada", int width = Wide, Func<PlaygroundServer, Task>? prepare = null, bool withBlogs = false)
    {
        var clock = new TestClock(TimeProvider.System.GetUtcNow());
        var server = await PlaygroundServer.StartAsync(new(0, withBlogs ? Sample.Community : SampleCommunity.None), clock, CancellationToken.None);
        if (prepare is not null)
            await prepare(server);

        var context = await browser.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout((float)Wait.Limit.TotalMilliseconds);
        var page = await context.NewPageAsync();
        var complaints = new ConcurrentQueue<string>();
        page.PageError += (_, problem) => complaints.Enqueue(problem);
        page.Console += (_, message) => Note(message, complaints);
        page.Request += (_, request) => NoteForeign(request, server, complaints);
        var chat = new ChatPage(server, clock, context, page, complaints);
        await chat.GoAsync(channel, person);
        return chat;
    }

    public async Task GoAsync(string channel, string person)
    {
        await Page.GotoAsync(new Uri(Server.Address, $"?person={person}#{channel}").ToString());
        await Page.GetByRole(AriaRole.Heading, new() { Name = channel, Exact = true, Level = 1 }).WaitForAsync();
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Channel(string name) => Page.Locator($"[data-channel=\"{name}\"]");

    /// <summary>Another page of the same playground, for somebody else.</summary>
    public async Task<IPage> AsAsync(string person, string channel = "general")
    {
        var page = await _context.NewPageAsync();
        await page.GotoAsync(new Uri(Server.Address, $"?person={person}#{channel}").ToString());
        await page.GetByRole(AriaRole.Heading, new() { Name = channel, Exact = true, Level = 1 }).WaitForAsync();
        return page;
    }

    /// <summary>Stops the server, and starts another at its address: nothing of before is there any more.</summary>
    public async Task RestartAsync(Func<Task> between)
    {
        var port = Server.Address.Port;
        await Server.DisposeAsync();
        await between();
        await Wait.UntilAsync(() => TryStartAsync(port));
    }

    public Task<bool> ScrollsSidewaysAsync() =>
        Page.EvaluateAsync<bool>("() => [document.documentElement, document.getElementById('scroller')].some(box => box.scrollWidth > box.clientWidth)");

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await Server.DisposeAsync();
        _complaints.ShouldBeEmpty();
    }

    /// <summary>Another test's server may have been given the port meanwhile, for a moment.</summary>
    private async Task<bool> TryStartAsync(int port)
    {
        try
        {
            Server = await PlaygroundServer.StartAsync(new(port, SampleCommunity.None), Clock, CancellationToken.None);
            return true;
        }
        catch (PortInUseException)
        {
            return false;
        }
    }

    private static void Note(IConsoleMessage message, ConcurrentQueue<string> complaints)
    {
        // A server that a test takes away is missed, and rightly.
        if (message.Type is "error" or "warning" && !message.Text.Contains("net::ERR_"))
            complaints.Enqueue(message.Text);
    }

    private static void NoteForeign(IRequest request, PlaygroundServer server, ConcurrentQueue<string> complaints)
    {
        if (new Uri(request.Url) is { Scheme: "http" or "https" } url && url.Authority != server.Address.Authority)
            complaints.Enqueue($"The page asked {url.Authority} for something.");
    }
}
