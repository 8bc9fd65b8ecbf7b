namespace AnnounceBot.Discord.Models;

/// <summary>Threads of a channel or a server.</summary>
/// <remarks>https://discord.com/developers/docs/resources/guild#list-active-guild-threads</remarks>
public sealed record ThreadList
{
    /// <summary>The threads.</summary>
    public IReadOnlyList<Channel> Threads { get => field ?? []; init; }

    /// <summary>Whether there are more; ask again with the oldest archive time.</summary>
    public bool HasMore { get; init; }
}
