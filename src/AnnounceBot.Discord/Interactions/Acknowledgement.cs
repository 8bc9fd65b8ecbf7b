namespace AnnounceBot.Discord.Interactions;

/// <summary>What Discord hears within the 3 seconds, before a handler does anything that may take longer.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type</remarks>
public enum Acknowledgement
{
    /// <summary>"Thinking…", and the answer is for everybody in the channel.</summary>
    Defer,

    /// <summary>"Thinking…", and the answer is for the person alone.</summary>
    DeferPrivately,

    /// <summary>Nothing is shown; the message with the button or select may be changed. Only for these, and for modals that they opened.</summary>
    DeferUpdate,

    /// <summary>The handler answers by itself, at once: to open a modal, or where it touches neither disk nor network.</summary>
    Immediate,
}
