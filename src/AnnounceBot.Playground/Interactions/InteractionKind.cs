namespace AnnounceBot.Playground.Interactions;

/// <summary>What a person does to the bot. In JSON the names begin with a small letter.</summary>
public enum InteractionKind
{
    /// <summary>They send a slash command, or choose one from a message's menu.</summary>
    Command,

    /// <summary>They press a button or choose from a select.</summary>
    Component,

    /// <summary>They send in a modal that the bot opened.</summary>
    Modal,

    /// <summary>They type into an option that the bot completes.</summary>
    Autocomplete,
}
