using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using AnnounceBot.Playground.Gateway;
using AnnounceBot.Playground.Tests.Support;
using AnnounceBot.Testing;

namespace AnnounceBot.Playground.Tests.Gateway;

public sealed class IdentifyTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private PlaygroundServer _server = null!;

    public async Task InitializeAsync() => _server = await BotServer.StartAsync(_clock);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("?v=10&encoding=json")]
    [InlineData("/?v=10&encoding=json")]
    public async Task Hello_tells_how_often_the_heart_must_beat(string path)
    {
        using var bot = await BotSocket.OpenAsync(_server, path);

        var hello = await bot.OperationAsync(Opcode.Hello);

        hello!["heartbeat_interval"]!.GetValue<int>().ShouldBe(41250);
    }

    [Fact]
    public async Task Ready_names_the_bot_its_application_and_its_guild()
    {
        using var bot = await BotSocket.ConnectAsync(_server);
        await bot.IdentifyAsync(more: new() { ["shard"] = new JsonArray(0, 1) });

        var ready = await bot.EventAsync("READY");

        ready["v"]!.GetValue<int>().ShouldBe(10);
        ready["user"]!["id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Bot);
        ready["application"]!["id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Bot);
        ready["guilds"]!.ToJsonString().ShouldBe($$"""[{"id":"{{PlaygroundIds.Guild}}","unavailable":true}]""");
        ready["shard"]!.ToJsonString().ShouldBe("[0,1]");
        ready["resume_gateway_url"]!.GetValue<string>().ShouldBe($"ws://{_server.Address.Authority}/gateway");
        ready["session_id"]!.GetValue<string>().Length.ShouldBe(32);
    }

    [Fact]
    public async Task The_guild_follows_with_everything_that_clients_look_for()
    {
        using var bot = await BotSocket.ConnectAsync(_server);
        await bot.IdentifyAsync();
        await bot.EventAsync("READY");

        var guild = await bot.EventAsync("GUILD_CREATE");

        guild["channels"]!.AsArray().Select(channel => channel!["name"]!.GetValue<string>())
            .ShouldBe(["blogs", "weekly", "mod-queue", "general", "reading-room"]);
        guild["roles"]!.AsArray()[0]!["name"]!.GetValue<string>().ShouldBe("@everyone");
        guild["members"]!.AsArray().ShouldHaveSingleItem()!["user"]!["id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Bot);
        foreach (var list in new[] { "emojis", "stickers", "threads", "presences", "voice_states", "stage_instances", "guild_scheduled_events" })
            guild[list]!.AsArray().ShouldBeEmpty();
        guild["member_count"]!.GetValue<int>().ShouldBe(5);
        guild["unavailable"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Without_the_guilds_intent_the_guild_does_not_follow()
    {
        using var bot = await BotSocket.ReadyAsync(_server, intents: 0);
        await bot.HeartbeatAsync();

        await bot.OperationAsync(Opcode.HeartbeatAck);
    }

    [Theory]
    [InlineData("""{"op":2,"d":{"token":"Bot playground","intents":1,"properties":{}}}""", 4004)]
    [InlineData("""{"op":2,"d":{"token":"other","intents":1,"properties":{}}}""", 4004)]
    [InlineData("""{"op":2,"d":{"token":"playground","intents":8388608,"properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"playground","properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"playground","intents":1,"properties":{},"shard":[1,1]}}""", 4010)]
    [InlineData("""{"op":2,"d":{"token":"playground","intents":1,"properties":{},"presence":{"status":"busy","activities":[]}}}""", 4002)]
    [InlineData("""{"op":2,"d":{"intents":1,"properties":{}}}""", 4002)]
    [InlineData("""{"op":6,"d":{"token":"other","session_id":"a","seq":1}}""", 4004)]
    [InlineData("""{"op":3,"d":{"since":null,"activities":[],"status":"online","afk":false}}""", 4003)]
    [InlineData("""{"op":8,"d":{"guild_id":"1000000000000000001"}}""", 4003)]
    [InlineData("""{"op":99,"d":null}""", 4001)]
    [InlineData("""{"op":11}""", 4001)]
    [InlineData("""{"op":1,"op":2}""", 4002)]
    [InlineData("[]", 4002)]
    [InlineData("no JSON", 4002)]
    public async Task What_breaks_the_protocol_ends_the_connection(string message, int code)
    {
        using var bot = await BotSocket.ConnectAsync(_server);

        await bot.SendAsync(message);

        (await bot.ClosedAsync()).ShouldBe(code);
    }

    [Theory]
    [InlineData("?v=8&encoding=json", 4012)]
    [InlineData("?v=10&encoding=etf", 4002)]
    [InlineData("?v=10&encoding=json&compress=zstd-stream", 4002)]
    public async Task What_the_playground_does_not_speak_is_refused(string query, int code)
    {
        using var bot = await BotSocket.OpenAsync(_server, query);

        (await bot.ClosedAsync()).ShouldBe(code);
    }

    [Fact]
    public async Task Nobody_identifies_twice()
    {
        using var bot = await BotSocket.ReadyAsync(_server);

        await bot.IdentifyAsync();

        (await bot.ClosedAsync()).ShouldBe(4005);
    }

    [Fact]
    public async Task Messages_of_more_than_4096_bytes_end_the_connection()
    {
        using var bot = await BotSocket.ConnectAsync(_server);
        var longest = """{"op":1,"d":null}""".PadRight(4096);

        await bot.SendAsync(longest);
        await bot.OperationAsync(Opcode.HeartbeatAck);
        await bot.SendAsync(longest + " ");

        (await bot.ClosedAsync()).ShouldBe(4002);
    }

    [Fact]
    public async Task More_than_120_messages_in_a_minute_end_the_connection()
    {
        using var bot = await BotSocket.ConnectAsync(_server);
        for (var sent = 0; sent < 120; sent++)
            await bot.HeartbeatAsync();
        for (var answered = 0; answered < 120; answered++)
            await bot.OperationAsync(Opcode.HeartbeatAck);

        await bot.HeartbeatAsync();

        (await bot.ClosedAsync()).ShouldBe(4008);
    }

    [Fact]
    public async Task A_minute_later_there_is_room_again()
    {
        using var bot = await BotSocket.ConnectAsync(_server);
        for (var round = 0; round < 3; round++)
        {
            for (var sent = 0; sent < 60; sent++)
                await bot.HeartbeatAsync();
            for (var answered = 0; answered < 60; answered++)
                await bot.OperationAsync(Opcode.HeartbeatAck);
            _clock.Advance(TimeSpan.FromSeconds(31));
        }
    }

    [Fact]
    public async Task Identifies_are_counted_down_and_begin_anew_after_a_day()
    {
        (await LimitAsync())["remaining"]!.GetValue<int>().ShouldBe(1000);

        using (await BotSocket.ReadyAsync(_server))
        using (await BotSocket.ReadyAsync(_server))
            _clock.Advance(TimeSpan.FromHours(1));

        var limit = await LimitAsync();
        limit["total"]!.GetValue<int>().ShouldBe(1000);
        limit["remaining"]!.GetValue<int>().ShouldBe(998);
        limit["reset_after"]!.GetValue<long>().ShouldBe(23 * 3600 * 1000);
        limit["max_concurrency"]!.GetValue<int>().ShouldBe(1);

        _clock.Advance(TimeSpan.FromHours(23));
        (await LimitAsync())["remaining"]!.GetValue<int>().ShouldBe(1000);
    }

    [Fact]
    public async Task A_second_identify_within_five_seconds_is_no_session()
    {
        await using var server = await BotServer.StartAsync(_clock, TimeSpan.FromSeconds(5));
        using var first = await BotSocket.ReadyAsync(server);
        using var second = await BotSocket.ConnectAsync(server);

        await second.IdentifyAsync();
        (await second.OperationAsync(Opcode.InvalidSession))!.GetValue<bool>().ShouldBeFalse();

        _clock.Advance(TimeSpan.FromSeconds(5));
        await second.IdentifyAsync();
        await second.EventAsync("READY");
    }

    [Fact]
    public async Task Where_the_gateway_is_needs_no_token()
    {
        using var http = new HttpClient();

        var answer = JsonNode.Parse(await http.GetStringAsync(_server.Api + "/gateway"))!;

        answer.ToJsonString().ShouldBe($$"""{"url":"ws://{{_server.Address.Authority}}/gateway"}""");
    }

    private async Task<JsonNode> LimitAsync()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", PlaygroundServer.Token);
        return JsonNode.Parse(await http.GetStringAsync(_server.Api + "/gateway/bot"))!["session_start_limit"]!;
    }
}
