using System.Text.Json.Nodes;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>The commands as people type them, in a bot that runs.</summary>
public sealed class ChatCommandTests : IDisposable
{
    private static readonly TimeSpan Patience = BotProcess.Patience;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task About_tells_moderators_more_and_roles_make_moderators()
    {
        _folder.Write("a.json", """{ "feeds": [ { "url": "file:none.xml" } ], "moderators": { "roles": [ "@Contributor" ] } }""");
        using var bot = BotProcess.Start("run", "--port", "0", "--config", _folder.File("a.json"));
        using var page = await ReadyAsync(bot);

        var (mia, cem, mo) = (await AboutAsync(page, "Mia"), await AboutAsync(page, "Cem"), await AboutAsync(page, "Mo"));

        mia.ShouldContain("I watch one blog:");
        mia.ShouldNotContain("For moderators");
        cem.ShouldContain("For moderators: connected since");
        mo.ShouldContain("0 wait, 0 are held, 0 failed");
    }

    [Fact]
    public async Task Help_names_every_command_and_only_the_asker_sees_it()
    {
        using var bot = BotProcess.Start("run", "--port", "0");
        using var page = await ReadyAsync(bot);

        var reply = (await page.CommandAsync("Mia", "help"))!["replies"]!.AsArray().ShouldHaveSingleItem()!;

        reply["ephemeral"]!.GetValue<bool>().ShouldBeTrue();
        var lines = Content(reply).Split('\n');
        lines.ShouldContain("`/week tag:lamps` What was published in the last seven days");
        lines.ShouldContain("Why is this here?");
        lines.ShouldNotContain("**To moderate**");
    }

    /// <summary>Waits until it listens and has registered its commands, whichever comes first.</summary>
    private static async Task<PlaygroundPage> ReadyAsync(BotProcess bot)
    {
        var page = await PlaygroundPage.OfAsync(bot);
        await bot.WaitForAsync("Connected to Discord (", Patience);
        await page.WaitForCommandsAsync(Patience);
        return page;
    }

    private static async Task<string> AboutAsync(PlaygroundPage page, string person) =>
        Content((await page.CommandAsync(person, "about"))!["replies"]!.AsArray().ShouldHaveSingleItem()!);

    private static string Content(JsonNode reply) => reply["message"]!["content"]!.GetValue<string>();
}
