using System.Text.Json.Serialization;

namespace AnnounceBot.Discord.Models;

/// <summary>A channel or a thread.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#channel-object</remarks>
public sealed record Channel
{
    /// <summary>The id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>What it is.</summary>
    public ChannelType Type { get; init; }

    /// <summary>Its server; absent in some gateway events and in direct messages.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Its place in the list; null if it is hidden from us.</summary>
    public int? Position { get; init; }

    /// <summary>Exceptions to what roles may do.</summary>
    public IReadOnlyList<PermissionOverwrite> PermissionOverwrites { get => field ?? []; init; }

    /// <summary>The name; not the real one if <see cref="IsHidden"/>.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>What it is about.</summary>
    public string? Topic { get; init; }

    /// <summary>The newest message, which may be gone.</summary>
    public Snowflake? LastMessageId { get; init; }

    /// <summary>Slow mode: seconds between two messages of a person.</summary>
    public int? RateLimitPerUser { get; init; }

    /// <summary>Minutes without messages until a new thread of the channel is put away, if somebody chose them: 60, 1,440, 4,320 or 10,080.</summary>
    public int? DefaultAutoArchiveDuration { get; init; }

    /// <summary>Who started a thread.</summary>
    public Snowflake? OwnerId { get; init; }

    /// <summary>The category, or the channel of a thread.</summary>
    public Snowflake? ParentId { get; init; }

    /// <summary>For threads.</summary>
    public ThreadMetadata? ThreadMetadata { get; init; }

    /// <summary>What the person may do in it; in interactions only.</summary>
    public Permissions? Permissions { get; init; }

    /// <summary>Marks.</summary>
    public ChannelFlags Flags { get; init; }

    /// <summary>The tags of a forum.</summary>
    public IReadOnlyList<ForumTag> AvailableTags { get => field ?? []; init; }

    /// <summary>The tags of a thread in a forum.</summary>
    public IReadOnlyList<Snowflake> AppliedTags { get => field ?? []; init; }

    /// <summary>The first message: in the answer to starting a thread in a forum.</summary>
    public Message? Message { get; init; }

    /// <summary>Whether we may not view it, so that its name is made up. It is not deleted.</summary>
    [JsonIgnore]
    public bool IsHidden => Flags.HasFlag(ChannelFlags.Hidden);

    /// <summary>Whether it is a thread.</summary>
    [JsonIgnore]
    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;
}
