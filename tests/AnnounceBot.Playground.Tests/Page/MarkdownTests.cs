using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnounceBot.Playground.Tests.Page;

[Collection(BrowserTests.Name)]
public sealed class MarkdownTests(BrowserFixture browser)
{
    // What is written, and the HTML that the browser makes of the nodes, without attributes.
    private static readonly (string Written, string Shown)[] Table =
    [
        ("**bold** *italics* _also_ __under__ ~~gone~~", "<strong>bold</strong> <em>italics</em> <em>also</em> <u>under</u> <s>gone</s>"),
        ("***both*** and **bold *inner***", "<strong><em>both</em></strong> and <strong>bold <em>inner</em></strong>"),
        ("snake_case_name 2 * 3 * 4 ** no", "snake_case_name 2 * 3 * 4 ** no"),
        (@"\*not\* \_this\_ \\ \`nor this\`", @"*not* _this_ \ `nor this`"),
        ("`**code**` ``with ` tick``", "<code>**code**</code> <code>with ` tick</code>"),
        ("```js\nlet a = \"<b>\";\n```\nafter", "<pre><code>let a = \"&lt;b&gt;\";</code></pre>after"),
        ("> one\n> *two*\nthree", "<blockquote>one\n<em>two</em></blockquote>three"),
        (">>> all\nof it", "<blockquote>all\nof it</blockquote>"),
        ("# One\n## Two\n### Three\n-# small\n#none", "<h3>One</h3><h4>Two</h4><h5>Three</h5><small>small</small>#none"),
        ("- a\n  - b\n- c\n1. d\n2. e", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><ol><li>d</li><li>e</li></ol>"),
        ("[a *link*](https://example.org/x)", "<a>a <em>link</em></a>"),
        ("[label](ftp://example.org) [l](<https://example.org/y>)", "[label](ftp://example.org) <a>l</a>"),
        ("see https://example.org/a_b_(c). <https://example.org/d>", "see <a>https://example.org/a_b_(c)</a>. <a>https://example.org/d</a>"),
        ("<t:1700000000:D> <t:99999999999999>", "<time>14 November 2023</time> &lt;t:99999999999999&gt;"),
        ($"<@{PlaygroundIds.Mo}> <@&{PlaygroundIds.ModeratorRole}> <#{PlaygroundIds.Weekly}> <@1000000000000009999>", "<span>@Mo</span> <span>@moderator</span> <button>#weekly</button> <span>@unknown person</span>"),
        ("@everyone <:lamp:123456789012345678> </digest preview:123456789012345678>", "@everyone :lamp: <span>/digest preview</span>"),
        ("first\n\nsecond", "first\n\nsecond"),
        ("**not closed and ~~ this neither", "**not closed and ~~ this neither"),
    ];

    [BrowserFact]
    public async Task Text_is_shown_as_Discord_shows_it()
    {
        await using var chat = await ChatPage.OpenAsync(browser, prepare: server =>
        {
            foreach (var (written, _) in Table)
                server.World.SayAs(server.World.Person("Mia")!, PlaygroundIds.General, written);
            return Task.CompletedTask;
        });
        await Expect(chat.Messages).ToHaveCountAsync(Table.Length);

        var shown = await chat.Messages.Locator(".text").EvaluateAllAsync<string[]>(@"texts => texts.map(text => text.innerHTML.replace(/<(\w+)[^>]*>/g, '<$1>'))");

        foreach (var ((written, expected), actual) in Table.Zip(shown))
            actual.ShouldBe(expected, written);
    }

    [BrowserFact]
    public async Task A_spoiler_is_hidden_until_it_is_pressed()
    {
        await using var chat = await ChatPage.OpenAsync(browser, prepare: server => ScriptedBot.SendAsync(server, PlaygroundIds.General, """{"content": "||the butler||"}"""));
        await Expect(chat.Page.GetByText("the butler")).ToBeHiddenAsync();

        await chat.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Spoiler") }).PressAsync("Enter");

        await Expect(chat.Page.GetByText("the butler")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_link_to_a_message_opens_it_in_place()
    {
        await using var chat = await ChatPage.OpenAsync(browser, prepare: server =>
        {
            var (ada, mia) = (server.World.Person("Ada")!, server.World.Person("Mia")!);
            var message = server.World.SayAs(ada, PlaygroundIds.Weekly, "The round-up is here.").Value!["id"]!.GetValue<string>();
            server.World.SayAs(mia, PlaygroundIds.General, $"[look](<https://discord.com/channels/{PlaygroundIds.Guild}/{PlaygroundIds.Weekly}/{message}>)");
            return Task.CompletedTask;
        });

        await chat.Page.GetByRole(AriaRole.Link, new() { Name = "look" }).ClickAsync();

        await Expect(chat.Page.GetByRole(AriaRole.Heading, new() { Name = "weekly", Exact = true })).ToBeVisibleAsync();
        await Expect(chat.Messages.Filter(new() { HasText = "The round-up is here." })).ToContainClassAsync("pointed");
    }

    [BrowserFact]
    public async Task A_link_to_a_message_elsewhere_is_a_link_like_any_other()
    {
        await using var chat = await ChatPage.OpenAsync(browser, prepare: server =>
        {
            server.World.SayAs(server.World.Person("Mia")!, PlaygroundIds.General, "[look](https://discord.com/channels/2000000000000000001/2000000000000000002/2000000000000000003)");
            return Task.CompletedTask;
        });

        await Expect(chat.Page.GetByRole(AriaRole.Link, new() { Name = "look" })).ToHaveAttributeAsync("target", "_blank");
    }

    [BrowserFact]
    public async Task A_mention_looks_like_a_ping_only_if_it_was_one()
    {
        await using var chat = await ChatPage.OpenAsync(browser, person: "Mo", prepare: async server =>
        {
            await ScriptedBot.SendAsync(server, PlaygroundIds.General, $$"""{"content": "<@{{PlaygroundIds.Mo}}> quietly", "allowed_mentions": {"parse": []} }""");
            await ScriptedBot.SendAsync(server, PlaygroundIds.General, $$"""{"content": "<@{{PlaygroundIds.Mo}}> aloud", "allowed_mentions": {"users": ["{{PlaygroundIds.Mo}}"]} }""");
        });

        await Expect(chat.Messages.First.Locator(".mention")).Not.ToContainClassAsync("pings");
        await Expect(chat.Messages.First).Not.ToContainClassAsync("pinged");
        await Expect(chat.Messages.Last.Locator(".mention")).ToContainClassAsync("pings");
        await Expect(chat.Messages.Last).ToContainClassAsync("pinged");
    }

    [BrowserFact]
    public async Task Tomorrow_and_yesterday_are_meant_by_the_calendar()
    {
        await using var chat = await ChatPage.OpenAsync(browser);

        var said = await chat.Page.EvaluateAsync<string[]>("""
            async () => {
              const { ago } = await import('/page/script/time.js');
              Date.now = () => new Date(2026, 10, 21, 19, 0).getTime();
              return [new Date(2026, 10, 22, 20, 0), new Date(2026, 10, 23, 9, 0), new Date(2026, 10, 20, 18, 0), new Date(2026, 10, 19, 23, 0)].map(ago);
            }
            """);

        said.ShouldBe(["tomorrow", "in 2 days", "yesterday", "2 days ago"]);
    }

    [BrowserFact]
    public async Task Text_that_is_made_to_be_slow_is_shown_within_a_second()
    {
        await using var chat = await ChatPage.OpenAsync(browser);

        var slowest = await chat.Page.EvaluateAsync<double>("""
            async () => {
              const { markdown } = await import('/page/script/markdown.js');
              const ctx = { user: () => null, role: () => null, channel: () => null };
              const pieces = ['*', '**a', '_', '[', '](', '`', '```', '> ', '- ', '  - a\n', '||', '\\', '<', 'https://a', '~~', '***_', '# \n', '[a](', '1. a\n'];
              const time = piece => {
                const began = performance.now();
                markdown(piece.repeat(4000 / piece.length), ctx);
                return performance.now() - began;
              };
              // What else the machine does only ever adds: the best of three counts.
              const times = pieces.map(piece => Math.min(time(piece), time(piece), time(piece)));
              return Math.max(...times);
            }
            """);

        slowest.ShouldBeLessThan(1000);
    }
}
