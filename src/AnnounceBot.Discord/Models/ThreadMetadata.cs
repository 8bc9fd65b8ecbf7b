namespace AnnounceBot.Discord.Models;

/// <summary>What a thread has beyond a channel.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#thread-metadata-object</remarks>
public sealed record ThreadMetadata
{
    /// <summary>Whether it is put away; writing brings it back unless it is locked.</summary>
    public bool Archived { get; init; }

    /// <summary>Minutes without messages until it is put away.</summary>
    public int AutoArchiveDuration { get; init; }

    /// <summary>When that last changed.</summary>
    public DateTimeOffset? ArchiveTimestamp { get; init; }

    /// <summary>Whether only moderators may bring it back.</summary>
    public bool Locked { get; init; }
}
