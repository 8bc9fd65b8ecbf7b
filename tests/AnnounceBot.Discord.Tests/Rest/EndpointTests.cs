using System.Text.Json.Nodes;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Rest;

namespace AnnounceBot.Discord.Tests.Rest;

/// <summary>What each call says on the wire.</summary>
public sealed class EndpointTests
{
    private static readonly Snowflake Guild = new(1);
    private static readonly Snowflake Channel = new(21);
    private static readonly Snowflake Message = new(900);
    private static readonly Snowflake App = new(51);

    private static readonly Dictionary<string, Func<DiscordRest, Task>> Calls = new()
    {
        ["GET /gateway/bot"] = rest => rest.Gateway.GetBotAsync(default),
        ["GET /users/@me"] = rest => rest.Users.GetCurrentAsync(default),
        ["GET /users/@me/guilds"] = rest => rest.Users.GetGuildsAsync(default),
        ["GET /applications/@me"] = rest => rest.Applications.GetCurrentAsync(default),
        ["GET /guilds/1"] = rest => rest.Guilds.GetAsync(Guild, default),
        ["GET /guilds/1/channels"] = rest => rest.Guilds.GetChannelsAsync(Guild, default),
        ["GET /guilds/1/roles"] = rest => rest.Guilds.GetRolesAsync(Guild, default),
        ["GET /guilds/1/threads/active"] = rest => rest.Guilds.GetActiveThreadsAsync(Guild, default),
        ["GET /channels/21"] = rest => rest.Channels.GetAsync(Channel, default),
        ["GET /channels/21/threads/archived/public?before=2026-03-02T12%3A00%3A00.0000000Z"] = rest => rest.Channels.GetArchivedThreadsAsync(Channel, new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero), default),
        ["GET /channels/21/messages/900"] = rest => rest.Messages.GetAsync(Channel, Message, default),
        ["GET /channels/21/messages?limit=100&after=900"] = rest => rest.Messages.ListAsync(Channel, new() { After = Message, Limit = 100 }, default),
        ["GET /channels/21/messages/900/reactions/party%3A7?limit=100&after=31"] = rest => rest.Reactions.ListAsync(Channel, Message, "party:7", new(31), default),
        ["GET /applications/51/commands?with_localizations=true"] = rest => rest.Commands.GetGlobalAsync(App, default),
        ["GET /applications/51/guilds/1/commands?with_localizations=true"] = rest => rest.Commands.GetGuildAsync(App, Guild, default),
        ["GET /webhooks/51/t%2Fk/messages/@original"] = rest => rest.Interactions.GetOriginalAsync(App, "t/k", default),
    };

    public static TheoryData<string> Reads => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task A_read_asks_where_discord_answers(string line)
    {
        await using var discord = await FakeDiscord.StartAsync(async (request, response) =>
        {
            var isList = request.Target.StartsWith("/users/@me/guilds", StringComparison.Ordinal) || request.Target.EndsWith("/channels", StringComparison.Ordinal)
                || request.Target.EndsWith("/roles", StringComparison.Ordinal) || (request.Target.Contains('?', StringComparison.Ordinal) && !request.Target.Contains("archived", StringComparison.Ordinal));
            response.ContentType = "application/json";
            await response.Body.WriteAsync(isList ? "[]"u8.ToArray() : """{"url":"wss://gateway.example"}"""u8.ToArray());
        });

        await Calls[line](discord.Rest);

        discord.Last.Line.ShouldBe(line);
        discord.Last.Body.ShouldBe("");
        discord.Last["User-Agent"].ShouldBe(FakeDiscord.UserAgent);
        discord.Last["Authorization"].ShouldBe(line.Contains("/webhooks/", StringComparison.Ordinal) ? null : "Bot " + FakeDiscord.Token);
        discord.Last["Cookie"].ShouldBeNull();
    }

    [Fact]
    public async Task The_own_member_is_asked_for_by_id_which_is_learned_once()
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => response.Body.WriteAsync("""{"id":"51"}"""u8.ToArray()).AsTask());

        await discord.Rest.Users.GetOwnMemberAsync(Guild, default);
        await discord.Rest.Users.GetOwnMemberAsync(Guild, default);

        discord.Requests.Select(request => request.Line).ShouldBe(["GET /users/@me", "GET /guilds/1/members/51", "GET /guilds/1/members/51"]);
    }

    [Fact]
    public async Task A_conversation_is_made_with_a_person()
    {
        await ShouldSayAsync(rest => rest.Users.CreateDirectMessageChannelAsync(new(31), default), "POST /users/@me/channels", """{"recipient_id":"31"}""");
    }

    [Fact]
    public async Task A_message_is_sent_with_its_nonce_enforced()
    {
        var message = new CreateMessage { Content = "Hello", Nonce = "a1", MessageReference = new() { MessageId = Message, FailIfNotExists = false }, Flags = MessageFlags.SuppressNotifications };

        await ShouldSayAsync(
            rest => rest.Messages.CreateAsync(Channel, message, default),
            "POST /channels/21/messages",
            """{"nonce":"a1","message_reference":{"message_id":"900","fail_if_not_exists":false},"enforce_nonce":true,"content":"Hello","flags":4096,"allowed_mentions":{"parse":[]}}""");
    }

    [Fact]
    public async Task An_embed_says_only_what_it_has()
    {
        var embed = new Embed
        {
            Title = "T",
            Url = "https://a.example/",
            Timestamp = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero),
            Color = 0xFF,
            Author = new() { Name = "A" },
            Footer = new() { Text = "F" },
            Image = new() { Url = "attachment://a.png" },
            Fields = [new() { Name = "N", Value = "V", Inline = true }],
        };

        await ShouldSayAsync(
            rest => rest.Messages.CreateAsync(Channel, new() { Embeds = [embed] }, default),
            "POST /channels/21/messages",
            """
            {"embeds":[{"title":"T","url":"https://a.example/","timestamp":"2026-03-02T12:00:00+00:00","color":255,"footer":{"text":"F"},"image":{"url":"attachment://a.png"},
              "author":{"name":"A"},"fields":[{"name":"N","value":"V","inline":true}]}],"allowed_mentions":{"parse":[]}}
            """);
    }

    [Fact]
    public async Task An_edit_leaves_out_what_stays_and_says_what_goes()
    {
        await ShouldSayAsync(
            rest => rest.Messages.EditAsync(Channel, Message, new() { Content = "", Components = [] }, default),
            "PATCH /channels/21/messages/900",
            """{"content":"","components":[],"allowed_mentions":{"parse":[]}}""");
    }

    [Fact]
    public async Task An_edit_names_the_files_that_stay()
    {
        await ShouldSayAsync(
            rest => rest.Messages.EditAsync(Channel, Message, new() { KeptAttachments = [new(5), new(6)] }, default),
            "PATCH /channels/21/messages/900",
            """{"allowed_mentions":{"parse":[]},"attachments":[{"id":"5"},{"id":"6"}]}""");
    }

    [Fact]
    public async Task Buttons_and_selects_say_what_they_are()
    {
        Component[] rows =
        [
            new ActionRow { Components = [new Button { Style = ButtonStyle.Primary, Label = "Yes", CustomId = "q:1" }, new Button { Style = ButtonStyle.Link, Url = "https://a.example", Emoji = new() { Name = "👀" } }] },
            new ActionRow { Components = [new StringSelect { CustomId = "s", Options = [new() { Label = "L", Value = "v" }] }] },
            new ActionRow { Components = [new ChannelSelect { CustomId = "c", ChannelTypes = [ChannelType.Announcement] }] },
        ];

        await ShouldSayAsync(
            rest => rest.Messages.CreateAsync(Channel, new() { Content = "?", Components = rows }, default),
            "POST /channels/21/messages",
            """
            {"content":"?","components":[
              {"type":1,"components":[{"type":2,"style":1,"label":"Yes","custom_id":"q:1"},{"type":2,"style":5,"emoji":{"name":"👀"},"url":"https://a.example"}]},
              {"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"L","value":"v"}]}]},
              {"type":1,"components":[{"type":8,"custom_id":"c","channel_types":[5]}]}],"allowed_mentions":{"parse":[]}}
            """);
    }

    [Fact]
    public async Task A_crosspost_has_no_body() =>
        await ShouldSayAsync(rest => rest.Messages.CrosspostAsync(Channel, Message, default), "POST /channels/21/messages/900/crosspost", null);

    [Fact]
    public async Task A_deletion_may_tell_the_audit_log_why()
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => response.StatusCode = 204);

        await discord.Rest.Messages.DeleteAsync(Channel, Message, "naïve – 100 %\r\nX-Other: 1", default);

        discord.Last.Line.ShouldBe("DELETE /channels/21/messages/900");
        discord.Last["X-Audit-Log-Reason"].ShouldBe("na%C3%AFve%20%E2%80%93%20100%20%25%0D%0AX-Other%3A%201");
        await discord.Rest.Messages.DeleteAsync(Channel, Message, new string('é', 600), default);
        Uri.UnescapeDataString(discord.Last["X-Audit-Log-Reason"]!).Length.ShouldBe(512);
    }

    [Fact]
    public async Task A_thread_starts_from_a_message() => await ShouldSayAsync(
        rest => rest.Threads.StartFromMessageAsync(Channel, Message, new() { Name = "Talk", AutoArchiveDuration = 1440 }, "why", default),
        "POST /channels/21/messages/900/threads",
        """{"name":"Talk","auto_archive_duration":1440}""");

    [Fact]
    public async Task A_thread_starts_in_a_forum_with_its_message() => await ShouldSayAsync(
        rest => rest.Threads.StartInForumAsync(Channel, new() { Name = "Post", AppliedTags = [new(7)], Message = new() { Content = "Hello" } }, null, default),
        "POST /channels/21/threads",
        """{"name":"Post","applied_tags":["7"],"message":{"content":"Hello","allowed_mentions":{"parse":[]}}}""");

    [Fact]
    public async Task An_archived_thread_is_opened_again() => await ShouldSayAsync(
        rest => rest.Threads.ReopenAsync(Channel, default), "PATCH /channels/21", """{"archived":false}""");

    [Fact]
    public async Task Reactions_are_named_in_the_address()
    {
        await ShouldSayAsync(rest => rest.Reactions.AddOwnAsync(Channel, Message, "👍", default), "PUT /channels/21/messages/900/reactions/%F0%9F%91%8D/@me", null);
        await ShouldSayAsync(rest => rest.Reactions.RemoveOwnAsync(Channel, Message, "party:7", default), "DELETE /channels/21/messages/900/reactions/party%3A7/@me", null);
    }

    [Fact]
    public async Task Commands_are_registered_as_they_are_defined()
    {
        var command = new RegisteredCommand
        {
            Id = new(8),
            ApplicationId = App,
            Version = new(9),
            Name = "week",
            Description = "What was written",
            DefaultMemberPermissions = Permissions.ManageGuild,
            Contexts = [InteractionContext.Guild],
            Options = [new() { Type = CommandOptionType.Text, Name = "tag", Description = "Only these", Required = true, Choices = [new() { Name = "One", Value = "1" }] }, new() { Type = CommandOptionType.WholeNumber, Name = "days", Description = "How many", MinValue = 1, MaxValue = 31, Autocomplete = true }],
        };
        var menu = new ApplicationCommand { Type = CommandType.Message, Name = "Announce this" };
        const string Body = """
            [{"name":"week","description":"What was written","options":[{"type":3,"name":"tag","description":"Only these","required":true,"choices":[{"name":"One","value":"1"}]},
              {"type":4,"name":"days","description":"How many","min_value":1,"max_value":31,"autocomplete":true}],"default_member_permissions":"32","contexts":[0],"type":1},
             {"name":"Announce this","type":3}]
            """;

        await ShouldSayAsync(rest => rest.Commands.OverwriteGlobalAsync(App, [command, menu], default), "PUT /applications/51/commands", Body, "[]");
        await ShouldSayAsync(rest => rest.Commands.OverwriteGuildAsync(App, Guild, [command, menu], default), "PUT /applications/51/guilds/1/commands", Body.Replace(",\"contexts\":[0]", "", StringComparison.Ordinal), "[]");
    }

    internal static async Task ShouldSayAsync(Func<DiscordRest, Task> call, string line, string? body, string answer = "{}")
    {
        await using var discord = await FakeDiscord.StartAsync((_, response) => response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(answer + " ")).AsTask());

        await call(discord.Rest);

        discord.Last.Line.ShouldBe(line);
        if (body is null)
        {
            discord.Last.Body.ShouldBe("");
            return;
        }

        discord.Last["Content-Type"].ShouldBe("application/json");
        JsonNode.DeepEquals(discord.Last.Json, JsonNode.Parse(body)).ShouldBeTrue(discord.Last.Body);
    }
}
