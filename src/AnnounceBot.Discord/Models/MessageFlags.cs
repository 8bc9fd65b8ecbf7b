using System.Diagnostics.CodeAnalysis;

namespace AnnounceBot.Discord.Models;

/// <summary>Marks of a message.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#message-object-message-flags</remarks>
[Flags]
[SuppressMessage("Naming", "CA1711", Justification = "Discord's own word for them")]
public enum MessageFlags
{
    /// <summary>No mark.</summary>
    None = 0,

    /// <summary>It was published to the channels that follow.</summary>
    Crossposted = 1 << 0,

    /// <summary>It came from a channel that is followed.</summary>
    IsCrosspost = 1 << 1,

    /// <summary>No embeds are shown, ours neither.</summary>
    SuppressEmbeds = 1 << 2,

    /// <summary>The message that it was published from is gone.</summary>
    SourceMessageDeleted = 1 << 3,

    /// <summary>It is from Discord's urgent messages.</summary>
    Urgent = 1 << 4,

    /// <summary>A thread was started from it; the ids are the same.</summary>
    HasThread = 1 << 5,

    /// <summary>Only the person who used the command sees it; in answers to interactions only.</summary>
    Ephemeral = 1 << 6,

    /// <summary>"Thinking…": it will be edited.</summary>
    Loading = 1 << 7,

    /// <summary>Nobody is notified.</summary>
    SuppressNotifications = 1 << 12,

    /// <summary>A voice message.</summary>
    IsVoiceMessage = 1 << 13,

    /// <summary>Made of components alone; cannot be taken back.</summary>
    IsComponentsV2 = 1 << 15,
}
