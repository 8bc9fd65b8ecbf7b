namespace AnnounceBot.Discord.Models;

/// <summary>Whom an overwrite is for.</summary>
/// <remarks>https://discord.com/developers/docs/resources/channel#overwrite-object</remarks>
public enum OverwriteType
{
    /// <summary>A role.</summary>
    Role = 0,

    /// <summary>One person.</summary>
    Member = 1,
}
