using System.Text.Json.Nodes;
using AnnounceBot.Playground.Gateway;
using AnnounceBot.Playground.Tests.Support;
using AnnounceBot.Playground.World;

namespace AnnounceBot.Playground.Tests.Gateway;

public sealed class EventTests : IAsyncLifetime
{
    private const int Guilds = 1;
    private const int GuildMessages = 1 << 9;
    private const int DirectMessages = 1 << 12;
    private const int MessageContent = 1 << 15;

    private PlaygroundServer _server = null!;

    public async Task InitializeAsync() => _server = await BotServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Other_peoples_words_are_left_out_without_the_intent_for_them()
    {
        using var bot = await BotSocket.ReadyAsync(_server, Guilds | GuildMessages);

        Say("Mia", "general", "Good evening");
        Say("Mia", "general", $"Good evening, <@{PlaygroundIds.Bot}>");

        var overheard = await bot.EventAsync("MESSAGE_CREATE");
        overheard["content"]!.GetValue<string>().ShouldBe("");
        overheard["author"]!["id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Mia);
        overheard["member"]!["roles"]![0]!.GetValue<string>().ShouldBe(PlaygroundIds.MemberRole);
        overheard["guild_id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Guild);
        (await bot.EventAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>().ShouldStartWith("Good evening, ");
    }

    [Fact]
    public async Task With_the_intent_for_them_they_are_there()
    {
        using var bot = await BotSocket.ReadyAsync(_server, Guilds | GuildMessages | MessageContent);

        Say("Mia", "general", "Good evening");

        (await bot.EventAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>().ShouldBe("Good evening");
    }

    [Fact]
    public async Task Who_did_not_ask_for_messages_gets_none()
    {
        using var bot = await BotSocket.ReadyAsync(_server, Guilds);

        Say("Mia", "general", "Good evening");
        await bot.HeartbeatAsync();

        await bot.OperationAsync(Opcode.HeartbeatAck);
    }

    [Fact]
    public async Task All_bots_that_are_connected_hear_of_it()
    {
        using var one = await BotSocket.ReadyAsync(_server, Guilds | GuildMessages);
        using var other = await BotSocket.ReadyAsync(_server, Guilds | GuildMessages);

        Say("Mia", "general", "Good evening");

        await one.EventAsync("MESSAGE_CREATE");
        await other.EventAsync("MESSAGE_CREATE");
    }

    [Fact]
    public async Task A_shard_without_the_guild_hears_nothing_of_it()
    {
        using var bot = await BotSocket.ConnectAsync(_server);
        var owner = (int)((BotView.Guild >> 22) % 2);
        await bot.IdentifyAsync(Guilds | GuildMessages, new() { ["shard"] = new JsonArray(1 - owner, 2) });
        (await bot.EventAsync("READY"))["guilds"]!.AsArray().ShouldBeEmpty();

        Say("Mia", "general", "Good evening");
        await bot.HeartbeatAsync();

        await bot.OperationAsync(Opcode.HeartbeatAck);
    }

    [Fact]
    public async Task A_channel_taken_from_sight_is_told_as_hidden_and_then_silent()
    {
        using var bot = await BotSocket.ReadyAsync(_server, Guilds | GuildMessages);

        var hiding = _server.World.Channels.Deny(_server.World.Bot, Permissions.ViewChannel, "general")!;
        Say("Mia", "general", "Psst");

        var hidden = await bot.EventAsync("CHANNEL_UPDATE");
        hidden["id"]!.GetValue<string>().ShouldBe(PlaygroundIds.General);
        hidden["name"]!.GetValue<string>().ShouldBe("___hidden___");
        hidden["flags"]!.GetValue<int>().ShouldBe(1 << 17);

        hiding.Dispose();
        var shown = await bot.EventAsync("CHANNEL_UPDATE");
        shown["name"]!.GetValue<string>().ShouldBe("general");
        (await bot.EventAsync("THREAD_LIST_SYNC"))["channel_ids"]!.ToJsonString().ShouldBe($$"""["{{PlaygroundIds.General}}"]""");
        Say("Mia", "general", "There you are");
        await bot.EventAsync("MESSAGE_CREATE");
    }

    [Fact]
    public async Task Who_connects_finds_a_hidden_channel_hidden()
    {
        _server.World.Channels.Deny(_server.World.Bot, Permissions.ViewChannel, "weekly");
        using var bot = await BotSocket.ConnectAsync(_server);
        await bot.IdentifyAsync();
        await bot.EventAsync("READY");

        var guild = await bot.EventAsync("GUILD_CREATE");

        var weekly = guild["channels"]!.AsArray().Single(channel => channel!["id"]!.GetValue<string>() == PlaygroundIds.Weekly)!;
        weekly["name"]!.GetValue<string>().ShouldBe("___hidden___");
        weekly["permission_overwrites"]!.AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe(PlaygroundIds.Guild);
    }

    [Fact]
    public async Task A_deleted_channel_is_told_and_so_is_its_return()
    {
        using var bot = await BotSocket.ReadyAsync(_server);

        _server.World.Channels.Delete("weekly")!.Dispose();

        (await bot.EventAsync("CHANNEL_DELETE"))["name"]!.GetValue<string>().ShouldBe("weekly");
        (await bot.EventAsync("CHANNEL_CREATE"))["name"]!.GetValue<string>().ShouldBe("weekly");
    }

    [Fact]
    public async Task A_thread_is_told_and_is_there_for_who_connects_later()
    {
        using var bot = await BotSocket.ReadyAsync(_server);
        var thread = _server.World.Threads.Start(
            _server.World.Bot, PlaygroundIds.ReadingRoom, JsonNode.Parse("""{"name":"A post","message":{"content":"Look"}}""")!.AsObject(), []).Value!;

        (await bot.EventAsync("THREAD_CREATE"))["parent_id"]!.GetValue<string>().ShouldBe(PlaygroundIds.ReadingRoom);

        using var later = await BotSocket.ConnectAsync(_server);
        await later.IdentifyAsync();
        await later.EventAsync("READY");
        var guild = await later.EventAsync("GUILD_CREATE");
        guild["threads"]!.AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe(thread["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_thread_in_a_hidden_channel_is_not_told()
    {
        _server.World.Channels.Deny(_server.World.Bot, Permissions.ViewChannel, "reading-room");
        using var bot = await BotSocket.ReadyAsync(_server, Guilds | GuildMessages);

        _server.World.Threads.Start(
            _server.World.Person("Mo")!, PlaygroundIds.ReadingRoom, JsonNode.Parse("""{"name":"A post","message":{"content":"Look"}}""")!.AsObject(), []).Refusal.ShouldBeNull();
        await bot.HeartbeatAsync();

        await bot.OperationAsync(Opcode.HeartbeatAck);
    }

    [Fact]
    public async Task Direct_messages_have_an_intent_of_their_own_and_their_words_are_told()
    {
        var conversation = _server.World.Channels.OpenConversation(_server.World.Bot, PlaygroundIds.Mia).Value!["id"]!.GetValue<string>();
        using var deaf = await BotSocket.ReadyAsync(_server, Guilds | GuildMessages);
        using var bot = await BotSocket.ReadyAsync(_server, DirectMessages);

        Say("Mia", conversation, "Just between us");

        var message = await bot.EventAsync("MESSAGE_CREATE");
        message["content"]!.GetValue<string>().ShouldBe("Just between us");
        message["guild_id"].ShouldBeNull();
        await deaf.HeartbeatAsync();
        await deaf.OperationAsync(Opcode.HeartbeatAck);
    }

    [Fact]
    public async Task What_the_bot_shows_is_kept()
    {
        using var bot = await BotSocket.ReadyAsync(_server);

        await bot.SendAsync(Opcode.PresenceUpdate, JsonNode.Parse("""{"since":null,"activities":[{"name":"14 blogs","type":3}],"status":"idle","afk":false}"""));
        await bot.HeartbeatAsync();
        await bot.OperationAsync(Opcode.HeartbeatAck);

        using var http = new HttpClient();
        var bots = JsonNode.Parse(await http.GetStringAsync(new Uri(_server.Address, "playground/bots")))!.AsArray();
        var shown = bots.ShouldHaveSingleItem()!;
        shown["connected"]!.GetValue<bool>().ShouldBeTrue();
        shown["presence"]!["status"]!.GetValue<string>().ShouldBe("idle");
        shown["presence"]!["activities"]![0]!["name"]!.GetValue<string>().ShouldBe("14 blogs");
    }

    [Fact]
    public async Task Asking_for_the_members_is_refused_politely()
    {
        using var bot = await BotSocket.ReadyAsync(_server);

        await bot.SendAsync(Opcode.RequestGuildMembers, new JsonObject { ["guild_id"] = PlaygroundIds.Guild, ["query"] = "", ["limit"] = 0, ["nonce"] = "n" });

        var refusal = await bot.EventAsync("RATE_LIMITED");
        refusal["opcode"]!.GetValue<int>().ShouldBe(8);
        refusal["meta"]!["nonce"]!.GetValue<string>().ShouldBe("n");
    }

    private void Say(string person, string channel, string content) =>
        _server.World.SayAs(_server.World.Person(person)!, channel, content).Refusal.ShouldBeNull();
}
