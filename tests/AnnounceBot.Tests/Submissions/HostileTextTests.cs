using AnnounceBot.Chat;
using AnnounceBot.Chat.Commands;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Submissions;

/// <summary>What pages and people say reaches nobody, links nowhere and formats nothing, wherever it is shown.</summary>
public sealed class HostileTextTests : IAsyncLifetime
{
    private const string Evil = "@everyone <@&77> [bank.example](https://evil.example) **b** `c` ||s|| <t:0:R> https://evil.example/x discord.gg/evil \u202Etxt";

    private static readonly Person Mia = SubmitBench.Mia, Trickster = new("13", "@everyone **Mo**", IsModerator: false);

    private SubmitBench _bench = null!;

    public async Task InitializeAsync() => _bench = await SubmitBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Of_pages_and_forms()
    {
        var link = _bench.Page("1", Evil, $"<meta property='og:site_name' content='@here'><meta property='og:image' content='javascript:1'>", Evil, $"{Evil} and so on, for more than a hundred and forty characters of text, so that it is taken for an article and not for what stands around it.");

        var preview = await _bench.SubmitAsync(Mia, link, note: Evil, tags: Evil);
        var edited = await _bench.EditAsync(Mia, preview, ("excerpt", Evil), ("author", Evil));
        await _bench.PressAsync(Trickster, await _bench.SubmitAsync(Trickster, _bench.Page("2", Evil)), "Send");
        var receipt = await _bench.PressAsync(Mia, edited, "Send");
        var list = await _bench.SubmissionsAsync(Mia);
        var second = await _bench.SubmitAsync(Trickster, link);
        var withdrawn = await _bench.PressAsync(Mia, list, "Withdraw 1");

        foreach (var shown in new[] { preview, edited, receipt, list, second, withdrawn })
            ShouldBeInert(shown);
        preview.Card!.Image.ShouldBeNull();
    }

    [Fact]
    public async Task Of_feeds()
    {
        _bench.Blog.Say("feed", Evil, [Blog.Item("1", "javascript:alert(1)", Evil), Blog.Item("2", "https://evil.example/)*_[x](https://e.example", "bank.example")]);

        var preview = await _bench.SubmitAsync(Mia, _bench.Blog.At("feed").AbsoluteUri);

        ShouldBeInert(preview);
        preview.Card!.Text.ShouldNotBeNull().ShouldContain("(evil.example)");
    }

    [Fact]
    public async Task Of_addresses()
    {
        foreach (var link in new[] { "https://bank.example@10.0.0.1/", "http://10.0.0.1/@everyone", "http://10.0.0.1/[x](https://evil.example)", "https://**b**.invalid/" })
            ShouldBeInert(await _bench.SubmitAsync(Mia, link));
    }

    private static void ShouldBeInert(ChatMessage message)
    {
        foreach (var markdown in new[] { message.Text, message.Card?.Title, message.Card?.Text }.OfType<string>())
        {
            markdown.Replace(@"\@", "", StringComparison.Ordinal).ShouldNotContain("@");
            markdown.ShouldNotContain("\u202E");
            markdown.ShouldNotContain("(<https://evil.example>)");
            markdown.ShouldNotContain(" https://evil.example");
            markdown.ShouldNotContain(" **b**");
            markdown.ShouldNotContain("<t:0:R>", customMessage: markdown);
        }
    }
}
