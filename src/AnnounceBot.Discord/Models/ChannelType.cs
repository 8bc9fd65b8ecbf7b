namespace AnnounceBot.Discord.Models;

/// <summary>What a channel is. A kind that is not listed here keeps its number.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#channel-object-channel-types</remarks>
public enum ChannelType
{
    /// <summary>A text channel of a guild.</summary>
    Text = 0,

    /// <summary>A conversation with one person.</summary>
    DirectMessage = 1,

    /// <summary>A voice channel.</summary>
    Voice = 2,

    /// <summary>A conversation with several people.</summary>
    GroupDirectMessage = 3,

    /// <summary>Holds other channels; nothing is written in it.</summary>
    Category = 4,

    /// <summary>Its messages can be published to channels that follow it.</summary>
    Announcement = 5,

    /// <summary>A thread in an announcement channel.</summary>
    AnnouncementThread = 10,

    /// <summary>A thread that everybody sees who sees its channel; also a post of a forum.</summary>
    PublicThread = 11,

    /// <summary>A thread for those who are invited.</summary>
    PrivateThread = 12,

    /// <summary>A stage with an audience.</summary>
    Stage = 13,

    /// <summary>A directory of servers.</summary>
    Directory = 14,

    /// <summary>Holds threads only.</summary>
    Forum = 15,

    /// <summary>A forum whose posts are pictures or films.</summary>
    Media = 16,
}
