using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.World.Shapes;

/// <summary>Channels and threads as Discord's channel objects.</summary>
internal sealed class ChannelShape(WorldState world)
{
    private const int FlagRequireTag = 1 << 4;
    private const int FlagHidden = 1 << 17;

    public JsonObject Of(Channel channel) => channel switch
    {
        { Thread: { } thread } => OfThread(channel, thread),
        { Recipient: { } recipient } => OfConversation(channel, recipient),
        _ => OfGuildChannel(channel),
    };

    /// <summary>As the gateway tells a channel to someone who may not view it, since November 2026.</summary>
    public static JsonObject Hidden(Channel channel) => new()
    {
        ["id"] = channel.Id,
        ["type"] = (int)channel.Type,
        ["guild_id"] = PlaygroundIds.Guild,
        ["name"] = "___hidden___",
        ["position"] = channel.Position,
        ["flags"] = FlagHidden,
        ["parent_id"] = null,
        ["topic"] = null,
        ["last_message_id"] = null,
        ["permission_overwrites"] = Shape.List([Of(new Overwrite(PlaygroundIds.Guild, ForPerson: false, Permissions.None, Permissions.ViewChannel))]),
    };

    public static JsonObject Member(Channel thread, Person person) => new()
    {
        ["id"] = thread.Id,
        ["user_id"] = person.Id,
        ["join_timestamp"] = Shape.Timestamp(thread.Thread!.Created),
        ["flags"] = 0,
    };

    private static JsonObject OfGuildChannel(Channel channel)
    {
        var json = new JsonObject
        {
            ["id"] = channel.Id,
            ["type"] = (int)channel.Type,
            ["guild_id"] = PlaygroundIds.Guild,
            ["name"] = channel.Name,
            ["position"] = channel.Position,
            ["topic"] = channel.Topic,
            ["nsfw"] = false,
            ["flags"] = channel.RequiresTag ? FlagRequireTag : 0,
            ["parent_id"] = null,
            ["last_message_id"] = channel.LastMessageId,
            ["last_pin_timestamp"] = null,
            ["rate_limit_per_user"] = channel.Slowmode,
            ["permission_overwrites"] = Shape.List(channel.Overwrites.Select(Of)),
        };
        if (channel.DefaultAutoArchive is { } minutes)
            json["default_auto_archive_duration"] = minutes;
        if (channel.Type == ChannelType.Forum)
            AddForum(json, channel);
        return json;
    }

    private static void AddForum(JsonObject json, Channel channel)
    {
        json["available_tags"] = Shape.List(channel.Tags.Select(tag => new JsonObject
        {
            ["id"] = tag.Id,
            ["name"] = tag.Name,
            ["moderated"] = tag.Moderated,
            ["emoji_id"] = null,
            ["emoji_name"] = tag.Emoji,
        }));
        json["default_reaction_emoji"] = null;
        json["default_sort_order"] = null;
        json["default_forum_layout"] = 0;
    }

    private JsonObject OfThread(Channel channel, ThreadFacts thread) => new()
    {
        ["id"] = channel.Id,
        ["type"] = (int)channel.Type,
        ["guild_id"] = PlaygroundIds.Guild,
        ["parent_id"] = channel.ParentId,
        ["owner_id"] = thread.OwnerId,
        ["name"] = channel.Name,
        ["flags"] = 0,
        ["last_message_id"] = channel.LastMessageId,
        ["rate_limit_per_user"] = channel.Slowmode,
        ["bitrate"] = 64000,
        ["user_limit"] = 0,
        ["rtc_region"] = null,
        ["message_count"] = thread.MessageCount,
        ["total_message_sent"] = thread.TotalSent,
        ["member_count"] = 1,
        ["applied_tags"] = Shape.Strings(thread.Tags),
        ["thread_metadata"] = new JsonObject
        {
            ["archived"] = thread.IsArchived(world.Now),
            ["archive_timestamp"] = Shape.Timestamp(thread.ArchiveTime(world.Now)),
            ["auto_archive_duration"] = (int)thread.AutoArchive.TotalMinutes,
            ["locked"] = thread.Locked,
            ["create_timestamp"] = Shape.Timestamp(thread.Created),
        },
    };

    private static JsonObject OfConversation(Channel channel, Person recipient) => new()
    {
        ["id"] = channel.Id,
        ["type"] = (int)channel.Type,
        ["flags"] = 0,
        ["last_message_id"] = channel.LastMessageId,
        ["recipients"] = Shape.List([PersonShape.User(recipient)]),
    };

    private static JsonObject Of(Overwrite overwrite) => new()
    {
        ["id"] = overwrite.Id,
        ["type"] = overwrite.ForPerson ? 1 : 0,
        ["allow"] = overwrite.Allow.Decimal(),
        ["deny"] = overwrite.Deny.Decimal(),
    };
}
