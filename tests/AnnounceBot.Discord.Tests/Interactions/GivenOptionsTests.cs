using AnnounceBot.Discord.Interactions;
using AnnounceBot.Discord.Models;
using AnnounceBot.Discord.Tests.Support;

namespace AnnounceBot.Discord.Tests.Interactions;

public sealed class GivenOptionsTests
{
    private const string Resolved = """
        {
          "users": { "31": { "id": "31", "username": "mia" } },
          "members": { "31": { "roles": ["11"], "permissions": "0" } },
          "roles": { "13": { "id": "13", "name": "moderator", "permissions": "0" } },
          "channels": { "21": { "id": "21", "type": 5, "name": "blogs", "permissions": "0" } },
          "attachments": { "88": { "id": "88", "filename": "feeds.opml", "size": 12, "url": "https://example.org/feeds.opml" } }
        }
        """;

    [Fact]
    public async Task Each_kind_of_option_has_its_type()
    {
        var options = (await InvokeAsync(SomeInteraction.Command("all", """
            [
              {"name":"text","type":3,"value":"Hello"}, {"name":"whole","type":4,"value":9007199254740991}, {"name":"flag","type":5,"value":true},
              {"name":"person","type":6,"value":"31"}, {"name":"channel","type":7,"value":"21"}, {"name":"role","type":8,"value":"13"},
              {"name":"either","type":9,"value":"13"}, {"name":"number","type":10,"value":1.5}, {"name":"file","type":11,"value":"88"}
            ]
            """, resolved: Resolved))).Options;

        options.Text("text").ShouldBe("Hello");
        options.WholeNumber("whole").ShouldBe(9007199254740991);
        options.Number("number").ShouldBe(1.5);
        options.Flag("flag").ShouldBe(true);
        options.Person("person")!.User.Username.ShouldBe("mia");
        options.Person("person")!.Member!.Roles.ShouldBe([new Snowflake(11)]);
        options.Channel("channel")!.Name.ShouldBe("blogs");
        options.Role("role")!.Name.ShouldBe("moderator");
        options.Mentioned("either")!.Role!.Name.ShouldBe("moderator");
        options.Mentioned("person")!.Person!.User.Username.ShouldBe("mia");
        options.Attachment("file")!.Filename.ShouldBe("feeds.opml");
    }

    [Fact]
    public async Task What_was_left_out_is_null()
    {
        var options = (await InvokeAsync(SomeInteraction.Command("all", """[{"name":"person","type":6,"value":"404"}]"""))).Options;

        options.Text("nothing").ShouldBeNull();
        options.WholeNumber("nothing").ShouldBeNull();
        options.Number("nothing").ShouldBeNull();
        options.Flag("nothing").ShouldBeNull();
        options.Attachment("nothing").ShouldBeNull();
        options.Person("person").ShouldBeNull("Discord told nothing of that id");
        options.Mentioned("person").ShouldBeNull();
    }

    [Theory]
    [InlineData("""[{"name":"preview","type":1,"options":[{"name":"all","type":5,"value":true}]}]""", "all preview")]
    [InlineData("""[{"name":"drafts","type":2,"options":[{"name":"show","type":1,"options":[{"name":"all","type":5,"value":true}]}]}]""", "all drafts show")]
    [InlineData("""[{"name":"all","type":5,"value":true}]""", "all")]
    public async Task Sub_commands_and_groups_are_part_of_the_path(string options, string path)
    {
        var command = await InvokeAsync(SomeInteraction.Command("all", options));

        command.Path.ShouldBe(path);
        command.Options.Flag("all").ShouldBe(true);
    }

    [Fact]
    public async Task The_person_and_the_place_are_told()
    {
        var command = await InvokeAsync(SomeInteraction.Command("all"));

        command.Person.Name.ShouldBe("Mo the Mod");
        command.Person.Id.ShouldBe(new Snowflake(33));
        command.Person.Roles.ShouldBe([new Snowflake(13)]);
        command.Person.May(Permissions.ManageMessages).ShouldBeTrue();
        command.Person.May(Permissions.ManageGuild).ShouldBeFalse();
        command.BotPermissions.ShouldBe(Permissions.SendMessages);
        command.ChannelId.ShouldBe(new Snowflake(23));
        command.GuildId.ShouldBe(new Snowflake(1));
        command.Locale.ShouldBe("de");
    }

    [Fact]
    public void An_administrator_may_do_everything()
    {
        new Person(new User(), null, [], Permissions.Administrator).May(Permissions.ManageGuild | Permissions.ManageRoles).ShouldBeTrue();
    }

    [Fact]
    public async Task A_message_command_has_its_message()
    {
        MessageCommandInvocation? seen = null;
        await using var bot = await RunningRouter.StartAsync(routes => routes.MessageCommand("Submit this", (command, stopped) =>
        {
            seen = command;
            return command.ReplyAsync(new InteractionMessage { Content = "ok" }, stopped);
        }));

        await bot.ReceiveAsync(SomeInteraction.MessageCommand("Submit this", """{"id":"500","channel_id":"24","content":"https://example.org/post","type":0}"""));
        await bot.RequestsAsync(2);

        seen!.Name.ShouldBe("Submit this");
        seen.Target!.Content.ShouldBe("https://example.org/post");
    }

    private static async Task<CommandInvocation> InvokeAsync(Interaction interaction)
    {
        CommandInvocation? seen = null;
        await using var bot = await RunningRouter.StartAsync(routes =>
        {
            foreach (var path in new[] { "all", "all preview", "all drafts show" })
            {
                routes.Command(path, (command, stopped) =>
                {
                    seen = command;
                    return command.ReplyAsync(new InteractionMessage { Content = "ok" }, stopped);
                });
            }
        });
        await bot.ReceiveAsync(interaction);
        await bot.RequestsAsync(2);
        return seen.ShouldNotBeNull();
    }
}
