using System.Text.Json;
using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Tests.Models;

public sealed class ModelTests
{
    [Fact]
    public void Ids_are_texts_and_lose_no_digit()
    {
        var channel = Read<Channel>("""{"id":"18446744073709551615","guild_id":1420070400000000001,"parent_id":null}""");

        channel.Id.ShouldBe(new Snowflake(ulong.MaxValue));
        channel.GuildId.ShouldBe(new Snowflake(1420070400000000001));
        channel.ParentId.ShouldBeNull();
        Write(new NewConversation(new(ulong.MaxValue))).ShouldBe("""{"recipient_id":"18446744073709551615"}""");
    }

    [Theory]
    [InlineData("\"1.0\"")]
    [InlineData("\"\"")]
    [InlineData("\"-1\"")]
    public void What_is_no_id_is_an_error(string id) => Should.Throw<JsonException>(() => Read<User>($$"""{"id":{{id}}}"""));

    [Fact]
    public void Permissions_are_texts_and_keep_bits_that_are_new_to_us()
    {
        var role = Read<Role>("""{"id":"1","permissions":"9223372036854775816"}""");

        role.Permissions.ShouldBe((Permissions)(1UL << 63) | Permissions.Administrator);
        Write(role).ShouldContain("\"permissions\":\"9223372036854775816\"");
        Read<PartialGuild>("""{"permissions":2048}""").Permissions.ShouldBe(Permissions.SendMessages);
        Should.Throw<JsonException>(() => Read<Role>("""{"permissions":"all"}"""));
    }

    [Fact]
    public void The_permissions_that_an_invitation_asks_for_add_up() =>
        ((ulong)(Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.ReadMessageHistory | Permissions.AddReactions | Permissions.SendMessagesInThreads))
            .ShouldBe(274877992000UL);

    [Fact]
    public void Kinds_that_are_new_to_us_keep_their_numbers()
    {
        Read<Channel>("""{"type":99}""").Type.ShouldBe((ChannelType)99);
        Read<Interaction>("""{"type":77,"data":{"type":9,"component_type":55}}""").Type.ShouldBe((InteractionType)77);
        Read<Message>("""{"flags":1073741824}""").Flags.ShouldBe((MessageFlags)(1 << 30));
    }

    [Fact]
    public void What_is_not_said_is_empty_and_not_null()
    {
        foreach (var json in new[] { "{}", """{"name":null,"roles":null,"channels":null,"threads":null,"members":null,"features":null}""" })
        {
            var guild = Read<Guild>(json);
            guild.Name.ShouldBe("");
            guild.Roles.ShouldBeEmpty();
            guild.Channels.ShouldBeEmpty();
            guild.Members.ShouldBeEmpty();
        }

        Read<Message>("{}").Embeds.ShouldBeEmpty();
        Read<InteractionData>("""{"resolved":{}}""").Resolved!.Users.ShouldBeEmpty();
        Read<ActionRow>("""{"type":1,"components":null}""").Components.ShouldBeEmpty();
    }

    [Fact]
    public void Properties_that_are_new_to_us_are_passed_over() =>
        Read<User>("""{"id":"1","username":"mia","clan":{"tag":["x"]},"bot":true}""").ShouldBe(new() { Id = new(1), Username = "mia", Bot = true });

    /// <summary>Since November 2026 channels that we may not view arrive like this.</summary>
    [Fact]
    public void A_hidden_channel_is_known_as_one()
    {
        var channel = Read<Channel>(
            """
            {"id":"23","type":0,"name":"___hidden___","position":null,"topic":null,"parent_id":null,"last_message_id":null,"rate_limit_per_user":null,"flags":131072,
             "permission_overwrites":[{"id":"1","type":0,"allow":"0","deny":"1024"}]}
            """);

        channel.IsHidden.ShouldBeTrue();
        channel.PermissionOverwrites[0].Deny.ShouldBe(Permissions.ViewChannel);
        Read<Channel>("""{"flags":2}""").IsHidden.ShouldBeFalse();
    }

    [Theory]
    [InlineData("\"a1\"", "a1")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("null", null)]
    public void A_nonce_may_be_a_number(string json, string? nonce) => Read<Message>($$"""{"nonce":{{json}}}""").Nonce.ShouldBe(nonce);

    [Fact]
    public void Components_are_read_whatever_their_order_and_new_ones_are_kept()
    {
        const string Json = """{"components":[{"components":[{"label":"b","custom_id":"c","style":1,"type":2},{"type":3,"custom_id":"s","options":[{"label":"l","value":"v"}]}],"type":1},{"type":99,"spin":[1,2]},{"no":"type"},7]}""";

        var components = Read<Message>(Json).Components;

        components[0].ShouldBeOfType<ActionRow>().Components[0].ShouldBe(new Button { Style = ButtonStyle.Primary, Label = "b", CustomId = "c" });
        components[0].ShouldBeOfType<ActionRow>().Components[1].ShouldBeOfType<StringSelect>().Options[0].Value.ShouldBe("v");
        components[1].ShouldBeOfType<UnknownComponent>().Type.ShouldBe((ComponentType)99);
        components[2].ShouldBeOfType<UnknownComponent>().Type.ShouldBe(ComponentType.Unknown);
        Write(new InteractionMessage { Components = [components[1]] }).ShouldContain("""[{"type":99,"spin":[1,2]}]""");
    }

