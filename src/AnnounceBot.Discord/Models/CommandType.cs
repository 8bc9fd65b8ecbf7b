namespace AnnounceBot.Discord.Models;

/// <summary>Where a command is found.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-types</remarks>
public enum CommandType
{
    /// <summary>Typed after a slash.</summary>
    Slash = 1,

    /// <summary>In a person's menu.</summary>
    User = 2,

    /// <summary>In a message's menu.</summary>
    Message = 3,

    /// <summary>Opens an activity.</summary>
    EntryPoint = 4,
}
