namespace AnnounceBot.Discord.Models;

/// <summary>What an option of a slash command takes.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type</remarks>
public enum CommandOptionType
{
    /// <summary>A command below the command.</summary>
    SubCommand = 1,

    /// <summary>A group of sub-commands.</summary>
    SubCommandGroup = 2,

    /// <summary>Text.</summary>
    Text = 3,

    /// <summary>A whole number between -2^53 and 2^53.</summary>
    WholeNumber = 4,

    /// <summary>True or false.</summary>
    Boolean = 5,

    /// <summary>A person.</summary>
    User = 6,

    /// <summary>A channel.</summary>
    Channel = 7,

    /// <summary>A role.</summary>
    Role = 8,

    /// <summary>A person or a role.</summary>
    Mentionable = 9,

    /// <summary>A number between -2^53 and 2^53.</summary>
    Number = 10,

    /// <summary>A file.</summary>
    Attachment = 11,
}
