using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Checking;

/// <summary>One walk through what a bot does; LocalDiscord fails it for a request or an answer that is not as the documents say.</summary>
public sealed class FaithfulAnswersTests : IAsyncLifetime
{
    private const string Blogs = "channels/1000000000000000021";
    private const string ReadingRoom = "channels/1000000000000000025";
    private const string Commands = "applications/1000000000000000051/guilds/1000000000000000001/commands";

    private LocalDiscord _discord = null!;

    private HttpClient Http { get; } = new();

    public async Task InitializeAsync()
    {
        _discord = await LocalDiscord.StartAsync(new TestClock());
        Http.BaseAddress = new Uri(_discord.Server.Api + "/");
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", PlaygroundServer.Token);
        Http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org/, 1.0)");
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task A_message_with_everything()
    {
        var message = await SendAsync("POST", $"{Blogs}/messages", """
            {"content":"<@&1000000000000000011> hello","nonce":"n","enforce_nonce":true,"allowed_mentions":{"parse":[],"roles":["1000000000000000011"]},
             "embeds":[{"title":"t","url":"https://example.org/","description":"d","color":15773530,"timestamp":"2026-03-02T12:00:00Z","author":{"name":"a","icon_url":"https://example.org/a.png"},
               "image":{"url":"https://example.org/i.png"},"thumbnail":{"url":"https://example.org/t.png"},"footer":{"text":"f"},"fields":[{"name":"n","value":"v","inline":true}]}],
             "components":[{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"a"},{"type":2,"style":5,"label":"b","url":"https://example.org/"}]},
               {"type":1,"components":[{"type":3,"custom_id":"c","options":[{"label":"x","value":"v"}]}]}]}
            """);
        var path = $"{Blogs}/messages/{(string)message["id"]!}";

        await SendAsync("PATCH", path, """{"content":"edited","flags":4,"allowed_mentions":{"parse":[]}}""");
        await SendAsync("PUT", path + "/reactions/%F0%9F%91%8D/@me");
        await SendAsync("GET", path + "/reactions/%F0%9F%91%8D?limit=10");
        await SendAsync("GET", path);
        await SendAsync("GET", $"{Blogs}/messages?limit=5");
        await SendAsync("POST", path + "/crosspost");
        await SendAsync("DELETE", path + "/reactions/%F0%9F%91%8D/@me");
        await SendAsync("DELETE", path);
    }

    [Fact]
    public async Task A_message_with_a_file()
    {
        using var form = new MultipartFormDataContent
        {
            { JsonContent.Create(JsonNode.Parse("""{"allowed_mentions":{"parse":[]},"attachments":[{"id":"0","description":"a note"}]}""")), "payload_json" },
            { new ByteArrayContent([1, 2, 3]), "files[0]", "note.txt" },
        };

        using var answer = await Http.PostAsync($"{Blogs}/messages", form);

        answer.EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Threads()
    {
        var message = await SendAsync("POST", $"{Blogs}/messages", """{"content":"x","allowed_mentions":{"parse":[]}}""");
        var thread = await SendAsync("POST", $"{Blogs}/messages/{(string)message["id"]!}/threads", """{"name":"about it"}""");
        var post = await SendAsync("POST", $"{ReadingRoom}/threads", """{"name":"a post","auto_archive_duration":1440,"message":{"content":"x","allowed_mentions":{"parse":[]}}}""");

        await SendAsync("POST", $"channels/{(string)thread["id"]!}/messages", """{"content":"in here","allowed_mentions":{"parse":[]}}""");
        await SendAsync("GET", $"channels/{(string)post["id"]!}");
        await SendAsync("GET", $"{Blogs}/messages/{(string)message["id"]!}");
        await SendAsync("GET", "guilds/1000000000000000001/threads/active");
        await SendAsync("GET", $"{ReadingRoom}/threads/archived/public?limit=5");
    }

    [Fact]
    public async Task Commands_of_every_kind()
    {
        await SendAsync("PUT", Commands, """
            [{"name":"digest","description":"d","default_member_permissions":"32","name_localizations":{"de":"rückblick"},"options":[
               {"type":1,"name":"preview","description":"d","options":[
                 {"type":3,"name":"look","description":"d","required":true,"choices":[{"name":"Short","value":"short"}],"max_length":10},
                 {"type":4,"name":"week","description":"d","min_value":1,"max_value":53},{"type":5,"name":"full","description":"d"},{"type":6,"name":"who","description":"d"},
                 {"type":7,"name":"where","description":"d","channel_types":[0,5]},{"type":8,"name":"role","description":"d"},{"type":9,"name":"whom","description":"d"},
                 {"type":10,"name":"how","description":"d"},{"type":11,"name":"file","description":"d"},{"type":3,"name":"tag","description":"d","autocomplete":true}]}]},
             {"name":"Submit this","type":3},{"name":"Thank","type":2}]
            """);

        await SendAsync("GET", Commands + "?with_localizations=true");
        await SendAsync("PUT", "applications/1000000000000000051/commands", """[{"name":"week","description":"d","contexts":[0],"integration_types":[0]}]""");
        await SendAsync("GET", "applications/1000000000000000051/commands");
    }

    [Fact]
    public async Task A_direct_message()
    {
        var channel = await SendAsync("POST", "users/@me/channels", """{"recipient_id":"1000000000000000031"}""");

        await SendAsync("POST", $"channels/{(string)channel["id"]!}/messages", """{"content":"psst","allowed_mentions":{"parse":[]}}""");
    }

    private async Task<JsonNode> SendAsync(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new(method), path) { Content = body is null ? null : JsonContent.Create(JsonNode.Parse(body)) };
        using var answer = await Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{method} {path}: {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
