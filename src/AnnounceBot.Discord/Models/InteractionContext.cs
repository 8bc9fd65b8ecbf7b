namespace AnnounceBot.Discord.Models;

/// <summary>Where a command may be used.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-context-types</remarks>
public enum InteractionContext
{
    /// <summary>In a server.</summary>
    Guild = 0,

    /// <summary>In a conversation with the bot.</summary>
    BotDirectMessage = 1,

    /// <summary>In other conversations.</summary>
    PrivateChannel = 2,
}
