using System.Text.Json.Nodes;
using AnnounceBot.Playground;
using AnnounceBot.Testing;
using AnnounceBot.Tests.Support;

namespace AnnounceBot.Tests.Cli;

/// <summary>A moderator looks after posts, in a bot that runs: routes, taking back, blocking.</summary>
public sealed class TendingTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = BotProcess.Patience;

    private readonly TempFolder _folder = new();
    private Blog _blog = null!;
    private LocalDiscord _discord = null!;
    private PlaygroundPage _page = null!;

    public async Task InitializeAsync()
    {
        _blog = await Blog.StartAsync();
        _discord = await LocalDiscord.StartAsync(TimeProvider.System);
        _page = new(_discord.Server.Address);
        _folder.Write("a.json", $$"""
            { "storage": { "path": "a.db" }, "feeds": [ { "url": "{{_blog.At("ada")}}" } ], "routes": [ { "channel": "blogs" } ],
              "watching": { "interval": "1s", "firstPoll": "7d", "allowedNetworks": ["127.0.0.0/8"] } }
            """);
    }

    public async Task DisposeAsync()
    {
        _page.Dispose();
        await _discord.DisposeAsync();
        await _blog.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task From_the_button_under_an_announcement_to_a_route_of_their_own()
    {
        Say("Lamps");
        using var bot = BotProcess.StartWith(
            new Dictionary<string, string> { ["DISCORD_TOKEN"] = PlaygroundServer.Token, ["ANNOUNCEBOT__DISCORD__API"] = _discord.Server.Api.AbsoluteUri }, "run", "--config", _folder.File("a.json"));
        await bot.WaitForAsync("Connected to Discord (", Patience);
        await _page.WaitForCommandsAsync(Patience);
        await _page.WaitForAsync("blogs", shown => shown is ["Lamps"], Patience);
        var announcement = (await _page.MessagesAsync("blogs")).ShouldHaveSingleItem();

        var forMia = await PressAsync("Mia", announcement, "More…");
        CardOf(forMia).ShouldStartWith("From Ada's notes, published <t:");
        forMia["components"]!.AsArray().ShouldBeEmpty();

        var sheet = await PressAsync("Mo", announcement, "More…");
        var featured = await PressAsync("Mo", sheet, "Feature");
        Text(featured).ShouldStartWith("Featured");
        Text(await PressAsync("Mo", await PressAsync("Mo", featured, "Retract…"), "Take it back")).ShouldStartWith("Taken back.");
        await WaitForNoneAsync("blogs");

        Say("Lamps", "Wicks");
        await _page.WaitForAsync("blogs", shown => shown is ["Wicks"], Patience);
        var question = await UseAsync("Mo", "retract", new() { ["link"] = "https://ada.example/Lamps" });
        Text(await PressAsync("Mo", question, "Bring it back")).ShouldStartWith("It is back");
        await _page.WaitForAsync("blogs", shown => shown is ["Wicks", "Lamps"], Patience);

        var blocked = await UseAsync("Mo", "block add", new() { ["author"] = "Ada", ["title-only"] = true });
        Text(blocked).ShouldStartWith("From now on only titles are shown of posts by **Ada**");
        await PressAsync("Mo", blocked, "Only titles of those 2, too");
        await Wait.UntilAsync(async () => (await _page.MessagesAsync("blogs")).TrueForAll(message => !message.ToJsonString().Contains("Words", StringComparison.Ordinal)), "messages without text");
        CardOf(await UseAsync("Mo", "block list", [])).ShouldContain("**Ada**: titles only, by Mo");

        var draft = await UseAsync("Mo", "routes add", new() { ["channel"] = "weekly", ["match"] = "oil", ["template"] = "compact" });
        CardOf(draft).ShouldContain("gets posts that match oil · looks like compact");
        await PressAsync("Mo", draft, "Save");
        Say("Lamps", "Wicks", "Oil");
        await Wait.UntilAsync(async () => (await _page.MessagesAsync("weekly")).Count == 1, "a message in #weekly");
        CardOf(await UseAsync("Mo", "routes show", [])).ShouldContain("🔒 **#blogs** gets all posts");
        CardOf(await UseAsync("Mo", "routes test", [])).ShouldContain("* [Oil](<https://ada.example/Oil>) → #blogs, <#");

        bot.Signal("TERM");
        await bot.WaitForExitAsync(Patience);
    }

    private void Say(params string[] titles) => _blog.Say("ada", "Ada's notes", titles.Reverse().Select(title =>
        Blog.Item(title, $"https://ada.example/{title}", title, TimeProvider.System.GetUtcNow(), $"Words about {title}.", "Ada")));

    private Task WaitForNoneAsync(string channel) => Wait.UntilAsync(async () => (await _page.MessagesAsync(channel)).Count == 0, $"an empty #{channel}");

    private Task<JsonNode> UseAsync(string person, string command, JsonObject options) =>
        _page.PrivatelyAsync(new { person, type = "command", command, options, channel = "general" });

    private Task<JsonNode> PressAsync(string person, JsonNode message, string label) => _page.PrivatelyAsync(PlaygroundPage.Press(person, message, label));

    private static string Text(JsonNode message) => message["content"]!.GetValue<string>();

    private static string CardOf(JsonNode message) => message["embeds"]![0]!["description"]!.GetValue<string>();
}
