namespace AnnounceBot.Discord.Models;

/// <summary>A thread to start in a forum.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel</remarks>
public sealed record StartForumThread
{
    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Minutes without messages until it is put away: 60, 1,440, 4,320 or 10,080.</summary>
    public int? AutoArchiveDuration { get; init; }

    /// <summary>Slow mode, 0 to 21,600 seconds.</summary>
    public int? RateLimitPerUser { get; init; }

    /// <summary>Up to 5 tags of the forum.</summary>
    public IReadOnlyList<Snowflake>? AppliedTags { get; init; }

    /// <summary>The first message.</summary>
    public required ForumMessage Message { get; init; }
}
