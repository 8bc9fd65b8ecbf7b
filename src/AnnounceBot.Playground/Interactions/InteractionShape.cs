using System.Text.Json.Nodes;
using AnnounceBot.Playground.World;
using AnnounceBot.Playground.World.Shapes;

namespace AnnounceBot.Playground.Interactions;

/// <summary>Writes interactions as the gateway tells them: developers/interactions/receiving-and-responding, "Interaction structure".</summary>
internal sealed class InteractionShape(ChatWorld world)
{
    private const string GuildLocale = "en-GB";
    private const int AttachmentSizeLimit = 10 * 1024 * 1024;
    private const int GuildContext = 0;
    private const int BotDmContext = 1;

    public JsonObject Of(PendingInteraction pending)
    {
        var act = pending.Act;
        var interaction = new JsonObject
        {
            ["id"] = act.Id,
            ["application_id"] = PlaygroundIds.Bot,
            ["type"] = act.Type,
            ["version"] = 1,
            ["token"] = pending.Token,
            ["data"] = act.Data.DeepClone(),
            ["channel_id"] = act.ChannelId,
            ["channel"] = Channel(act),
            ["app_permissions"] = world.Channels.PermissionsOf(world.Bot, act.ChannelId).Decimal(),
            ["locale"] = act.Locale,
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["attachment_size_limit"] = AttachmentSizeLimit,
        };
        interaction.Put("message", act.Message?.DeepClone());
        if (interaction["channel"]!["guild_id"] is null)
            AddConversation(interaction, act);
        else
            AddGuild(interaction, act);
        return interaction;
    }

    /// <summary>The part of a message that tells which interaction it answers.</summary>
    public static JsonObject Metadata(Act act)
    {
        var metadata = new JsonObject
        {
            ["id"] = act.Id,
            ["type"] = act.Type,
            ["user"] = PersonShape.User(act.Person),
            ["authorizing_integration_owners"] = Owners(),
        };
        metadata.Put("name", act.Name);
        metadata.Put("target_message_id", act.IsMenu ? act.Data["target_id"]!.DeepClone() : null);
        metadata.Put("interacted_message_id", act.Type == Act.Component ? act.MessageId : null);
        metadata.Put("triggering_interaction_metadata", act.Origin is { } origin ? Metadata(origin) : null);
        return metadata;
    }

    private JsonObject Channel(Act act)
    {
        var channel = world.Channels.Get(act.Person, act.ChannelId).Value!;
        channel["permissions"] = world.Channels.PermissionsOf(act.Person, act.ChannelId).Decimal();
        return channel;
    }

    private void AddGuild(JsonObject interaction, Act act)
    {
        var member = PersonShape.Member(act.Person);
        member["permissions"] = world.Channels.PermissionsOf(act.Person, act.ChannelId).Decimal();
        interaction["member"] = member;
        interaction["guild_id"] = PlaygroundIds.Guild;
        interaction["guild_locale"] = GuildLocale;
        interaction["guild"] = new JsonObject
        {
            ["id"] = PlaygroundIds.Guild,
            ["locale"] = GuildLocale,
            ["features"] = world.Guild.Get(PlaygroundIds.Guild, withCounts: false).Value!["features"]!.DeepClone(),
        };
        interaction["context"] = GuildContext;
        interaction["authorizing_integration_owners"] = Owners();
    }

    private static void AddConversation(JsonObject interaction, Act act)
    {
        interaction["user"] = PersonShape.User(act.Person);
        interaction["context"] = BotDmContext;
        interaction["authorizing_integration_owners"] = new JsonObject { ["0"] = "0" };
    }

    private static JsonObject Owners() => new() { ["0"] = PlaygroundIds.Guild };
}
