using System.Diagnostics.CodeAnalysis;

namespace AnnounceBot.Discord.Models;

/// <summary>Marks of a channel.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#channel-object-channel-flags</remarks>
[Flags]
[SuppressMessage("Naming", "CA1711", Justification = "Discord's own word for them")]
public enum ChannelFlags
{
    /// <summary>No mark.</summary>
    None = 0,

    /// <summary>A thread that stands first in its forum.</summary>
    Pinned = 1 << 1,

    /// <summary>A thread in this forum needs at least one tag.</summary>
    RequireTag = 1 << 4,

    /// <summary>We may not view it: name and topic are not the real ones.</summary>
    Hidden = 1 << 17,
}