    [Fact]
    public void A_command_brings_its_options_and_who_used_it()
    {
        var interaction = Read<Interaction>(
            """
            {"id":"1","application_id":"51","type":2,"token":"secret-interaction","version":1,"guild_id":"2","channel_id":"21","locale":"pt-PT","app_permissions":"2048",
             "channel":{"id":"21","type":5,"name":"blogs"},"member":{"user":{"id":"33","username":"mo","global_name":"Mo"},"roles":["13"],"permissions":"32"},
             "data":{"id":"7","name":"digest","type":1,"options":[{"type":1,"name":"preview","options":[{"type":4,"name":"days","value":7},{"type":6,"name":"who","value":"31"}]}],
               "resolved":{"users":{"31":{"id":"31","username":"mia"}},"members":{"31":{"roles":[]}}}}}
            """);

        interaction.Person!.DisplayName.ShouldBe("Mo");
        interaction.Member!.Permissions.ShouldBe(Permissions.ManageGuild);
        interaction.AppPermissions.ShouldBe(Permissions.SendMessages);
        var preview = interaction.Data!.Options.ShouldHaveSingleItem();
        preview.Options[0].Value!.Value.GetInt32().ShouldBe(7);
        interaction.Data.Resolved!.Users[new(31)].Username.ShouldBe("mia");
        interaction.ToString().ShouldNotContain("secret-interaction");
    }

    [Fact]
    public void Options_can_be_read_after_the_document_is_gone()
    {
        JsonElement value;
        using (var document = JsonDocument.Parse("""{"name":"tag","type":3,"value":"linux"}"""))
            value = document.Deserialize(DiscordJson.Default.ReceivedOption)!.Value!.Value;

        value.GetString().ShouldBe("linux");
    }

    [Fact]
    public void A_modals_fields_are_found_in_labels_and_in_rows()
    {
        var data = Read<InteractionData>(
            """
            {"custom_id":"m","components":[
              {"type":18,"id":1,"component":{"type":4,"custom_id":"title","value":"T"}},
              {"type":18,"component":{"type":3,"custom_id":"tags","values":["a","b"]}},
              {"type":18,"component":{"type":23,"custom_id":"sure","value":true}},
              {"type":10,"id":5},
              {"type":1,"components":[{"type":4,"custom_id":"old","value":""}]}]}
            """);

        var fields = data.Fields().ToDictionary(field => field.CustomId!);

        fields.Keys.ShouldBe(["title", "tags", "sure", "old"], ignoreOrder: true);
        fields["title"].Value.ShouldBe("T");
        fields["tags"].Values.ShouldBe(["a", "b"]);
        fields["sure"].Value.ShouldBe("true");
        fields["old"].Value.ShouldBe("");
    }

    [Fact]
    public void A_registered_command_reads_as_it_was_defined()
    {
        var registered = Read<RegisteredCommand>(
            """
            {"id":"7","application_id":"51","version":"8","name":"week","description":"d","default_member_permissions":"0","type":1,
             "options":[{"type":3,"name":"tag","description":"d","choices":[{"name":"n","value":"v"}]},{"type":10,"name":"n","description":"d","choices":[{"name":"n","value":1.5}]}]}
            """);

        registered.DefaultMemberPermissions.ShouldBe(Permissions.None);
        registered.Options![0].Choices![0].Value.ShouldBe("v");
        registered.Options[1].Choices![0].Value.ShouldBe(1.5);
        registered.ToDefinition().GetType().ShouldBe(typeof(ApplicationCommand));
        new ApplicationCommand { Name = "x" }.Type.ShouldBe(CommandType.Slash);
    }

    [Fact]
    public void Half_a_character_from_a_stranger_does_not_stop_a_message() =>
        Write(new InteractionMessage { Content = "a\uD83D" }).ShouldContain("\"content\":\"a\\uFFFD\"");

    [Fact]
    public void An_emoji_is_named_as_addresses_want_it()
    {
        new Emoji { Name = "👍" }.ToString().ShouldBe("👍");
        new Emoji { Name = "party", Id = new(7) }.ToString().ShouldBe("party:7");
    }

    private static T Read<T>(string json) => (T)JsonSerializer.Deserialize(json, DiscordJson.Default.GetTypeInfo(typeof(T))!)!;

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, DiscordJson.Default.GetTypeInfo(typeof(T))!);
}
