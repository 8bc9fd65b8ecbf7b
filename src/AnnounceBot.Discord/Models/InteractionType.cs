namespace AnnounceBot.Discord.Models;

/// <summary>What a person did.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type</remarks>
public enum InteractionType
{
    /// <summary>Discord's own question whether we are there; over HTTP only.</summary>
    Ping = 1,

    /// <summary>Used a command.</summary>
    Command = 2,

    /// <summary>Pressed a button or chose in a select.</summary>
    Component = 3,

    /// <summary>Types in an option that we complete.</summary>
    Autocomplete = 4,

    /// <summary>Sent a modal.</summary>
    ModalSubmit = 5,
}
