namespace AnnounceBot.Discord.Models;

/// <summary>How an interaction is answered first.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type</remarks>
public enum InteractionResponseType
{
    /// <summary>To a ping.</summary>
    Pong = 1,

    /// <summary>With a message.</summary>
    Message = 4,

    /// <summary>"Thinking…"; the message is edited in later.</summary>
    DeferredMessage = 5,

    /// <summary>Nothing is shown; the message with the component may be edited later.</summary>
    DeferredUpdate = 6,

    /// <summary>The message with the component is edited.</summary>
    Update = 7,

    /// <summary>With choices for what is being typed.</summary>
    Choices = 8,

    /// <summary>A modal is opened.</summary>
    Modal = 9,
}
