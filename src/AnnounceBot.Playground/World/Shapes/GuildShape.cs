using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.World.Shapes;

/// <summary>The guild, its roles and the bot's application as Discord's objects.</summary>
internal sealed class GuildShape(WorldState world)
{
    private static readonly string[] Features = ["COMMUNITY", "NEWS"];

    private static readonly string[] Unset =
    [
        "icon", "description", "home_header", "splash", "discovery_splash", "banner", "application_id", "afk_channel_id", "system_channel_id",
        "widget_channel_id", "max_presences", "vanity_url_code", "rules_channel_id", "safety_alerts_channel_id", "public_updates_channel_id", "incidents_data",
    ];

    public JsonObject Of(bool withCounts)
    {
        var guild = Settings();
        guild["id"] = PlaygroundIds.Guild;
        guild["name"] = world.GuildName;
        guild["owner_id"] = PlaygroundIds.Owner;
        guild["features"] = Shape.Strings(Features);
        guild["roles"] = Roles();
        guild["emojis"] = new JsonArray();
        guild["stickers"] = new JsonArray();
        foreach (var name in Unset)
            guild[name] = null;
        return withCounts ? Counted(guild) : guild;
    }

    /// <summary>As it stands in the list of one's own guilds.</summary>
    public JsonObject Brief(Person viewer, bool withCounts)
    {
        var guild = new JsonObject
        {
            ["id"] = PlaygroundIds.Guild,
            ["name"] = world.GuildName,
            ["icon"] = null,
            ["banner"] = null,
            ["owner"] = viewer.Id == PlaygroundIds.Owner,
            ["permissions"] = world.Rules.InGuild(viewer).Decimal(),
            ["features"] = Shape.Strings(Features),
        };
        return withCounts ? Counted(guild) : guild;
    }

    public JsonArray Roles() => Shape.List(world.Roles.Select(Of));

    public JsonObject Application() => new()
    {
        ["id"] = PlaygroundIds.Bot,
        ["name"] = world.Bot.Name,
        ["icon"] = null,
        ["description"] = "Announces what the community's blogs publish.",
        ["type"] = null,
        ["bot"] = PersonShape.User(world.Bot),
        ["bot_public"] = false,
        ["bot_require_code_grant"] = false,
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject() },
        ["verify_key"] = new string('0', 64),
        ["flags"] = 0,
        ["flags_new"] = "0",
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = null,
        ["role_connections_verification_url"] = null,
        ["owner"] = PersonShape.User(world.Person(PlaygroundIds.Owner)!),
        ["approximate_guild_count"] = 1,
        ["approximate_user_install_count"] = 0,
        ["approximate_user_authorization_count"] = 0,
        ["explicit_content_filter"] = 0,
        ["team"] = null,
        ["eligible_oauth2_scopes"] = new JsonArray("bot", "applications.commands"),
    };

    private JsonObject Counted(JsonObject guild)
    {
        guild["approximate_member_count"] = world.People.Count;
        guild["approximate_presence_count"] = world.People.Count;
        return guild;
    }

    private static JsonObject Settings() => new()
    {
        ["preferred_locale"] = "en-GB",
        ["region"] = "rotterdam",
        ["afk_timeout"] = 300,
        ["system_channel_flags"] = 0,
        ["widget_enabled"] = false,
        ["verification_level"] = 1,
        ["default_message_notifications"] = 1,
        ["mfa_level"] = 0,
        ["explicit_content_filter"] = 2,
        ["max_members"] = 500000,
        ["max_stage_video_channel_users"] = 50,
        ["max_video_channel_users"] = 25,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["premium_progress_bar_enabled"] = false,
        ["nsfw"] = false,
        ["nsfw_level"] = 0,
    };

    private static JsonObject Of(Role role)
    {
        var json = new JsonObject
        {
            ["id"] = role.Id,
            ["name"] = role.Name,
            ["description"] = null,
            ["permissions"] = role.Permissions.Decimal(),
            ["position"] = role.Position,
            ["color"] = role.Color,
            ["colors"] = new JsonObject { ["primary_color"] = role.Color, ["secondary_color"] = null, ["tertiary_color"] = null },
            ["hoist"] = role.Position > 0,
            ["managed"] = role.BotId is not null,
            ["mentionable"] = role.Mentionable,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["flags"] = 0,
        };
        if (role.BotId is not null)
            json["tags"] = new JsonObject { ["bot_id"] = role.BotId };
        return json;
    }
}
