namespace AnnounceBot.Discord.Models;

/// <summary>A thread to start from a message.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#start-thread-from-message</remarks>
public sealed record StartThread
{
    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Minutes without messages until it is put away: 60, 1,440, 4,320 or 10,080.</summary>
    public int? AutoArchiveDuration { get; init; }

    /// <summary>Slow mode, 0 to 21,600 seconds.</summary>
    public int? RateLimitPerUser { get; init; }
}
