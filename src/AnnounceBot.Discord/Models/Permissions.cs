using System.Text.Json.Serialization;

namespace AnnounceBot.Discord.Models;

/// <summary>What somebody may do; in JSON a string of digits. A bit that is not listed here is kept.</summary>
/// <remarks>https://discord.com/developers/docs/topics/permissions</remarks>
[Flags]
[JsonConverter(typeof(PermissionsJson))]
public enum Permissions : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Make invites.</summary>
    CreateInstantInvite = 1UL << 0,

    /// <summary>Remove members.</summary>
    KickMembers = 1UL << 1,

    /// <summary>Ban members.</summary>
    BanMembers = 1UL << 2,

    /// <summary>Everything, everywhere.</summary>
    Administrator = 1UL << 3,

    /// <summary>Make, change and delete channels.</summary>
    ManageChannels = 1UL << 4,

    /// <summary>Change the server.</summary>
    ManageGuild = 1UL << 5,

    /// <summary>Be the first to react with an emoji.</summary>
    AddReactions = 1UL << 6,

    /// <summary>Read the audit log.</summary>
    ViewAuditLog = 1UL << 7,

    /// <summary>See a channel at all.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>Write in a channel, and post in a forum.</summary>
    SendMessages = 1UL << 11,

    /// <summary>Have messages read aloud.</summary>
    SendTtsMessages = 1UL << 12,

    /// <summary>Delete others' messages and publish them.</summary>
    ManageMessages = 1UL << 13,

    /// <summary>Show embeds.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Attach files.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>Read what was written before.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>Mention everyone, and roles that are not mentionable.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>Use emojis of other servers.</summary>
    UseExternalEmojis = 1UL << 18,

    /// <summary>Change roles below the own one.</summary>
    ManageRoles = 1UL << 28,

    /// <summary>Manage webhooks.</summary>
    ManageWebhooks = 1UL << 29,

    /// <summary>Use commands.</summary>
    UseApplicationCommands = 1UL << 31,

    /// <summary>Archive and delete threads, and use moderated tags.</summary>
    ManageThreads = 1UL << 34,

    /// <summary>Start threads.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>Start private threads.</summary>
    CreatePrivateThreads = 1UL << 36,

    /// <summary>Write in threads.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>Time members out.</summary>
    ModerateMembers = 1UL << 40,

    /// <summary>Make polls.</summary>
    SendPolls = 1UL << 49,

    /// <summary>Pin messages.</summary>
    PinMessages = 1UL << 51,

    /// <summary>Write in spite of slow mode.</summary>
    BypassSlowmode = 1UL << 52,
}
