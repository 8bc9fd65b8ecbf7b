namespace AnnounceBot.Discord.Models;

/// <summary>For whom an application is installed.</summary>
/// <remarks>https://discord.com/developers/docs/resources/application#application-object-application-integration-types</remarks>
public enum InstallationType
{
    /// <summary>For a server.</summary>
    Guild = 0,

    /// <summary>For a person.</summary>
    User = 1,
}
